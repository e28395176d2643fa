// What the sample's two sides work at together: nights that became quieter, a handover on tablets that was given up with what was
// learnt, an idea that was answered; and the figures that they watch.

import { emptyInitiative, type Initiative } from '../../../../shared/domain/partnership/initiatives.ts';
import type { Measure } from '../../../../shared/domain/partnership/measures.ts';
import { monthsAfter } from '../../../../shared/rules/limits.ts';
import { ago, ahead, idOf, numbered, type Stage, seen } from './stage.ts';

export interface InitiativeIds {
  nights: string;
  paperless: string;
  noise: string;
}

export const initiativeIds = (stage: Pick<Stage, 'today'>): InitiativeIds => ({
  nights: idOf(ago(stage, 300)),
  paperless: idOf(ago(stage, 220)),
  noise: idOf(ago(stage, 300)),
});

export function putInitiatives(stage: Stage, ids: InitiativeIds): void {
  const { managers, posts } = stage;
  const begin = (
    days: number,
    initiative: Partial<Initiative> & Pick<Initiative, 'id' | 'title' | 'kind' | 'state'>,
  ) => {
    const day = ago(stage, days);
    stage.tx.put('initiatives', {
      ...emptyInitiative,
      ...seen('joint'),
      number: numbered(stage.tx, 'IN', day),
      forumId: stage.forumId,
      raisedOn: day,
      updatedOn: day,
      ...initiative,
    });
  };
  const trial = (
    from: number,
    to: number,
    plan: string,
    prediction: string,
    result: 'adopt' | 'adapt' | 'abandon',
    learning: string,
  ) => ({
    id: idOf(ago(stage, from)),
    plan,
    prediction,
    from: ago(stage, from),
    to: ago(stage, to),
    result,
    learning,
  });
  begin(300, {
    id: ids.nights,
    title: 'Quieter nights',
    kind: 'improvement',
    state: 'spread',
    what: 'Patients do not sleep, and night staff are called for nothing.',
    origin: 'frontline',
    team: 'Wards',
    coLeads: { management: managers.nursing, staff: posts.convenor.name },
    sponsors: { management: managers.executive, staff: posts.rep.name },
    sponsorContacts: [270, 240, 205, 176, 140, 112, 80, 48, 18].map((days) => ago(stage, days)),
    method: 'planDoStudyAct',
    goal: 'Half as many calls between midnight and five.',
    measureId: ids.noise,
    compass: ['serviceQuality', 'staffExperience'],
    commitments: ['qualityOfWorkingLives', 'successOfOrganisation'],
    gains: {
      organisation: 'Fewer falls at night.',
      staff: 'One break that is a break.',
      serviceUsers: 'People sleep.',
    },
    tests: [
      trial(
        262,
        241,
        'Alarms lowered on one ward',
        'A third fewer calls',
        'adapt',
        'It helped in bays and not in side rooms.',
      ),
      trial(228, 200, 'Soft shoes and closed doors', 'A fifth fewer calls', 'adopt', 'Doors did more than shoes.'),
      trial(
        170,
        128,
        'Drug round an hour earlier on two wards',
        'No calls for pain at three',
        'adopt',
        'It works where the pharmacy closes later.',
      ),
    ],
    spreadTo: [
      { team: 'Ward 7', on: ago(stage, 84) },
      { team: 'Whitcombe Clinic', on: ago(stage, 40) },
    ],
    updatedOn: ago(stage, 18),
  });
  begin(220, {
    id: ids.paperless,
    title: 'Handover on tablets',
    kind: 'improvement',
    state: 'stopped',
    what: 'Handover takes twenty unpaid minutes; tablets might make it ten.',
    origin: 'rep',
    team: 'Wards',
    coLeads: { management: managers.workforce, staff: posts.rep.name },
    method: 'planDoStudyAct',
    goal: 'Handover within paid time.',
    commitments: ['qualityOfWorkingLives'],
    tests: [
      trial(
        160,
        118,
        'Six tablets on one ward for six weeks',
        'Ten minutes less',
        'abandon',
        'Typing took longer than talking, and the talking was what made it safe. The overlap of shifts is the thing to change.',
      ),
    ],
    updatedOn: ago(stage, 118),
  });
  begin(58, {
    id: idOf(ago(stage, 58)),
    title: 'A bicycle shed by the night entrance',
    kind: 'idea',
    state: 'declined',
    origin: 'frontline',
    team: 'Portering',
    answer: {
      on: ago(stage, 41),
      text: 'Not there, it is an escape route. Estates looks for another wall and says by spring.',
    },
    updatedOn: ago(stage, 41),
  });
}

const RECORD = { ...seen('joint') };

/** At the end of each of the last quarters, the oldest first. */
function quarters(stage: Stage, values: readonly number[], source: string): Measure['points'] {
  return values.map((value, at) => {
    const on = monthsAfter(stage.today, -3 * (values.length - 1 - at));
    return { id: idOf(on), on, value, n: null, source, parts: [] };
  });
}

export function putMeasures(stage: Stage, { noise }: InitiativeIds): void {
  const { managers, posts } = stage;
  const plain = {
    ...RECORD,
    forumId: stage.forumId,
    preset: null,
    definition: '',
    team: '',
    owners: { management: managers.workforce, staff: posts.convenor.name },
    agreedOn: ago(stage, 330),
    gainShare: null,
    reward: null,
    purpose: null,
    commitments: [],
    compass: [],
  } satisfies Partial<Measure>;
  const keep = (measure: Omit<Measure, 'revision' | 'visibility' | 'confidentialUntil'> & typeof RECORD) =>
    stage.tx.put('measures', measure);
  keep({
    ...plain,
    id: noise,
    kind: 'outcome',
    name: 'Calls between midnight and five, per ward and night',
    unit: 'calls',
    lowerIsBetter: true,
    source: 'Ward book',
    team: 'Wards',
    baseline: { value: 38, on: ago(stage, 295) },
    target: { value: 22, by: ahead(stage, 60) },
    points: quarters(stage, [38, 34, 27, 21, 19], 'Ward book'),
    compass: ['serviceQuality', 'staffExperience'],
  });
  keep({
    ...plain,
    id: idOf(ago(stage, 330)),
    kind: 'outcome',
    name: 'Sickness absence',
    preset: 'absence',
    unit: '%',
    lowerIsBetter: true,
    source: 'Payroll',
    baseline: { value: 6.4, on: ago(stage, 330) },
    target: { value: 5, by: ahead(stage, 180) },
    points: quarters(stage, [6.4, 6.6, 6.1, 5.9, 5.6], 'Payroll'),
    compass: ['staffExperience'],
  });
  keep({
    ...plain,
    id: idOf(ago(stage, 328)),
    kind: 'outcome',
    name: 'Turnover in twelve months',
    preset: 'turnover',
    unit: '%',
    lowerIsBetter: true,
    source: 'Personnel',
    baseline: { value: 13.2, on: ago(stage, 328) },
    target: { value: 11, by: ahead(stage, 180) },
    points: quarters(stage, [13.2, 13.5, 13.9], 'Personnel'),
    compass: ['affordabilityValue'],
  });
  keep({
    ...plain,
    id: idOf(ago(stage, 326)),
    kind: 'goal',
    name: 'Rotas out eight weeks ahead',
    unit: '%',
    lowerIsBetter: false,
    source: 'Rota office',
    baseline: { value: 22, on: ago(stage, 326) },
    target: { value: 95, by: ahead(stage, 120) },
    points: quarters(stage, [22, 48, 71, 88], 'Rota office'),
    commitments: ['qualityOfWorkingLives', 'transparency'],
    purpose: 'workingLives',
  });
  keep({
    ...plain,
    id: idOf(ago(stage, 150)),
    kind: 'teamGoal',
    name: 'Porters’ jobs done within twenty minutes',
    unit: '%',
    lowerIsBetter: false,
    source: 'Dispatch list',
    team: 'Portering',
    baseline: { value: 61, on: ago(stage, 150) },
    target: { value: 80, by: ahead(stage, 90) },
    points: quarters(stage, [61, 74], 'Dispatch list'),
    purpose: 'performance',
    reward: { what: 'A day out for the whole team', agreementId: null, givenOn: null },
  });
}
