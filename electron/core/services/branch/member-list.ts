// The newest membership list: how old it is, and whether the file that it came from still lies about. That somebody
// deleted the file is kept for the desk, not in history: it says nothing of any member, and must not stand in the way of
// undoing the import.

import { Temporal } from 'temporal-polyfill';
import type { Session } from '../../../../shared/contract/session.ts';
import type { MemberList } from '../../../../shared/domain/branch.ts';
import type { CallContext, Desk } from '../../desk.ts';
import type { View } from '../../store/desk-store.ts';
import { found } from '../cases/case-records.ts';

const KEY = 'listCopyDeleted';

export function newestList(desk: Desk, account: string): Session['memberList'] {
  const newest = newestOf(desk.store.view(account).all('lists'));
  if (newest === null) return null;
  const { absent: _, kept: __, ...list } = newest;
  return { ...list, copyDeleted: desk.store.getDesk(KEY) === newest.id };
}

/** The newest list of the whole branch: whoever is not in it may have left. */
export const newestWholeList = (records: Pick<View, 'all'>): MemberList | null =>
  newestOf([...records.all('lists')].filter(({ isWhole }) => isWhole));

function newestOf(lists: Iterable<MemberList>): MemberList | null {
  let newest: MemberList | null = null;
  for (const list of lists) if (newest === null || isLater(list, newest)) newest = list;
  return newest;
}

/** By the instant, not its text: older data has some without their milliseconds, and those sort wrongly. */
function isLater(one: { at: string; id: string }, other: { at: string; id: string }): boolean {
  const order = Temporal.Instant.compare(one.at, other.at);
  return order > 0 || (order === 0 && one.id > other.id);
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
