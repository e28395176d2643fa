// Negotiations in a list: what is open first, and of that what is late, then by the nearest day; then what is over.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { NegotiationRow } from '../../../../../shared/contract/negotiations/life.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import { foldWords } from '../../../../../shared/rules/fold.ts';
import { nextDay, nextOf } from '../../../../../shared/rules/negotiations/next-steps.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { gapOf } from './gap.ts';
import { itemsOf, meetingsOf } from './hanging.ts';
import { employersOf } from './page.ts';

const FIRST_PAGE = { offset: 0, limit: 50 };

export function list(input: Inputs['negotiations']['list'], context: CallContext): Outputs['negotiations']['list'] {
  const view = context.desk.store.view(context.account);
  const profile = branchProfile(context);
  const { isOpen, employerId, year, search = '' } = input ?? {};
  const words = foldWords(search);
  const rows = [...view.all('negotiations')]
    .filter((one) => isOpen === undefined || (one.closedOn === null) === isOpen)
    .filter((one) => employerId === undefined || one.employerIds.includes(employerId))
    .filter((one) => year === undefined || one.year === year)
    .map((one) => rowOf(view, one, profile))
    .filter((row) => hasWords(row, words))
    .toSorted(byNeed);
  const { offset, limit } = { ...FIRST_PAGE, ...input?.page };
  return { rows: rows.slice(offset, offset + limit), total: rows.length };
}

function rowOf(view: View, negotiation: Negotiation, { today, branch }: BranchProfile): NegotiationRow {
  const { id, revision, number, title, year, state, method, openedOn, closedOn, visibility, agreementId } = negotiation;
  const items = itemsOf(view, id);
  const meetings = meetingsOf(view, id);
  const isOpen = closedOn === null;
  return {
    ...{ id, revision, number, title, year, state, method, openedOn, closedOn, visibility, agreementId },
    employers: employersOf(view, negotiation),
    unit: (negotiation.unitId === null ? undefined : view.get('units', negotiation.unitId)?.name) ?? '',
    isOpen,
    next: nextOf({ negotiation, items, meetings, today, words: branch?.words }) ?? null,
    nextDay: isOpen ? nextDay(negotiation.timetable, meetings, today) : null,
    items: items.length,
    openItems: items.filter((item) => item.state === 'open').length,
    gap: isOpen ? gapOf(view, negotiation, items) : null,
  };
}

const hasWords = (row: NegotiationRow, words: readonly string[]): boolean => {
  if (words.length === 0) return true;
  const { number, title, year, employers, unit } = row;
  const there = foldWords([number, title, year, unit, ...employers.map(({ name }) => name)].join(' '));
  return words.every((word) => there.some((each) => each.startsWith(word)));
};

const NEVER = '9999';

function byNeed(a: NegotiationRow, b: NegotiationRow): number {
  if (a.isOpen !== b.isOpen) return a.isOpen ? -1 : 1;
  const [left, right] = a.isOpen
    ? [a.nextDay?.day ?? NEVER, b.nextDay?.day ?? NEVER]
    : [b.closedOn ?? '', a.closedOn ?? ''];
  if (left !== right) return left < right ? -1 : 1;
  return a.number < b.number ? 1 : -1;
}
