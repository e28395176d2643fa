// What a page of ours may load and do, as headers. The threat: text that somebody typed or imported is taken for code,
// or another page frames ours. Both hosts send the same, so that what works in one works in the other.

export interface PolicySources {
  /** This load's nonce: style elements without it are refused. */
  styleNonce: string;
  /** Where the page's WebSocket goes, such as `ws://127.0.0.1:4321`; left out where it speaks through a port. */
  connectTo?: string;
}

export function contentPolicy({ styleNonce, connectTo }: PolicySources): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${connectTo ? ` ${connectTo}` : ''}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** For bytes that are no page of ours: they load nothing and run nothing, whatever they are. */
export const inertPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

/**
 * For our own workers, which run under the policy they come with: the one that reads documents decodes scans with compiled
 * code of this program, and fetches nothing by itself.
 */
export const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'";

/** Sent with everything. */
export const standingHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), clipboard-read=(), display-capture=(), geolocation=(), hid=(), microphone=(), payment=(), serial=(), usb=()',
  'x-frame-options': 'DENY',
};
