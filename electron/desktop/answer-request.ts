// What `app://desk/…` answers: the one bytes function that the loopback host serves too, except that a download goes
// through the FileSaver to where the person says. Fails closed: an address that is not the desk's own gets nothing.

import type { ServeBytes } from '../core/bytes.ts';
import type { Downloads } from '../core/desk.ts';
import type { FileSaver, Log } from '../core/ports.ts';
import { ownAddress } from './scheme.ts';

export interface AnswerOptions {
  bytes: ServeBytes;
  downloads(): Downloads;
  saver: FileSaver;
  /** Tells the person, in the desktop's way, why a file was not written. */
  tellNotSaved(reason: NotSavedReason): void;
  log: Log;
}

/** `gone`: the token was used already or is too old. Otherwise what the disk or the maker of the file threw. */
export type NotSavedReason = 'gone' | { thrown: unknown };

const DOWNLOAD = '/download/';

/** Answered at once and without content, so that the page stays where it is while the save dialog is open. */
const staysHere = (): Response => new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });

export function answerWith({ bytes, downloads, saver, tellNotSaved, log }: AnswerOptions): ServeBytes {
  return async (request) => {
    const url = ownAddress(request.url);
    if (!url) return new Response(null, { status: 404 });
    if (request.method !== 'GET' || !url.pathname.startsWith(DOWNLOAD)) return bytes(request);

    const download = downloads().take(url.pathname.slice(DOWNLOAD.length));
    if (!download) {
      tellNotSaved('gone');
      return staysHere();
    }
    saver.save(download).then(
      (outcome) => log.info('download', { outcome }),
      (thrown: unknown) => {
        log.error('download-failed', { name: thrown instanceof Error ? thrown.name : 'unknown' });
        tellNotSaved({ thrown });
      },
    );
    return staysHere();
  };
}
