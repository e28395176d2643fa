// Everything due between two days, nearest first.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { byDay } from '../../../../shared/rules/due.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import type { CallContext } from '../../desk.ts';
import type { DeskStore } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { type Due, dueLine } from './due-line.ts';
import { datesWithin, type Span } from './waiting-dates.ts';

export const DAYS_AHEAD = 28;
const FIRST_PAGE = { offset: 0, limit: 50 };

export function listDue(input: Inputs['clocks']['due'], context: CallContext): Outputs['clocks']['due'] {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const found = inOrder({ ...between(input, profile.today), kinds: input?.kinds }, profile, context);
  const { offset, limit } = { ...FIRST_PAGE, ...input?.page };
  const rows = found.slice(offset, offset + limit).map((each) => dueLine(view, each, profile.today, profile.words));
  return { rows, total: found.length };
}

/** From today, and 28 days on, where nothing else was said. */
function between(input: Inputs['clocks']['due'], today: string): { from: string; to: string } {
  const from = input?.from ?? today;
  const to = input?.to ?? addDays(from, DAYS_AHEAD);
  if (to < from) {
    throw new InvalidInput({ path: ['to'], message: 'This is before the first day: the last day comes after it.' });
  }
  return { from, to };
}

/** What was found last, for the next page of it: until something is saved, the day changes or something else is asked. */
const lastFound = new WeakMap<DeskStore, { asked: string; found: readonly Due[] }>();

function inOrder(span: Span, profile: BranchProfile, { desk, account }: CallContext): readonly Due[] {
  const asked = JSON.stringify([desk.store.seq, profile.today, account, span]);
  const last = lastFound.get(desk.store);
  if (last?.asked === asked) return last.found;
  const found = datesWithin(desk.store.view(account), span, profile).sort(byDay);
  lastFound.set(desk.store, { asked, found });
  return found;
}
