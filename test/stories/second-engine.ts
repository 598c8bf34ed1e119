// IBM's accessibility engine beside axe: other people's reading of the same criteria, which finds what axe passes over.
// It looks into open shadow roots, and says where as `…/hiendien-banner[1]/#document-fragment[1]/section[1]`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const ENGINE = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
  'utf8',
);

/** WCAG 2.2 A and AA, and what IBM asks for beyond it. */
const RULES = 'IBM_Accessibility';

/** Rules that say nothing of our elements where they stand, each with the reason. */
const NOT_OURS: Readonly<Record<string, string>> = {
  element_tabbable_role_valid:
    'what scrolls is reached by the keyboard as a group with a name: axe asks for exactly that',
  aria_content_in_landmark:
    'landmarks are the page’s: an element stands in the main part of one, a story in none',
};

/** What the engine takes for outdated and the HTML standard does not. */
const CONFORMING: Readonly<Record<string, string>> = {
  '"abbr" is deprecated for the <th> element': 'a header’s name where other cells refer to it',
  '"http-equiv" is deprecated for the <meta> element': 'how a frame’s page says its content security policy',
};

/** Rules that the engine reads without seeing what is drawn; what is let pass is looked for in the page. */
const UNDRAWN: Readonly<Record<string, string>> = {
  text_contrast_sufficient:
    'children of an element that no slot takes are its fallback, and are not drawn any more',
  input_label_exists:
    'a label in a closed fold is not drawn, nor is its field; the open fold is a story of its own',
};

/**
 * Looks at what stands in a part of a page. What the engine only asks a person to confirm is no finding.
 * @returns Each failure, by rule and place.
 */
export async function findFailures(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(`globalThis.ace ?? (0, eval)(${JSON.stringify(`${ENGINE};globalThis.ace = ace`)})`);
  const failures = await page.evaluate(runEngine, selector, RULES, Object.keys(UNDRAWN));
  return failures
    .filter(({ rule }) => !(rule in NOT_OURS))
    .filter(
      ({ rule, message }) =>
        rule !== 'element_attribute_deprecated' ||
        !Object.keys(CONFORMING).some((known) => message.includes(known)),
    )
    .map(({ rule, message, path }) => `ace: ${rule} at ${path}: ${message}`);
}

interface Failure {
  readonly rule: string;
  readonly message: string;
  readonly path: string;
}

interface Engine {
  readonly Checker: new () => {
    check(
      place: Element,
      rules: readonly string[],
    ): Promise<{
      readonly results: readonly {
        readonly ruleId: string;
        readonly value: readonly [level: string, outcome: string];
        readonly message: string;
        readonly path: { readonly dom: string };
        readonly node: Node;
      }[];
    }>;
  };
}

/** In the page: what failed. Of some rules only what is drawn counts. */
async function runEngine(selector: string, rules: string, undrawn: readonly string[]): Promise<Failure[]> {
  const { ace } = globalThis as unknown as { readonly ace: Engine };
  const { results } = await new ace.Checker().check(document.querySelector(selector)!, [rules]);
  return results
    .filter(({ value }) => value[1] === 'FAIL')
    .filter(({ ruleId, node }) => {
      if (!undrawn.includes(ruleId) || !(node instanceof Element)) return true;
      const isDrawn = node.checkVisibility({ contentVisibilityAuto: true });
      const hasText = [...node.childNodes].some(
        (child) =>
          child instanceof Text && child.data.trim() !== '' && (!node.shadowRoot || child.assignedSlot),
      );
      return isDrawn && (hasText || !node.shadowRoot);
    })
    .map(({ ruleId, message, path }) => ({ rule: ruleId, message, path: path.dom }));
}
