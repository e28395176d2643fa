// The sample branch's items of bargaining: pay with a claim, two offers and a counter that is still a draft; leave and hours;
// and a policy that both sides work out by interests. What is ours alone says what a tired convenor would write.

import {
  type Evidence,
  emptyNegotiationItem,
  type NegotiationItem,
  type Round,
} from '../../../../shared/domain/negotiations/items.ts';
import type { Negotiation } from '../../../../shared/domain/negotiations/negotiations.ts';
import type { PayMeasure } from '../../../../shared/domain/negotiations/pay-measures.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { usualYear } from '../../../../shared/rules/negotiations/round-years.ts';
import type { Transaction, Unsaved } from '../../store/desk-store.ts';
import { apart, idFrom } from '../random.ts';
import { DAYS_AGO } from './bargaining-days.ts';
import { LOCAL_TERMS } from './council-agreements.ts';
import { openNegotiation } from './negotiations.ts';
import type { NegotiationSample } from './put-negotiations.ts';

const CHANCE = 135;
const ROTAS_CLAUSE = '4.2';

export const putItems = (tx: Transaction, { today }: NegotiationSample): void =>
  apart(CHANCE, () => {
    const negotiation = openNegotiation(tx);
    if (negotiation === undefined) return;
    const stage = { tx, negotiation, today };
    for (const [place, item] of [pay(stage), leave(stage), hours(stage), rotas(stage)].entries()) {
      tx.put('negotiationItems', { ...item, place });
    }
  });

interface Stage {
  tx: Transaction;
  negotiation: Negotiation;
  today: string;
}

const ago = ({ today }: Stage, when: keyof typeof DAYS_AGO): string => addDays(today, -DAYS_AGO[when]);

type Own = Partial<NegotiationItem> & Pick<NegotiationItem, 'kind' | 'title' | 'problem'>;

const itemOf = (stage: Stage, own: Own): Unsaved<'negotiationItems'> => ({
  ...emptyNegotiationItem,
  id: idFrom(ago(stage, 'opened')),
  negotiationId: stage.negotiation.id,
  visibility: stage.negotiation.visibility,
  confidentialUntil: null,
  ...own,
});

type Told = Pick<Round, 'side' | 'kind' | 'text'> & Partial<Round> & { measures?: PayMeasure[] };

/** What was said on that day; `tabledOn` null: a draft of ours. */
function roundOn(stage: Stage, on: string, { measures = [], ...told }: Told): Round {
  const { negotiation, today } = stage;
  const year = { id: idFrom(on), ...usualYear(negotiation, [], 0, today), measures };
  return {
    id: idFrom(on),
    on,
    at: null,
    tabledOn: on,
    ourNote: '',
    years: measures.length === 0 ? [] : [year],
    ...told,
  };
}

const evidence = (stage: Stage, text: string, source: string, isForBothSides = true): Evidence => {
  const on = ago(stage, 'claim');
  return { id: idFrom(on), kind: 'figure', text, source, on, question: null, entryId: null, isForBothSides };
};

const speaker = ({ negotiation }: Stage, at: number): string | null =>
  negotiation.team.filter(({ side }) => side === 'staff')[at]?.id ?? null;

/** Of those that the branch has written down, the ones of which one of these words is told. */
const benchmarksOf = ({ tx }: Stage, words: RegExp): string[] =>
  [...tx.all('benchmarks')].filter(({ who }) => words.test(who)).map(({ id }) => id);

function pay(stage: Stage): Unsaved<'negotiationItems'> {
  const claim = roundOn(stage, ago(stage, 'claim'), {
    ...{ side: 'staff', kind: 'claim', text: '£1,500 or 5%, whichever is the greater, from 1 April.' },
    measures: [{ kind: 'greaterOf', amount: '1500', percent: 5 }],
  });
  const first = roundOn(stage, ago(stage, 'firstOffer'), {
    ...{ side: 'management', kind: 'offer', text: '3.2% on every point from 1 April.', at: '11:10' },
    measures: [{ kind: 'percent', percent: 3.2 }],
    ourNote: 'The same percentage for all: the lowest points gain least in money. Members turned it down.',
  });
  const second = roundOn(stage, ago(stage, 'secondOffer'), {
    ...{ side: 'management', kind: 'offer', at: '14:20' },
    text: '£900 or 3.2%, whichever is the greater, from 1 April.',
    measures: [{ kind: 'greaterOf', amount: '900', percent: 3.2 }],
  });
  const counter = roundOn(stage, addDays(stage.today, -4), {
    ...{ side: 'staff', kind: 'counter', tabledOn: null },
    text: '£1,200 or 4%, whichever is the greater, from 1 April.',
    measures: [{ kind: 'greaterOf', amount: '1200', percent: 4 }],
    ourNote: 'What the team would put next. Not shown to them yet.',
  });
  return itemOf(stage, {
    ...{ kind: 'pay', title: 'Pay rise' },
    problem:
      'Pay has fallen behind prices for years, most of all at the bottom of the scale, and posts stay empty because of it.',
    rounds: [claim, first, second, counter],
    evidence: [
      evidence(stage, 'Loaders’ posts stood empty for 11 weeks on average', 'The council’s answer of this autumn'),
      evidence(stage, 'Most pay cases of the year are from the two lowest grades', 'The branch’s own cases', false),
    ],
    benchmarkIds: benchmarksOf(stage, /^National Joint Council|^Scottish councils|Real Living Wage/),
    ours: {
      redLine: 'Nothing under 3.5%. Below it the lowest points lose against prices again.',
      fallback: 'The greater of £1,050 or 3.6%, if leave moves by a day.',
      interests: {
        staff: 'The lowest grades catch up with prices, and nobody works beside an empty post for months.',
        management: '',
      },
      theirCase: 'The grant is not known, and every tenth of a percent is a post.',
      ourAnswer: 'Empty posts pay for it: agency cover of one post costs more than the rise of the whole depot.',
      speakerId: speaker(stage, 0),
      notes: '',
    },
  });
}

function leave(stage: Stage): Unsaved<'negotiationItems'> {
  const claim = roundOn(stage, ago(stage, 'claim'), {
    ...{ side: 'staff', kind: 'claim', text: 'Two more days of leave for everybody.' },
    measures: [{ kind: 'leave', days: 2 }],
  });
  const offer = roundOn(stage, ago(stage, 'secondOffer'), {
    ...{ side: 'management', kind: 'offer', text: 'One more day of leave.', at: '14:50' },
    measures: [{ kind: 'leave', days: 1 }],
  });
  return itemOf(stage, {
    ...{ kind: 'leave', title: 'Annual leave' },
    problem: 'Those who began in the last five years have the least leave of any council around here.',
    rounds: [claim, offer],
    evidence: [evidence(stage, 'Leave is asked about in one call in twelve', 'Questions to the branch')],
    waivers: [
      {
        of: 'benchmark',
        reason: 'No other council here has published its leave yet; asked for in writing.',
        by: 'The convenor',
        on: ago(stage, 'claim'),
      },
    ],
    ours: {
      ...emptyNegotiationItem.ours,
      redLine: 'At least 1 day leave',
      fallback: 'One day now and one next year.',
      speakerId: speaker(stage, 1),
    },
  });
}

function hours(stage: Stage): Unsaved<'negotiationItems'> {
  const claim = roundOn(stage, ago(stage, 'claim'), {
    ...{ side: 'staff', kind: 'claim', text: 'A week of 36 hours for the same pay, within two years.' },
    measures: [{ kind: 'hours', weekly: 36 }],
  });
  const answer = roundOn(stage, ago(stage, 'secondOffer'), {
    ...{ side: 'management', kind: 'offer', at: '15:05' },
    text: 'Not this year. A joint group looks at what a shorter week would need.',
  });
  return itemOf(stage, {
    ...{ kind: 'hours', title: 'A shorter week' },
    problem: 'The week has had 37 hours for more than twenty years, while the work in it has grown.',
    rounds: [claim, answer],
    evidence: [evidence(stage, 'Two teams in five work over their hours each week', 'Walk-rounds of the spring')],
    waivers: [
      {
        of: 'benchmark',
        reason: 'Trials elsewhere are too new to be compared with.',
        by: 'The convenor',
        on: ago(stage, 'claim'),
      },
    ],
    ours: { ...emptyNegotiationItem.ours, fallback: 'A joint group that reports before the next pay round.' },
  });
}

/** Worked out by interests: nothing is claimed, options are held against what both sides judge by. */
function rotas(stage: Stage): Unsaved<'negotiationItems'> {
  const day = ago(stage, 'firstMeeting');
  const standard = (text: string, isForBothSides = true) => ({ id: idFrom(day), text, isForBothSides });
  const alike = standard('The same for every team');
  const covered = standard('Each shift is covered');
  const planned = standard('A month ahead can be planned', false);
  const option = (text: string, meets: readonly ('yes' | 'partly' | 'no')[], own: object = {}) => ({
    ...{ id: idFrom(day), text, bySide: null, isAgreed: false, isForBothSides: true },
    meets: [alike, covered, planned].flatMap(({ id: standardId }, at) => {
      const value = meets[at];
      return value === undefined ? [] : [{ standardId, value }];
    }),
    ...own,
  });
  return itemOf(stage, {
    ...{ kind: 'policy', title: 'Rotas known in time', clause: clauseOf(stage) },
    problem: 'Rotas are to be out four weeks before they begin. Half of them come in the last week.',
    costNote: 'An hour of a planner’s time for each rota; nothing more.',
    standards: [alike, covered, planned],
    options: [
      option('Rotas six weeks ahead, swaps up to the last day', ['yes', 'partly', 'yes'], { bySide: 'staff' }),
      option('A fixed pattern that repeats every eight weeks', ['yes', 'yes', 'yes']),
      option('Each team decides how early', ['no', 'yes', 'partly'], { bySide: 'management' }),
    ],
    evidence: [evidence(stage, 'Late rotas were raised at three walk-rounds of four', 'Walk-rounds of the spring')],
    ours: {
      ...emptyNegotiationItem.ours,
      interests: {
        staff: 'To plan a life: care, a second job, a day off that stays one.',
        management: 'To cover each shift, also when somebody is ill.',
      },
      speakerId: speaker(stage, 2),
    },
  });
}

function clauseOf({ tx }: Stage): NegotiationItem['clause'] {
  const terms = [...tx.all('agreements')].find(({ title }) => title === LOCAL_TERMS);
  const clause = terms?.clauses.find(({ ref }) => ref === ROTAS_CLAUSE);
  return terms && clause ? { agreementId: terms.id, clauseId: clause.id } : null;
}
