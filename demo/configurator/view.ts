import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Field } from '../../src/domain/embed/fields';
import { lossesOf } from '../../src/domain/embed/losses';
import { COLOURS, SHAPES, writeSnippet, type Embedding } from '../../src/domain/embed/snippet';
import {
  CHANNELS,
  HOSTS,
  isFolder,
  SYSTEMS,
  type System,
  type WishEvent,
  type Wishes,
} from '../../src/domain/embed/wishes';
import type { Data, FieldWords } from './data';
import { unreadableColours } from './embedding';
import { fileOf, PICTURES, type Picture } from './pictures';
import type { Words } from './words';

/** What lies beside the configurator, by its address. */
export interface Site {
  readonly pictures: string;
  /** The files of the release in one archive. */
  readonly archive?: string;
  readonly hosting?: string;
  readonly packages: Readonly<Partial<Record<System, string>>>;
}

/** What the configurator is drawn from. */
export interface View {
  readonly wishes: Wishes;
  readonly data: Data;
  readonly words: Words;
  readonly fieldWords: FieldWords;
  readonly embedding: Embedding;
  /** The page of the preview. */
  readonly page: string;
  /** Address that brings these wishes back. */
  readonly link: string;
  readonly site: Site;
  readonly send: (event: WishEvent) => void;
}

/** What most sites set; the rest is folded up. */
const COMMON = new Set(['variant', 'agency', 'locality', 'audience', 'product', 'lang', 'theme']);

const WIDTHS = [
  { name: 'phone', width: 360, height: 620 },
  { name: 'desktop', width: 1280, height: 560 },
] as const;

export function renderConfigurator(view: View): TemplateResult {
  return html`${renderJumps(view)}
    <div class="columns">
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
        }}
      >
        ${renderWidget(view)} ${renderSettings(view)} ${renderPlace(view)}
      </form>
      <div class="result">${renderPreview(view)} ${renderSnippet(view)} ${renderGuide(view)}</div>
    </div>`;
}

/** On a phone the snippet is far below the form. */
function renderJumps({ wishes, words }: View): TemplateResult {
  return html`<nav class="jumps" aria-label=${words.jumps}>
    <a href="#preview">${words.preview}</a>
    <a href="#snippet">${words.snippet}</a>
    <a href="#how">${words.how}: ${words.systems[wishes.system]}</a>
  </nav>`;
}

function renderWidget({ wishes, data, words, fieldWords, send }: View): TemplateResult {
  return html`<fieldset>
    <legend>${words.steps.widget}</legend>
    ${renderSelect(
      words.widget,
      data.widgets.map(({ widget }) => [widget, fieldWords.widgets[widget] ?? widget] as const),
      wishes.widget,
      (widget) => {
        send({ kind: 'wished', wish: { widget } });
      },
    )}
  </fieldset>`;
}

function renderSettings(view: View): TemplateResult {
  const { wishes, data, words } = view;
  const fields = data.widgets.find(({ widget }) => widget === wishes.widget)?.fields ?? [];
  const common = fields.filter(({ name }) => COMMON.has(name));
  const others = fields.filter(({ name }) => !COMMON.has(name));
  return html`<fieldset>
    <legend>${words.steps.settings}</legend>
    ${common.map((field) => renderField(field, view))}
    <details>
      <summary>${words.colours}</summary>
      ${COLOURS.map((name) => renderColour(name, view))}
    </details>
    <details>
      <summary>${words.more}</summary>
      ${others.map((field) => renderField(field, view))}
    </details>
    ${renderWarnings(view)}
  </fieldset>`;
}

function renderField({ name, kind, values }: Field, { wishes, fieldWords, send }: View): TemplateResult {
  const [label = name, hint = ''] = fieldWords.fields[name] ?? [];
  const value = wishes.settings[name] ?? '';
  const onChange = (next: string) => {
    send({ kind: 'setting-made', name, value: next });
  };
  if (kind === 'choice') {
    const options = ['', ...values].map(
      (option) => [option, fieldWords.values[option === '' ? '' : `${name}.${option}`] ?? option] as const,
    );
    return renderSelect(label, options, value, onChange, hint);
  }
  if (kind === 'switch')
    return html`<label class="switch"
      ><input
        type="checkbox"
        .checked=${live(value !== '')}
        @change=${(event: Event) => {
          onChange(inputOf(event).checked ? '1' : '');
        }}
      />
      ${label}</label
    >`;
  return renderText(label, value, onChange, hint);
}

function renderColour(name: (typeof COLOURS)[number], { wishes, words, send }: View): TemplateResult {
  const value = wishes.colours[name];
  const onChange = (next: string) => {
    send({ kind: 'colour-made', name, value: next });
  };
  return html`<p class="colour">
    <label class="switch"
      ><input
        type="checkbox"
        .checked=${live(value !== undefined)}
        @change=${(event: Event) => {
          onChange(inputOf(event).checked ? '#0b4a8f' : '');
        }}
      />
      ${words.colour[name]}</label
    >
    <input
      type="color"
      aria-label=${`${words.colour[name]}: ${words.ownColour}`}
      ?hidden=${value === undefined}
      .value=${live(value ?? '#0b4a8f')}
      @input=${(event: Event) => {
        onChange(inputOf(event).value);
      }}
    />
  </p>`;
}

function renderWarnings({ wishes, words }: View): TemplateResult {
  const numbers = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  return html`<div role="status">
    ${unreadableColours(wishes).map(
      ({ name, scheme, ratio, shown }) =>
        html`<p class="warning">
          ${words.contrast(words.colour[name], scheme, numbers.format(ratio), shown)}
        </p>`,
    )}
  </div>`;
}

function renderPlace({ wishes, words, send }: View): TemplateResult {
  const isRight = isFolder(wishes.address);
  return html`<fieldset>
    <legend>${words.steps.place}</legend>
    ${renderSelect(
      words.system,
      pairs(Object.keys(SYSTEMS) as System[], words.systems),
      wishes.system,
      (system) => {
        send({ kind: 'system-chosen', system: system as System });
      },
    )}
    ${renderSelect(words.shape, pairs(SHAPES, words.shapes), wishes.shape, (shape) => {
      send({ kind: 'wished', wish: { shape: shape as Wishes['shape'] } });
    })}
    ${renderSelect(words.channel, pairs(CHANNELS, words.channels), wishes.channel, (channel) => {
      send({ kind: 'wished', wish: { channel: channel as Wishes['channel'] } });
    })}
    ${renderText(
      words.address,
      wishes.address,
      (address) => {
        send({ kind: 'wished', wish: { address } });
      },
      isRight ? words.addressHint : words.addressWrong,
      !isRight,
    )}
  </fieldset>`;
}

function renderPreview({ wishes, words, page, send }: View): TemplateResult {
  return html`<section aria-labelledby="preview">
    <h2 id="preview">${words.preview}</h2>
    ${renderSelect(words.host, pairs(HOSTS, words.hosts), wishes.host, (host) => {
      send({ kind: 'wished', wish: { host: host as Wishes['host'] } });
    })}
    <div class="frames">
      ${WIDTHS.map(
        ({ name, width, height }) =>
          html`<figure class=${name}>
            <figcaption>${words[name]}</figcaption>
            <div class="frame" style="--width:${width};--height:${height}">
              <iframe title=${words[name]} width=${width} height=${height} .srcdoc=${page}></iframe>
            </div>
          </figure>`,
      )}
    </div>
  </section>`;
}

function renderSnippet({ wishes, words, embedding, link }: View): TemplateResult {
  const { once, place } = writeSnippet(wishes.shape, embedding);
  return html`<section aria-labelledby="snippet">
    <h2 id="snippet">${words.snippet}</h2>
    ${once ? renderCode(words.once, once, words) : nothing} ${renderCode(words.place, place, words)}
    <h3>${words.link}</h3>
    <p>${words.linkHint}</p>
    ${renderCode(words.link, link, words)}
  </section>`;
}

function renderCode(label: string, code: string, words: Words): TemplateResult {
  return html`<div class="snippet">
    <p class="snippet-bar">
      <span>${label}</span>
      <button
        type="button"
        aria-label="${words.copy}: ${label}"
        @click=${(event: Event) => copy(event, code, words)}
      >
        ${words.copy}
      </button>
      <span role="status"></span>
    </p>
    <pre><code .textContent=${code}></code></pre>
  </div>`;
}

function renderGuide({ wishes, words, fieldWords, embedding, site }: View): TemplateResult {
  const losses = lossesOf(SYSTEMS[wishes.system], wishes.shape, embedding);
  const hasColours = Object.keys(wishes.colours).length > 0;
  const notes = [
    ...losses.map((loss) =>
      words.loss(loss, 'setting' in loss ? (fieldWords.fields[loss.setting]?.[0] ?? loss.setting) : ''),
    ),
    ...(hasColours && ['iframe', 'script'].includes(wishes.shape) ? [words.noColours] : []),
  ];
  return html`<section aria-labelledby="how">
    <h2 id="how">${words.how}: ${words.systems[wishes.system]}</h2>
    <div role="status">
      ${notes.length > 0 ? html`<h3>${words.losses}</h3>` : nothing}
      ${notes.map((note) => html`<p class="warning">${note}</p>`)}
    </div>
    ${renderDownloads(wishes.system, site, words)}
    ${words.guides[wishes.system].map(
      ({ title, steps }, way) => html`
        ${title ? html`<h3>${title}</h3>` : nothing}
        <ol class="guide">
          ${steps.map(
            (step, index) =>
              html`<li>
                ${step}
                ${(PICTURES[wishes.system][`${way}.${index}`] ?? []).map((one) => renderPicture(one, site))}
              </li>`,
          )}
        </ol>
      `,
    )}
    <p class="tried">${words.tried[wishes.system]}</p>
  </section>`;
}

function renderDownloads(system: System, { archive, hosting, packages }: Site, words: Words): TemplateResult {
  const ofSystem = packages[system];
  const links = [
    ...(ofSystem ? [html`<a href=${ofSystem} download>${words.getPackage}</a>`] : []),
    ...(archive ? [html`<a href=${archive} download>${words.getFiles(ofSystem !== undefined)}</a>`] : []),
    ...(hosting ? [html`<a href=${hosting}>${words.toHosting}</a>`] : []),
  ];
  return html`<p class="downloads">${links}</p>`;
}

function renderPicture(picture: Picture, { pictures }: Site): TemplateResult {
  const language = document.documentElement.lang === 'en' ? 'en' : 'vi';
  const { width, height, text } = picture;
  return html`<figure class="picture">
    <img
      src=${pictures + fileOf(picture, language)}
      width=${width}
      height=${height}
      alt=${text[language]}
      loading="lazy"
    />
    <figcaption aria-hidden="true">${text[language]}</figcaption>
  </figure>`;
}

// ---- parts of the form ---------------------------------------------------------------------------------------------

function renderSelect(
  label: string,
  options: readonly (readonly [string, string])[],
  value: string,
  onChange: (value: string) => void,
  hint = '',
): TemplateResult {
  return html`<label
    ><span>${label}</span>
    <select
      .value=${live(value)}
      @change=${(event: Event) => {
        onChange((event.target as HTMLSelectElement).value);
      }}
    >
      ${options.map(([option, text]) => html`<option value=${option} ?selected=${option === value}>${text}</option>`)}
    </select>
    ${hint ? html`<small>${hint}</small>` : nothing}</label
  >`;
}

function renderText(
  label: string,
  value: string,
  onChange: (value: string) => void,
  hint = '',
  isWrong = false,
): TemplateResult {
  return html`<label
    ><span>${label}</span>
    <input
      type="text"
      maxlength="300"
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${isWrong}
      .value=${live(value)}
      @input=${(event: Event) => {
        onChange(inputOf(event).value);
      }}
    />
    ${hint ? html`<small class=${isWrong ? 'warning' : ''}>${hint}</small>` : nothing}</label
  >`;
}

function pairs<Name extends string>(
  names: readonly Name[],
  words: Readonly<Record<Name, string>>,
): (readonly [Name, string])[] {
  return names.map((name) => [name, words[name]] as const);
}

function inputOf({ target }: Event): HTMLInputElement {
  return target as HTMLInputElement;
}

/** Without the right to the clipboard the code is selected instead. */
async function copy({ currentTarget }: Event, code: string, words: Words): Promise<void> {
  const box = (currentTarget as HTMLElement).closest('.snippet');
  const status = box?.querySelector('[role="status"]');
  const shown = box?.querySelector('code');
  if (!status || !shown) return;
  status.textContent = '';
  try {
    await navigator.clipboard.writeText(code);
    status.textContent = words.copied;
  } catch {
    getSelection()?.selectAllChildren(shown);
    status.textContent = words.selected;
  }
}
