/** Hosts with a strict Content Security Policy, with and without Trusted Types. */
import { NONCE } from '../../host-page';
import type { Host } from '../host';

const BASE = "default-src 'none'; style-src 'self'; img-src 'self'";
const TRUSTED = "require-trusted-types-for 'script'";
const NONCED = `script-src 'nonce-${NONCE}'`;
const HOSTED = `script-src 'self' 'nonce-${NONCE}'`;
const nonce = { attributes: `nonce="${NONCE}"` };

/**
 * Each policy has our files at addresses of its own: Chromium keeps a compiled module for all pages of a process, and
 * after dozens of pages that loaded it without a nonce, its `import()` carries none either.
 */
function policy(name: string, directives: readonly string[], more: Partial<Host> = {}): Host {
  return {
    name: `policy: ${name}`,
    page: { csp: [BASE, ...directives].join('; ') },
    ...more,
    script: { folder: `policy-${name.replace(/\W+/g, '-')}`, hasStyle: false, ...more.script },
  };
}

const hasTrustedTypes = 'trustedTypes' in window;
const missing = () => (hasTrustedTypes ? undefined : 'this engine has no Trusted Types');

/** The page's own script makes a policy of the name that Lit asks for, as another copy of Lit does. */
const OTHER_LIT = `<script nonce="${NONCE}">trustedTypes.createPolicy('lit-html', { createHTML: (text) => text });</script>`;

/** Reports that the engine makes where a page forbids the policy that Lit asks for. */
const REFUSED = /trusted-types/;

/** Nothing may be drawn, and no chunk asked for. */
const refusals: Host['warnings'] = ({ hasChunks }) => (hasChunks ? [2, 2] : [1, 1]);

export const POLICIES: readonly Host[] = [
  policy('a nonce', [NONCED], { script: nonce }),
  policy('a host', [HOSTED]),
  policy('a nonce, strict-dynamic', [`${NONCED} 'strict-dynamic'`], { script: nonce }),
  policy('a nonce, Trusted Types', [NONCED, TRUSTED], { script: nonce }),
  policy('a host, Trusted Types, lit-html', [HOSTED, TRUSTED, 'trusted-types lit-html']),
  policy(
    'a nonce, strict-dynamic, Trusted Types, lit-html',
    [`${NONCED} 'strict-dynamic'`, TRUSTED, 'trusted-types lit-html'],
    { script: nonce },
  ),
  policy("Trusted Types, 'none'", [HOSTED, TRUSTED, "trusted-types 'none'"], {
    missing,
    expects: () => 'fallback',
    warnings: refusals,
    tolerates: REFUSED,
  }),
  {
    ...policy('Trusted Types, lit-html taken', [HOSTED, TRUSTED, 'trusted-types lit-html'], {
      missing,
      expects: () => 'fallback',
      warnings: refusals,
      tolerates: REFUSED,
    }),
    page: { csp: [BASE, HOSTED, TRUSTED, 'trusted-types lit-html'].join('; '), head: OTHER_LIT },
  },
];
