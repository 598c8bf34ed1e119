// What Lit finds in the built files where it looks for `globalThis`; see guest-rules.ts.
import { trustedPolicy } from '../../src/loader/trusted-policy';

export const litGlobals = { trustedTypes: { createPolicy: () => trustedPolicy, emptyScript: '' } };

/** The methods of the document that Lit draws with, whatever the page's images and forms are called. */
export const litDocument = Object.fromEntries(
  (['createElement', 'createComment', 'createTextNode', 'createTreeWalker', 'importNode'] as const).map(
    (name) => [name, (Document.prototype[name] as () => unknown).bind(document)],
  ),
);
