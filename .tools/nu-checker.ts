// The Nu HTML checker of the WHATWG: reads pages as a validator does. It is Java, one file of 32 MB, so it is fetched
// only where somebody has Java, and kept in .cache beside the browser: not among the dependencies, as its package would
// fetch a whole Java of its own into every clone that has none.
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './install.mjs';

const VERSION = '26.9.27';
const SHA256 = '22f15dd39a33bed929d2a5c0cddf5946849a647eca9272bf4d5d00bc7e7a4d47';
const FOLDER = join(root, '.cache/nu-checker');
const JAR = join(FOLDER, 'node_modules/vnu-jar/build/dist/vnu.jar');

/** Of a report. */
const MOST_BYTES = 64 * 1024 * 1024;

/** How to install what is missing, for a person. */
export const JAVA_ADVICE = 'install Java 11 or newer (Debian: default-jre-headless)';

/** An error in a page, with the place where it ends. */
export interface NuError {
  /** The page's file, as it was given. */
  readonly file: string;
  /** From 1 on; 0 where the checker names none. */
  readonly line: number;
  readonly message: string;
  /** What stands around the place. */
  readonly extract: string;
}

/** What the checker writes with `--format json`, as far as it is read here. */
interface NuReport {
  readonly messages: readonly {
    readonly type: 'error' | 'info' | 'non-document-error';
    readonly url?: string;
    readonly lastLine?: number;
    readonly message: string;
    readonly extract?: string;
  }[];
}

/** Whether Java is here. */
export function hasJava(): boolean {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Checks pages, all in one process. Warnings are left out: they are advice.
 * @param files Paths of whole documents.
 * @returns The errors, none where all is well.
 * @throws Where the checker can't be had, is not the one that was tried, or ends without a report.
 */
export async function checkPages(files: readonly string[]): Promise<NuError[]> {
  fetchChecker();
  const args = ['-jar', JAR, '--format', 'json', '--stdout', '--exit-zero-always', ...files];
  const { stdout } = await promisify(execFile)('java', args, { maxBuffer: MOST_BYTES });
  const { messages } = JSON.parse(stdout) as NuReport;
  return messages
    .filter(({ type }) => type !== 'info')
    .map(({ url = '', lastLine = 0, message, extract = '' }) => ({
      file: files.find((file) => decodeURIComponent(url).endsWith(file)) ?? url,
      line: lastLine,
      message,
      extract,
    }));
}

/** Without the package's scripts: they would look for Java in their own way. */
function fetchChecker(): void {
  if (!existsSync(JAR)) {
    console.log('No Nu HTML checker here: fetching it …');
    mkdirSync(FOLDER, { recursive: true });
    const quiet = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync('npm', ['install', ...quiet, '--prefix', FOLDER, `vnu-jar@${VERSION}`], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  }
  const found = createHash('sha256').update(readFileSync(JAR)).digest('hex');
  if (found !== SHA256)
    throw new Error(`${JAR} is not version ${VERSION} as it was tried: its hash is ${found}`);
}
