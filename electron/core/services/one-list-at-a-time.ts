// One list of a kind is brought in at a time on one desk: a second press, or a second window, is told to wait.

import type { DeskStore } from '../store/desk-store.ts';
import { Busy } from './implementer.ts';

/** Made once for each kind of list. What it answers @throws Busy while another of its kind is being brought in. */
export function oneListAtATime(): <T>(store: DeskStore, bringIn: () => Promise<T>) => Promise<T> {
  const importing = new WeakSet<DeskStore>();
  return async (store, bringIn) => {
    if (importing.has(store)) throw new Busy('Another list is being brought in. Try again when it is in.');
    importing.add(store);
    try {
      return await bringIn();
    } finally {
      importing.delete(store);
    }
  };
}
