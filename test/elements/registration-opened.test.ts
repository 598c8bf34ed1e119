import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/banner/banner.define';
import '../../src/elements/register/register.define';
import type { RegistrationOpenedEvent } from '../../src/elements/widget/registration.events';

/** What the page hears when a link is followed; the link itself leads nowhere here. */
function follow(link: HTMLElement): RegistrationOpenedEvent[] {
  const heard: RegistrationOpenedEvent[] = [];
  const hear = (event: RegistrationOpenedEvent) => heard.push(event);
  const stay = (event: Event) => {
    event.preventDefault();
  };
  document.addEventListener('hiendien-registration-opened', hear);
  document.addEventListener('click', stay);
  link.click();
  document.removeEventListener('hiendien-registration-opened', hear);
  document.removeEventListener('click', stay);
  return heard;
}

const linksOf = (element: Element) => [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('a[href]')];

describe('hiendien-registration-opened', () => {
  it('tells the page of the banner’s link to the programme, and nothing of the visitor', async () => {
    const banner = await fixture(html`<hiendien-banner></hiendien-banner>`);
    const [event, ...others] = follow(linksOf(banner)[0]!);
    expect(others).to.deep.equal([]);
    expect(event).to.include({
      widget: 'banner',
      door: 'programme',
      host: 'hiendienonline.tenmien.vn',
    });
    expect(event!.composed && event!.bubbles).to.equal(true);
    expect(Object.keys(event!).filter((key) => key !== 'isTrusted')).to.have.members([
      'widget',
      'door',
      'host',
    ]);
  });

  it('tells of each door of the register, once', async () => {
    const register = await fixture(html`<hiendien-register variant="button"></hiendien-register>`);
    const links = linksOf(register);
    expect(links.length).to.be.above(0);
    for (const link of links) {
      const heard = follow(link);
      expect(heard.map(({ host }) => host)).to.deep.equal([link.hostname]);
      expect(heard[0]!.widget).to.equal('register');
    }
  });

  it('tells of a page’s own link to the programme, and of none that leads elsewhere', async () => {
    const banner = await fixture(
      html`<hiendien-banner
        ><a slot="more" href="https://hiendienonline.tenmien.vn/x">1</a
        ><a slot="more" href="/dieu-kien">2</a></hiendien-banner
      >`,
    );
    const [programme, own] = [...banner.querySelectorAll('a')];
    expect(follow(programme!)).to.have.length(1);
    expect(follow(own!)).to.have.length(0);
  });
});
