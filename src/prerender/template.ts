import { nothing, type TemplateResult } from 'lit';
import { attributes, Html, markup } from '../server/html';

/** An element inside of what is drawn, as its tag says it. */
export interface InnerTag {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What the template sets on it as properties. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What becomes of elements of ours in what is drawn: their own roots. */
export type DrawInner = (inner: InnerTag) => Html | undefined;

/** Properties that a page shows as attributes of the same name. */
const AS_ATTRIBUTE = new Set(['value', 'checked', 'open']);

/** What does nothing before the script is there, and shall not look as if it did. */
const DEAD = /^(?:button|input|select|textarea)$/;

const TAG_START = /<([a-z][a-z0-9-]*)(?=[\s/>]|$)/g;
const BINDING = /([.?@]?[\w-]+)=$/;

/**
 * What a view has drawn, as HTML. It knows the part of Lit's templates that the views are written in: texts, lists,
 * templates in templates, attributes, `?attributes`, `.properties` of which the text is one, and listeners, which are
 * left out. No directives, and no markers: the element draws itself anew in the place of this.
 */
export function drawTemplate(value: unknown, drawInner: DrawInner): Html {
  return raw(write(value, drawInner));
}

function write(value: unknown, drawInner: DrawInner): string {
  if (value === nothing || value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((part) => write(part, drawInner)).join('');
  if (isTemplate(value)) return new Drawing(drawInner).draw(value);
  return textOf(value);
}

function isTemplate(value: unknown): value is TemplateResult {
  return typeof value === 'object' && value !== null && '_$litType$' in value;
}

/** Of one template: writes it from left to right, and knows in which tag it is. */
class Drawing {
  private html = '';
  /** The tag that is being written: where it began, what else it shall hold. Nothing between tags. */
  private tag: { readonly name: string; readonly start: number } | undefined;
  private properties: Record<string, unknown> = {};

  constructor(private readonly drawInner: DrawInner) {}

  draw({ strings, values }: TemplateResult): string {
    strings.forEach((string, index) => {
      this.addMarkup(string);
      if (index < values.length) this.addValue(values[index]);
    });
    return this.html;
  }

  private addMarkup(markupText: string): void {
    let rest = markupText;
    while (rest) {
      if (this.tag) {
        const end = rest.indexOf('>');
        if (end < 0) {
          this.html += rest;
          return;
        }
        this.html += rest.slice(0, end);
        this.endTag();
        rest = rest.slice(end + 1);
      } else {
        TAG_START.lastIndex = 0;
        const found = TAG_START.exec(rest);
        if (!found) {
          this.html += rest;
          return;
        }
        this.html += rest.slice(0, found.index);
        this.tag = { name: found[1] ?? '', start: this.html.length };
        this.html += found[0];
        rest = rest.slice(found.index + found[0].length);
      }
    }
  }

  private endTag(): void {
    const { tag, properties, drawInner } = this;
    if (!tag) return;
    this.tag = undefined;
    this.properties = {};
    const isEmpty = this.html.endsWith('/');
    if (isEmpty) this.html = this.html.slice(0, -1).trimEnd();
    this.html = this.html.slice(0, tag.start) + tidy(this.html.slice(tag.start));
    const written = readAttributes(this.html.slice(tag.start + tag.name.length + 1));
    if (DEAD.test(tag.name)) this.html += ' disabled';
    this.html += '>';
    const { textContent, ...others } = properties;
    if (textContent !== undefined && textContent !== nothing) this.html += textOf(textContent);
    if (tag.name.includes('-')) {
      const inner = drawInner({ tag: tag.name, attributes: written, properties: others });
      this.html += Html.textOf(inner) ?? '';
    }
  }

  private addValue(value: unknown): void {
    const [, name = ''] = (this.tag && BINDING.exec(this.html)) ?? [];
    if (!this.tag) this.html += write(value, this.drawInner);
    // Part of a text in quotes.
    else if (!name) this.html += textOf(value === nothing ? '' : value);
    else {
      this.html = this.html.slice(0, -name.length - 1);
      this.addAttribute(name, value);
    }
  }

  private addAttribute(binding: string, value: unknown): void {
    const name = binding.replace(/^[.?@]/, '');
    const add = (text: string | boolean) => {
      this.html += (Html.textOf(attributes({ [name]: text })) ?? '').trim();
    };
    switch (binding.charAt(0)) {
      case '@':
        break;
      case '?':
        if (value && value !== nothing) add(true);
        break;
      case '.':
        this.properties[name] = value;
        if (AS_ATTRIBUTE.has(name) && value && value !== nothing)
          add(typeof value === 'boolean' ? value : readable(value));
        break;
      default:
        if (value !== nothing) add(readable(value));
    }
  }
}

/** One blank between the parts of a tag, where listeners and lines were; texts in quotes stay. */
function tidy(tag: string): string {
  return tag.replace(/\s+|("[^"]*")/g, (_, quoted?: string) => quoted ?? ' ').trimEnd();
}

/** Attributes of a tag that was written here: in double quotes, or without a value. */
function readAttributes(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w-]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, unescapeText(value)]));
}

function unescapeText(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    '#96': '`',
    amp: '&',
  };
  return text.replace(/&(lt|gt|quot|#39|#96|amp);/g, (_, name: string) => entities[name] ?? '');
}

function readable(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

function textOf(value: unknown): string {
  return Html.textOf(markup`${readable(value)}`) ?? '';
}

/** What was written here piece by piece, each made safe. */
function raw(text: string): Html {
  return markup([text]);
}
