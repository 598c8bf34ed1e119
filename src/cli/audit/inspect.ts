import type { Package } from 'custom-elements-manifest/schema';
import { examineSubject } from '../doctor/examine';
import { readSubject, type FetchedFile } from '../doctor/subject';
import { fetchFileBy, fetchFiles, type FetchFile } from '../doctor/visit';
import { createFetcher, type FetchLimits } from '../fetch/fetcher';
import { readPageText } from '../fetch/page-text';
import { judge, type Outcome, type Reason } from './outcome';
import { askPolitely } from './polite';
import type { Listed } from './site-list';

export interface InspectorOptions extends FetchLimits {
  readonly manifest: Package;
}

/** Looks at one page after another, or many at a time; what they have in common is asked for once. */
export interface Inspector {
  inspect(site: Listed): Promise<Outcome>;
  close(): Promise<void>;
}

/** Files that many pages share, such as the script: the newest of them are remembered. */
const FILES_KEPT = 200;
/** A content file has at most 256 kB; a longer text, in letters, is not remembered. */
const TEXT_KEPT = 400_000;

export function createInspector({ manifest, ...limits }: InspectorOptions): Inspector {
  const fetcher = createFetcher(limits);
  const polite = askPolitely(fetcher);
  const fetchFile = fetchFileBy(polite);
  const files = new Map<string, Promise<FetchedFile>>();

  /** Hashes and the few texts are kept, never the files themselves. */
  const fetchShared: FetchFile = (address, how) => {
    const key = `${how} ${address}`;
    const known = files.get(key);
    if (known) return known;
    const asked = fetchFile(address, how).then((file) => {
      if ((file.text?.length ?? 0) > TEXT_KEPT) files.delete(key);
      return file;
    });
    files.set(key, asked);
    const [oldest] = files.keys();
    if (files.size > FILES_KEPT && oldest !== undefined) files.delete(oldest);
    return asked;
  };

  return {
    inspect: async (site) => {
      const unreachable = (reason: Reason): Outcome => ({
        ...site,
        state: 'unreachable',
        findings: [],
        reason,
      });
      if (!(await polite.isAllowed(site.address))) return unreachable('robots');
      const answer = await polite.get(site.address);
      if (!answer.ok) return unreachable(answer.code);
      if (answer.status >= 400) return unreachable(`status-${answer.status}`);
      const { address, status, headers } = answer;
      const html = readPageText(answer.bytes, headers['content-type']);
      const subject = readSubject({ html, address, status, headers, manifest, expected: site.widgets });
      const fetched = await fetchFiles(subject, fetchShared);
      return judge(site, subject, examineSubject({ ...subject, files: fetched }));
    },
    close: () => fetcher.close(),
  };
}
