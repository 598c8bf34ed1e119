// Installs what package-lock.json names, if that has not been done yet. Needs nothing but Node and npm.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const MINIMUM = [20, 19];

/** Ends the program with one sentence that says what to do. */
export function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Runs a program in the project's folder, its output shown, and gives its exit code. */
export function run(command, args, environment = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  if (error) giveUp(`"${command}" could not be started: ${error.message}`);
  return status ?? 1;
}

/**
 * As `run`, while other things go on.
 * @param output Shown as it comes, `at the end` in one piece, or `never`.
 * @returns The exit code.
 */
export async function start(command, args, environment = {}, output = 'as it comes') {
  const child = spawn(command, args, {
    cwd: root,
    stdio: output === 'as it comes' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  let held = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => (held += text));
  child.on('error', ({ message }) => giveUp(`"${command}" could not be started: ${message}`));
  const [code] = await once(child, 'close');
  if (output === 'at the end') process.stdout.write(held);
  return code ?? 1;
}

/** `npm ci`, unless node_modules already belongs to this lockfile. */
export function install() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < MINIMUM[0] || (major === MINIMUM[0] && minor < MINIMUM[1])) {
    giveUp(
      `Node ${MINIMUM.join('.')} or newer is needed, this is ${process.versions.node}: install it from nodejs.org.`,
    );
  }
  const stamp = `${root}node_modules/.lockfile-hash`;
  const hash = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  console.log('Installing packages …');
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
    giveUp('The packages could not be installed: check the connection to the npm registry and try again.');
  }
  writeFileSync(stamp, hash);
}
