// Whether this computer is handed round for a health check. It is kept in the browser's own storage, so that neither another
// address nor a window opened anew leads back to the desk: only whoever began it ends it.

import { useMemo, useSyncExternalStore } from 'react';
import * as z from 'zod';
import { useSession } from '../../../app/desk.tsx';

const KEY = 'branchdesk.answering';
const CHANGED = 'branchdesk-answering';

const AnsweringSchema = z.object({
  waveId: z.string(),
  /** The folder that is open: another's is no business of this. */
  folder: z.string(),
  /** It ends by itself on another day: whoever forgot the word gets in again. */
  day: z.string(),
  /** What ends it on a desk that is not protected; null where the passphrase does. */
  word: z.string().nullable(),
});
export type Answering = z.infer<typeof AnsweringSchema>;

const told = new EventTarget();

export function beginAnswering(answering: Answering): void {
  localStorage.setItem(KEY, JSON.stringify(answering));
  told.dispatchEvent(new Event(CHANGED));
}

export function endAnswering(): void {
  localStorage.removeItem(KEY);
  told.dispatchEvent(new Event(CHANGED));
}

function subscribe(listener: () => void): () => void {
  told.addEventListener(CHANGED, listener);
  // Another window of the same desk.
  window.addEventListener('storage', listener);
  return () => {
    told.removeEventListener(CHANGED, listener);
    window.removeEventListener('storage', listener);
  };
}

const kept = (): string | null => localStorage.getItem(KEY);

/** null where nobody is answering on this computer today. */
export function useAnswering(): Answering | null {
  const { dataFolder, today } = useSession();
  const text = useSyncExternalStore(subscribe, kept);
  return useMemo(() => {
    if (text === null) return null;
    const { data } = AnsweringSchema.safeParse(parsed(text));
    return data?.folder === dataFolder && data.day === today ? data : null;
  }, [text, dataFolder, today]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
