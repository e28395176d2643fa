// What the check-off screens are made of: the periods of lists, the one thing that is usually done about each difference,
// and what can be done about several at once.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Choice,
  choicesFor,
  choicesForAll,
  type Known,
} from '../../renderer/features/check-off/finding-actions.ts';
import { monthsBefore, spanEnding, spanInWords, stillToCome } from '../../renderer/features/check-off/pay-period.ts';
import { type Band, type Finding, FindingKindSchema, PayPeriodSchema } from '../../shared/domain/subscriptions.ts';
import { addDays, daysBetween } from '../../shared/rules/limits.ts';
import { WHY_NOT } from '../../shared/rules/reconcile/roll.ts';
import { idOf } from '../support/case-page.ts';

describe('periods', () => {
  test('a month is the whole of it, whichever of its days is meant', () => {
    expect(spanEnding('month', '2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(spanEnding('month', '2026-12-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  });

  test('four weeks are 28 days with both their ends', () => {
    expect(spanEnding('fourWeeks', '2026-03-06')).toEqual({ from: '2026-02-07', to: '2026-03-06' });
  });

  test('a day is always within the period that it names, and its end names the same one', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));
    fc.assert(
      fc.property(fc.constantFrom(...PayPeriodSchema.options), day, (period, on) => {
        const span = spanEnding(period, on);
        expect(span.from <= on && on <= span.to).toBe(true);
        expect(spanEnding(period, span.to)).toEqual(span);
        if (period !== 'month')
          expect(daysBetween(span.from, span.to)).toBe({ week: 6, fortnight: 13, fourWeeks: 27 }[period]);
      }),
    );
  });

  test('the last whole months, over the turn of a year', () => {
    expect(monthsBefore('2027-01-31', 3)).toEqual(['2026-12-31', '2026-11-30', '2026-10-31']);
  });

  test('a whole month has its name, other periods both their days', () => {
    expect(spanInWords({ from: '2026-10-01', to: '2026-10-31' })).toBe('Oct 2026');
    expect(spanInWords({ from: '2026-10-01', to: '2026-10-28' })).toBe('Thu 1 October 2026 to Wed 28 October 2026');
  });
});

test('an employer whose newest list is of the month before the last is still to come; others are not named', () => {
  const list = (employer: string, from: string, to: string) => ({ employerId: employer, employer, from, to });
  const lists = [
    list('Council', '2026-09-01', '2026-09-30'),
    list('Council', '2026-08-01', '2026-08-31'),
    list('Trust', '2026-10-01', '2026-10-31'),
    list('Trust', '2026-09-01', '2026-09-30'),
    list('Buses', '2026-09-10', '2026-10-07'),
  ];
  expect(stillToCome(lists, '2026-11-24')).toEqual(['Council']);
  expect(stillToCome(lists, '2026-10-31')).toEqual([]);
  expect(stillToCome([], '2026-11-24')).toEqual([]);
});

function finding(change: Partial<Finding> = {}): Finding {
  return {
    id: idOf(1),
    kind: 'unpaid',
    row: 4,
    memberId: idOf(2),
    name: 'Ada Byron',
    number: '0001',
    payrollNumber: 'P1',
    workplace: 'Depot',
    paid: 1_420,
    expected: 1_500,
    detail: '',
    settled: null,
    ...change,
  };
}

const band = (name: string, pence: number): Band => ({
  id: idOf(30 + pence),
  revision: 1,
  name,
  rates: [{ from: null, to: null, period: 'month', pence }],
});

const known = (...bands: Band[]): Known => ({
  bands: new Map(bands.map((each) => [each.name.toLowerCase(), each])),
  period: 'month',
  to: '2026-10-31',
  inArrears: 'In arrears',
  hasWorkplace: (name) => name === 'Depot',
});

const labels = (choices: readonly Choice[]) => choices.map(({ label }) => label);

describe('what can be done', () => {
  test('somebody who pays what one other band costs is offered that band first, and no guess between two', () => {
    const paid = finding({ kind: 'differentRate', paid: 1_240 });
    expect(choicesFor(paid, known(band('Band C', 1_240), band('D', 1_610)))[0]).toEqual({
      label: 'Is in Band C',
      settles: { action: 'band', band: 'Band C' },
    });
    expect(choicesFor(paid, known(band('C', 1_240), band('X', 1_240)))[0].label).toBe('Asked payroll');
    expect(choicesFor(finding({ kind: 'differentRate', paid: 0 }), known(band('Free', 0)))[0].label).toBe(
      'Asked payroll',
    );
  });

  test('a workplace that the desk does not know is asked for', () => {
    expect(choicesFor(finding({ kind: 'moved' }), known())[0]).toMatchObject({ settles: { action: 'moved' } });
    expect(choicesFor(finding({ kind: 'moved', workplace: 'Dept 7' }), known())[0]).toMatchObject({
      asks: 'workplace',
    });
  });

  test('who pays and is not expected to is offered what the roll lacks', () => {
    const unknown = (detail: string, memberId: string | null = idOf(2)) =>
      choicesFor(finding({ kind: 'paidUnknown', detail, memberId }), known())[0];
    expect(unknown('', null)).toMatchObject({ asks: 'findMember' });
    expect(unknown(`Ada Byron ${WHY_NOT.paysOtherwise}.`)).toMatchObject({ settles: { method: 'checkOff' } });
    expect(unknown(`Ada Byron ${WHY_NOT.noJob}.`)).toMatchObject({ asks: 'workplace' });
    expect(unknown('Ada Byron is no member any more (left).').label).toBe('Asked payroll');
  });

  test('nobody has two choices of one name, and something can always be written down', () => {
    for (const kind of FindingKindSchema.options) {
      const choices = labels(choicesFor(finding({ kind }), known(band('C', 1_420))));
      expect(new Set(choices).size).toBe(choices.length);
      expect(choices).toEqual(expect.arrayContaining(['Asked payroll', 'Say what was done…']));
    }
  });
});

describe('several at once', () => {
  test('what is possible for each of them is offered', () => {
    const chosen = [finding(), finding({ id: idOf(3), kind: 'moved' })];
    expect(labels(choicesForAll(chosen, known()))).toEqual(['Asked payroll', 'Say what was done…']);
    expect(labels(choicesForAll([finding(), finding({ id: idOf(4) })], known()))[0]).toBe('In arrears');
  });

  test('who somebody is is asked of one alone', () => {
    const strangers = [1, 2].map((at) => finding({ id: idOf(at), kind: 'paidUnknown', memberId: null }));
    expect(choicesForAll(strangers, known()).some((choice) => 'asks' in choice && choice.asks === 'findMember')).toBe(
      false,
    );
  });

  test('of bands that differ none is offered for all', () => {
    const chosen = [1_240, 1_610].map((paid, at) => finding({ id: idOf(at + 1), kind: 'differentRate', paid }));
    expect(labels(choicesForAll(chosen, known(band('C', 1_240), band('D', 1_610))))).not.toContain('Is in band C');
  });

  test('with nobody chosen there is nothing to do', () => expect(choicesForAll([], known())).toEqual([]));
});
