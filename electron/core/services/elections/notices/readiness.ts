// Whether the branch could ballot: what is still to be done, and who could not be reached or would be missing from a notice.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Lacks } from '../../../../../shared/contract/elections/notices.ts';
import type { Election } from '../../../../../shared/domain/elections/elections.ts';
import { collectiveClocks } from '../../../../../shared/rules/collective-clocks.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { WITHOUT_SCRUTINEER } from '../../../../../shared/rules/elections/ballots/notes.ts';
import { NO_WORKPLACE } from '../../../../../shared/rules/elections/ballots/notice-state.ts';
import type { CallContext } from '../../../desk.ts';
import { Turns } from '../../../formats/turns.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { personName } from '../../cases/case-records.ts';
import { foundBallot } from '../ballots/result.ts';
import { hasAddress } from '../roll/the-roll.ts';
import { lacksOf, matrixOf, type Voter, votersOfBallot } from './voters-by-place.ts';

type Readiness = Outputs['elections']['readiness'];

/** @throws NotThere; InvalidInput of an election to a post; AbortError. */
export async function readiness(
  { id, lacks, page: { offset = 0, limit = 50 } = {} }: Inputs['elections']['readiness'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Readiness> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const election = foundBallot(view, id);
  const { voters, roll } = await votersOfBallot(view, election, profile.today, new Turns(signal));
  const lacking: Record<Lacks, number> = { address: 0, workplace: 0, category: 0 };
  const found: Readiness['rows'] = [];
  for (const voter of voters) {
    const missing = lacksOf(voter, profile.today);
    for (const each of missing) lacking[each] += 1;
    if (missing.length === 0 || (lacks !== undefined && !missing.includes(lacks))) continue;
    found.push({ memberId: voter.member!.id, name: personName(voter.member!), lacks: missing });
  }
  return {
    election,
    voters: voters.length,
    isFrozen: roll !== undefined,
    checks: checksOf(election, { voters: voters.length, isFrozen: roll !== undefined, lacking }, profile),
    lacking,
    rows: found.slice(offset, offset + limit),
    total: found.length,
    byWorkplace: byWorkplace(voters, (workplaceId) => view.get('workplaces', workplaceId)?.name),
    matrix: matrixOf(view, voters, profile.today),
  };
}

interface Counted {
  voters: number;
  isFrozen: boolean;
  lacking: Record<Lacks, number>;
}

/** In the order in which they are done. */
function checksOf(
  { question, timetable, scrutineers, notices = [] }: Election,
  { voters, isFrozen, lacking }: Counted,
  { nation, today, dateOrder, words }: BranchProfile,
): Readiness['checks'] {
  const { ballotOpensOn, ballotClosesOn } = timetable;
  const hasDays = ballotOpensOn !== null && ballotClosesOn !== null;
  const isByLaw = nation === 'england-and-wales' || nation === 'scotland';
  const needsScrutineer = voters > WITHOUT_SCRUTINEER;
  const isAsked = question.trim() !== '';
  const people = (count: number): string =>
    `${count.toLocaleString('en-GB')} ${count === 1 ? words.terms.member : words.terms.members}`;
  const all: (Readiness['checks'][number] & { isLeftOut?: boolean })[] = [
    {
      check: 'question',
      isDone: isAsked,
      sentence: isAsked ? 'The question is written down.' : 'Write down the question as it will stand on the paper.',
    },
    {
      check: 'days',
      isDone: hasDays,
      sentence: hasDays
        ? `Voting is from ${dayInWords(ballotOpensOn, dateOrder)} to ${dayInWords(ballotClosesOn, dateOrder)}.`
        : 'Say when voting opens and closes.',
    },
    {
      check: 'scrutineer',
      isDone: !needsScrutineer || scrutineers.length > 0,
      sentence: !needsScrutineer
        ? `Not more than ${WITHOUT_SCRUTINEER} may vote: the law asks for no independent scrutineer.`
        : scrutineers.length > 0
          ? `${scrutineers.map(({ name }) => name).join(', ')} scrutinises it.`
          : `More than ${WITHOUT_SCRUTINEER} may vote: the union appoints an independent scrutineer before papers go out. Write down who it is.`,
      isLeftOut: !isByLaw,
    },
    {
      check: 'roll',
      isDone: isFrozen,
      sentence: isFrozen
        ? `The roll is frozen: ${people(voters)} may vote.`
        : `${people(voters)} may vote as the list stands today. Freeze the roll, so that it is known who was asked.`,
    },
    lackCheck(
      'addresses',
      lacking.address,
      people,
      'has no postal address',
      'have no postal address',
      'A paper can reach everybody.',
    ),
    lackCheck(
      'workplaces',
      lacking.workplace,
      people,
      'has no workplace',
      'have no workplace',
      `Everybody has a ${words.terms.workplace}.`,
    ),
    lackCheck(
      'categories',
      lacking.category,
      people,
      'has no job title',
      'have no job title',
      'Everybody has a job title: the categories of a notice.',
    ),
    {
      ...noticeCheck(ballotOpensOn, notices, today, dateOrder),
      isLeftOut: !isByLaw,
    },
  ];
  return all.filter(({ isLeftOut }) => !isLeftOut).map(({ check, isDone, sentence }) => ({ check, isDone, sentence }));
}

const lackCheck = (
  check: 'addresses' | 'workplaces' | 'categories',
  count: number,
  people: (count: number) => string,
  one: string,
  many: string,
  none: string,
): Readiness['checks'][number] => ({
  check,
  isDone: count === 0,
  sentence: count === 0 ? none : `${people(count)} ${count === 1 ? one : many}.`,
});

function noticeCheck(
  opens: string | null,
  notices: NonNullable<Election['notices']>,
  today: string,
  dateOrder: BranchProfile['dateOrder'],
): Readiness['checks'][number] {
  const given = notices.filter(({ kind, receivedOn }) => kind === 'ballot' && receivedOn !== null);
  if (given.length > 0) {
    return { check: 'notice', isDone: true, sentence: 'The employer has had notice of the ballot.' };
  }
  if (opens === null) {
    return { check: 'notice', isDone: false, sentence: 'The employer is to have notice a week before voting opens.' };
  }
  const latest = collectiveClocks['ballot-notice']({ rule: 'ballot-notice', ballotOpens: opens }, []).result
    .noticeLatestReceipt;
  const sentence =
    latest < today
      ? `The employer was to have notice by ${dayInWords(latest, dateOrder)}, and nobody wrote down that it did.`
      : `The employer must have notice by ${dayInWords(latest, dateOrder)}. Only the union gives it: draft it for the union’s office.`;
  return { check: 'notice', isDone: false, sentence };
}

function byWorkplace(
  voters: readonly Voter[],
  nameOf: (workplaceId: string) => string | undefined,
): Readiness['byWorkplace'] {
  const found = new Map<string | null, { voters: number; withAddress: number }>();
  for (const voter of voters) {
    const row = found.get(voter.workplaceId) ?? { voters: 0, withAddress: 0 };
    const isReached = voter.member !== undefined && hasAddress(voter.member);
    found.set(voter.workplaceId, { voters: row.voters + 1, withAddress: row.withAddress + (isReached ? 1 : 0) });
  }
  return [...found]
    .map(([id, counts]) => ({ workplace: (id !== null && nameOf(id)) || NO_WORKPLACE, ...counts }))
    .sort((a, b) => b.voters - a.voters || (a.workplace < b.workplace ? -1 : 1));
}
