interface TrustedPolicy {
  createHTML(text: string): string;
  createScriptURL(address: string): string;
}

interface TrustedTypes {
  createPolicy(name: string, rules: TrustedPolicy): TrustedPolicy;
}

/**
 * What a page with Trusted Types takes HTML and addresses of scripts from: templates of ours, and our own files. Under
 * the name that Lit's policy has, so that a strict page has one name to allow, not two. Undefined where the engine
 * knows none, and where the page refuses it; then whatever needs it fails by itself, and the fallback stands.
 */
export const trustedPolicy = makePolicy();

function makePolicy(): TrustedPolicy | undefined {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  try {
    return trustedTypes?.createPolicy('lit-html', {
      createHTML: (text) => text,
      createScriptURL: (address) => address,
    });
  } catch {
    return undefined;
  }
}
