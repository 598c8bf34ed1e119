import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** A field of a form, as a browser finds it. */
export interface FormField {
  readonly name: string;
  /** `textarea`, or the type of an input. */
  readonly type: string;
  readonly value: string;
  readonly required: boolean;
  readonly isHidden: boolean;
}

/** What a browser finds in a page with one form, and nothing beside it. */
export function readFields(html: string): {
  readonly attributes: Readonly<Record<string, string>>;
  readonly fields: readonly FormField[];
  readonly text: string;
} {
  const fragment = parseFragment(html);
  const fields: FormField[] = [];
  let text = '';
  let attributes: Readonly<Record<string, string>> = {};
  const walk = (node: Node, isHidden: boolean) => {
    if (node.nodeName === '#text') text += (node as DefaultTreeAdapterMap['textNode']).value;
    const attrs = 'attrs' in node ? Object.fromEntries(node.attrs.map((one) => [one.name, one.value])) : {};
    const hidden = isHidden || 'hidden' in attrs;
    if (node.nodeName === 'form') attributes = attrs;
    if (node.nodeName === 'input' || node.nodeName === 'textarea')
      fields.push({
        name: attrs['name'] ?? '',
        type: node.nodeName === 'textarea' ? 'textarea' : (attrs['type'] ?? 'text'),
        value: attrs['value'] ?? '',
        required: 'required' in attrs,
        isHidden: hidden,
      });
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, hidden);
  };
  walk(fragment, false);
  return { attributes, fields, text };
}
