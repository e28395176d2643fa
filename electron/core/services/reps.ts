// Reps: who holds which post for which workplaces, from when to when, and how many open cases they carry.

import { randomUUIDv7 } from 'node:crypto';
import type { Outputs } from '../../../shared/contract/contract.ts';
import type { Page } from '../../../shared/contract/query.ts';
import type { RepRow } from '../../../shared/contract/workplaces.ts';
import type { Rep } from '../../../shared/domain/workplaces.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { holdsOn } from '../../../shared/rules/rows-at.ts';
import type { CallContext } from '../desk.ts';
import { compareKeys, sortKey } from '../store/conditions.ts';
import type { View } from '../store/desk-store.ts';
import { branchProfile } from './branch-profile.ts';
import { found, foundAt, repName } from './cases/case-records.ts';
import { InvalidInput, procedure } from './implementer.ts';

function rowOf(view: View, rep: Rep): RepRow {
  return {
    ...rep,
    name: repName(view, rep.id) ?? 'Somebody no longer on the list',
    workplaces: rep.workplaceIds.flatMap((id) => view.get('workplaces', id)?.name ?? []),
    openCases: view.byIndex('cases', 'repId', rep.id).filter((allocated) => allocated.closed === null).length,
  };
}

function listed(includePast: boolean, page: Page, context: CallContext): Outputs['reps']['list'] {
  const view = context.desk.store.view(context.account);
  const { today } = branchProfile(context);
  const named = [...view.all('reps')]
    .filter((rep) => includePast || holdsOn(rep, today))
    .map((rep) => ({ rep, key: sortKey(repName(view, rep.id)) }))
    .toSorted((a, b) => compareKeys(a.key, b.key) || (a.rep.id < b.rep.id ? -1 : 1));
  return {
    rows: named.slice(page.offset, page.offset + page.limit).map(({ rep }) => rowOf(view, rep)),
    total: named.length,
  };
}

async function appoint(input: Omit<Rep, 'id' | 'revision' | 'to'>, context: CallContext): Promise<Rep> {
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'reps.appoint', ids: [input.memberId] },
    (tx) => {
      found(tx, 'members', input.memberId);
      if (input.workplaceIds.some((id) => tx.get('workplaces', id) === undefined)) {
        throw new InvalidInput({ path: ['workplaceIds'], message: 'This workplace is not there any more.' });
      }
      const isHeldAlready = tx
        .byIndex('reps', 'memberId', input.memberId)
        .some((rep) => rep.kind === input.kind && rep.to === null && isSameSet(rep.workplaceIds, input.workplaceIds));
      if (isHeldAlready) {
        throw new InvalidInput({ path: ['kind'], message: 'This member holds this post already.' });
      }
      return tx.put('reps', { ...input, id: randomUUIDv7(), to: null });
    },
  );
  return result;
}

const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

async function standDown(input: { id: string; revision: number; to: string }, context: CallContext): Promise<Rep> {
  const { dateOrder } = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'reps.standDown', ids: [input.id] },
    (tx) => {
      const rep = foundAt(tx, 'reps', input);
      if (rep.from !== null && input.to < rep.from) {
        const began = dayInWords(rep.from, dateOrder);
        throw new InvalidInput({ path: ['to'], message: `The last day is before the first (${began}).` });
      }
      return tx.put('reps', { ...rep, to: input.to }, input.revision);
    },
  );
  return result;
}

const FIRST_PAGE: Page = { offset: 0, limit: 50 };

export const reps = {
  list: procedure.reps.list.handler(({ input, context }) =>
    listed(input?.includePast ?? false, input?.page ?? FIRST_PAGE, context),
  ),
  appoint: procedure.reps.appoint.handler(({ input, context }) => appoint(input, context)),
  standDown: procedure.reps.standDown.handler(({ input, context }) => standDown(input, context)),
};
