import { fixture } from '@open-wc/testing';
import programme from '../../src/content/programme.vi.json';
import type { Programme } from '../../src/domain/programme/programme.schema';
import type { BannerElement } from '../../src/elements/banner/banner.element';
import '../../src/elements/banner/banner.define';

export const PROGRAMME = programme as unknown as Programme;

export const TODAY = '2026-11-23';
export const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

export async function banner(template: unknown): Promise<BannerElement> {
  const element = await fixture<BannerElement>(template as Parameters<typeof fixture>[0]);
  element.today = TODAY;
  await element.updateComplete;
  return element;
}

export function find<Found extends Element>(element: BannerElement, selector: string): Found {
  const found = element.shadowRoot!.querySelector<Found>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

export function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

export async function open(element: BannerElement): Promise<HTMLElement> {
  find<HTMLElement>(element, 'summary').click();
  await until(() => element.shadowRoot!.querySelector('[part~="panel"]'));
  return find(element, '[part~="panel"]');
}

export async function until(holds: () => unknown): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 400) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What is warned of while something runs; the explanation comes in a module of its own, so it is waited for. */
export async function warningsOf(act: () => Promise<unknown>, expected = 1): Promise<string[]> {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (message: string) => warnings.push(message);
  try {
    await act();
    await until(() => warnings.length >= expected);
    await new Promise((resolve) => setTimeout(resolve, 100));
  } finally {
    console.warn = warn;
  }
  return warnings;
}
