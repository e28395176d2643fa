// Where a new version may be looked for: only what the build itself names. The threat: an address that somebody could set
// would make the desk fetch and start a stranger's program. So there is none to type; a union's own signed build carries
// its address and its publisher's name, and a build without them looks nowhere.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface UpdateFeed {
  /** https, without a name and password. */
  url: string;
  host: string;
}

const said = (text: string, key: string): string | undefined =>
  text.match(new RegExp(`^${key}:[ \\t]*['"]?([^'"\\r\\n]+?)['"]?[ \\t]*$`, 'm'))?.[1];

/** `app-update.yml` beside the program, as the packager writes it; undefined when it is not fit to be followed. */
export function readFeed(resourcesFolder: string, platform: NodeJS.Platform): UpdateFeed | undefined {
  let text: string;
  try {
    text = readFileSync(join(resourcesFolder, 'app-update.yml'), 'utf8');
  } catch {
    return undefined;
  }
  const address = said(text, 'url');
  if (said(text, 'provider') !== 'generic' || address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  // Without a publisher's name the updater on Windows would start what it fetched without looking who signed it.
  if (platform === 'win32' && !/^publisherName:/m.test(text)) return undefined;
  return { url: url.href, host: url.hostname };
}
