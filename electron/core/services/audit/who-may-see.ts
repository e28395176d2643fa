// Who may see which lines of an audit: a secretary and an auditor everybody's doings with whatever they may see; everybody
// else their own, and who looked at the records that they may see. What is closed to somebody is in nobody's doings for them.

import { type CollectionName, collectionNames } from '../../../../shared/domain/collections.ts';
import type { Role } from '../../../../shared/domain/officers.ts';
import { BRANCH_ACCOUNT } from '../../../../shared/rules/access/officer-facts.ts';
import type { AccessHead } from '../../access-log/access-line.ts';
import type { CallContext } from '../../desk.ts';
import type { HistoryRow } from '../../store/desk-store.ts';
import type { Whereabouts } from '../../store/whereabouts.ts';

const asCollection = (name: string): CollectionName | undefined => collectionNames.find((each) => each === name);

const OVERSEES: readonly Role[] = ['secretary', 'auditor'];

export interface AuditSight {
  /** Whether they see everybody's doings. */
  oversees: boolean;
  whereIs: (about: string) => Whereabouts;
  seesLine(line: Pick<AccessHead, 'account' | 'about'>): boolean;
  seesChange(row: HistoryRow): boolean;
}

export function auditSight({ desk, account }: CallContext): AuditSight {
  const { store } = desk;
  const roles = store.view(account).get('officers', account)?.roles ?? [];
  const oversees = account === BRANCH_ACCOUNT || roles.some((role) => OVERSEES.includes(role));
  const find = store.whereIs(account);
  // The same records come again and again, and one that is gone is looked for everywhere.
  const known = new Map<string, Whereabouts>();
  const whereIs = (about: string): Whereabouts => {
    const before = known.get(about);
    if (before) return before;
    const slash = about.indexOf('/');
    const found = find(about.slice(slash + 1), asCollection(about.slice(0, slash)));
    known.set(about, found);
    return found;
  };
  return {
    oversees,
    whereIs,
    seesLine({ account: by, about }) {
      const states = about.map((each) => whereIs(each).state);
      if (states.includes('closed')) return false;
      return oversees || by === account || states.includes('open');
    },
    seesChange: ({ account: by, reason }) =>
      oversees || by === account || (reason.ids ?? []).some((id) => whereIs(`/${id}`).state === 'open'),
  };
}
