// The desk was locked: whatever the page knows of the branch is forgotten at once, before anything else is asked.

import { notifications } from '@mantine/notifications';
import type { QueryClient } from '@tanstack/react-query';
import type { DeskQueries, Session } from '../desk.tsx';
import { closePalette } from '../shell/palette-store.ts';

/** What is left of a session when its desk is locked. */
const lockedSession = (session: Session): Session => ({
  ...session,
  branch: null,
  memberList: null,
  damage: [],
  lastBackupAt: null,
  seq: 0,
  officer: null,
  draftKey: null,
  lock: { ...session.lock, isLocked: true, isRecovering: false },
});

/** Empties the queries and every notice; the lock screen stands in place of the page with the next drawing. */
export function wentLocked(queries: QueryClient, desk: DeskQueries, told?: Session): void {
  const key = desk.session.get.queryKey();
  const before = queries.getQueryData<Session>(key);
  const session = told ?? (before && lockedSession(before));
  if (session) queries.setQueryData(key, session);
  const isSession = (queryKey: readonly unknown[]) => JSON.stringify(queryKey) === JSON.stringify(key);
  queries.removeQueries({ predicate: (query) => !isSession(query.queryKey) });
  queries.getMutationCache().clear();
  notifications.clean();
  closePalette();
}
