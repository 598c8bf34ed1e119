import { LocaleController } from '../../controllers/locale';
import { PathController } from '../../controllers/path';
import { html, nothing, type PropertyValues } from 'lit';
import {
  REGISTER_MACHINE,
  type Copied,
  type RegisterEffect,
  type RegisterEvent,
  type RegisterState,
  type Tool,
} from '../../domain/registration/register-machine';
import type { IsoDate } from '../../domain/shared/vietnam-day';
import { prose } from '../prose';
import { WidgetElement } from '../widget/widget-element';
import { describeRegistration, type Occasion, type RegisterDocument } from './register-document';
import { readOccasion, readVariant, type RegisterSettings, type RegisterVariant } from './register-settings';
import { registerMessages, type RegisterKey } from './register-messages';
import { styles } from './register.styles';
import { renderChosen, renderWays } from './register.view';

/**
 * The way from a yes to the right door: the programme's page for the product first, registrars second, with the
 * papers, the steps, the cost and the warning about retail prices. After the offer has ended it says so and shows
 * the normal price and the same ways. A verdict and a chosen name of the same group on the page settle what it says.
 *
 * @summary Leads to the registration of a free name, or says what else there is.
 * @tag hiendien-register
 *
 * @slot - Fallback content: shown before the script runs and without it.
 *
 * @csspart register - The whole element.
 * @csspart title - The title.
 * @csspart notice - What the content has to say before all else, on days that it names.
 * @csspart chosen - The name that the visitor chose.
 * @csspart ways - The links to go on with.
 * @csspart details - The disclosure of the card.
 * @csspart tools - The code for a phone, sharing, printing.
 *
 * @cssprop [--hiendien-accent=#0b4a8f] - Colour of links, buttons and focus ring. Keep 4.5:1 against the background.
 * @cssprop [--hiendien-background=#f3f7fb] - Background.
 * @cssprop [--hiendien-text=#14202e] - Text.
 * @cssprop [--hiendien-font=system-ui] - Font family.
 * @cssprop [--hiendien-font-size=medium] - Base size; everything inside is relative to it.
 */
export class RegisterElement extends WidgetElement<RegisterState, RegisterEvent, RegisterEffect> {
  static override styles = styles;
  static override properties = {
    product: {},
    audience: {},
    variant: {},
    order: {},
    campaign: {},
    today: { attribute: false },
    waits: { attribute: false },
  };

  /** The product to register, until a verdict or a chosen name says otherwise: `id.vn` or `biz.vn`; by default both. */
  declare product: RegisterSettings['product'];
  /** Whose papers to list, until a verdict says otherwise: `citizen`, `enterprise` or `household`; by default all. */
  declare audience: RegisterSettings['audience'];
  /** Form: `card` with a disclosure, `button` alone, or `panel` with everything open. */
  declare variant: RegisterVariant;
  /** Order of registrars: `daily`, which moves on by one place a day for everybody, or `alphabetical`. */
  declare order: RegisterSettings['order'];
  /** Name for the programme's counts, in `utm_campaign` of outgoing links; by default `hiendien`. */
  declare campaign: string | undefined;
  /** The day to speak of, `YYYY-MM-DD`. Set from script only, for previews; by default today in Vietnam. */
  declare today: IsoDate | undefined;

  /** @internal In a journey it says nothing before a verdict or a name is there. */
  declare waits: boolean;

  protected override readonly partName = 'register';
  protected override readonly locale = new LocaleController<RegisterKey>(
    this,
    registerMessages,
    this.content,
  );
  /** What draws the details and the tools, once they were asked for. */
  private details: typeof import('./register-details') | undefined;
  private tools: typeof import('./register-tools') | undefined;

  constructor() {
    super(REGISTER_MACHINE);
    new PathController(
      this,
      {
        verdict: (verdict) => {
          this.send({ kind: 'verdict-heard', verdict });
        },
        chosen: (chosen) => {
          this.send({ kind: 'name-heard', chosen });
        },
      },
      () => {
        this.send({ kind: 'answers-erased' });
      },
    );
  }

  /** Forgets the visitor. */
  erase(): void {
    this.send({ kind: 'erased' });
  }

  // ---- what follows from settings and state --------------------------------------------------------------------

  private get isWaiting(): boolean {
    return this.waits && !this.state.verdict && !this.state.chosen;
  }

  private get occasion(): Occasion {
    return readOccasion(this, this.state, this.content, this.day);
  }

  private get document(): RegisterDocument {
    return describeRegistration(this.occasion, this.locale.t);
  }

  private get kind(): RegisterVariant {
    return readVariant(this.variant);
  }

  protected override get day(): IsoDate {
    return this.today ?? super.day;
  }

  protected override get form(): string {
    return this.kind;
  }

  protected override get heading(): string {
    return this.document.title;
  }

  // ---- drawing -------------------------------------------------------------------------------------------------

  protected override renderTitle(): unknown {
    if (this.kind === 'button') return nothing;
    return html`${super.renderTitle()} ${renderChosen(this.document)}`;
  }

  protected override renderBody(): unknown {
    if (this.isWaiting) return html`<p>${prose(this.locale.t('waiting'))}</p>`;
    const { document, locale, content, state, send } = this;
    return renderWays({
      state,
      document,
      variant: this.kind,
      summary: content.banner.details,
      t: locale.t,
      renderDetails: () => this.renderDetails(document),
      renderRegistrars: () => this.details?.renderRegistrars(this.describe(this.details, document)),
      renderTool: (tool) => this.renderTool(tool, document),
      send,
    });
  }

  private renderDetails(document: RegisterDocument): unknown {
    const { details, levelBelow } = this;
    return details?.renderDetails(this.describe(details, document), document, levelBelow);
  }

  private describe({ describeDetails }: typeof import('./register-details'), document: RegisterDocument) {
    return describeDetails(document.registration, this.locale.language, this.occasion, this.messages);
  }

  private renderTool(tool: Tool, document: RegisterDocument): unknown {
    const { tools, locale, messages } = this;
    const t = tools?.toolWords(locale.language, messages);
    if (!tools || !t) return nothing;
    return tool === 'phone' ? tools.renderCode(document, t) : tools.renderShare(document, t);
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.kind === 'panel' && !this.isWaiting && this.state.details === 'unasked')
      this.send({ kind: 'details-wanted' });
  }

  // ---- acting --------------------------------------------------------------------------------------------------

  protected override run(effect: RegisterEffect): void {
    switch (effect.kind) {
      case 'copy':
        void this.copyText(effect.what);
        break;
      case 'load-details':
        void this.loadDetails();
        break;
      case 'load-tool':
        void this.loadTool(effect.tool);
        break;
      case 'share-by-device':
        void this.shareByDevice();
    }
  }

  private async copyText(what: Copied): Promise<void> {
    const { question = '', toPaste = '' } = this.document;
    const succeeded = await this.copy(what === 'name' ? toPaste : question);
    this.send({ kind: 'copied', what, succeeded });
  }

  private async loadDetails(): Promise<typeof import('./register-details') | undefined> {
    try {
      this.details ??= await this.patience.until(import('./register-details'));
      this.details.styleDetails(this.renderRoot as ShadowRoot);
      this.send({ kind: 'details-loaded' });
    } catch {
      this.send({ kind: 'details-failed' });
    }
    return this.details;
  }

  private async loadTool(tool: Tool): Promise<void> {
    try {
      const details = await this.loadDetails();
      this.tools ??= await this.patience.until(import('./register-tools'));
      const { tools } = this;
      const isDone = details && (tool !== 'print' || (await this.printWay(details, tools)));
      if (isDone) this.send({ kind: tool === 'print' ? 'tool-done' : 'tool-ready', tool });
      else this.send({ kind: 'tool-failed', tool });
    } catch {
      this.send({ kind: 'tool-failed', tool });
    }
  }

  private printWay(
    { describeDetails }: typeof import('./register-details'),
    { composeSheet, linkOnPaper, toolWords }: typeof import('./register-tools'),
  ): Promise<boolean> {
    const { occasion, document, messages } = this;
    const { language } = this.locale;
    const onPaper = { ...occasion, link: linkOnPaper };
    const details = describeDetails(document.registration, language, onPaper, messages);
    return this.print(composeSheet(document, details, toolWords(language, messages)));
  }

  private async shareByDevice(): Promise<void> {
    const { title, address: url } = this.document;
    try {
      await navigator.share({ title, url });
    } catch (error) {
      // The visitor closed the device's sheet.
      if ((error as Error).name !== 'AbortError') this.send({ kind: 'device-failed' });
    }
  }
}
