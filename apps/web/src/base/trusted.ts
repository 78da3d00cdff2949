// Where the browser holds to "trusted types", nothing becomes markup or script but by this one door, and the door lets
// through scripts of this app alone.
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy('default', {
  createScriptURL(url) {
    const to = new URL(url, location.href);
    if (to.origin !== location.origin) throw new TypeError('A script of another place is not run here.');
    return to.href;
  },
});
