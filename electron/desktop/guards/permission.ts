// Threat: a page asks for the camera, the disk, the clipboard's content or the place on the map, and Electron's default
// is to say yes. The desk needs one thing only: to put text on the clipboard when somebody presses "Copy".

import { ownAddress } from '../scheme.ts';

const GRANTED = new Set(['clipboard-sanitized-write']);

export interface PermissionAsked {
  permission: string;
  /** The address or origin of the page that asks. */
  address: string | undefined;
  isMainFrame: boolean;
}

export function mayHavePermission({ permission, address, isMainFrame }: PermissionAsked): boolean {
  return GRANTED.has(permission) && isMainFrame && address !== undefined && ownAddress(address) !== undefined;
}
