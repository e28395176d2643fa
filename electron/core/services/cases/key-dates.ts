// A case's key dates: made with what its type and the branch's nation say unless somebody said otherwise, changed with
// conciliation's days checked first, and looked at before anything is saved.

import { randomUUIDv7 } from 'node:crypto';
import type * as z from 'zod';
import type { CaseClock, KeyDateInputSchema } from '../../../../shared/contract/cases.ts';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { CaseType } from '../../../../shared/domain/case-kinds.ts';
import { type Case, emptyKeyDate, type KeyDate } from '../../../../shared/domain/cases.ts';
import type { Nation } from '../../../../shared/domain/values.ts';
import { caseClock } from '../../../../shared/rules/case-dates.ts';
import { conciliationProblems } from '../../../../shared/rules/conciliation-record.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { defaultKeyDate, keyDateKindOf, keyDateWords } from '../../../../shared/rules/key-dates.ts';
import type { CallContext } from '../../desk.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { foundAt, writeEvent } from './case-records.ts';
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
  };
}

export function previewClock(
  input: { type: CaseType; keyDate: Given },
  context: CallContext,
): { keyDate: Omit<KeyDate, 'id'>; clock: CaseClock } {
  const profile = branchProfile(context);
  const { id, ...keyDate } = newKeyDate(input.type, input.keyDate, profile.nation);
  return { keyDate, clock: caseClock({ id, ...keyDate }, profile.today, false) };
}

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
      checkConciliation(after, profile.today);
      if (after.done !== null && after.done.on > profile.today) {
        throw new InvalidInput({
          path: ['done', 'on'],
          message: 'This day is still to come. Record it once it is done.',
        });
      }
      const keyDates =
        before === null ? [...on.keyDates, after] : on.keyDates.map((each) => (each.id === after.id ? after : each));
      const members = on.memberIds.flatMap((id) => tx.get('members', id) ?? []);
      const isSameDay = before !== null && before.date === after.date;
      const membershipCheck =
        isSameDay || members.length === 0 ? on.membershipCheck : membershipOf(members, keyDates, profile);
      const saved = tx.put('cases', { ...on, keyDates, membershipCheck }, input.revision);
      for (const text of whatChanged(before, after, profile)) writeEvent(tx, profile, on.id, text);
      return saved;
    },
  );
  return result;
}

/** The key date with what was given; what was not given stays. */
function changed(keyDate: KeyDate, input: SetKeyDate, at: string): KeyDate {
  const claim = input.claim ?? keyDate.claim;
  const kind = input.kind ?? (claim === keyDate.claim ? keyDate.kind : keyDateKindOf[claim]);
  const { conciliation, done } = input;
  return {
    ...keyDate,
    claim,
    kind,
    date: input.date === undefined ? keyDate.date : input.date,
    nation: input.nation ?? keyDate.nation,
    conciliation: conciliation
      ? {
          ...keyDate.conciliation,
          dayA: conciliation.dayA,
          dayB: conciliation.dayB,
          certificateNo: conciliation.certificateNo ?? '',
        }
      : keyDate.conciliation,
    done: done === undefined ? keyDate.done : done === null ? null : doneAt(done, at),
  };
}

function checkConciliation(keyDate: KeyDate, today: string): void {
  const problems = conciliationProblems(keyDate.conciliation, keyDate.nation, today);
  if (problems.length > 0) {
    throw new InvalidInput(...problems.map(({ field, message }) => ({ path: ['conciliation', field], message })));
  }
}

/** What changed about the date, one sentence each, for the timeline. */
function whatChanged(before: KeyDate | null, after: KeyDate, profile: BranchProfile): string[] {
  const said = (day: string) => dayInWords(day, profile.dateOrder);
  const what = keyDateWords[after.kind].label;
  const sentences: string[] = [];
  if (before === null || before.date !== after.date || before.kind !== after.kind) {
    const date = after.date === null ? 'nobody is sure yet' : said(after.date);
    const was = before !== null && before.date !== null ? `, was ${said(before.date)}` : '';
    sentences.push(`Key date. ${what}: ${date}${was}.`);
  }
  const { dayA, dayB, certificateNo } = after.conciliation;
  if ((before?.conciliation.dayA ?? null) !== dayA) {
    sentences.push(
      dayA === null ? 'The day of notification was taken out.' : `Conciliation: notified on ${said(dayA)}.`,
    );
  }
  if ((before?.conciliation.dayB ?? null) !== dayB) {
    const number = certificateNo.trim() === '' ? '' : `, number ${certificateNo.trim()}`;
    sentences.push(
      dayB === null
        ? 'The certificate’s day was taken out.'
        : `Conciliation: certificate received on ${said(dayB)}${number}.`,
    );
  } else if ((before?.conciliation.certificateNo ?? '') !== certificateNo) {
    sentences.push(`Conciliation: the certificate’s number is ${certificateNo.trim() || 'not known'}.`);
  }
  if (JSON.stringify(before?.done ?? null) !== JSON.stringify(after.done)) {
    sentences.push(
      after.done === null
        ? `${what}: put back on Today.`
        : `${what}: dealt with on ${said(after.done.on)}. ${after.done.what}`,
    );
  }
  return sentences;
}

function doneAt(done: NonNullable<SetKeyDate['done']>, recordedAt: string): NonNullable<KeyDate['done']> {
  const { kind = 'done', on, what, proof = '', documentId = null, memberToldOn = null } = done;
  return { kind, on, what, proof, documentId, memberToldOn, recordedAt };
}
