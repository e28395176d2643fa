// The nonce under which this load may make style elements: the host writes it into the page, the policy names it.

const PLACEHOLDER = '__CSP_NONCE__';

/** This load's style nonce; the empty string where the host set none (tests, the development server). */
export function styleNonce(): string {
  const content = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  return content === PLACEHOLDER ? '' : content;
}

/** Tells the libraries that look for a nonce by the bundler's well-known name (scroll locking under dialogs). */
export function announceStyleNonce(): void {
  const nonce = styleNonce();
  if (nonce) Object.assign(globalThis, { __webpack_nonce__: nonce });
}
