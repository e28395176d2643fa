// Two ballots on a question in the sample branch: one for action that its union held in spring, one on an offer, both declared.

import { plainBallotRule } from '../../../../shared/domain/elections/ballot-rule.ts';
import { type Election, noDays } from '../../../../shared/domain/elections/elections.ts';
import { emptyRuleBook } from '../../../../shared/domain/reps/rule-book.ts';
import { mainJobOn } from '../../../../shared/rules/jobs.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { matterNumber, matterSeries } from '../../../../shared/rules/partnership/matter-numbers.ts';
import { rowAt } from '../../../../shared/rules/rows-at.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { apart, idFrom } from '../random.ts';
import type { RepsSample } from './put-reps.ts';

/** A chance of its own: what the other parts of the sample draw is the same with it. */
const CHANCE = 34;

/** By workplace, in percent: of its members the turnout, of those voting the first choice; and how many papers were spoilt. */
type Figures = Readonly<Record<string, readonly [turnout: number, first: number, spoilt: number]>>;

const BALLOTS: readonly (Pick<Election, 'kind' | 'title' | 'question' | 'choices'> & {
  ownTurnout: number | null;
  opensAgo: number;
  closesAgo: number;
  figures: Figures;
})[] = [
  {
    kind: 'industrialAction',
    title: 'Shift patterns at the hospital: strike action',
    question: 'Are you prepared to take part in strike action over the new shift patterns?',
    choices: ['Yes', 'No'],
    ownTurnout: null,
    opensAgo: 171,
    closesAgo: 150,
    figures: {
      'St Anne’s Hospital': [57, 87, 2],
      'Whitcombe Clinic': [66, 80, 0],
      'Pathology Laboratory': [71, 76, 1],
      'Kestrel at St Anne’s': [40, 75, 0],
    },
  },
  {
    kind: 'consultative',
    title: 'The council’s pay offer',
    question: 'Do you accept the pay offer for this year?',
    choices: ['Accept', 'Reject'],
    ownTurnout: 40,
    opensAgo: 41,
    closesAgo: 20,
    figures: {
      'Civic Centre': [50, 37, 1],
      'Sandpit Lane Depot': [61, 21, 2],
      'Contact Centre': [43, 54, 0],
      'Central Library': [45, 57, 0],
    },
  },
];

const CATEGORIES = ['Staff nurse', 'Healthcare assistant', 'Porter'] as const;

type Place = Pick<Election['returns'][number], 'constituency' | 'workplaceId' | 'employerId' | 'entitled'>;

/** The employer had notice of the ballot; of action there is a draft for the union's office. */
function noticesOf(
  places: readonly Place[],
  { opened, today }: { opened: string; today: string },
): NonNullable<Election['notices']> {
  const employerId = places[0]?.employerId ?? null;
  const rows = places
    .filter((place) => place.employerId === employerId)
    .flatMap(({ constituency, workplaceId, entitled }) =>
      CATEGORIES.map((category, at) => ({
        ...{ category, workplaceId, workplace: constituency },
        people: Math.floor((entitled + at) / CATEGORIES.length),
      })),
    )
    .filter(({ people }) => people > 0);
  const draft = { employerId, to: 'The Chief Executive', rows, explanation: '' };
  return [
    {
      ...{ ...draft, id: idFrom(opened), kind: 'ballot' },
      plannedFor: addDays(opened, -9),
      receivedOn: addDays(opened, -10),
      action: null,
    },
    {
      ...{ ...draft, id: idFrom(today), kind: 'action', plannedFor: addDays(today, 9), receivedOn: null },
      action: {
        kind: 'strike',
        what: '',
        days: { how: 'discontinuous', days: [addDays(today, 23), addDays(today, 24), addDays(today, 30)] },
      },
    },
  ];
}

export const putBallots = (tx: Transaction, sample: RepsSample): void => apart(CHANCE, () => putAll(tx, sample));

function putAll(tx: Transaction, { sites, members, today }: RepsSample): void {
  for (const { ownTurnout, opensAgo, closesAgo, figures, ...ballot } of BALLOTS) {
    const opened = addDays(today, -opensAgo);
    const closed = addDays(today, -closesAgo);
    const year = Number(opened.slice(0, 4));
    const places = Object.entries(figures).map(([name, [turnout, share, spoilt]]) => {
      const { workplaceId, employerId } = sites.find(({ place }) => place.name === name)!;
      const entitled = members.filter(
        ({ jobs, standings }) =>
          mainJobOn(jobs, opened)?.workplaceId === workplaceId && rowAt(standings, opened)?.standing === 'inBenefit',
      ).length;
      const valid = Math.round((entitled * turnout) / 100) - spoilt;
      const first = Math.round((valid * share) / 100);
      return {
        ...{ id: idFrom(closed), constituency: name, workplaceId, employerId },
        ...{ entitled, votes: [first, valid - first], spoilt },
      };
    });
    const { timetable: timetableRule, voters, candidates } = emptyRuleBook;
    tx.put('elections', {
      ...ballot,
      id: idFrom(addDays(opened, -14)),
      number: matterNumber('EL', year, tx.nextNumber(matterSeries('EL', year))),
      ...{ postId: null, repKind: null, seats: 1, rule: 'fptp' },
      workplaceIds: places.map(({ workplaceId }) => workplaceId),
      ...{ departments: [], shifts: [] },
      timetable: {
        ...noDays,
        noticeOn: addDays(opened, -14),
        ballotOpensOn: opened,
        ballotClosesOn: closed,
        countOn: closed,
      },
      returningOfficer: { name: 'Independent scrutineer', memberId: null },
      ...{ scrutineers: [], barred: [], timetableRule, voters, candidates, ruleSource: '' },
      ...{ isByPost: true, place: '', nominations: [], lot: null, papersPrinted: 0, lotSeed: null },
      returns: places,
      ballot: { ...plainBallotRule, ownTurnout },
      ...(ballot.kind === 'industrialAction' && { notices: noticesOf(places, { opened, today }) }),
      declaration: {
        on: addDays(closed, 1),
        by: 'Independent scrutineer',
        how: 'ballot',
        ...{ electedIds: [], vacancies: 0, termFrom: null, repIds: [], count: null, papersHash: '' },
        complaintsUntil: addDays(closed, 15),
        ...{ destroyFrom: null, destroyedOn: null, destroyedBy: '' },
      },
      complaints: [],
      cancelled: null,
    });
  }
}
