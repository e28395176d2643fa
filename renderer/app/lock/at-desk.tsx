// Tells the desk that somebody is there, so that it does not lock, and listens to the key that locks it. The desk itself
// counts the minutes: a window that hangs or was closed keeps nothing open.

import { useEffect } from 'react';
import { useClient, useSession } from '../desk.tsx';
import { useLock } from './use-lock.ts';

const AT_MOST_EVERY_MS = 15_000;
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'pointermove'] as const;

export function AtDesk() {
  const client = useClient();
  const { lock } = useSession();
  const isProtected = lock.protection === 'passphrase';
  const lockNow = useLock();

  useEffect(() => {
    if (!isProtected) return;
    let toldAt = Number.NEGATIVE_INFINITY;
    const tell = () => {
      if (performance.now() - toldAt < AT_MOST_EVERY_MS) return;
      toldAt = performance.now();
      client.session.atDesk({}).catch(() => undefined);
    };
    for (const sign of SIGNS) window.addEventListener(sign, tell, { capture: true, passive: true });
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, tell, { capture: true });
    };
  }, [client, isProtected]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey) return;
      if (event.key.toUpperCase() !== 'L') return;
      event.preventDefault();
      event.stopPropagation();
      void lockNow();
    };
    // Also where something is being typed, and in front of a dialog.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [lockNow]);

  return null;
}
