// Opens a forum and changes one: what was not said is usual. It works at once where both sides have a seat and one of them is a
// senior manager's; nobody can say that it works where that is missing.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { ForumFieldsInput } from '../../../../../shared/contract/partnership/forum-inputs.ts';
import { emptyForum, type Forum } from '../../../../../shared/domain/partnership/forums.ts';
import { dayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { addDays, monthsAfter } from '../../../../../shared/rules/limits.ts';
import { whyNotActive } from '../../../../../shared/rules/partnership/forums/constitution-lint.ts';
import { isWithin } from '../../../../../shared/rules/partnership/visibility.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, Unsaved } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { putIntroductions } from '../people/introductions.ts';
import { sharingOf } from '../sharing.ts';
import { findingsOf } from './forum-facts.ts';
import { planMeetings } from './plan-meetings.ts';
import { seatsGiven, vacantSeats } from './seats-given.ts';
import { checkSeatsTakenAway } from './seats-taken-away.ts';

/** @throws InvalidInput */
export async function openForum(
  input: Inputs['partnership']['openForum'],
  context: CallContext,
): Promise<Outputs['partnership']['openForum']> {
  const profile = branchProfile(context);
  const id = randomUUIDv7();
  const { visibility, confidentialUntil, seatsPerSide, nextMeetingOn, planMonths = 0, name, ...fields } = input;
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.openForum', ids: [id] },
    (tx) => {
      const seats = [...(fields.seats ?? []), ...vacantSeats(fields.seats ?? [], seatsPerSide ?? {})];
      const parent = parentOf(tx, fields.parentId ?? null, id);
      const begun: Unsaved<'forums'> = {
        ...emptyForum,
        id,
        name,
        ...sharingOf(context, { visibility, confidentialUntil }, 'joint', parent === null ? [] : [parent]),
      };
      const forum = withFields(tx, begun, { ...fields, seats }, profile, context);
      const state = fields.state ?? (whyNotActiveOf(tx, forum, profile) === null ? 'active' : 'forming');
      const saved = saveForum(tx, { ...forum, state }, undefined, profile);
      const planned =
        nextMeetingOn === undefined ? 0 : planFrom(tx, saved.forum, nextMeetingOn, planMonths, profile, context);
      return { ...saved.answer, planned };
    },
  );
  return result;
}

/** From its first day on, as long as was asked; at least that one. */
function planFrom(
  tx: Transaction,
  forum: Forum,
  from: string,
  months: number,
  profile: BranchProfile,
  context: CallContext,
): number {
  checkDay(from, ['nextMeetingOn'], profile.today);
  const until = months === 0 ? { count: 1 } : { to: addDays(monthsAfter(from, months), -1) };
  return planMeetings(tx, forum, { from, ...until }, profile, context).saved;
}

/** @throws NotThere, StaleRecord, InvalidInput */
export async function changeForum(
  input: Inputs['partnership']['changeForum'],
  context: CallContext,
): Promise<Outputs['partnership']['changeForum']> {
  const profile = branchProfile(context);
  const { id, revision, name, ...fields } = input;
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.changeForum', ids: [id] },
    (tx) => {
      const before = foundAt(tx, 'forums', { id, revision });
      const parent = fields.parentId === undefined ? null : parentOf(tx, fields.parentId, id);
      if (parent !== null && !isWithin(before.visibility, parent.visibility)) {
        const message = `${parent.name} is kept narrower than this forum. Say first who may see either.`;
        throw new InvalidInput({ path: ['parentId'], message });
      }
      if (fields.seats !== undefined) checkSeatsTakenAway(tx, before, fields.seats);
      const after = withFields(tx, { ...before, name: name ?? before.name }, fields, profile, context);
      const saved = saveForum(tx, after, before, profile);
      putIntroductions(tx, before, saved.forum, context);
      return saved.answer;
    },
  );
  return result;
}

type Fields = ForumFieldsInput;

/** The forum with what was given. @throws InvalidInput */
function withFields<F extends Unsaved<'forums'>>(
  tx: Transaction,
  before: F,
  { seats, quorum, heads, behaviours, behavioursAgreedOn, ...given }: Fields,
  { today }: BranchProfile,
  context: CallContext,
): F {
  const after: F = { ...before, ...withoutUndefined(given) };
  if (quorum !== undefined) after.quorum = { ...before.quorum, ...withoutUndefined(quorum) };
  if (heads !== undefined) after.heads = { ...before.heads, ...withoutUndefined(heads) };
  if (seats !== undefined) after.seats = seatsGiven(tx, { seats, before: before.seats, today }, context);
  if (behaviours !== undefined) after.behaviours = withBehaviours(before, behaviours, behavioursAgreedOn ?? today);
  if (after.vision !== before.vision && given.visionSigned === undefined) {
    // A signature stands under the words that were signed.
    after.visionSigned = { management: null, staff: null };
  }
  check(tx, after, today);
  return after;
}

/** Another wording is another version; items that kept theirs keep their ids. */
function withBehaviours(
  { behaviours }: Unsaved<'forums'>,
  texts: readonly string[],
  agreedOn: string,
): Forum['behaviours'] {
  const last = behaviours.at(-1);
  if (texts.length === (last?.items.length ?? 0) && texts.every((text, at) => text === last?.items[at]?.text)) {
    return behaviours;
  }
  const items = texts.map((text) => last?.items.find((item) => item.text === text) ?? { id: randomUUIDv7(), text });
  return [...behaviours, { version: (last?.version ?? 0) + 1, agreedOn, items }];
}

function check(tx: Transaction, forum: Unsaved<'forums'>, today: string): void {
  const { startsOn, endsOn, reviewDue, employerId, facilitator } = forum;
  for (const [field, day] of Object.entries({ startsOn, endsOn, reviewDue })) {
    if (day !== null) checkDay(day, [field], today);
  }
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    throw new InvalidInput({ path: ['endsOn'], message: 'It ends before it begins.' });
  }
  if (facilitator !== null && facilitator.to !== null && facilitator.to < facilitator.from) {
    throw new InvalidInput({ path: ['facilitator', 'to'], message: 'The facilitator leaves before coming.' });
  }
  if (employerId !== null && tx.get('employers', employerId) === undefined) {
    throw new InvalidInput({ path: ['employerId'], message: 'This employer is not here any more. Choose another.' });
  }
}

function checkDay(day: string, path: (string | number)[], today: string): void {
  const problem = dayProblem(day, today);
  if (problem !== null) throw new InvalidInput({ path, message: problem });
}

/** The body that it reports to: there, and not below it itself. @throws InvalidInput */
function parentOf(tx: Transaction, parentId: string | null, ownId: string): Forum | null {
  if (parentId === null) return null;
  const parent = tx.get('forums', parentId);
  if (parent === undefined) {
    throw new InvalidInput({ path: ['parentId'], message: 'This body is not here any more. Choose another.' });
  }
  const seen = new Set<string>();
  for (let above: Forum | undefined = parent; above !== undefined && !seen.has(above.id); ) {
    if (above.id === ownId) {
      throw new InvalidInput({
        path: ['parentId'],
        message: 'It would report to itself: that body reports to this one.',
      });
    }
    seen.add(above.id);
    above = above.parentId === null ? undefined : tx.get('forums', above.parentId);
  }
  return parent;
}

const whyNotActiveOf = (tx: Transaction, forum: Unsaved<'forums'>, profile: BranchProfile): string | null =>
  whyNotActive(findingsOf(tx, { ...forum, revision: 1 }, profile));

/** @throws InvalidInput where it is to be working and may not be. */
function saveForum(
  tx: Transaction,
  forum: Unsaved<'forums'>,
  before: Forum | undefined,
  profile: BranchProfile,
): { forum: Forum; answer: Outputs['partnership']['changeForum'] } {
  const findings = findingsOf(tx, { ...forum, revision: 1 }, profile);
  const why = whyNotActive(findings);
  if (forum.state === 'active' && why !== null) throw new InvalidInput({ path: ['state'], message: why });
  const isSame =
    before !== undefined && JSON.stringify({ ...forum, revision: 0 }) === JSON.stringify({ ...before, revision: 0 });
  const saved = isSame ? before : tx.put('forums', forum, before?.revision);
  return {
    forum: saved,
    answer: {
      forumId: saved.id,
      revision: saved.revision,
      state: saved.state,
      whyNotActive: saved.state === 'forming' ? why : null,
      findings,
    },
  };
}
