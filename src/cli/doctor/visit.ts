import { FAILURES } from '../fetch/failure-words';
import { hashesOf, type Fetcher } from '../fetch/fetcher';
import { readPageText } from '../fetch/page-text';
import { filesToFetch } from './findings/files';
import type { FetchedFile, Subject } from './subject';

/** So many files of one page are asked for: a page that names more is not ours. */
const MOST_FILES = 24;

/** How a file is asked for: as a text, or for its hashes alone. */
export type How = 'text' | 'hash';

/** Fetches one file, and keeps no more of it than was asked for. */
export type FetchFile = (address: string, how: How) => Promise<FetchedFile>;

/** Fetches what a page names of ours, each file once. */
export async function fetchFiles(
  subject: Subject,
  fetchFile: FetchFile,
): Promise<ReadonlyMap<string, FetchedFile>> {
  const wanted = [...filesToFetch(subject)].slice(0, MOST_FILES);
  const files = await Promise.all(
    wanted.map(async ([address, how]) => [address, await fetchFile(address, how)] as const),
  );
  return new Map(files);
}

/** Fetches files by a fetcher. */
export function fetchFileBy(fetcher: Pick<Fetcher, 'get'>): FetchFile {
  return async (address, how) => {
    const answer = await fetcher.get(address);
    if (!answer.ok) return { failure: FAILURES[answer.code] };
    const { status, headers, bytes } = answer;
    if (how === 'hash') return { status, headers, hashes: hashesOf(bytes) };
    return { status, headers, text: readPageText(bytes, headers['content-type'] ?? 'charset=utf-8') };
  };
}
