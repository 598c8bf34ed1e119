import { html, type PropertyValues } from 'lit';
import { readContent, type ContentSlice } from '../../src/content/content-store';
import { readAllowed } from '../../src/controllers/allowed-value';
import { LocaleController } from '../../src/controllers/locale';
import { WidgetElement } from '../../src/elements/widget/widget-element';
import { missingOf, PAPERS_MACHINE, type PapersEffect } from './papers-machine';
import type { PapersEvent, PapersState } from './papers-machine';
import { papersMessages, type PapersKey } from './papers-messages';
import { papersContents, papersOf, type PapersContent } from './papers.inline';
import { styles } from './papers.styles';
import { renderPapers } from './papers.view';

const AUDIENCES = ['citizen', 'enterprise', 'household'] as const;
const CONTENT: ContentSlice<PapersContent> = {
  shipped: papersContents,
  of: ({ programme }) => papersOf(programme),
};

/** The papers that a visitor has to bring, to tick off. */
export class PapersElement extends WidgetElement<PapersState, PapersEvent, PapersEffect> {
  static override styles = styles;
  static override properties = { audience: {} };

  /** Whose papers: `citizen`, `enterprise` or `household`. */
  declare audience: (typeof AUDIENCES)[number];

  protected override readonly partName = 'papers';
  protected override readonly locale = new LocaleController<PapersKey>(this, papersMessages, this.content);

  constructor() {
    super(PAPERS_MACHINE);
  }

  protected override get heading(): string {
    return this.locale.t('title');
  }

  private get papers(): readonly string[] {
    const audience = readAllowed('audience', this.audience, AUDIENCES);
    return readContent(CONTENT, this.content.language).find(({ id }) => id === audience)?.papers ?? [];
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('audience')) this.send({ kind: 'audience-changed' });
  }

  protected override renderBody(): unknown {
    return html`${renderPapers(this.papers, this.state, this.locale.t, this.send)} ${this.renderStatus()}`;
  }

  protected override run(effect: PapersEffect): void {
    if (effect.kind === 'announce') this.say(this.locale.t(effect.key));
    else void this.copyMissing();
  }

  private async copyMissing(): Promise<void> {
    const succeeded = await this.copy(missingOf(this.papers, this.state).join('\n'));
    this.send({ kind: 'copied', succeeded });
  }
}
