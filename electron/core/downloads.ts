// Bytes that wait to be fetched once by a page: an attachment, a report, an export. A token is the right to one fetch.

import { randomBytes } from 'node:crypto';
import type { Download, Downloads } from './desk.ts';
import type { Now } from './ports.ts';

const TEN_MINUTES = 10 * 60 * 1_000;

export function oneTimeDownloads(now: Now): Downloads {
  const offered = new Map<string, { download: Download; until: number; tell?: () => void }>();
  const forgetTheOld = (): void => {
    const instant = now.instant().epochMilliseconds;
    for (const [token, { until }] of offered) if (until <= instant) offered.delete(token);
  };
  return {
    offer(download) {
      forgetTheOld();
      const token = randomBytes(32).toString('base64url');
      offered.set(token, { download, until: now.instant().epochMilliseconds + TEN_MINUTES });
      return { token, name: download.name, bytes: download.bytes };
    },
    take(token) {
      forgetTheOld();
      const found = offered.get(token);
      offered.delete(token);
      found?.tell?.();
      return found?.download;
    },
    forget: () => offered.clear(),
    whenTaken(token, tell) {
      const found = offered.get(token);
      if (found) found.tell = tell;
    },
  };
}
