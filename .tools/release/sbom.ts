import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BundledPackage } from '../build/bundled-packages';
import { root } from '../install.mjs';
import type { FileList } from './integrity';

interface Lockfile {
  readonly packages: Readonly<
    Record<string, { readonly integrity?: string; readonly dependencies?: Readonly<Record<string, string>> }>
  >;
}

const NAME = 'hiendien-widgets';

/**
 * The bill of materials (CycloneDX 1.6) of the built files: what the bundler took from which package, by the hash that
 * package-lock.json holds it to, and the files that came of it. The same build gives the same document: it carries no
 * time, and its number follows from what it says.
 */
export function billOfMaterials(packages: readonly BundledPackage[], { version, files }: FileList): object {
  const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as Lockfile;
  const names = new Set(packages.map(({ name }) => name));
  const refs = new Map(packages.map((known) => [known.name, refOf(known)]));
  const locked = (name: string) => lock.packages[`node_modules/${name}`] ?? {};
  const content = {
    metadata: {
      component: {
        'bom-ref': `${NAME}@${version}`,
        type: 'library',
        name: NAME,
        version,
        licenses: [{ license: { id: 'MIT' } }],
        purl: `pkg:npm/${NAME}@${version}`,
        components: Object.entries(files).map(([name, { integrity }]) => ({
          type: 'file',
          name,
          hashes: [{ alg: 'SHA-384', content: hexOf(integrity) }],
        })),
      },
    },
    components: packages.map(({ name, version: release, licence }) => ({
      'bom-ref': refOf({ name, version: release }),
      type: 'library',
      name,
      version: release,
      scope: 'required',
      licenses: [{ license: { id: licence } }],
      purl: `pkg:npm/${refOf({ name, version: release }).replace(/^@/, '%40')}`,
      hashes: [{ alg: 'SHA-512', content: hexOf(hashInLock(name, locked(name).integrity)) }],
    })),
    dependencies: [
      { ref: `${NAME}@${version}`, dependsOn: [...refs.values()] },
      ...packages.map(({ name }) => ({
        ref: refs.get(name),
        dependsOn: Object.keys(locked(name).dependencies ?? {})
          .filter((other) => names.has(other))
          .map((other) => refs.get(other)),
      })),
    ],
  };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
    version: 1,
    ...content,
  };
}

function refOf({ name, version }: { readonly name: string; readonly version: string }): string {
  return `${name}@${version}`;
}

function hashInLock(name: string, integrity: string | undefined): string {
  if (!integrity?.startsWith('sha512-')) throw new Error(`package-lock.json holds no SHA-512 of ${name}.`);
  return integrity;
}

/** A hash as `integrity` has it, in hexadecimal digits. */
function hexOf(integrity: string): string {
  return Buffer.from(integrity.replace(/^sha\d+-/, ''), 'base64').toString('hex');
}

/** A UUID that follows from a text (version 8: made by a rule of one's own). */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) % 4);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
