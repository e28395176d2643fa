// The newest membership list: how old it is, and whether the file that it came from still lies about. That somebody
// deleted the file is kept for the desk, not in history: it says nothing of any member, and must not stand in the way of
// undoing the import.

import type { Session } from '../../../../shared/contract/session.ts';
import type { CallContext, Desk } from '../../desk.ts';
import { found } from '../cases/case-records.ts';

const KEY = 'listCopyDeleted';

export function newestList(desk: Desk, account: string): Session['memberList'] {
  let newest: NonNullable<Session['memberList']> | null = null;
  for (const list of desk.store.view(account).all('lists')) {
    if (newest === null || list.at > newest.at) newest = { ...list, copyDeleted: false };
  }
  return newest && { ...newest, copyDeleted: desk.store.getDesk(KEY) === newest.id };
}

/** The officer says that the imported file has been deleted from where it lay. @throws NotThere */
export async function confirmListDeleted(
  { listId }: { listId: string },
  { desk, account }: CallContext,
): Promise<{ listId: string }> {
  found(desk.store.view(account), 'lists', listId);
  await desk.store.setDesk(KEY, listId);
  return { listId };
}
