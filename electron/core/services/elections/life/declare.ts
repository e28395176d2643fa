// The declaration: who is elected, their terms in the post, whose terms end for it, until when complaints are taken, and from
// when the papers may go. It is shown whole before it is made, and made in one transaction, which undo takes back whole.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Election } from '../../../../../shared/domain/elections/elections.ts';
import type { Rep } from '../../../../../shared/domain/reps/posts.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { addDays, laterDay, monthsAfter } from '../../../../../shared/rules/limits.ts';
import { listed } from '../../../../../shared/rules/listed.ts';
import { lastDayOfTerm, mostAtOnce, overlap } from '../../../../../shared/rules/reps/posts-terms.ts';
import { termMonthsOf } from '../../../../../shared/rules/reps/posts-words.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, View } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { seatFromElection, seatsThatFollow } from '../../partnership/forums/seat-from-election.ts';
import { takeUpPost } from '../../reps/posts/appoint.ts';
import { nameOfRep, postFacts } from '../../reps/posts/post-facts.ts';
import { termNotes } from '../../reps/posts/term-notes.ts';
import { ruleBookOf } from '../../reps/rule-book.ts';
import { electionAt, refuse, refuseCandidate, refuseEnded, refuseFarDay, refuseFutureDay } from './election-records.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

type Reading = Pick<View | Transaction, 'get' | 'byIndex' | 'all'>;
type Holder = Outputs['elections']['previewDeclaration']['holders'][number];

export const holderOf = (from: View | Transaction, { id, from: first, to }: Rep): Holder => ({
  repId: id,
  name: nameOfRep({ from }, { id }),
  from: first,
  to,
});

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

/** Terms in the post of the election; without a post, those of its kind with its constituency. Deputies aside. */
export function termsInPost(from: Reading, { postId, repKind, workplaceIds, departments, shifts }: Election): Rep[] {
  if (repKind === null) return [];
  return [...from.all('reps')].filter(
    (rep) =>
      rep.deputyForId === null &&
      (postId !== null
        ? rep.postId === postId
        : rep.kind === repKind &&
          sameIds(rep.workplaceIds, workplaceIds) &&
          sameIds(rep.departments, departments) &&
          sameIds(rep.shifts, shifts)),
  );
}

export function termMonths(from: Reading, { postId, repKind }: Election): number | null {
  if (repKind === null) return null;
  const post = postId === null ? undefined : from.get('posts', postId);
  return termMonthsOf(repKind, post?.termMonths ?? null, ruleBookOf(from));
}

/**
 * The first day in the post: where whoever holds it stays to a known last day, the day after it; where they hold it without an
 * end, the day after the declaration; else the day of it.
 */
function usualFirstDay(from: Reading, election: Election, on: string): string {
  const held = termsInPost(from, election).filter(({ to }) => to === null || to >= on);
  if (held.length === 0 || held.length < election.seats) return on;
  const last = held.reduce((latest, { to }) => laterDay(latest, to ?? on), on);
  return addDays(last, 1);
}

interface Plan {
  outcome: Outcome;
  on: string;
  termFrom: string | null;
  termTo: string | null;
  /** Terms that would go on beside those elected. */
  beside: Rep[];
  complaintsUntil: string | null;
  destroyFrom: string | null;
}

function planOf(
  from: Reading,
  election: Election,
  given: { on?: string | undefined; termFrom?: string | undefined },
  profile: BranchProfile,
): Plan {
  const outcome = outcomeOf(from, election, profile);
  const on = given.on ?? profile.today;
  const { complaintDays, keepMonths } = election.timetableRule;
  const isFilled = election.kind === 'post' && outcome.elected.length > 0;
  const termFrom = isFilled ? (given.termFrom ?? usualFirstDay(from, election, on)) : null;
  const months = termMonths(from, election);
  const termTo = termFrom === null || months === null ? null : lastDayOfTerm(termFrom, months);
  const overlapping =
    termFrom === null ? [] : termsInPost(from, election).filter((rep) => overlap(rep, { from: termFrom, to: termTo }));
  const again = new Set(termsOfReelected(overlapping, outcome, { termFrom, termTo }));
  const beside = overlapping.filter((rep) => !again.has(rep));
  const hasPapers = outcome.how === 'counted' || outcome.how === 'ballot';
  return {
    outcome,
    on,
    termFrom,
    termTo,
    beside,
    complaintsUntil: complaintDays === 0 ? null : addDays(on, complaintDays),
    // Whoever may still complain may still ask for the papers to be counted again.
    destroyFrom: hasPapers ? laterDay(monthsAfter(on, keepMonths), addDays(on, complaintDays + 1)) : null,
  };
}

/** Whoever is elected again is not in the post twice: the term that they have ends for the new one. */
function termsOfReelected(
  former: readonly Rep[],
  { elected }: Outcome,
  { termFrom, termTo }: Pick<Plan, 'termFrom' | 'termTo'>,
): Rep[] {
  const again = new Set(elected.map(({ memberId }) => memberId));
  return former.filter(
    (rep) => rep.memberId !== null && again.has(rep.memberId) && overlap(rep, { from: termFrom, to: termTo }),
  );
}

/** @throws NotThere, InvalidInput for a day out of reach. */
export function previewDeclaration(
  input: Inputs['elections']['previewDeclaration'],
  context: CallContext,
): Outputs['elections']['previewDeclaration'] {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const election = found(view, 'elections', input.id);
  for (const field of ['on', 'termFrom'] as const) {
    const day = input[field];
    if (day !== undefined) refuseFarDay([field], day, profile.today);
  }
  const whole = planOf(view, election, input, profile);
  const { outcome, beside, ...plan } = whole;
  const { elected, count, ...told } = outcome;
  return {
    ...told,
    ...plan,
    count,
    elected: elected.map(({ id, name }) => ({ nominationId: id, name })),
    lots: (count?.ties ?? []).filter(({ decidedBy }) => decidedBy === 'lot').map(({ text }) => text),
    holders: beside.map((rep) => holderOf(view, rep)),
    notes: notesOf(view, election, whole, profile),
    seats:
      plan.termFrom === null ? [] : seatsThatFollow(view, termsInPost(view, election), plan.termFrom, elected.length),
  };
}

/** @throws NotThere, StaleRecord; InvalidInput while something is missing, and for whoever stands in it. */
export async function declare(input: Inputs['elections']['declare'], context: CallContext): Promise<Election> {
  const profile = branchProfile(context);
  const { account, desk } = context;
  const { result } = await desk.store.transact({ account }, { code: 'elections.declare', ids: [input.id] }, (tx) => {
    const before = electionAt(tx, input.id, input.revision);
    refuseCandidate(tx, before, context);
    refuseEnded(before);
    const plan = planOf(tx, before, input, profile);
    const { outcome, on, termFrom, termTo } = plan;
    if (outcome.why.length > 0) refuse(['id'], outcome.why.slice(0, 20).join(' '));
    refuseFutureDay(['on'], on, profile.today);
    refuseBeforeItsEnd(before, outcome, on, profile);
    if (termFrom !== null) refuseFarDay(['termFrom'], termFrom, profile.today);
    if (termFrom !== null && termFrom < on) {
      refuse(['termFrom'], 'Nobody is in a post before they are declared elected: choose a later first day.');
    }
    const inPost = new Set(termsInPost(tx, before).map(({ id }) => id));
    for (const [index, repId] of (input.ends ?? []).entries()) {
      if (!inPost.has(repId))
        refuse(['ends', index], 'This term is in another post: it does not end for this election.');
      endTerm(tx, repId, termFrom, ['ends', index]);
    }
    const former = termsInPost(tx, before);
    for (const { id } of termsOfReelected(former, outcome, plan)) endTerm(tx, id, termFrom, ['termFrom']);
    const terms = termFrom === null ? [] : fillPost(tx, before, outcome, { from: termFrom, to: termTo }, profile);
    seatFromElection(tx, { former, elected: terms }, context);
    const declaration = {
      on,
      by: input.by ?? before.returningOfficer?.name ?? tx.get('officers', account)?.name ?? '',
      how: outcome.how,
      electedIds: outcome.elected.map(({ id }) => id),
      vacancies: outcome.vacancies,
      termFrom,
      repIds: terms.map(({ id }) => id),
      count: outcome.count,
      papersHash: outcome.papersHash,
      complaintsUntil: plan.complaintsUntil,
      destroyFrom: plan.destroyFrom,
      destroyedOn: null,
      destroyedBy: '',
    };
    return tx.put('elections', { ...before, declaration }, before.revision);
  });
  return result;
}

/** From the day of the declaration complaints and the keeping of papers are counted. @throws InvalidInput. */
function refuseBeforeItsEnd({ timetable }: Election, { how }: Outcome, on: string, { dateOrder }: BranchProfile): void {
  const hasBallot = how === 'counted' || how === 'ballot';
  const last = hasBallot ? timetable.ballotClosesOn : (timetable.withdrawalsCloseOn ?? timetable.nominationsCloseOn);
  if (last === null || on >= last) return;
  const what = hasBallot ? 'papers were taken' : 'it was open who stands';
  refuse(['on'], `Nothing can have been declared before ${dayInWords(last, dateOrder)}: until then ${what}.`);
}

/** The last day becomes the day before those elected begin. @throws InvalidInput, NotThere. */
function endTerm(tx: Transaction, repId: string, termFrom: string | null, path: (string | number)[]): void {
  if (termFrom === null) refuse(path, 'Nobody is elected: no term ends for it.');
  const rep = foundAt(tx, 'reps', found(tx, 'reps', repId));
  const to = addDays(termFrom, -1);
  if (rep.from !== null && rep.from > to) refuse(path, 'This term begins no earlier than that of those elected.');
  if (rep.to === null || rep.to > to) tx.put('reps', { ...rep, to }, rep.revision);
}

/** A term each, in the order in which they were elected. @throws InvalidInput for whoever is on no list any more. */
function fillPost(
  tx: Transaction,
  election: Election,
  { elected, how }: Outcome,
  term: { from: string; to: string | null },
  profile: BranchProfile,
): Rep[] {
  const { repKind, postId, workplaceIds, departments, shifts, title } = election;
  const isThere = postId !== null && tx.get('posts', postId) !== undefined;
  return elected.map(({ memberId, name }) => {
    if (memberId === null || tx.get('members', memberId) === undefined) {
      refuse(['id'], `${name} is not on the membership list any more: ${title} cannot be filled with them.`);
    }
    const { notes: _, ...rep } = takeUpPost(
      tx,
      {
        memberId,
        ...(isThere ? { postId } : { kind: repKind ?? 'rep' }),
        ...{ workplaceIds, departments, shifts },
        filled: { how: how === 'counted' ? 'elected' : 'unopposed', electionId: election.id },
        ...term,
      },
      profile,
      { isDeclared: true },
    );
    return rep;
  });
}

/** What to know of the terms before they are made; none of it stands against the declaration. */
function notesOf(from: View, election: Election, plan: Plan, profile: BranchProfile): string[] {
  const { termFrom, termTo, beside } = plan;
  const post = election.postId === null ? undefined : from.get('posts', election.postId);
  if (termFrom === null || post === undefined) return [];
  const term = { from: termFrom, to: termTo };
  const notes = termNotes(postFacts(from, profile), { kind: post.kind, postId: post.id, deputyForId: null, ...term });
  if (mostAtOnce(beside, term) + plan.outcome.elected.length <= post.seats) return notes;
  const seats = post.seats === 1 ? 'one seat' : `${post.seats} seats`;
  const names = listed(beside.map((rep) => holderOf(from, rep).name));
  return [`The post has ${seats}, and ${names} would go on in it beside whoever is elected.`, ...notes];
}
