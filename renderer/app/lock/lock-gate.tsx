// What stands in front of the desk's pages: the lock, the choice of a new passphrase after the recovery sheet was used, and a
// recovery sheet that has to be kept, a health check that is handed round. While one of them does, no page is in the document.

import type { ReactNode } from 'react';
import { useAnswering } from '../../features/partnership/health/answering.ts';
import { Kiosk } from '../../features/partnership/health/kiosk.tsx';
import { KeepSheet } from '../../features/unlocking/keep-sheet.tsx';
import { LockScreen } from '../../features/unlocking/lock-screen.tsx';
import { RecoverScreen } from '../../features/unlocking/recover-screen.tsx';
import { useSession } from '../desk.tsx';
import { UndoProvider } from '../undo.tsx';
import { AtDesk } from './at-desk.tsx';
import { useSheetToKeep } from './sheet-to-keep.ts';

export function LockGate(props: { children: ReactNode }) {
  const { lock } = useSession();
  const sheet = useSheetToKeep();
  const answering = useAnswering();
  // Each has an Undo of its own: what one asks about is not in the document of the other.
  if (lock.isLocked) {
    return (
      <UndoProvider key="locked">
        <LockScreen />
      </UndoProvider>
    );
  }
  return (
    <UndoProvider key="open">
      <AtDesk />
      {sheet.kind === 'made' ? (
        <KeepSheet recovery={sheet.sheet} />
      ) : lock.isRecovering ? (
        <RecoverScreen />
      ) : answering ? (
        <Kiosk answering={answering} />
      ) : (
        props.children
      )}
    </UndoProvider>
  );
}
