// Each sign of tokenism fires on the fixture that was seeded with it, and on nothing else; none fires on the clean one.

import { describe, expect, it } from 'vitest';
import type { FlagKey } from '../../../shared/domain/partnership/indicators.ts';
import { FlagKeySchema } from '../../../shared/domain/partnership/indicators.ts';
import type { ForumFacts } from '../../../shared/rules/partnership/indicator-facts.ts';
import { isStructureOnly, substanceOf } from '../../../shared/rules/partnership/substance.ts';
import { tokenismFlags } from '../../../shared/rules/partnership/tokenism.ts';
import {
  action,
  consultation,
  decision,
  facts,
  initiative,
  item,
  makeForum,
  measure,
  meeting,
  paper,
  seat,
  wave,
  YEAR,
} from '../../support/partnership-facts.ts';

const executive = seat({ side: 'management', role: 'accountableExecutive', isSenior: true });
const rep = seat({ side: 'staff', department: 'Theatres' });
const forum = makeForum({ seats: [executive, rep], departments: ['Theatres'], intervalDays: 60 });
const came = (value: 'present' | 'apologies' = 'present') => [
  { seatId: executive.id, value, person: '' },
  { seatId: rep.id, value: 'present' as const, person: '' },
];
const early = { point: 'withManagersFromStart', isAsked: true, on: null, channel: '' } as const;

const held = ['2025-01-20', '2025-03-17', '2025-05-19', '2025-07-21', '2025-09-15', '2025-11-17'].map((day) =>
  meeting(day, { attendance: came(), items: [item('management'), item('staff')] }),
);
const asked = consultation({ firstInvolvedOn: '2025-02-01', involvement: { staff: early, management: early } });
const goal = measure({ kind: 'goal', commitments: ['qualityOfWorkingLives'], agreedOn: '2025-01-20' });

const clean: ForumFacts = facts({
  forum,
  meetings: [...held, meeting('2025-06-10', { kind: 'walkRound', department: 'Theatres' })],
  papers: held.map((each) => paper(each, '2025-01-02')),
  actions: [1, 2, 3].map((month) => action(`2025-0${month}-28`, `2025-0${month}-20`)),
  consultations: [asked],
  decisions: [
    decision('2025-04-15', { consultationId: asked.id, affectsJobs: true, hasResponded: true, influence: 'amended' }),
  ],
  initiatives: [initiative()],
  measures: [goal, measure()],
});

const keys = (of: ForumFacts): FlagKey[] => tokenismFlags(of, YEAR).map(({ key }) => key);

const SEEDED: Readonly<Record<FlagKey, ForumFacts>> = {
  lateInvolvement: {
    ...clean,
    consultations: [
      { ...asked, involvement: { ...asked.involvement, staff: { ...early, point: 'afterFinalDecision' } } },
    ],
  },
  noReasons: {
    ...clean,
    decisions: [...clean.decisions, decision('2025-08-01', { hasResponded: true, influence: 'none' })],
  },
  papersOnTheDay: { ...clean, papers: [...clean.papers, paper(held[2]!, '2025-05-19')] },
  chiefExecutiveOnceAYear: {
    ...clean,
    meetings: clean.meetings.map((each, at) =>
      at > 0 && each.kind === 'forum' ? { ...each, attendance: came('apologies') } : each,
    ),
  },
  nothingInfluenced: {
    ...clean,
    decisions: [
      decision('2025-04-15', { consultationId: asked.id, hasResponded: true, influence: 'none', reasons: 'Cost.' }),
    ],
  },
  actionsNeverClose: {
    ...clean,
    actions: clean.actions.map((each, at) => (at > 0 ? { ...each, doneOn: null } : each)),
  },
  oneWayAgenda: {
    ...clean,
    meetings: clean.meetings.map((each) => ({
      ...each,
      items: each.items.map((one) => ({ ...one, proposedBy: 'management' as const })),
    })),
  },
  informationUnanswered: {
    ...clean,
    actions: [...clean.actions, action('2025-06-01', null, { kind: 'informationRequest' })],
  },
  longGap: {
    ...clean,
    meetings: clean.meetings.filter(
      ({ plannedOn }) => plannedOn < '2025-04-01' || plannedOn > '2025-09-01' || plannedOn === '2025-06-10',
    ),
  },
  noWorkingLivesGoal: {
    ...clean,
    measures: [{ ...goal, commitments: ['addingValue'], purpose: 'performance' }, measure()],
  },
  credibilityGap: (() => {
    const { wave: closed, answers } = wave('2025-12-01', {
      management: [8, 8, 8],
      staff: [5.5, 5.5, 5.5],
      levels: true,
    });
    return { ...clean, waves: [closed], answers };
  })(),
  representativeOnly: { ...clean, meetings: held },
};

describe('signs of tokenism', () => {
  it('finds none in the clean forum', () => {
    expect(keys(clean)).toEqual([]);
  });

  it.each(FlagKeySchema.options)('%s fires on its own fixture alone, with its records and what to do next', (key) => {
    const found = tokenismFlags(SEEDED[key], YEAR);
    expect(found.map((flag) => flag.key)).toEqual([key]);
    expect(found[0]!.records.length).toBeGreaterThan(0);
    expect(found[0]!.next).toMatch(/\.$/);
  });

  it('names a department that was consulted through the unions and never heard itself (3-21)', () => {
    const unheard = { ...clean, forum: { ...forum, departments: ['Theatres', 'Night porters'] } };
    expect(keys(unheard)).toEqual([]);
    const consulted = { ...asked, affected: [{ name: 'night porters', workplaceId: null }] };
    const found = tokenismFlags({ ...unheard, consultations: [consulted] }, YEAR);
    expect(found.map(({ key, records }) => [key, records.map(({ label }) => label)])).toEqual([
      ['representativeOnly', ['Night porters']],
    ]);
  });

  it('takes a decision made before the first involvement for late, whatever anybody answered', () => {
    const late = { ...asked, firstInvolvedOn: '2025-04-25' };
    expect(keys({ ...clean, consultations: [late] })).toEqual(['lateInvolvement']);
  });

  it('takes a decision on jobs with neither consultation nor exception for late', () => {
    const made = decision('2025-08-01', { affectsJobs: true });
    expect(keys({ ...clean, decisions: [...clean.decisions, made] })).toEqual(['lateInvolvement']);
  });

  it('12 items of management, 3 of the staff side: 80%, amber at a threshold of 80 and not of 81', () => {
    const items = [
      ...Array.from({ length: 12 }, () => item('management')),
      ...Array.from({ length: 3 }, () => item('staff')),
    ];
    const of = facts({
      ...clean,
      meetings: [
        ...clean.meetings.map((each) => ({ ...each, items: [] })),
        meeting('2025-11-18', { attendance: came(), items }),
      ],
    });
    const at = (oneWayShare: number) => tokenismFlags(of, YEAR, { oneWayShare });
    expect(at(80).map(({ text }) => text)).toEqual([
      '80% of what is on the table was put there by management (12 of 15 items).',
    ]);
    expect(at(81)).toEqual([]);
  });

  it('once of 6 meetings is a sign, 4 of 6 is none, and fewer than three meetings tell nothing', () => {
    const withExecutive = (times: number, of: number) => ({
      ...clean,
      meetings: held.slice(0, of).map((each, at) => (at < times ? each : { ...each, attendance: came('apologies') })),
    });
    const fires = (times: number, of: number) => keys(withExecutive(times, of)).includes('chiefExecutiveOnceAYear');
    expect([fires(1, 6), fires(4, 6), fires(0, 2)]).toEqual([true, false, false]);
  });
});

describe('substance', () => {
  it('calls a forum whose every meeting is held, with nothing that hangs on it, structure only', () => {
    expect(isStructureOnly({ ...clean, initiatives: [], measures: [] }, YEAR.asOf)).toBe(true);
    expect(isStructureOnly({ ...clean, measures: [goal] }, YEAR.asOf)).toBe(true);
    expect(isStructureOnly(clean, YEAR.asOf)).toBe(false);
    // A year before there was nothing of it either.
    expect(isStructureOnly(clean, '2024-12-31')).toBe(true);
  });

  it('prints “no evidence of substance” for meetings without a decision that the union changed', () => {
    const { text, hasEvidence } = substanceOf({ ...clean, decisions: [] }, YEAR);
    expect([hasEvidence, text]).toEqual([
      false,
      'No evidence of substance: 6 meetings, and no decision that the union changed.',
    ]);
    expect(substanceOf(clean, YEAR)).toMatchObject({
      hasEvidence: true,
      decisions: 1,
      changesInfluenced: 1,
      actionsClosed: 3,
      outcomesMeasured: 1,
    });
  });
});
