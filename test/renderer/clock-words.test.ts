// What a clock's row says and asks for next, at each point of a case's life: the same key date, looked at on other days.

import { describe, expect, test } from 'vitest';
import { clockHeadline, nextStep, stepWords } from '../../renderer/features/cases/clock-words.ts';
import { emptyKeyDate, type KeyDate, noConciliation as none } from '../../shared/domain/cases.ts';
import { wordsOf } from '../../shared/domain/words.ts';
import { caseClock } from '../../shared/rules/case-dates.ts';

const makeKeyDate = (change: Partial<KeyDate> = {}): KeyDate => ({
  ...emptyKeyDate,
  id: '01990000-0000-7000-8000-000000000001',
  claim: 'unfair-dismissal',
  kind: 'lastDayOfEmployment',
  date: '2026-08-27',
  nation: 'england-and-wales',
  ...change,
});

function lookAt(keyDate: KeyDate, today: string) {
  const clock = caseClock(keyDate, today, false);
  const step = nextStep(keyDate, clock);
  return {
    ...clockHeadline(keyDate, clock, wordsOf('uk'), 'dmy'),
    next: step && stepWords(step, keyDate),
  };
}

describe('a clock’s row', () => {
  test('asks for the date while nobody is sure of it', () => {
    const row = lookAt(makeKeyDate({ date: null }), '2026-11-24');
    expect(row.title).toBe('Set the date: last day of employment');
    expect(row.next).toBe('Set the date');
  });

  test('asks to check a date that is given but cannot be counted from', () => {
    const row = lookAt(makeKeyDate({ date: '1850-02-27' }), '2026-11-24');
    expect(row.title).toContain('27 February 1850 cannot be right');
    expect(row.next).toBe('Correct the date');
  });

  test('sends a case of the United States to its contract once its date is given', () => {
    const row = lookAt(makeKeyDate({ nation: 'united-states' }), '2026-11-24');
    expect(row.title).toBe('No limit is counted here: look in the contract for its last day');
    expect(row.next).toBe('Add the contract’s last day');
    expect(lookAt(makeKeyDate({ nation: 'united-states', date: null }), '2026-11-24').next).toBe('Set the date');
  });

  test('says by when Acas must be notified, and that a procedure does not stop the clock', () => {
    const row = lookAt(makeKeyDate(), '2026-11-24');
    expect(row.title).toBe('Notify Acas by Thu 26 November 2026');
    expect(row.rest).toContain('does not stop this clock');
    expect(row.next).toBe('Record that Acas was notified');
  });

  test('names the agency of Northern Ireland', () => {
    const row = lookAt(makeKeyDate({ nation: 'northern-ireland' }), '2026-11-20');
    expect(row.title).toContain('Notify the LRA by');
    expect(row.next).toBe('Record that the LRA was notified');
  });

  test('works to the same day while the certificate is awaited, and asks for it', () => {
    const row = lookAt(makeKeyDate({ conciliation: { ...none, dayA: '2026-11-20' } }), '2026-11-24');
    expect(row.title).toBe('Waiting for the certificate: work to Thu 26 November 2026');
    expect(row.next).toBe('Record the certificate');
  });

  test('says by when to present the claim once both days are there', () => {
    const conciliation = { ...none, dayA: '2026-11-20', dayB: '2026-11-24', certificateNo: 'R123456/26/14' };
    const row = lookAt(makeKeyDate({ conciliation }), '2026-11-25');
    expect(row.title).toBe('Present the tribunal claim by Thu 24 December 2026');
    expect(row.next).toBe('Record that the claim was presented');
  });

  test('headlines the earlier day where the law has not been read, and says that a later one may apply', () => {
    const row = lookAt(makeKeyDate({ date: '2026-10-20' }), '2026-11-24');
    expect(row.title).toBe('Notify Acas by Tue 19 January 2027');
    expect(row.rest).toContain('It may turn out to run to Mon 19 April 2027; work to the earlier day.');
  });

  test('says what to do when the safe date has passed and a longer limit may apply', () => {
    const row = lookAt(makeKeyDate({ date: '2026-10-20' }), '2027-02-01');
    expect(row.title).toBe('The safe date has passed; a longer limit may apply: get advice today');
    expect(row.rest).toContain('Mon 19 April 2027');
    expect(row.next).not.toBeNull();
  });

  test('never says that a claim is lost', () => {
    const row = lookAt(makeKeyDate(), '2027-06-01');
    expect(row.title).toBe('The last day to notify Acas, Thu 26 November 2026, has passed');
    const conciliation = { ...none, dayA: '2026-11-20', dayB: '2026-11-24', certificateNo: 'R123456/26/14' };
    const presented = lookAt(makeKeyDate({ conciliation }), '2027-06-01');
    expect(presented.title).toBe('The last day to present the claim, Thu 24 December 2026, has passed');
    expect(row.rest).toContain('may still allow more time');
  });

  test('asks for nothing more once it is dealt with', () => {
    const done = {
      kind: 'done' as const,
      on: '2026-11-20',
      what: 'Settled.',
      proof: 'COT3',
      documentId: null,
      memberToldOn: null,
      recordedAt: '2026-11-20T10:00:00Z',
    };
    const row = lookAt(makeKeyDate({ done }), '2026-11-24');
    expect(row.title).toContain('Settled. Proof: COT3');
    expect(row.next).toBeNull();
  });
});
