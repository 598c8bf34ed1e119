import { fetchChecked, checkJson, type Fetched } from '../../../content/fetch-checked';
import { readAllowedAddress } from '../../../controllers/allowed-origin';
import { warnOnce } from '../../../controllers/warn-once';
import type { ListAnswer } from '../../../domain/checker/list-search';
import { enterpriseListSchema } from '../../../domain/enterprises/list.schema';
import { readTaxCode } from '../../../domain/enterprises/tax-code';
import { findInShard, isShard, markOf, shardName } from '../../../domain/enterprises/shard';

export { renderListSearch, listWords } from './list-search.view';

/**
 * Looks a code up in a list that the page's owner names: what the list says of itself, and the one file of it that the
 * code would be in. Neither stays on the disk of a computer that others use.
 * @param text What was typed.
 * @param written Address of the list's folder or of the `index.json` in it, as the tag has it.
 */
export async function searchList(
  text: string,
  written: string | undefined,
  base: string,
): Promise<ListAnswer> {
  const reading = readTaxCode(text);
  if (!reading.ok) return { kind: 'refused', problem: reading.problem };
  const address = readAllowedAddress('enterprises', written, base);
  return address === undefined ? { kind: 'failed' } : askList(reading.code, new URL('.', address).href);
}

async function askList(code: string, folder: string): Promise<ListAnswer> {
  const index = await read(`${folder}index.json`, (text) =>
    checkJson(text, enterpriseListSchema, 'not a list of enterprises'),
  );
  if (!index.ok) return fail(folder, index.problem);
  const { bits, listedOn, keeper } = index.value;
  const { shard, key } = markOf(code, bits);
  const file = await read(folder + shardName(shard, bits), (text) =>
    isShard(text) ? { ok: true, value: text } : { ok: false, problem: 'not a file of a list of enterprises' },
  );
  if (!file.ok) return fail(folder, file.problem);
  const issuedOn = findInShard(file.value, key);
  const list = { listedOn, keeper };
  return issuedOn ? { kind: 'listed', issuedOn, list } : { kind: 'not-listed', list };
}

/** The page's developer is told why; the visitor, that it did not work. */
function fail(folder: string, problem: string): ListAnswer {
  warnOnce(`enterprises="${folder}": ${problem}`);
  return { kind: 'failed' };
}

function read<Value>(address: string, check: (text: string) => Fetched<Value>): Promise<Fetched<Value>> {
  return fetchChecked(address, check, { cache: 'no-store' });
}
