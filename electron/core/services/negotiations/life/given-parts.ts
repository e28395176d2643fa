// What somebody gives of a negotiation, made into what is kept: places and steps that are new get an id, a member's name
// stands in for a name that was left out; and what every negotiation must hold to.

import { randomUUIDv7 } from 'node:crypto';
import type { Issue } from '../../../../../shared/contract/base.ts';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import { timetableKindWords } from '../../../../../shared/domain/negotiations/words-life.ts';
import { dayProblem, pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { Transaction, Unsaved } from '../../../store/desk-store.ts';
import type { BranchProfile } from '../../branch-profile.ts';
import { personName } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';

export type Written = Omit<
  Inputs['negotiations']['change'],
  'id' | 'revision' | 'visibility' | 'confidentialUntil' | 'state'
>;

/** What is given in place of what is there; the rest stays. @throws InvalidInput */
export function merged<T extends Unsaved<'negotiations'>>(
  tx: Transaction,
  before: T,
  given: Written,
  { branch }: BranchProfile,
): T {
  const { team, timetable, mandate, costing, brief, ...plain } = given;
  return {
    ...before,
    ...withoutUndefined(plain),
    team: team === undefined ? before.team : teamOf(tx, team),
    timetable: timetable === undefined ? before.timetable : timetableOf(timetable, branch?.words),
    mandate: { ...before.mandate, ...withoutUndefined(mandate ?? {}) },
    costing: { ...before.costing, ...withoutUndefined(costing ?? {}) },
    brief: { ...before.brief, ...withoutUndefined(brief ?? {}) },
  };
}

/** @throws InvalidInput where a place has neither a name nor a member. */
function teamOf(tx: Transaction, given: NonNullable<Written['team']>): Negotiation['team'] {
  return given.map(({ id = randomUUIDv7(), side = 'staff', name = '', role = '', memberId = null }, at) => {
    const member = memberId === null ? undefined : tx.get('members', memberId);
    const called = name.trim() === '' && member !== undefined ? personName(member) : name;
    if (called.trim() === '') throw new InvalidInput({ path: ['team', at, 'name'], message: 'Say who it is.' });
    return { id, side, name: called, role, memberId };
  });
}

const timetableOf = (
  given: NonNullable<Written['timetable']>,
  words: 'uk' | 'us' | undefined,
): Negotiation['timetable'] =>
  given.map(({ id = randomUUIDv7(), kind = 'other', title, day, at = null, doneOn = null }) => ({
    ...{ id, kind, title: title ?? timetableKindWords(words)[kind], day, at, doneOn },
  }));

/** @throws InvalidInput naming each field that cannot be. */
export function check(
  tx: Transaction,
  after: Unsaved<'negotiations'>,
  today: string,
  before?: Unsaved<'negotiations'>,
): void {
  const problems: Issue[] = [];
  const say = (path: (string | number)[], message: string | null) => {
    if (message !== null) problems.push({ path, message });
  };
  for (const [at, id] of after.employerIds.entries()) {
    if (before?.employerIds.includes(id) || tx.get('employers', id)) continue;
    say(['employerIds', at], 'This employer is not there any more. Choose another.');
  }
  checkUnit(tx, after, before, say);
  checkTeam(tx, after, before, say);
  if (after.openedOn !== before?.openedOn) say(['openedOn'], pastDayProblem(after.openedOn, today));
  for (const [at, { day, doneOn }] of after.timetable.entries()) {
    say(['timetable', at, 'day'], dayProblem(day, today));
    if (doneOn !== null) say(['timetable', at, 'doneOn'], pastDayProblem(doneOn, today));
  }
  checkCosting(tx, after, before, say);
  const { on, electionId } = after.mandate;
  if (on !== null && on !== before?.mandate.on) say(['mandate', 'on'], pastDayProblem(on, today));
  if (electionId !== null && electionId !== before?.mandate.electionId && !tx.get('elections', electionId)) {
    say(['mandate', 'electionId'], 'This ballot is not there any more. Choose another.');
  }
  for (const [at, id] of after.electionIds.entries()) {
    if (before?.electionIds.includes(id) || tx.get('elections', id)) continue;
    say(['electionIds', at], 'This ballot is not there any more. Choose another.');
  }
  if (problems.length > 0) throw new InvalidInput(...problems);
}

type Say = (path: (string | number)[], message: string | null) => void;

function checkUnit(
  tx: Transaction,
  { unitId, employerIds }: Unsaved<'negotiations'>,
  before: Unsaved<'negotiations'> | undefined,
  say: Say,
): void {
  if (unitId === null || (before?.unitId === unitId && before.employerIds === employerIds)) return;
  const unit = tx.get('units', unitId);
  if (unit === undefined) {
    say(['unitId'], 'This unit is not there any more. Choose another.');
  } else if (!employerIds.includes(unit.employerId)) {
    say(['unitId'], 'This unit is of another employer. Name that employer too, or choose another unit.');
  }
}

function checkTeam(
  tx: Transaction,
  { team }: Unsaved<'negotiations'>,
  before: Unsaved<'negotiations'> | undefined,
  say: Say,
): void {
  const wereThere = new Set(before?.team.map(({ memberId }) => memberId));
  const seen = new Set<string>();
  for (const [at, { id, memberId }] of team.entries()) {
    if (seen.has(id)) say(['team', at, 'id'], 'This place stands here twice.');
    seen.add(id);
    if (memberId === null || wereThere.has(memberId) || tx.get('members', memberId)) continue;
    say(['team', at, 'memberId'], 'This member is not there any more. Choose another, or write a name.');
  }
}

function checkCosting(
  tx: Transaction,
  { costing }: Unsaved<'negotiations'>,
  before: Unsaved<'negotiations'> | undefined,
  say: Say,
): void {
  const { spineId, spineYearId, workforceId } = costing;
  const was = before?.costing;
  if (spineId !== null && (spineId !== was?.spineId || spineYearId !== was.spineYearId)) {
    const spine = tx.get('paySpines', spineId);
    if (spine === undefined) say(['costing', 'spineId'], 'This spine is not there any more. Choose another.');
    else if (spineYearId !== null && !spine.years.some(({ id }) => id === spineYearId)) {
      say(['costing', 'spineYearId'], 'This year is not one of the spine’s. Choose another.');
    }
  }
  if (workforceId !== null && workforceId !== was?.workforceId && !tx.get('workforces', workforceId)) {
    say(['costing', 'workforceId'], 'This workforce is not there any more. Choose another.');
  }
}
