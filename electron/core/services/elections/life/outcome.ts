// What an election comes to: from its nominations where there is no more to choose from than seats, else from the count of
// the papers on which both readings agree. The same whether it is shown or declared.

import type { CountResult } from '../../../../../shared/domain/elections/count-result.ts';
import type { Declaration, Election, Nomination } from '../../../../../shared/domain/elections/elections.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { countPapers } from '../../../../../shared/rules/elections/count.ts';
import { papersHash } from '../../../../../shared/rules/elections/life/papers-hash.ts';
import { isPending, standing, stateOf } from '../../../../../shared/rules/elections/life/state.ts';
import { NotCountable } from '../../../../../shared/rules/elections/not-countable.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import type { BranchProfile } from '../../branch-profile.ts';
import { type AgreedPapers, agreedPapers } from '../papers/agreed-papers.ts';

export interface Outcome {
  how: Declaration['how'];
  /** In the order in which they were elected. */
  elected: Nomination[];
  vacancies: number;
  count: CountResult | null;
  /** '' where nothing was counted. */
  papersHash: string;
  /** Why it cannot be declared yet, in sentences; empty: it can. */
  why: string[];
}

type Reading = Pick<View | Transaction, 'get' | 'byIndex'>;

/** The count of the papers as they are agreed on; null where they cannot be counted, with the sentences. */
export function countAgreed(election: Election, agreed: AgreedPapers): { count: CountResult | null; why: string[] } {
  try {
    const count = countPapers({
      candidates: agreed.candidates.map(({ name }) => name),
      withdrawn: agreed.candidates.filter(({ isWithdrawn }) => isWithdrawn).map(({ number }) => number),
      papers: agreed.papers,
      seats: election.seats,
      rule: election.rule,
      title: election.title,
      ...(election.lotSeed !== null && { seed: election.lotSeed }),
    });
    return { count, why: [] };
  } catch (error) {
    if (!(error instanceof NotCountable)) throw error;
    return { count: null, why: error.problems.map(({ message }) => message) };
  }
}

export function outcomeOf(from: Reading, election: Election, { today, dateOrder }: BranchProfile): Outcome {
  const agreed = agreedPapers(from, election);
  const state = stateOf(election, today, agreed.isComplete);
  const nothing: Outcome = { how: 'counted', elected: [], vacancies: 0, count: null, papersHash: '', why: [] };
  const candidates = standing(election);
  const until = (day: string | null, what: string): string =>
    day === null ? `${what}.` : `${what} until ${dayInWords(day, dateOrder)}, that day included.`;
  const { timetable } = election;
  switch (state) {
    case 'uncontested':
      return { ...nothing, how: 'uncontested', elected: candidates, vacancies: election.seats - candidates.length };
    case 'noCandidates':
      return { ...nothing, how: 'noCandidates', vacancies: election.seats };
    case 'opened':
      return { ...nothing, why: ['It has not begun yet.'] };
    case 'nominations':
      return { ...nothing, why: [until(timetable.nominationsCloseOn, 'Nominations are taken')] };
    case 'withdrawals': {
      const waiting = election.nominations.filter(isPending).length;
      const ruled = waiting === 0 ? [] : ['Not every nomination is ruled on and accepted.'];
      const last = timetable.withdrawalsCloseOn;
      const isOpen = last !== null && today <= last;
      return { ...nothing, why: [...(isOpen ? [until(last, 'Candidates may withdraw')] : []), ...ruled] };
    }
    case 'ballot':
      return { ...nothing, why: [until(timetable.ballotClosesOn, 'Papers are taken')] };
    case 'counting':
    case 'counted':
      return election.kind === 'post' ? counted(election, agreed, nothing) : balloted(election, nothing);
    case 'cancelled':
      return { ...nothing, why: ['This election was cancelled.'] };
    case 'complaints':
    case 'declared':
    case 'closed':
      return { ...nothing, why: ['This election is declared already.'] };
  }
}

const balloted = ({ returns }: Election, nothing: Outcome): Outcome => ({
  ...nothing,
  how: 'ballot',
  why: returns.length === 0 ? ['No result is written down yet.'] : [],
});

function counted(election: Election, agreed: AgreedPapers, nothing: Outcome): Outcome {
  if (!agreed.isComplete) return { ...nothing, why: agreed.why };
  const { count, why } = countAgreed(election, agreed);
  if (count === null) return { ...nothing, why };
  const byNumber = new Map(agreed.candidates.map(({ number, nominationId }) => [number, nominationId]));
  const elected = count.elected.flatMap(({ number }) => {
    const id = byNumber.get(number);
    return election.nominations.find((one) => one.id === id) ?? [];
  });
  return {
    ...nothing,
    elected,
    vacancies: Math.max(0, election.seats - elected.length),
    count,
    papersHash: papersHash(agreed.papers),
  };
}
