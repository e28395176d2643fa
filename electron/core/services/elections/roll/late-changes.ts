// What today's record says otherwise than a frozen roll: who would be on it, who would not, and why. The roll does not change.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { LateChange } from '../../../../../shared/contract/elections/roll.ts';
import { ERASED_PERSON } from '../../../../../shared/domain/data-request-words.ts';
import type { Election } from '../../../../../shared/domain/elections/elections.ts';
import type { Roll } from '../../../../../shared/domain/elections/roll.ts';
import type { Member } from '../../../../../shared/domain/members.ts';
import { type VoterCheck, voterTest } from '../../../../../shared/rules/elections/roll/may-vote.ts';
import { checkInWords, type VoterWords } from '../../../../../shared/rules/elections/roll/voter-words.ts';
import type { CallContext } from '../../../desk.ts';
import { Turns } from '../../../formats/turns.ts';
import { compareKeys, sortKey } from '../../../store/conditions.ts';
import type { View } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found, personName } from '../../cases/case-records.ts';
import { hasGoneOut } from './freeze.ts';
import { frozenRoll, recordsToday, rollOf, voterWords } from './the-roll.ts';

/** @throws NotThere, InvalidInput, AbortError. */
export async function lateChanges(
  { electionId: id, page = { offset: 0, limit: 50 } }: Inputs['elections']['lateChanges'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['elections']['lateChanges']> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const election = found(view, 'elections', id);
  const roll = frozenRoll(view, { electionId: id });
  const changes = await changesOf(view, roll, profile, new Turns(signal));
  const offset = page.offset ?? 0;
  const mayFreezeAgain = !hasGoneOut(election, roll) && election.declaration === null && election.cancelled === null;
  return {
    rows: changes.slice(offset, offset + (page.limit ?? 50)),
    total: changes.length,
    on: changes.filter(({ kind }) => kind === 'on').length,
    off: changes.filter(({ kind }) => kind === 'off').length,
    whatToDo: whatToDo(election, mayFreezeAgain),
    mayFreezeAgain,
  };
}

function whatToDo({ declaration, cancelled }: Election, mayFreezeAgain: boolean): string {
  if (cancelled !== null) return 'The election was cancelled: nothing is to be done.';
  if (declaration !== null)
    return 'The result is declared: these are for whoever complains, and for the next election.';
  return mayFreezeAgain
    ? 'The roll is as it was on its day. If it was wrong on that day, freeze it again: no papers have been printed yet.'
    : 'Papers are printed or given out, so the roll stays as it is. The returning officer decides by the rules whether somebody gets a paper all the same or loses it, and writes that down.';
}

async function changesOf(view: View, roll: Roll, profile: BranchProfile, turns: Turns): Promise<LateChange[]> {
  const sides = testsOf(roll, profile, voterWords(view, profile));
  const recordOf = recordsToday(view, roll);
  const given = new Set(roll.given);
  const onRoll = new Map<string, string>();
  const found: (LateChange & { lastName: string })[] = [];
  for (const { memberId } of roll.voters) {
    if (turns.due()) await turns.pass();
    const member = recordOf(memberId);
    const isGiven = given.has(memberId);
    if (member === undefined) {
      found.push(erased(memberId, isGiven));
      continue;
    }
    const { id, lastName } = member;
    const name = personName(member);
    if (onRoll.has(id)) {
      const why = `Two places on the roll are ${name}’s: the two records became one since. Give one paper.`;
      found.push({ memberId, name, lastName, kind: 'twice', cause: 'corrected', since: null, why, isGiven });
      continue;
    }
    onRoll.set(id, memberId);
    const off = sides.whyOff(member);
    if (off !== null) found.push({ memberId, name, lastName, kind: 'off', isGiven, ...off });
  }
  for (const member of view.all('members')) {
    if (turns.due()) await turns.pass();
    if (onRoll.has(member.id)) continue;
    const on = sides.whyOn(member);
    const { id: memberId, lastName } = member;
    if (on !== null) found.push({ memberId, name: personName(member), lastName, kind: 'on', isGiven: false, ...on });
  }
  return found
    .sort(
      (one, other) =>
        compareKeys(sortKey(one.lastName), sortKey(other.lastName)) || (one.memberId < other.memberId ? -1 : 1),
    )
    .map(({ lastName: _, ...change }) => change);
}

const erased = (memberId: string, isGiven: boolean): LateChange & { lastName: string } => ({
  memberId,
  name: ERASED_PERSON,
  lastName: ERASED_PERSON,
  kind: 'off',
  cause: 'after',
  since: null,
  why: 'Their record was erased since.',
  isGiven,
});

type Reason = Pick<LateChange, 'cause' | 'since' | 'why'> | null;

function testsOf(
  roll: Roll,
  { today }: BranchProfile,
  words: VoterWords,
): { whyOff: (member: Member) => Reason; whyOn: (member: Member) => Reason } {
  const then = voterTest(roll.rule, roll, roll.asAt);
  const now = voterTest(roll.rule, roll, today);
  const said = (check: VoterCheck, day: string) => checkInWords(check, roll.rule, day, words);
  const missing = (checks: readonly VoterCheck[]) => checks.filter(({ isMet }) => !isMet);
  const afterwards = (day: string | null) => (day !== null && day > roll.asAt ? day : null);
  return {
    whyOff(member) {
      const today_ = now(member);
      const onTheDay = then(member);
      if (today_.may && onTheDay.may) return null;
      if (!onTheDay.may) {
        const missed = missing(onTheDay.checks);
        const why = `Corrected since: ${missed.map((check) => said(check, roll.asAt)).join(' ')}`;
        return { cause: 'corrected', since: missed[0]?.since ?? null, why };
      }
      const missed = missing(today_.checks);
      const why = missed.map((check) => said(check, today)).join(' ');
      return { cause: 'after', since: afterwards(missed[0]?.since ?? null), why };
    },
    whyOn(member) {
      const onTheDay = then(member);
      if (onTheDay.may) {
        const why = 'By today’s record they might vote on the day of the roll: it was corrected since.';
        return { cause: 'corrected', since: null, why };
      }
      const today_ = now(member);
      if (!today_.may) return null;
      const missed = missing(onTheDay.checks).map(({ what }) => what);
      const met = today_.checks.filter(({ what }) => missed.includes(what));
      const why = met.map((check) => said(check, today)).join(' ');
      const since = met.reduce<string | null>((latest, check) => later(latest, dayOfMeeting(check)), null);
      return { cause: 'after', since: afterwards(since), why };
    },
  };
}

const later = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other > one) ? other : one;

const dayOfMeeting = (check: VoterCheck): string | null =>
  check.what === 'membership' ? check.enoughFrom : check.since;

/** Asked of the roll's own day, or of today where none is frozen. @throws NotThere. */
export function whyNotOnRoll(
  { electionId, memberId }: Inputs['elections']['whyNotOnRoll'],
  context: CallContext,
): Outputs['elections']['whyNotOnRoll'] {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const election = found(view, 'elections', electionId);
  const member = found(view, 'members', memberId);
  const roll = rollOf(view, electionId);
  const day = roll?.asAt ?? profile.today;
  const rule = roll?.rule ?? election.voters;
  const { may, checks } = voterTest(rule, roll ?? election, day)(member);
  const ids = new Set([memberId, ...member.mergedFrom.map(({ id }) => id)]);
  const isOnRoll = roll?.voters.some((voter) => ids.has(voter.memberId)) ?? false;
  const words = voterWords(view, profile);
  const inWords = checks.map((check) => ({
    what: check.what,
    isMet: check.isMet,
    why: checkInWords(check, rule, day, words),
  }));
  const reasons = inWords.filter(({ isMet }) => !isMet).map(({ why }) => why);
  return { isOnRoll, hasRoll: roll !== undefined, day, checks: inWords, why: inShort() };

  function inShort(): string {
    const name = personName(member);
    if (roll === undefined) {
      return may
        ? `The roll is not frozen yet. Frozen today, ${name} would be on it.`
        : `The roll is not frozen yet. Frozen today, ${name} would not be on it. ${reasons.join(' ')}`;
    }
    if (isOnRoll && may) return `${name} is on the roll.`;
    if (isOnRoll) return `${name} is on the roll; today’s record says otherwise of that day. ${reasons.join(' ')}`;
    return may
      ? `${name} is not on the roll: the record was corrected after it was frozen. By today’s record they might vote on its day.`
      : `${name} is not on the roll. ${reasons.join(' ')}`;
  }
}
