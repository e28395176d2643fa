// What follows from a consultation's days and groups: the window, the law's least time, early or late, what went against it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Consultation } from '../../../shared/domain/partnership/consultations.ts';
import { consultationPresets, findPreset, presetsOn } from '../../../shared/law/consultation-presets.ts';
import { addDays } from '../../../shared/rules/limits.ts';
import { coverageOf, informationSum } from '../../../shared/rules/partnership/consultations/coverage.ts';
import { daysOf } from '../../../shared/rules/partnership/consultations/days-of.ts';
import { findingsOf } from '../../../shared/rules/partnership/consultations/findings.ts';
import {
  firstDecision,
  involvementPoint,
  isInvolvementDisputed,
  leadDays,
} from '../../../shared/rules/partnership/consultations/involvement.ts';
import {
  avoidedCompulsory,
  earlyAgainstLate,
  passesFourTests,
  positionShift,
  stillAtRisk,
} from '../../../shared/rules/partnership/consultations/outcome.ts';
import { consultationStage, nextDayOf } from '../../../shared/rules/partnership/consultations/stage.ts';
import { statutoryMinimum } from '../../../shared/rules/partnership/consultations/statutory.ts';
import { answerWindow, clashInWords, mandateClashes } from '../../../shared/rules/partnership/consultations/window.ts';
import { disputes } from '../../../shared/rules/partnership/indicators-early.ts';
import { decision, facts, issue, consultation as makeConsultation } from '../../support/partnership-facts.ts';

const TODAY = '2026-11-24';
const redundancy = (people: number, firstEffectOn: string | null = null): Consultation['preset'] => ({
  key: 'collectiveRedundancy',
  people,
  establishment: 'Northfield depot',
  firstEffectOn,
});
const group = (name: string) => ({ name, workplaceId: null });
const item = (change: Partial<Consultation['information'][number]> = {}): Consultation['information'][number] => ({
  id: crypto.randomUUID(),
  what: 'The business case',
  isStatutory: false,
  askedBy: 'staff',
  askedOn: null,
  dueOn: null,
  suppliedOn: null,
  refused: null,
  paperId: null,
  isConfidential: false,
  ...change,
});
const factsOf = (consultation: Consultation, change: object = {}) => ({
  consultation,
  decisions: [],
  minimum: statutoryMinimum(consultation, 'england-and-wales', TODAY),
  clashes: [],
  promised: null,
  today: TODAY,
  order: 'dmy' as const,
  ...change,
});

describe('the law of a consultation', () => {
  it('stands in rows with days, an authority and whether a person has read it', () => {
    for (const row of consultationPresets) {
      expect(row).toMatchObject({ authority: expect.stringMatching(/\w{4}/), verified: false });
      expect(row).toHaveProperty('validFrom');
      expect(row).toHaveProperty('validTo');
      expect(row.note).not.toBe('');
    }
  });

  it('has one row for a duty, a nation and a day at most', () => {
    for (const nation of ['england-and-wales', 'scotland', 'northern-ireland', 'united-states'] as const) {
      const keys = presetsOn(nation, TODAY).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBeGreaterThan(1);
    }
    expect(findPreset('collectiveRedundancy', 'england-and-wales', '2013-04-05')).toBeUndefined();
    expect(findPreset('collectiveRedundancy', 'united-states', TODAY)).toBeUndefined();
  });

  it.each([
    ['england-and-wales', 19, null],
    ['england-and-wales', 20, 30],
    ['scotland', 99, 30],
    ['england-and-wales', 100, 45],
    ['england-and-wales', 120, 45],
    ['northern-ireland', 99, 30],
    ['northern-ireland', 100, 90],
  ] as const)('in %s %i dismissals have %s days', (nation, people, days) => {
    const found = statutoryMinimum(
      { preset: redundancy(people), windowFrom: '2026-12-01', firstInvolvedOn: null },
      nation,
      TODAY,
    );
    expect(found).toMatchObject({
      days,
      earliest: days === null ? null : addDays('2026-12-01', days),
      verified: false,
    });
  });

  it('explains itself, and says by when it has to begin for what is planned', () => {
    const found = statutoryMinimum(
      { preset: redundancy(120, '2027-02-01'), windowFrom: '2026-12-01', firstInvolvedOn: null },
      'england-and-wales',
      TODAY,
    )!;
    expect(found).toMatchObject({ earliest: '2027-01-15', earliestIfClear: '2027-01-16', beginBy: '2026-12-18' });
    const words = found.working.map(({ text }) => text).join('\n');
    for (const part of [
      '120 people: at least 45 days',
      'Fri 15 January 2027',
      'Sat 16 January 2027',
      'Fri 18 December 2026',
      '2027',
    ]) {
      expect(words).toContain(part);
    }
    expect(found.working.some(({ authority }) => authority?.includes('s.188'))).toBe(true);
  });

  it('has no number of days for a transfer, and says so', () => {
    const preset = { key: 'transfer', people: 40, establishment: '', firstEffectOn: '2027-01-01' };
    const found = statutoryMinimum({ preset, windowFrom: TODAY, firstInvolvedOn: TODAY }, 'scotland', TODAY);
    expect(found).toMatchObject({ days: null, earliest: null });
    expect(found!.working[0]!.text).toContain('no number of days');
  });

  it('gives sixty days before a plant closes in the United States', () => {
    const preset = { key: 'plantClosing', people: 80, establishment: '', firstEffectOn: '2027-03-01' };
    const found = statutoryMinimum({ preset, windowFrom: '2026-12-01', firstInvolvedOn: null }, 'united-states', TODAY);
    expect(found).toMatchObject({ days: 60, beginBy: '2026-12-31', earliestIfClear: null });
  });
});

describe('the window', () => {
  it('counts its first and its last day', () => {
    const of = makeConsultation({ windowFrom: '2026-12-01', windowTo: '2026-12-10' });
    expect(answerWindow(of)).toEqual({ from: '2026-12-01', to: '2026-12-10', days: 10, isImplied: false });
  });

  it('runs from when the union heard to the decision where nobody set one', () => {
    const of = makeConsultation({ firstInvolvedOn: '2026-12-01', decisionPlannedOn: '2026-12-05' });
    expect(answerWindow(of)).toMatchObject({ days: 5, isImplied: true });
    expect(answerWindow(makeConsultation())).toBeNull();
  });

  it('names each union that needs longer, and none of which nobody knows', () => {
    const window = answerWindow(makeConsultation({ windowFrom: '2026-12-01', windowTo: '2026-12-10' }));
    const unions = [
      { id: 'a', name: 'Union A', mandateDays: 21 },
      { id: 'b', name: 'Union B', mandateDays: 10 },
      { id: 'c', name: 'Union C', mandateDays: null },
    ];
    const clashes = mandateClashes(window, unions);
    expect(clashes.map(clashInWords)).toEqual(['Union A needs 21 days to ask its members, and the window has 10.']);
  });

  it('clashes exactly when a union needs more days than there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 300 }), (days, mandateDays) => {
        const window = answerWindow(makeConsultation({ windowFrom: TODAY, windowTo: addDays(TODAY, days - 1) }));
        expect(mandateClashes(window, [{ id: 'a', name: 'A', mandateDays }]).length > 0).toBe(mandateDays > days);
      }),
    );
  });
});

describe('who was affected against who was consulted', () => {
  it('names the group that is missing', () => {
    const of = { affected: ['Porters', 'Théâtre', 'Estates'].map(group), consulted: ['theatre', 'PORTERS'].map(group) };
    expect(coverageOf(of)).toEqual({ affected: 3, consulted: 2, percent: 67, missing: ['Estates'] });
  });

  it('is not known where nobody is named', () => {
    expect(coverageOf({ affected: [], consulted: [] }).percent).toBeNull();
  });
});

describe('information', () => {
  it('is incomplete until each thing that the law asks for came with a document', () => {
    const supplied = item({ isStatutory: true, suppliedOn: TODAY, paperId: crypto.randomUUID() });
    const without = item({ isStatutory: true, suppliedOn: TODAY, what: 'How many people' });
    expect(informationSum([supplied, without], TODAY)).toMatchObject({
      isComplete: false,
      missing: ['How many people'],
    });
    expect(informationSum([supplied], TODAY).isComplete).toBe(true);
    expect(informationSum([item()], TODAY).isComplete).toBeNull();
  });

  it('is overdue from the day after it was due, not on the day', () => {
    expect(informationSum([item({ askedOn: '2026-11-01', dueOn: TODAY })], TODAY).overdue).toBe(0);
    expect(informationSum([item({ askedOn: '2026-11-01', dueOn: '2026-11-23' })], TODAY).overdue).toBe(1);
  });
});

describe('early or late', () => {
  it.each([
    ['2025-01-15', '2025-04-15', 90],
    ['2025-05-01', '2025-05-15', 14],
    ['2025-09-10', '2025-09-12', 2],
    ['2025-11-20', '2025-11-10', -10],
  ])('first involved %s, decided %s: %i days', (first, decided, days) => expect(leadDays(first, decided)).toBe(days));

  it('takes the first of several decisions', () => {
    expect(firstDecision([{ on: '2026-02-01' }, { on: '2026-01-01' }])).toEqual({ on: '2026-01-01' });
    expect(firstDecision([])).toBeUndefined();
  });

  it('takes the staff side’s word, and says when the two sides differ', () => {
    const answer = (point: 'afterOptionsRaised' | 'afterFinalDecision' | null) => ({
      point,
      isAsked: true,
      on: null,
      channel: '',
    });
    const of = { involvement: { management: answer('afterOptionsRaised'), staff: answer('afterFinalDecision') } };
    expect(involvementPoint(of)).toBe('afterFinalDecision');
    expect(isInvolvementDisputed(of)).toBe(true);
    expect(isInvolvementDisputed({ involvement: { ...of.involvement, management: answer(null) } })).toBeNull();
  });
});

describe('what goes against it', () => {
  it('is a breach when the first dismissal comes on day 44 of 45, planned or done', () => {
    const at = (day: number) =>
      findingsOf(
        factsOf(makeConsultation({ windowFrom: '2026-12-01', preset: redundancy(120, addDays('2026-12-01', day)) })),
      );
    expect(at(44)).toMatchObject([{ code: 'tooFewDays', isBreach: true, on: '2027-01-14' }]);
    expect(at(44)[0]!.text).toContain('44 days after consultation began; the law asks for 45');
    expect(at(45)).toMatchObject([{ code: 'clearDays', isBreach: false }]);
    expect(at(46)).toEqual([]);
  });

  it('is a breach when it goes live before the window has closed', () => {
    const of = (on: string) =>
      makeConsultation({ windowTo: '2026-11-20', live: { plannedOn: null, on, incidents: null, wentWrong: '' } });
    expect(findingsOf(factsOf(of('2026-11-20')))).toMatchObject([{ code: 'liveInWindow', isBreach: true }]);
    expect(findingsOf(factsOf(of('2026-11-21')))).toEqual([]);
  });

  it('is a breach when it was decided before the union was involved, and how long before is said', () => {
    const of = makeConsultation({ firstInvolvedOn: '2026-11-20' });
    const [found] = findingsOf(factsOf(of, { decisions: [decision('2026-11-10')] }));
    expect(found).toMatchObject({ code: 'decidedBeforeInvolved', isBreach: true });
    expect(found!.text).toContain('10 days before the union was first involved');
  });

  it('tells of less notice than the agreement promises, and of a group that was left out', () => {
    const of = makeConsultation({
      windowFrom: '2026-12-01',
      windowTo: '2026-12-10',
      affected: [group('Porters'), group('Estates')],
      consulted: [group('Porters')],
    });
    const promised = { noticeDays: 28, agreement: 'Partnership agreement' };
    const codes = findingsOf(factsOf(of, { promised })).map(({ code, isBreach }) => [code, isBreach]);
    expect(codes).toEqual([
      ['shortNotice', false],
      ['notConsulted', false],
    ]);
  });
});

describe('where it stands', () => {
  it('follows from its days', () => {
    expect(consultationStage(makeConsultation(), TODAY)).toBe('horizon');
    const open = makeConsultation({ firstInvolvedOn: TODAY });
    expect(consultationStage(open, TODAY)).toBe('opened');
    const inWindow = { ...open, windowFrom: TODAY, windowTo: '2026-12-04' };
    expect(consultationStage(inWindow, TODAY)).toBe('inConsultation');
    expect(nextDayOf(inWindow, TODAY)).toEqual({ what: 'window', on: '2026-12-04', daysLeft: 10 });
    const concluded = { ...inWindow, concluded: { on: TODAY, how: 'agreed' as const, reasons: '' } };
    expect(consultationStage(concluded, TODAY)).toBe('concluded');
    expect(nextDayOf(concluded, TODAY)).toBeNull();
  });

  it('has its days in order', () => {
    const of = makeConsultation({ firstInvolvedOn: '2026-11-20', windowFrom: '2026-11-21', windowTo: '2026-12-04' });
    const days = daysOf(of, [decision('2026-11-10')], null);
    expect(days.map(({ kind }) => kind)).toEqual(['decision', 'firstInvolved', 'windowOpens', 'windowCloses']);
  });
});

describe('disputes for each change', () => {
  const factsOf = (isConsulted: boolean) => {
    const change = makeConsultation({ firstInvolvedOn: '2026-01-01' });
    return facts({
      issues: [issue('2025-03-01', { kind: 'dispute' }), issue('2026-03-01', { kind: 'dispute' })],
      consultations: isConsulted ? [change] : [],
      decisions: isConsulted ? [decision('2026-02-01', { consultationId: change.id })] : [],
    });
  };
  const year = (from: string, to: string) => ({ from, to, asOf: to });

  it('are counted year on year, and are n/a, not 0, where no change was consulted on', () => {
    const thisYear = disputes(factsOf(true), year('2026-01-01', '2026-12-31'));
    expect(thisYear).toMatchObject({ value: 1, numerator: 1, denominator: 1 });
    const lastYear = disputes(factsOf(true), year('2025-01-01', '2025-12-31'));
    expect(lastYear).toMatchObject({ value: null, text: 'n/a' });
    expect(disputes(factsOf(false), year('2026-01-01', '2026-12-31')).value).toBeNull();
  });
});

describe('what came of it', () => {
  const atRisk = { people: 10, redeployed: 7, retained: 0, leftVoluntarily: 2, compulsory: 1 };

  it('10 at risk, 7 redeployed, 2 voluntary, 1 compulsory: 90 per cent avoided it', () => {
    expect(avoidedCompulsory(atRisk)).toBe(90);
    expect(stillAtRisk(atRisk)).toBe(0);
    expect(avoidedCompulsory({ ...atRisk, people: 0 })).toBeNull();
  });

  it('passes the four tests only when all four are met', () => {
    const met = { isMet: true, evidence: '' };
    const tests = { formative: met, information: met, time: met, considered: met };
    expect(passesFourTests({ tests })).toBe(true);
    expect(passesFourTests({ tests: { ...tests, time: { isMet: false, evidence: '' } } })).toBe(false);
    expect(passesFourTests({ tests: { ...tests, time: { isMet: null, evidence: '' } } })).toBeNull();
  });

  it('counts a shift from oppose to support as towards', () => {
    expect(positionShift({ positionDecided: 'oppose', positionLive: 'support' })).toBe('towards');
    expect(positionShift({ positionDecided: 'support', positionLive: 'neutral' })).toBe('away');
    expect(positionShift({ positionDecided: null, positionLive: 'support' })).toBeNull();
  });

  it('compares early with late only from five of each', () => {
    const change = (point: 'withManagersFromStart' | 'afterFinalDecision', incidents: number) =>
      makeConsultation({
        involvement: {
          management: { point: null, isAsked: false, on: null, channel: '' },
          staff: { point, isAsked: true, on: null, channel: '' },
        },
        live: { plannedOn: null, on: '2026-06-01', incidents, wentWrong: '' },
      });
    const early = [0, 0, 1, 0, 2].map((each) => change('withManagersFromStart', each));
    const late = [3, 1, 4, 2, 0].map((each) => change('afterFinalDecision', each));
    expect(earlyAgainstLate([...early, ...late.slice(1)])).toBeNull();
    expect(earlyAgainstLate([...early, ...late])).toEqual({
      early: { changes: 5, withTrouble: 2, incidentsEach: 0.6 },
      late: { changes: 5, withTrouble: 4, incidentsEach: 2 },
    });
  });
});
