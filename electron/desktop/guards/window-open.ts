// Threat: `window.open` makes a window that the guards of the first were never attached to. So no window is ever opened
// from a page. An address on the web or a mail address is offered to the person instead, to open outside the desk.

import { isOfferedOutside } from './outside-link.ts';

export interface WindowOpenDecision {
  action: 'deny';
  /** The address to offer to the person, who sees it whole and may say no. */
  offer: string | null;
}

export function decideWindowOpen(address: string): WindowOpenDecision {
  return { action: 'deny', offer: isOfferedOutside(address) ? address : null };
}
