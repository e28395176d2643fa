// Elections of the sample branch: one that was counted last year and filled a post, one that takes nominations now, and one
// with no more candidates than seats that waits to be declared.

import { createHash } from 'node:crypto';
import {
  type Election,
  emptyElection,
  type Nomination,
  noDays,
} from '../../../../shared/domain/elections/elections.ts';
import type { Post, Rep } from '../../../../shared/domain/reps/posts.ts';
import { RULE_BOOK_ID } from '../../../../shared/domain/reps/rule-book.ts';
import { wordsOf } from '../../../../shared/domain/words.ts';
import { canonicalJson } from '../../../../shared/rules/canonical-json.ts';
import { papersHash } from '../../../../shared/rules/elections/life/papers-hash.ts';
import { computeTimetable } from '../../../../shared/rules/elections/life/timetable.ts';
import { voterTest } from '../../../../shared/rules/elections/roll/may-vote.ts';
import { addDays, daysBetween, monthsAfter } from '../../../../shared/rules/limits.ts';
import { matterNumber, matterSeries } from '../../../../shared/rules/partnership/matter-numbers.ts';
import { isInConstituency } from '../../../../shared/rules/reps/covers.ts';
import { postCalled } from '../../../../shared/rules/reps/posts-words.ts';
import { holdsOn, rowAt } from '../../../../shared/rules/rows-at.ts';
import { countAgreed } from '../../services/elections/life/outcome.ts';
import { agreedPapers } from '../../services/elections/papers/agreed-papers.ts';
import { orderOf } from '../../services/elections/papers/draw-order.ts';
import type { Transaction } from '../../store/desk-store.ts';
import type { SampleMember } from '../members.ts';
import { apart, idFrom, instantOf, shuffled } from '../random.ts';
import type { RepsSample } from './put-reps.ts';

/** A chance of its own: what the other parts of the sample draw is the same with it. */
const CHANCE = 33;
/** The members came in a transaction before: their names are known by it. */
const MEMBERS_KNOWN_AT = 1;
const OFFICERS = {
  returningOfficer: { name: 'Moira Lindqvist', memberId: null },
  scrutineers: [
    { name: 'Tunde Ashworth', memberId: null },
    { name: 'Bryony Calloway', memberId: null },
  ],
};

export const putElections = (tx: Transaction, sample: RepsSample): void => apart(CHANCE, () => putAll(tx, sample));

function putAll(tx: Transaction, sample: RepsSample): void {
  const taken = new Set([...tx.all('reps')].map(({ memberId }) => memberId));
  const posts = [...tx.all('posts')];
  const held = [...tx.all('reps')].filter(
    ({ kind, postId, from }) => kind === 'rep' && postId !== null && from !== null,
  );
  const agoOf = ({ from }: Rep): number => Math.abs(daysBetween(from!, sample.today) - 330);
  const counted = held.toSorted((a, b) => agoOf(a) - agoOf(b))[0]!;
  const ending = [...tx.all('reps')]
    .filter(({ to, postId }) => postId !== null && to !== null && to > sample.today)
    .toSorted((a, b) => (a.to! < b.to! ? -1 : 1))[0]!;
  const vacant = posts.find(({ id }) => tx.byIndex('reps', 'postId', id).every((rep) => !holdsOn(rep, sample.today)))!;
  putCounted(tx, sample, counted, taken);
  putUncontested(tx, sample, ending, taken);
  putNominating(tx, sample, vacant, taken);
}

/** Opened on its first day, with nobody nominated yet. */
export function opened(tx: Transaction, { sites }: RepsSample, post: Post, from: string): Omit<Election, 'revision'> {
  const rules = tx.get('ruleBooks', RULE_BOOK_ID)!;
  const names = post.workplaceIds.map((id) => sites.find(({ workplaceId }) => workplaceId === id)?.place.name ?? '');
  const year = Number(from.slice(0, 4));
  const { timetable } = computeTimetable({
    from,
    given: { closesAt: '12:00' },
    rule: rules.timetable,
    source: rules.source,
    kind: 'post',
    isByPost: true,
    nation: 'england-and-wales',
    closures: [],
    dateOrder: 'dmy',
  });
  const called = postCalled(post.kind, [post.title], { ruleBook: rules, words: wordsOf('uk') });
  return {
    id: idFrom(from),
    number: matterNumber('EL', year, tx.nextNumber(matterSeries('EL', year))),
    title: `${called}, ${names.join(' and ')}`,
    kind: 'post',
    postId: post.id,
    repKind: post.kind,
    seats: post.seats,
    workplaceIds: post.workplaceIds,
    departments: post.departments,
    shifts: post.shifts,
    rule: 'scottish-stv',
    question: '',
    choices: [],
    timetable: { ...noDays, ...timetable },
    ...OFFICERS,
    barred: [],
    voters: rules.voters,
    candidates: rules.candidates,
    timetableRule: rules.timetable,
    ruleSource: rules.source,
    isByPost: true,
    place: 'The branch office',
    ...emptyElection,
  };
}

/** Members of the constituency on a day who stand and support nobody else, long enough members. */
export function constituents(
  { members }: RepsSample,
  place: Pick<Election, 'workplaceIds' | 'departments' | 'shifts'>,
  day: string,
  taken: Set<string | null>,
): SampleMember[] {
  return shuffled(
    members.filter(
      ({ id, jobs, standings, joinedOn }) =>
        !taken.has(id) &&
        isInConstituency(place, jobs, day) &&
        rowAt(standings, day)?.standing === 'inBenefit' &&
        joinedOn !== null &&
        joinedOn < addDays(day, -400),
    ),
  );
}

export function nominationOf(
  member: Pick<SampleMember, 'id' | 'firstName' | 'lastName'>,
  receivedOn: string,
  [proposer, seconder]: readonly (SampleMember | undefined)[],
  own: Partial<Nomination> = {},
): Nomination {
  return {
    id: idFrom(receivedOn),
    memberId: member.id,
    name: `${member.firstName} ${member.lastName}`,
    proposerId: proposer?.id ?? null,
    seconderId: seconder?.id ?? null,
    receivedOn,
    acceptedOn: receivedOn,
    withdrawnOn: null,
    statement: '',
    ruling: { isValid: true, on: addDays(receivedOn, 1), why: '' },
    ...own,
  };
}

/** Preferences by the candidates' numbers in the order of their nominations, and how many papers say so. The first wins. */
const VOTES: readonly (readonly [readonly number[], number])[] = [
  [[1, 3], 12],
  [[1], 4],
  [[2, 1], 6],
  [[2, 4], 5],
  [[3, 1, 4], 7],
  [[3, 2], 3],
  [[4, 3], 3],
  [[4], 2],
  [[4, 1, 2, 3], 2],
];

function putCounted(tx: Transaction, sample: RepsSample, rep: Rep, taken: Set<string | null>): void {
  const post = tx.get('posts', rep.postId!)!;
  const termFrom = rep.from!;
  const election = opened(tx, sample, post, addDays(termFrom, -84));
  const { nominationsOpenOn, ballotOpensOn, countOn, noticeOn } = election.timetable;
  const winner = sample.members.find(({ id }) => id === rep.memberId)!;
  const [first, second, third, ...others] = constituents(sample, election, nominationsOpenOn!, taken);
  const statements = [
    'Our rota is agreed two months ahead: I want it kept.',
    '',
    'A safe place to change and to eat.',
    '',
  ];
  election.nominations = [winner, first, second, third].flatMap((member, index) =>
    member === undefined
      ? []
      : [
          nominationOf(member, addDays(nominationsOpenOn!, 2 + index), others.slice(2 * index, 2 * index + 2), {
            statement: statements[index] ?? '',
          }),
        ],
  );
  election.lot = { seed: '7c1e90d24b6a83f5', on: ballotOpensOn!, order: [] };
  election.lot.order = orderOf(election, election.lot.seed);
  const numbers = election.nominations.map(({ id }) => election.lot!.order.indexOf(id) + 1);
  const onPaper = ([preferences, count]: (typeof VOTES)[number]) => ({
    paper: '',
    preferences: preferences.flatMap((candidate) => numbers[candidate - 1] ?? []),
    spoilt: null,
    count,
  });
  const votes = VOTES.filter(([preferences]) => preferences.every((candidate) => candidate <= numbers.length));
  tx.put('ballotBatches', {
    id: idFrom(countOn!),
    electionId: election.id,
    name: 'Papers of the ballot.blt',
    source: 'file',
    first: null,
    second: null,
    settled: [],
    agreed: [...votes.map(onPaper), { paper: '', preferences: [], spoilt: 'blank', count: 2 }],
  });
  const voters = putRoll(tx, sample, election, noticeOn!);
  election.papersPrinted = voters;
  const kept = tx.put('elections', election);
  const agreed = agreedPapers(tx, kept);
  const { count } = countAgreed(kept, agreed);
  const { keepMonths, complaintDays } = kept.timetableRule;
  tx.put(
    'elections',
    {
      ...kept,
      declaration: {
        on: countOn!,
        by: OFFICERS.returningOfficer.name,
        how: 'counted',
        electedIds: [kept.nominations[0]!.id],
        vacancies: 0,
        termFrom,
        repIds: [rep.id],
        count,
        papersHash: papersHash(agreed.papers),
        complaintsUntil: addDays(countOn!, complaintDays),
        destroyFrom: monthsAfter(countOn!, keepMonths),
        destroyedOn: null,
        destroyedBy: '',
      },
    },
    kept.revision,
  );
  const term = tx.get('reps', rep.id)!;
  tx.put('reps', { ...term, filled: { how: 'elected', electionId: kept.id } }, term.revision);
}

/** Frozen as at its notice; everybody has been given a paper. How many are on it. */
export function putRoll(
  tx: Transaction,
  { members, sites }: RepsSample,
  election: Omit<Election, 'revision'>,
  asAt: string,
): number {
  const test = voterTest(election.voters, election, asAt);
  const placeOf = (id: string | null): string => sites.find(({ workplaceId }) => workplaceId === id)?.place.name ?? '';
  const keyOf = ({ member, workplaceId }: { member: SampleMember; workplaceId: string | null }): string =>
    `${placeOf(workplaceId)} ${member.lastName} ${member.firstName} ${member.id}`;
  const voters = members
    .map((member) => ({ member, found: test(member) }))
    .filter(({ found }) => found.may)
    .map(({ member, found }) => ({ member, workplaceId: found.workplaceId }))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map(({ member, workplaceId }) => ({ memberId: member.id, workplaceId }));
  const ids = voters.map(({ memberId }) => memberId);
  const { workplaceIds, departments, shifts, voters: rule, id: electionId } = election;
  tx.put('rolls', {
    id: idFrom(asAt),
    electionId,
    asAt,
    knownAt: MEMBERS_KNOWN_AT,
    frozenAt: instantOf(addDays(asAt, 1), '10:05'),
    rule,
    ruleInWords: 'In benefit, working, a member for at least 28 days, with a job there.',
    ...{ workplaceIds, departments, shifts },
    voters,
    hash: createHash('sha256')
      .update(canonicalJson({ asAt, rule, voters: ids }))
      .digest('hex'),
    given: ids.toSorted(),
    replaced: 0,
    unused: 0,
  });
  return voters.length;
}

/** No more candidates than seats, and the last day for withdrawing is past: it waits to be declared. */
function putUncontested(tx: Transaction, sample: RepsSample, rep: Rep, taken: Set<string | null>): void {
  const post = tx.get('posts', rep.postId!)!;
  const election = opened(tx, sample, post, addDays(sample.today, -38));
  const { nominationsOpenOn } = election.timetable;
  const holder = sample.members.find(({ id }) => id === rep.memberId)!;
  const supporters = constituents(sample, election, nominationsOpenOn!, taken);
  election.nominations = [nominationOf(holder, addDays(nominationsOpenOn!, 3), supporters)];
  tx.put('elections', election);
}

/** Three came in: one is in order, one lacks a seconder, one waits for the ruling. */
function putNominating(tx: Transaction, sample: RepsSample, post: Post, taken: Set<string | null>): void {
  const election = opened(tx, sample, post, addDays(sample.today, -24));
  const received = (daysAgo: number): string => addDays(sample.today, -daysAgo);
  const [first, second, third, ...others] = constituents(sample, election, received(9), taken);
  election.nominations = [
    ...(first
      ? [nominationOf(first, received(6), others.slice(0, 2), { statement: 'Somebody has to be asked first.' })]
      : []),
    ...(second
      ? [
          nominationOf(second, received(4), others.slice(2, 3), {
            ruling: { isValid: false, on: received(3), why: 'Nobody seconds it' },
          }),
        ]
      : []),
    ...(third ? [nominationOf(third, received(1), others.slice(3, 5), { ruling: null })] : []),
  ];
  tx.put('elections', election);
}
