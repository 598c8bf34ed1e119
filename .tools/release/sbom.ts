import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
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
export function billOfMaterials(packages: readonly BundledPackage[], list: FileList): string {
  const bom = new Models.Bom();
  bom.metadata.component = productOf(list);
  const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as Lockfile;
  const locked = (name: string) => lock.packages[`node_modules/${name}`] ?? {};
  const components = new Map(
    packages.map((known) => [known.name, componentOf(known, locked(known.name).integrity)]),
  );
  for (const [name, component] of components) {
    bom.components.add(component);
    bom.metadata.component.dependencies.add(component.bomRef);
    for (const other of Object.keys(locked(name).dependencies ?? {})) {
      const dependency = components.get(other);
      if (dependency) component.dependencies.add(dependency.bomRef);
    }
  }
  bom.serialNumber = `urn:uuid:${uuidOf(write(bom))}`;
  return `${write(bom)}\n`;
}

function write(bom: Models.Bom): string {
  const factory = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return new Serialize.JsonSerializer(factory).serialize(bom, { sortLists: true, space: 2 });
}

function productOf({ version, files }: FileList): Models.Component {
  const product = new Models.Component(Enums.ComponentType.Library, NAME, {
    bomRef: `${NAME}@${version}`,
    version,
    purl: `pkg:npm/${NAME}@${version}`,
  });
  product.licenses.add(new Models.SpdxLicense('MIT'));
  for (const [name, { integrity }] of Object.entries(files)) {
    const file = new Models.Component(Enums.ComponentType.File, name, { bomRef: `file:${name}` });
    file.hashes.set(Enums.HashAlgorithm['SHA-384'], hexOf(integrity));
    product.components.add(file);
  }
  return product;
}

function componentOf(known: BundledPackage, integrity: string | undefined): Models.Component {
  const { name, version, licence } = known;
  if (!integrity?.startsWith('sha512-')) throw new Error(`package-lock.json holds no SHA-512 of ${name}.`);
  const component = new Models.Component(Enums.ComponentType.Library, name, {
    bomRef: `${name}@${version}`,
    version,
    scope: Enums.ComponentScope.Required,
    purl: `pkg:npm/${name.replace(/^@/, '%40')}@${version}`,
  });
  component.licenses.add(
    licence.includes(' ') ? new Models.LicenseExpression(licence) : new Models.SpdxLicense(licence),
  );
  component.hashes.set(Enums.HashAlgorithm['SHA-512'], hexOf(integrity));
  return component;
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
