// One member's page: the record, what holds today, their cases and their posts.

import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { CallContext } from '../../desk.ts';
import { branchProfile } from '../branch-profile.ts';
import { found } from '../cases/case-records.ts';
import { memberRow } from './member-row.ts';

const MOST_CASES = 500;
const MOST_POSTS = 200;

/** @throws NotThere. */
export function memberPage({ id }: { id: string }, context: CallContext): Outputs['members']['get'] {
  const view = context.desk.store.view(context.account);
  const member = found(view, 'members', id);
  const cases = view
    .byIndex('cases', 'memberId', id)
    .map(({ id: caseId, number, type, stage, openedOn }) => ({ id: caseId, number, type, stage, openedOn }))
    .sort((a, b) => (a.openedOn === b.openedOn ? order(b.number, a.number) : order(b.openedOn, a.openedOn)));
  const posts = view.byIndex('reps', 'memberId', id).toSorted((a, b) => order(b.from ?? '', a.from ?? ''));
  return {
    member,
    row: memberRow(view, member, branchProfile(context).today),
    cases: cases.slice(0, MOST_CASES),
    posts: posts.slice(0, MOST_POSTS),
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
