// Each figure with nothing to divide by, and the edges that a chair would be asked about.

import { describe, expect, it } from 'vitest';
import type { ForumFacts } from '../../../shared/rules/partnership/indicator-facts.ts';
import { indicatorsOf } from '../../../shared/rules/partnership/indicators.ts';
import {
  action,
  agreement,
  consultation,
  decision,
  facts,
  initiative,
  issue,
  item,
  makeForum,
  measure,
  meeting,
  paper,
  seat,
  wave,
  YEAR,
} from '../../support/partnership-facts.ts';

const figureOf = (key: string, of: ForumFacts, period = YEAR) =>
  indicatorsOf(of, period).indicators.find((each) => each.key === key)!;

const present = (...seats: { id: string }[]) =>
  seats.map(({ id }) => ({ seatId: id, value: 'present' as const, person: '' }));

describe('nothing to divide by', () => {
  const nothing = indicatorsOf(facts(), YEAR).indicators;

  it('answers all thirty, in their order', () => {
    expect(nothing.map(({ key }) => key)).toEqual(Array.from({ length: 30 }, (_, at) => `K${at + 1}`));
  });

  it.each(Array.from({ length: 29 }, (_, at) => `K${at + 1}`).filter((key) => key !== 'K25'))(
    '%s prints n/a, never 0%%',
    (key) => {
      const { value, text, records } = nothing.find((each) => each.key === key)!;
      expect({ value, text, records }).toEqual({ value: null, text: 'n/a', records: [] });
    },
  );

  it('has no figure without records behind it', () => {
    const lead = seat({ side: 'management', isSenior: true, role: 'accountableExecutive' });
    const forum = makeForum({ seats: [lead], departments: ['Theatres'], quorum: { ...makeForum().quorum, total: 1 } });
    const held = meeting('2025-02-03', { attendance: present(lead), items: [item('staff')] });
    const asked = consultation({ firstInvolvedOn: '2025-02-01' });
    const { indicators } = indicatorsOf(
      facts({
        forum,
        meetings: [held],
        papers: [paper(held, '2025-01-20', { readsCounted: 1 })],
        actions: [action('2025-03-01', '2025-02-01'), action('2025-03-01', null, { kind: 'promise', kept: 'yes' })],
        issues: [issue('2025-03-01', { state: 'resolvedInformally', closedOn: '2025-04-01' }), issue('2025-05-01')],
        consultations: [asked],
        decisions: [decision('2025-03-01', { consultationId: asked.id, hasResponded: true, influence: 'amended' })],
        initiatives: [initiative()],
        measures: [measure()],
        agreements: [agreement({ reviewDue: '2025-11-01' })],
      }),
      YEAR,
    );
    for (const { key, value, records } of indicators) {
      if (value !== null && key !== 'K25' && key !== 'K30') expect([key, records.length > 0]).toEqual([key, true]);
    }
  });
});

describe('meetings', () => {
  it('keeps the day first planned: a meeting that was moved and held late is a miss', () => {
    const moved = meeting('2025-02-03', { movedTo: '2025-03-10', heldOn: '2025-03-10' });
    expect(figureOf('K1', facts({ meetings: [moved, meeting('2025-05-06')] }))).toMatchObject({
      value: 50,
      text: '50%',
      numerator: 1,
      denominator: 2,
    });
  });

  it('9 planned, 7 within seven days: 77.8%, and says who called one off', () => {
    const days = Array.from({ length: 7 }, (_, at) => meeting(`2025-0${at + 1}-10`));
    const cancelled = { on: '2025-08-01', bySide: 'management', reason: '' } as const;
    const figure = figureOf(
      'K1',
      facts({
        meetings: [
          ...days,
          meeting('2025-09-01', { heldOn: '2025-09-20' }),
          meeting('2025-10-01', { heldOn: null, cancelled }),
        ],
      }),
    );
    expect(figure).toMatchObject({ value: 77.8, numerator: 7, denominator: 9, note: 'Cancelled: 1 by management.' });
  });

  it('leaves a senior seat out on days on which it is vacant, and shows it', () => {
    const sat = seat({ side: 'management', isSenior: true });
    const vacant = seat({ side: 'management', isSenior: true, holder: null });
    const forum = makeForum({ seats: [sat, vacant] });
    const figure = figureOf('K3', facts({ forum, meetings: [meeting('2025-02-03', { attendance: present(sat) })] }));
    expect(figure).toMatchObject({ value: 100, numerator: 1, denominator: 1 });
    expect(figure.note).toContain('vacant');
  });

  it('never takes a deputy for the senior manager: 8 of 12 is 66.7%, with deputies beside it', () => {
    const seats = [1, 2, 3].map(() => seat({ side: 'management', isSenior: true }));
    const [one, two, three] = seats as [(typeof seats)[number], (typeof seats)[number], (typeof seats)[number]];
    const deputised = [...present(one, two), { seatId: three.id, value: 'deputy' as const, person: 'A deputy' }];
    const meetings = ['2025-02-03', '2025-04-07', '2025-06-02', '2025-08-04'].map((day) =>
      meeting(day, { attendance: deputised }),
    );
    const figure = figureOf('K3', facts({ forum: makeForum({ seats }), meetings }));
    expect(figure).toMatchObject({ value: 66.7, numerator: 8, denominator: 12 });
    expect(figure.parts).toEqual([expect.objectContaining({ name: 'With deputies', value: 100 })]);
  });

  it('counts working days by the branch’s calendar, holidays and closures left out', () => {
    const held = meeting('2025-04-24');
    const facts1 = facts({ meetings: [held], papers: [paper(held, '2025-04-16')] });
    // Good Friday and Easter Monday lie between.
    expect(figureOf('K5', facts1)).toMatchObject({ value: 0, numerator: 0, denominator: 1 });
    const closures = [{ day: '2025-04-23', name: 'Closed', bankHolidayIn: null }];
    const { records } = figureOf('K5', { ...facts1, calendar: { nation: 'england-and-wales', closures } });
    expect(records[0]?.detail).toContain('3 working days');
  });

  it('lists exactly the late papers first', () => {
    const held = meeting('2025-03-10');
    const late = paper(held, '2025-03-07', { title: 'Late' });
    const early = paper(held, '2025-02-24', { title: 'Early' });
    const { records, text } = figureOf('K5', facts({ meetings: [held], papers: [early, late] }));
    expect(text).toBe('50%');
    expect(records.filter(({ isCounted }) => !isCounted).map(({ id }) => id)).toEqual([late.id]);
    expect(records[0]?.seenOn).toEqual({ collection: 'meetings', id: held.id });
  });

  it('counts minutes only of a forum that records any, and not while there is time', () => {
    const both = { management: { on: '2025-02-10', name: 'A' }, staff: { on: '2025-02-12', name: 'B' } };
    const agreed = meeting('2025-02-03', { approvals: both, minutesIssuedOn: '2025-02-05' });
    const recent = meeting('2025-12-29', { minutesIssuedOn: '2025-12-30' });
    const none = meeting('2025-05-06');
    expect(figureOf('K7', facts({ meetings: [agreed, recent, none] }))).toMatchObject({ numerator: 1, denominator: 2 });
    expect(figureOf('K7', facts({ meetings: [none] })).value).toBeNull();
  });
});

describe('what was done', () => {
  it('computes each side by itself: management 7 of 10, staff side 4 of 5', () => {
    const of = (ownerSide: 'management' | 'staff', done: number, all: number) =>
      Array.from({ length: all }, (_, at) => action('2025-06-01', at < done ? '2025-05-20' : null, { ownerSide }));
    const { bySide, value } = figureOf('K8', facts({ actions: [...of('management', 7, 10), ...of('staff', 4, 5)] }));
    expect(bySide?.management).toMatchObject({ value: 70, numerator: 7, denominator: 10 });
    expect(bySide?.staff).toMatchObject({ value: 80, numerator: 4, denominator: 5 });
    expect(bySide?.joint).toMatchObject({ value: null, text: 'n/a' });
    expect(value).toBe(73.3);
  });

  it('counts an abandoned test with its learning as a test finished', () => {
    const test = { id: '1', plan: 'Alarms off', prediction: '', from: '2025-03-01', to: '2025-04-01' };
    const withTest = initiative({ tests: [{ ...test, result: 'abandon', learning: 'Nobody slept better.' }] });
    const finished = (of: ForumFacts) => figureOf('K24', of).parts.find(({ name }) => name === 'Tests finished')?.value;
    expect(finished(facts({ initiatives: [initiative()] }))).toBe(0);
    expect(finished(facts({ initiatives: [withTest] }))).toBe(1);
  });

  it('kept promises: 1 of 2, and one in part beside it', () => {
    const promise = (kept: 'yes' | 'partly') => action('2025-06-01', '2025-06-01', { kind: 'promise', kept });
    expect(figureOf('K27', facts({ actions: [promise('yes'), promise('partly')] }))).toMatchObject({
      value: 50,
      note: '1 more kept in part.',
    });
  });
});

describe('early and heard', () => {
  it('keeps a decision before the first involvement as a negative lead', () => {
    const asked = consultation({ firstInvolvedOn: '2025-05-20' });
    const made = decision('2025-05-10', { consultationId: asked.id });
    const figure = figureOf('K12', facts({ consultations: [asked], decisions: [made] }));
    expect(figure).toMatchObject({ value: -10, text: '−10 days' });
    expect(figure.note).toContain('negative');
  });

  it('tells both sides’ answers apart, and how often they disagree', () => {
    const answer = (point: 'withManagersFromStart' | 'afterFinalDecision') => ({
      point,
      isAsked: true,
      on: null,
      channel: '',
    });
    const involvement = { staff: answer('afterFinalDecision'), management: answer('withManagersFromStart') };
    const of = facts({ consultations: [consultation({ firstInvolvedOn: '2025-05-01', involvement })] });
    const { value, bySide, parts } = figureOf('K13', of);
    expect([value, bySide?.management.value, bySide?.staff.value, parts[0]?.value]).toEqual([0, 100, 0, 100]);
  });

  it('lists a decision on jobs without consultation, with its exception', () => {
    const made = decision('2025-05-10', { affectsJobs: true, exceptionReason: 'Fire damage.' });
    const { value, records } = figureOf('K17', facts({ decisions: [made] }));
    expect(value).toBe(1);
    expect(records[0]?.detail).toContain('Fire damage.');
  });

  it('counts a decision on jobs that was made before its consultation began', () => {
    const late = consultation({ firstInvolvedOn: '2025-05-11' });
    const made = decision('2025-05-10', { affectsJobs: true, consultationId: late.id });
    const { value, records } = figureOf('K17', facts({ decisions: [made], consultations: [late] }));
    expect(value).toBe(1);
    expect(records[0]?.detail).toContain('consulted on afterwards, without an exception.');
    const early = { ...late, firstInvolvedOn: '2025-05-01' };
    expect(figureOf('K17', facts({ decisions: [made], consultations: [early] })).value).toBe(0);
  });
});

describe('health and outcomes', () => {
  it('hides a side of two, the score and the gap with it', () => {
    const { wave: closed, answers } = wave('2025-12-01', { management: [7, 8], staff: [5, 6, 7] });
    const figure = figureOf('K19', facts({ waves: [closed], answers }));
    expect(figure).toMatchObject({ value: null, text: 'n/a' });
    expect(figure.bySide?.staff.value).toBe(6);
    expect(figure.parts.map(({ value }) => value)).toEqual([null, null]);
  });

  it('senior 8.0, frontline 5.5: a credibility gap of 2.50', () => {
    const { wave: closed, answers } = wave('2025-12-01', {
      management: [8, 8, 8],
      staff: [5.5, 5.5, 5.5],
      levels: true,
    });
    expect(figureOf('K20', facts({ waves: [closed], answers }))).toMatchObject({ value: 2.5, text: '2.50' });
  });

  it('takes lower for better where it is, prints the source and says what it is not', () => {
    const worse = measure({ name: 'Vacancies', lowerIsBetter: false });
    const figure = figureOf('K28', facts({ measures: [measure(), worse] }));
    expect(figure).toMatchObject({ value: 1, numerator: 1, denominator: 2, note: 'Association, not proof.' });
    expect(figure.records.find(({ isCounted }) => isCounted)?.detail).toBe('6 → 4.5 (−1.5 %), source: Payroll.');
  });

  it('adds wins up from the records that it lists', () => {
    const won = decision('2025-05-10', { hasResponded: true, influence: 'amended', peopleAffected: 40, worth: 12_000 });
    const more = decision('2025-06-10', { hasResponded: true, influence: 'jointlyDesigned', peopleAffected: 60 });
    const lost = decision('2025-07-10', { hasResponded: true, influence: 'none', peopleAffected: 900, worth: 5 });
    const signed = agreement({ signedOn: '2025-08-01' });
    const { value, parts, records } = figureOf('K29', facts({ decisions: [won, more, lost], agreements: [signed] }));
    expect(value).toBe(3);
    expect(records.map(({ id }) => id)).toEqual([won.id, more.id, signed.id]);
    expect(parts.slice(0, 2).map((part) => part.value)).toEqual([100, 12_000]);
  });

  it('draws the quarters before, and nothing where there are none', () => {
    const meetings = ['2025-02-03', '2025-05-06', '2025-08-04', '2025-11-03'].map((day) => meeting(day));
    expect(figureOf('K1', facts({ meetings })).trend.map(({ on }) => on)).toEqual([
      '2025-03-31',
      '2025-06-30',
      '2025-09-30',
      '2025-12-31',
    ]);
    expect(figureOf('K9', facts({ meetings })).trend).toEqual([]);
  });
});

it('calls the sides by the country’s own words', () => {
  const cancelled = { on: '2025-08-01', bySide: 'staff', reason: '' } as const;
  const of = facts({ words: 'us', meetings: [meeting('2025-08-04', { heldOn: null, cancelled })] });
  expect(figureOf('K1', of).note).toBe('Cancelled: 1 by the union side.');
});

it('says nothing that is the branch’s own where it is for both sides', () => {
  const working = indicatorsOf(facts({ meetings: [meeting('2025-02-03')] }), YEAR, { isForBothSides: true });
  expect([working.flags, working.structureOnly, working.substance]).toEqual([[], null, null]);
  expect(working.indicators.map(({ key }) => key)).not.toContain('K30');
});
