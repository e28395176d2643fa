// Posts in the sample branch: a rule book, a post for each of the reps with the last day of their term, two that nobody holds, a
// deputy, somebody who held one before, and an official whom the union employs.

import { emptyRep, type HowFilled, type Rep, type RepKind } from '../../../../shared/domain/reps/posts.ts';
import { emptyRuleBook, RULE_BOOK_ID } from '../../../../shared/domain/reps/rule-book.ts';
import { mainJobOn } from '../../../../shared/rules/jobs.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { lastDayOfTerm } from '../../../../shared/rules/reps/posts-terms.ts';
import { rowAt } from '../../../../shared/rules/rows-at.ts';
import type { Transaction } from '../../store/desk-store.ts';
import type { SampleMember } from '../members.ts';
import { apart, between, idFrom, shuffled } from '../random.ts';
import type { RepsSample } from './put-reps.ts';

/** A chance of its own: what the other parts of the sample draw is the same with it. */
const CHANCE = 30;
const TERM_MONTHS = 36;

/** By their place in the list of the sample's reps. */
const OFFICER = 1;
const CONVENOR = 2;
/** Their term ends soon, in so many days. */
const ENDING = { 11: 52, 10: 79 } as Readonly<Record<number, number>>;
/** Their employers have not been told. */
const NOT_TOLD = [6, 8];
const UNOPPOSED = [5, 6, 9, 10];

/** What the branch's own rules call it; of most the common word does. */
const TITLES: Readonly<Record<number, string>> = { [OFFICER]: 'Branch chair' };

/** Nobody holds these: the first since its holder stood down so many days ago, the second since it was made. */
const VACANT = [
  { title: '', at: 'Kestrel at St Anne’s', stoodDownAgo: 48 },
  { title: 'Night steward', at: 'St Anne’s Hospital', stoodDownAgo: null },
] as const;

export const putPosts = (tx: Transaction, sample: RepsSample): void => apart(CHANCE, () => putAll(tx, sample));

function putAll(tx: Transaction, sample: RepsSample): void {
  const { reps, today } = sample;
  tx.put('ruleBooks', {
    ...emptyRuleBook,
    id: RULE_BOOK_ID,
    source: 'National rules 2026, and the branch’s own of March 2025',
    posts: RULES.map(({ kind, title }) => ({ kind, title, termMonths: TERM_MONTHS })),
    timetable: { ...emptyRuleBook.timetable, ballotDays: 21 },
    voters: { standings: ['inBenefit'], categories: ['working'], memberForDays: 28 },
    candidates: {
      ...emptyRuleBook.candidates,
      memberForDays: 90,
      barred: 'Employed officials of the union, the returning officer and scrutineers',
    },
    certification: { reviewMonths: 24, isAskedOfEveryCompanion: false },
  });
  for (const [at, rep] of reps.entries()) putPostOf(tx, sample, rep, at);
  const taken = new Set(reps.map(({ memberId }) => memberId));
  for (const vacancy of VACANT) putVacancy(tx, sample, vacancy, taken);
  putDeputy(tx, sample, reps[CONVENOR], taken);
  tx.put('reps', {
    ...emptyRep,
    id: idFrom(addDays(today, -611)),
    memberId: null,
    name: 'Rhona Castell',
    kind: 'employedOfficial',
    title: 'Regional organiser',
    filled: { how: 'employed', electionId: null },
    from: addDays(today, -611),
    to: null,
  });
}

const RULES: readonly { kind: RepKind; title: string }[] = [
  { kind: 'branchSecretary', title: '' },
  { kind: 'branchOfficer', title: '' },
  { kind: 'convenor', title: '' },
  { kind: 'rep', title: '' },
  { kind: 'safetyRep', title: '' },
  { kind: 'learningRep', title: '' },
  { kind: 'equalityRep', title: '' },
];

/** The post that a rep holds, for the places that they hold it for. */
function putPostOf(
  tx: Transaction,
  sample: RepsSample,
  { id, from, kind, workplaceIds }: RepsSample['reps'][number],
  at: number,
): void {
  const { today } = sample;
  const first = from ?? today;
  const postId = idFrom(addDays(today, -1_400));
  const title = TITLES[at] ?? '';
  tx.put('posts', { ...seat(kind, title, workplaceIds), id: postId });
  const term = tx.get('reps', id)!;
  const endsIn = ENDING[at];
  const how: HowFilled = UNOPPOSED.includes(at) ? 'unopposed' : 'elected';
  tx.put(
    'reps',
    {
      ...term,
      postId,
      filled: { how, electionId: null },
      notices: NOT_TOLD.includes(at) ? [] : noticesOf(sample, term, addDays(first, 9)),
      to: endsIn === undefined ? lastDayOfTerm(first, TERM_MONTHS) : addDays(today, endsIn),
    },
    term.revision,
  );
}

const seat = (kind: RepKind, title: string, workplaceIds: readonly string[]) => ({
  kind,
  title,
  workplaceIds: [...workplaceIds],
  departments: [],
  shifts: [],
  seats: 1,
  termMonths: null,
  note: '',
  from: null,
  to: null,
});

/** One for each employer of the workplaces. */
function noticesOf({ sites }: RepsSample, { workplaceIds }: Rep, on: string): Rep['notices'] {
  const employers = new Set(
    sites.filter((site) => workplaceIds.includes(site.workplaceId)).map((site) => site.employerId),
  );
  return [...employers].map((employerId) => ({
    id: idFrom(on),
    employerId,
    on,
    to: 'Employee relations',
    how: 'Letter by email',
  }));
}

function putVacancy(
  tx: Transaction,
  sample: RepsSample,
  { title, at, stoodDownAgo }: (typeof VACANT)[number],
  taken: Set<string>,
): void {
  const { sites, today } = sample;
  const { workplaceId } = sites.find(({ place }) => place.name === at)!;
  const postId = idFrom(addDays(today, -900));
  const shifts = stoodDownAgo === null ? ['Nights'] : [];
  const from = stoodDownAgo === null ? addDays(today, -121) : null;
  tx.put('posts', { ...seat('rep', title, [workplaceId]), id: postId, shifts, from });
  if (stoodDownAgo === null) return;
  const to = addDays(today, -stoodDownAgo);
  const began = addDays(to, -between(300, 700));
  const member = somebodyAt(sample, workplaceId, taken);
  if (member === undefined) return;
  const id = idFrom(began);
  const filled = { how: 'elected' as const, electionId: null };
  tx.put('reps', {
    ...emptyRep,
    id,
    memberId: member.id,
    kind: 'rep',
    postId,
    workplaceIds: [workplaceId],
    filled,
    from: began,
    to,
  });
}

function putDeputy(
  tx: Transaction,
  sample: RepsSample,
  rep: RepsSample['reps'][number] | undefined,
  taken: Set<string>,
): void {
  if (rep === undefined) return;
  const member = somebodyAt(sample, rep.workplaceIds[0]!, taken);
  const held = tx.get('reps', rep.id)!;
  if (member === undefined) return;
  const from = addDays(sample.today, -140);
  tx.put('reps', {
    ...emptyRep,
    ...{ id: idFrom(from), memberId: member.id, kind: rep.kind, postId: held.postId, deputyForId: rep.id },
    workplaceIds: rep.workplaceIds,
    filled: { how: 'appointed', electionId: null },
    from,
    to: held.to,
  });
}

/** In benefit, there for years, and of no other post. */
function somebodyAt({ members, today }: RepsSample, workplaceId: string, taken: Set<string>): SampleMember | undefined {
  const member = shuffled(members).find(
    (each) =>
      !taken.has(each.id) &&
      mainJobOn(each.jobs, today)?.workplaceId === workplaceId &&
      rowAt(each.standings, today)?.standing === 'inBenefit' &&
      (each.joinedOn ?? today) < addDays(today, -900),
  );
  if (member !== undefined) taken.add(member.id);
  return member;
}
