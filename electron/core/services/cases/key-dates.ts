// A case's key dates: made with what its type and the branch's nation say unless somebody said otherwise, changed with
// everything that a limit is counted from checked first, and looked at before anything is saved.

import { randomUUIDv7 } from 'node:crypto';
import type * as z from 'zod';
import type { Issue } from '../../../../shared/contract/base.ts';
import type { KeyDateInputSchema } from '../../../../shared/contract/case-inputs.ts';
import type { CaseClock } from '../../../../shared/contract/case-page.ts';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { CaseType } from '../../../../shared/domain/case-kinds.ts';
import { type Case, emptyKeyDate, type KeyDate } from '../../../../shared/domain/cases.ts';
import type { Nation } from '../../../../shared/domain/values.ts';
import { conciliatorOf } from '../../../../shared/domain/words.ts';
import { caseClock } from '../../../../shared/rules/case-dates.ts';
import { conciliationProblems } from '../../../../shared/rules/conciliation-record.ts';
import { dayProblem, pastDayProblem } from '../../../../shared/rules/day-in-reach.ts';
import { defaultKeyDate, keyDateKindOf } from '../../../../shared/rules/key-dates.ts';
import type { CallContext } from '../../desk.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { checkCharacteristics, refuse } from './case-checks.ts';
import { foundAt, writeEvent } from './case-records.ts';
import { type ChangedDate, keyDateChanges } from './key-date-changes.ts';
import { membershipOf } from './membership.ts';

type Given = z.output<typeof KeyDateInputSchema>;
type SetKeyDate = Inputs['cases']['setKeyDate'];

const MOST_KEY_DATES = 100;

export function newKeyDate(type: CaseType, given: Given, nation: Nation): KeyDate {
  const usual = defaultKeyDate(type);
  const claim = given.claim ?? usual.claim;
  return {
    ...emptyKeyDate,
    id: randomUUIDv7(),
    claim,
    kind: given.kind ?? (given.claim === undefined ? usual.kind : keyDateKindOf[claim]),
    date: given.date ?? null,
    nation: given.nation ?? nation,
    memberId: given.memberId ?? null,
    what: given.what ?? '',
    pattern: given.pattern ?? 'once',
    lastOn: given.lastOn ?? null,
  };
}

export function previewClock(
  input: { type: CaseType; keyDate: Given },
  context: CallContext,
): { keyDate: Omit<KeyDate, 'id'>; clock: CaseClock } {
  const profile = branchProfile(context);
  const { id, ...keyDate } = newKeyDate(input.type, input.keyDate, profile.nation);
  // Beyond, a limit would be a day that no record can hold.
  for (const field of ['date', 'lastOn'] as const) {
    const message = keyDate[field] === null ? null : dayProblem(keyDate[field], profile.today);
    if (message !== null) throw new InvalidInput({ path: ['keyDate', field], message });
  }
  return { keyDate, clock: caseClock({ id, ...keyDate }, profile.today, false, input.type) };
}

/** @throws InvalidInput, StaleRecord, NotThere. */
export async function setKeyDate(input: SetKeyDate, context: CallContext): Promise<Case> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'cases.setKeyDate', ids: [input.id] },
    (tx) => {
      const on = foundAt(tx, 'cases', input);
      const before = input.keyDateId === undefined ? null : on.keyDates.find(({ id }) => id === input.keyDateId);
      if (before === undefined) {
        throw new InvalidInput({ path: ['keyDateId'], message: 'This date is not on the case any more.' });
      }
      if (before === null && on.keyDates.length >= MOST_KEY_DATES) {
        throw new InvalidInput({ path: ['keyDateId'], message: `A case holds ${MOST_KEY_DATES} key dates at most.` });
      }
      const after = changed(before ?? newKeyDate(on.type, input, profile.nation), input, tx.at);
      if (before === null || isGivenAnew(input)) checkKeyDate(after, on.memberIds, profile);
      if (input.conciliation !== undefined) checkConciliation(after, profile.today);
      if (after.done !== null && input.done !== undefined) checkDone(tx, on.id, after.done, profile.today);
      const others = othersWith(input, on, after, profile.today);
      const put = new Map([after, ...others.map((other) => other.after)].map((each) => [each.id, each]));
      const kept = on.keyDates.map((each) => put.get(each.id) ?? each);
      const keyDates = before === null ? [...kept, after] : kept;
      checkCharacteristics({ ...on, keyDates }, 'claim', profile);
      const members = on.memberIds.flatMap((id) => tx.get('members', id) ?? []);
      const isSameDay = before !== null && before.date === after.date;
      const membershipCheck =
        isSameDay || members.length === 0 ? on.membershipCheck : membershipOf(members, keyDates, profile);
      const saved = tx.put('cases', { ...on, keyDates, membershipCheck }, input.revision);
      for (const text of keyDateChanges(tx, { before, after }, others, profile)) writeEvent(tx, profile, on.id, text);
      return saved;
    },
  );
  return result;
}

/** The key date with what was given; what was not given stays. What happened once has no last day. */
function changed(keyDate: KeyDate, input: SetKeyDate, at: string): KeyDate {
  const claim = input.claim ?? keyDate.claim;
  const kind = input.kind ?? (claim === keyDate.claim ? keyDate.kind : keyDateKindOf[claim]);
  const { conciliation: given, done } = input;
  const pattern = input.pattern ?? keyDate.pattern;
  const lastOn = input.lastOn === undefined ? (pattern === 'once' ? null : keyDate.lastOn) : input.lastOn;
  return {
    ...keyDate,
    claim,
    kind,
    date: input.date === undefined ? keyDate.date : input.date,
    nation: input.nation ?? keyDate.nation,
    memberId: input.memberId === undefined ? keyDate.memberId : input.memberId,
    what: input.what ?? keyDate.what,
    pattern,
    lastOn,
    conciliation: given ? conciliationWith(keyDate.conciliation, given) : keyDate.conciliation,
    done: done === undefined ? keyDate.done : done === null ? null : doneAt(done, at),
  };
}

function conciliationWith(
  before: KeyDate['conciliation'],
  given: NonNullable<SetKeyDate['conciliation']>,
): KeyDate['conciliation'] {
  return {
    dayA: given.dayA,
    dayB: given.dayB,
    certificateNo: given.certificateNo ?? '',
    startedBy: given.startedBy ?? before.startedBy,
    exemption: given.exemption === undefined ? before.exemption : given.exemption,
    laterCertificates:
      given.laterCertificates?.map(({ dayA, dayB, certificateNo }) => ({ dayA, dayB, certificateNo })) ??
      before.laterCertificates,
  };
}

/** The other key dates with the conciliation that was given: each keeps what else was recorded of its own, and is checked. */
function othersWith(
  { alsoFor = [], conciliation }: SetKeyDate,
  on: Case,
  named: KeyDate,
  today: string,
): ChangedDate[] {
  if (alsoFor.length === 0) return [];
  const refuseAt = (path: Issue['path'], message: string) => new InvalidInput({ path: ['alsoFor', ...path], message });
  if (conciliation === undefined) throw refuseAt([], 'Only conciliation can be recorded for several dates at once.');
  const others: ChangedDate[] = [];
  for (const [index, id] of alsoFor.entries()) {
    const before = on.keyDates.find((each) => each.id === id);
    if (before === undefined) throw refuseAt([index], 'This date is not on the case any more.');
    if (id === named.id || others.some((other) => other.after.id === id)) continue;
    if (conciliatorOf(before.nation).short !== conciliatorOf(named.nation).short) {
      throw refuseAt([index], 'Somebody else conciliates in this date’s nation: record it there by itself.');
    }
    const after = { ...before, conciliation: conciliationWith(before.conciliation, conciliation) };
    checkConciliation(after, today, ['alsoFor', index]);
    others.push({ before, after });
  }
  return others;
}

const isGivenAnew = ({ date, memberId, pattern, lastOn }: SetKeyDate): boolean =>
  [date, memberId, pattern, lastOn].some((value) => value !== undefined);

/** Whose it is, from when, and until when: what a case may hold. `at` is where the key date stands in the input. */
export function checkKeyDate(
  { date, memberId, pattern, lastOn }: KeyDate,
  memberIds: readonly string[],
  { today }: BranchProfile,
  at: Issue['path'] = [],
): void {
  const issues: Issue[] = [];
  const say = (field: string, message: string | null) => {
    if (message !== null) issues.push({ path: [...at, field], message });
  };
  if (date !== null) say('date', dayProblem(date, today));
  if (memberId !== null && !memberIds.includes(memberId)) {
    say('memberId', 'This person is not on the case. Add them to it first.');
  }
  if (lastOn !== null && pattern === 'once') {
    say('lastOn', 'It happened once, so there is no last day: leave it out, or say that it went on.');
  } else if (lastOn !== null && date === null) {
    say('date', 'There is a last day. On which day did it begin?');
  } else if (lastOn !== null) {
    say('lastOn', lastOn < date! ? 'The last day cannot come before the first.' : dayProblem(lastOn, today));
  }
  refuse(issues);
}

function checkConciliation(keyDate: KeyDate, today: string, at: Issue['path'] = ['conciliation']): void {
  const problems = conciliationProblems(keyDate.conciliation, keyDate.nation, today);
  refuse(problems.map(({ path, message }) => ({ path: [...at, ...path], message })));
}

/** Both days have been, and a document that is the proof lies on this case. */
function checkDone(tx: Transaction, caseId: string, done: NonNullable<KeyDate['done']>, today: string): void {
  const issues: Issue[] = [];
  const say = (field: string, message: string | null) => {
    if (message !== null) issues.push({ path: ['done', field], message });
  };
  say('on', done.on > today ? 'This day is still to come. Record it once it is done.' : pastDayProblem(done.on, today));
  if (done.memberToldOn !== null) say('memberToldOn', pastDayProblem(done.memberToldOn, today));
  if (done.documentId !== null && tx.get('documents', done.documentId)?.caseId !== caseId) {
    say('documentId', 'This document is not on the case. Add it first.');
  }
  refuse(issues);
}

function doneAt(done: NonNullable<SetKeyDate['done']>, recordedAt: string): NonNullable<KeyDate['done']> {
  const { kind = 'done', on, what, proof = '', documentId = null, memberToldOn = null } = done;
  return { kind, on, what, proof, documentId, memberToldOn, recordedAt };
}
