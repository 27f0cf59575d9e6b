/** A part of Trusted Types that TypeScript's own libraries leave out. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): unknown;
}

/**
 * The policy of the page lets no text become a script. Workers and the engines' scripts are named by address: this says once,
 * for the page or a worker, that addresses of this very site are good, and no others. Call before anything is loaded.
 */
export function allowOwnScripts(scope: { trustedTypes?: TrustedTypes } = globalThis as object): void {
  scope.trustedTypes?.createPolicy('default', { createScriptURL: ownAddress });
}

/** Throws a TypeError for another site's address, as the browser itself does where nothing is allowed. */
export function ownAddress(url: string): string {
  const { origin } = new URL(url, location.href);
  if (origin !== location.origin) throw new TypeError(`No script from ${origin} is run.`);
  return url;
}
