// What the page keeps in the desk: drafts, filters, light or dark. Each officer's own: another's draft is nobody's business.

import { BRANCH_ACCOUNT } from '../../../../shared/rules/access/officer-facts.ts';
import { deskKey } from '../../access/who-asks.ts';
import type { CallContext } from '../../desk.ts';
import { InvalidInput } from '../implementer.ts';
import { closed, opened } from './own-values.ts';

/** What was kept before the desk had officers belongs to whoever may see everything: the secretary. */
function isHeir({ desk, account }: CallContext): boolean {
  if (account === BRANCH_ACCOUNT) return false;
  return desk.store.view(BRANCH_ACCOUNT).get('officers', account)?.roles.includes('secretary') === true;
}

/** What the program keeps for itself is no page's to read or to change. */
function mustBeOfPages(key: string): void {
  if (key.startsWith('program/'))
    throw new InvalidInput({ path: ['key'], message: 'This is kept by the program itself.' });
}

/** null when there is nothing. */
export function getDesk(key: string, context: CallContext): unknown {
  mustBeOfPages(key);
  const { desk, account } = context;
  const kept = desk.store.getDesk(deskKey(account, key));
  if (kept !== undefined) return opened(kept, key, context);
  return (isHeir(context) ? desk.store.getDesk(key) : undefined) ?? null;
}

export async function setDesk(key: string, value: unknown, context: CallContext): Promise<void> {
  mustBeOfPages(key);
  const { desk, account } = context;
  await desk.store.setDesk(deskKey(account, key), closed(value, key, context));
  if (isHeir(context) && desk.store.getDesk(key) !== undefined) await desk.store.setDesk(key, null);
}
