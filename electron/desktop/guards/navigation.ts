// Threat: a link, a form or a script in pasted text takes the window to another site, which then stands where the
// person expects the desk and is handed the desk's port. So a frame goes nowhere but the program's own pages.

import { ownAddress } from '../scheme.ts';

export function mayNavigate(address: string): boolean {
  return ownAddress(address) !== undefined;
}
