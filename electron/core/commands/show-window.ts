// Shows an address as a window and says in one sentence in what and why; where no window can be shown, prints the address.

import { type AppWindow, openAppWindow } from '../host/app-window.ts';
import { findBrowser, hasDisplay } from '../host/browsers.ts';
import { thisComputer } from '../places.ts';

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

/** `because` is half a sentence that says why this is not Electron's own window; it may be empty. */
export function showWindow(address: string, dataFolder: string, because: string): AppWindow | undefined {
  const surroundings = thisComputer();
  if (!hasDisplay(surroundings)) {
    say(`There is no display here. Open this address in a browser on this computer: ${address}`);
    return undefined;
  }
  const browser = findBrowser(surroundings);
  if (!browser) {
    say(`No Chrome, Edge, Chromium or Brave was found. Open this address in the browser that you have: ${address}`);
    return undefined;
  }
  const shown = openAppWindow(browser, address, dataFolder, surroundings);
  const start = because ? `${because}, so Branchdesk` : 'Branchdesk';
  const sandbox = shown.isWithoutSandbox ? `, without ${browser.name}'s sandbox because you are root` : '';
  say(`${start} opens in a window of ${browser.name}${sandbox}. Closing the window ends it.`);
  return shown;
}
