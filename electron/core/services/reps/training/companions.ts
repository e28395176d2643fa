// Who may go into a hearing: one rep, every rep, and whoever is named for a case's hearings ahead.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Companion } from '../../../../../shared/contract/reps/companion.ts';
import type { Case } from '../../../../../shared/domain/cases.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import type { CallContext } from '../../../desk.ts';
import { compareKeys, sortKey } from '../../../store/conditions.ts';
import type { View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, personName } from '../../cases/case-records.ts';
import { lastNameFirst } from '../posts/post-facts.ts';
import { type Candidate, candidateOf, candidatesOn, companion, hearingOf, hearingOfCase } from './companion-facts.ts';

const MOST_HEARINGS = 100;
const MOST_NAMESAKES = 5;

/** @throws NotThere, InvalidInput */
export function mayAccompany(input: Inputs['reps']['mayAccompany'], context: CallContext): Companion {
  const view = context.desk.store.view(context.account);
  return companion(candidateOf(view, input.repId), hearingOf(input, context), context);
}

const RANK: Record<Companion['ground'], number> = {
  certified: 0,
  'employed-official': 1,
  'fellow-worker': 2,
  none: 3,
};

/** @throws NotThere, InvalidInput */
export function companions(input: Inputs['reps']['companions'], context: CallContext): Outputs['reps']['companions'] {
  const { page, ...asked } = input ?? {};
  const { offset = 0, limit = 50 } = page ?? {};
  const view = context.desk.store.view(context.account);
  const hearing = hearingOf(asked, context);
  const all = candidatesOn(view, hearing.on)
    .map((candidate) => ({
      answer: companion(candidate, hearing, context),
      key: sortKey(orderOf(view, candidate)),
    }))
    .sort(
      (a, b) =>
        Number(b.answer.may) - Number(a.answer.may) ||
        RANK[a.answer.ground] - RANK[b.answer.ground] ||
        compareKeys(a.key, b.key),
    );
  return {
    rows: all.slice(offset, offset + limit).map(({ answer }) => answer),
    total: all.length,
    on: hearing.on,
    mayTotal: all.filter(({ answer }) => answer.may).length,
  };
}

function orderOf(view: View, { rep }: Candidate): string {
  const holder = rep === null ? undefined : view.nameOfPost(rep.id);
  return holder ? lastNameFirst(holder) : '';
}

/** From today on, the nearest first; none of a case that is closed. @throws NotThere */
export function companionsOfCase(
  { caseId }: Inputs['reps']['companionsOfCase'],
  context: CallContext,
): Outputs['reps']['companionsOfCase'] {
  const view = context.desk.store.view(context.account);
  const { today } = branchProfile(context);
  const of = found(view, 'cases', caseId);
  if (of.closed !== null) return { rows: [] };
  const ahead = view
    .byIndex('timeline', 'caseId', caseId)
    .filter(({ kind, day }) => (kind === 'hearing' || kind === 'meeting') && day >= today)
    .sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1));
  return {
    rows: ahead.slice(0, MOST_HEARINGS).map((entry) => {
      const named = entry.details?.kind === 'hearing' ? entry.details.companion : '';
      const hearing = { ...hearingOfCase(view, of, entry), on: entry.day };
      const answers = whoIsNamed(view, of, named).map((candidate) => companion(candidate, hearing, context));
      return {
        entryId: entry.id,
        kind: entry.kind as 'hearing' | 'meeting',
        day: entry.day,
        employerId: hearing.employer?.id ?? null,
        hearing: hearing.kind,
        companion: named,
        answers,
      };
    }),
  };
}

/** By the name as it was written: reps first, then people of the case. Where nobody was named, the case's rep. */
function whoIsNamed(view: View, of: Case, named: string): Candidate[] {
  const wanted = fold(named);
  if (wanted === '') {
    const rep = of.repId === null ? undefined : view.get('reps', of.repId);
    return rep === undefined ? [] : [{ rep, memberId: rep.memberId }];
  }
  const people = new Map<string, Candidate>();
  for (const rep of view.all('reps')) {
    const holder = view.nameOfPost(rep.id);
    if (holder === undefined || fold(personName(holder)) !== wanted) continue;
    const key = rep.memberId ?? rep.id;
    const known = people.get(key);
    if (known === undefined || rep.to === null) people.set(key, { rep, memberId: rep.memberId });
  }
  for (const { memberId, name } of of.people) {
    if (memberId !== null && fold(name) === wanted && !people.has(memberId))
      people.set(memberId, { rep: null, memberId });
  }
  return [...people.values()].slice(0, MOST_NAMESAKES);
}
