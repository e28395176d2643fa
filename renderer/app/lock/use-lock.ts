// Locking by hand: what was just typed is kept first, then the desk closes its records, and the page forgets them.

import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useClient, useDesk, useSession } from '../desk.tsx';
import { troubleOf } from '../sentences.ts';
import { keepAllDrafts } from './drafts-to-keep.ts';
import { wentLocked } from './went-locked.ts';

/** Says so where there is nothing to lock. */
export function useLock(): () => Promise<void> {
  const client = useClient();
  const desk = useDesk();
  const queries = useQueryClient();
  const { lock, branch } = useSession();
  const canLock = lock.protection === 'passphrase';
  const isSample = branch?.isSample === true;
  return useCallback(async () => {
    if (!canLock) {
      const message = isSample
        ? 'The sample branch is open to everybody: there is nothing to lock.'
        : 'This branch has no passphrase yet, so there is nothing to lock. Protect it first.';
      notifications.show({ message, color: 'brand', autoClose: 8_000 });
      return;
    }
    try {
      await keepAllDrafts();
      wentLocked(queries, desk, await client.session.lock({}));
    } catch (error) {
      notifications.show({ message: troubleOf(error).sentence, color: 'late', autoClose: 12_000 });
    }
  }, [client, desk, queries, canLock, isSample]);
}
