// Threat: something that got into the page (pasted markup, a broken dependency) sends members' records out, or fetches
// what tells a stranger that the branch is at work. So a request leaves only for the program's own scheme, and for data
// that is inside the page already.

import { ownAddress } from '../scheme.ts';

const BLOB_OF_PAGE = 'blob:app://desk/';

export function mayRequest(address: string): boolean {
  if (ownAddress(address) !== undefined) return true;
  return address.startsWith('data:') || address.startsWith(BLOB_OF_PAGE);
}

/** The developer tools load their own page from inside Electron; packaged programs have none. */
export function isDeveloperTools(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'devtools:';
}
