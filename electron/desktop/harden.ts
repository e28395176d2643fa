// Attaches the guards: to the session once, and to every page's contents as it is made, so that none is without.

import type { Session, WebContents } from 'electron';
import type { Log } from '../core/ports.ts';
import { mayNavigate } from './guards/navigation.ts';
import { isDeveloperTools, mayRequest } from './guards/network-request.ts';
import { isOfferedOutside } from './guards/outside-link.ts';
import { mayHavePermission } from './guards/permission.ts';
import { decideWindowOpen } from './guards/window-open.ts';

/** Chromium's own errands: it has none to run. Set before the program is ready. */
export const CHROMIUM_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['no-pings'],
  ['dns-prefetch-disable'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

/** No name is looked up, but for the one host where a new version is looked for, and that only when it is switched on. */
export const resolverRules = (updateHost: string | undefined): string =>
  updateHost === undefined ? 'MAP * ~NOTFOUND' : `MAP * ~NOTFOUND, EXCLUDE ${updateHost}`;

export async function hardenSession(
  session: Session,
  options: { isPackaged: boolean; isMac: boolean; log: Log },
): Promise<void> {
  const { isPackaged, isMac, log } = options;
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(mayHavePermission({ permission, address: details.requestingUrl, isMainFrame: details.isMainFrame }));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) =>
    mayHavePermission({ permission, address: requestingOrigin, isMainFrame: details.isMainFrame }),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.webRequest.onBeforeRequest((details, callback) => {
    const isAllowed = mayRequest(details.url) || (!isPackaged && isDeveloperTools(details.url));
    if (!isAllowed) log.error('request-refused', { resourceType: details.resourceType });
    callback({ cancel: !isAllowed });
  });
  // Files leave through the FileSaver; whatever else a page calls a download goes nowhere.
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  // macOS checks spelling itself; elsewhere Chromium would fetch dictionaries from the network.
  session.setSpellCheckerEnabled(isMac);
  if (!isMac) session.setSpellCheckerLanguages([]);
  // "direct" also stops the search for a proxy on the local network.
  await session.setProxy({ mode: 'direct' });
}

export function hardenContents(
  contents: WebContents,
  options: { offerOutside(address: string): void; log: Log },
): void {
  const { offerOutside, log } = options;
  const refuse = (details: { url: string; isMainFrame: boolean; preventDefault(): void }) => {
    if (mayNavigate(details.url)) return;
    details.preventDefault();
    log.error('navigation-refused', { isMainFrame: details.isMainFrame });
    if (details.isMainFrame && isOfferedOutside(details.url)) offerOutside(details.url);
  };
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    const { action, offer } = decideWindowOpen(url);
    if (offer !== null) offerOutside(offer);
    return { action };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
