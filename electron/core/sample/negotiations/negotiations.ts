// The sample branch's negotiations: the council's pay round of next year, under way, and last year's, which ended in an
// agreement.

import { emptyAgreement } from '../../../../shared/domain/agreements.ts';
import { emptyNegotiationItem } from '../../../../shared/domain/negotiations/items.ts';
import { emptyNegotiation, type Negotiation } from '../../../../shared/domain/negotiations/negotiations.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import { nextPayYear } from '../../../../shared/rules/negotiations/pay-year.ts';
import { matterNumber, matterSeries } from '../../../../shared/rules/partnership/matter-numbers.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { OWN_UNION } from '../partnership/stage.ts';
import { apart, idFrom } from '../random.ts';
import { DAYS_AGO, DAYS_AHEAD } from './bargaining-days.ts';
import { COUNCIL } from './council-agreements.ts';
import type { NegotiationSample } from './put-negotiations.ts';

const CHANCE = 133;
const UNIT = 'Council staff';
const BALLOT = 'The council’s pay offer';
const OUR_SIDE = ['Lead negotiator', 'Pay and figures', 'Depot and frontline'] as const;
const THEIR_SIDE = [
  ['Helen Marsh', 'Director of resources'],
  ['Owen Pryce', 'Head of human resources'],
] as const;

/** The round that is under way. */
export const openNegotiation = (tx: Transaction): Negotiation | undefined =>
  [...tx.all('negotiations')].find(({ closedOn }) => closedOn === null);

export const putNegotiations = (tx: Transaction, sample: NegotiationSample): void =>
  apart(CHANCE, () => {
    const site = sample.sites.find(({ employer }) => employer === COUNCIL);
    if (site === undefined) return;
    const { employerId } = site;
    const units = tx.byIndex('units', 'employerId', employerId);
    const unit = units.find(({ name }) => name === UNIT) ?? units[0];
    const about: About = { tx, today: sample.today, employerId, unitId: unit?.id ?? null };
    const team = teamOf(about, sample);
    putLastYears(about, team);
    putThisYears(about, team);
  });

interface About {
  tx: Transaction;
  today: string;
  employerId: string;
  unitId: string | null;
}

/** Three reps of the council's own, and two who sit across from them. */
function teamOf({ tx, today }: About, { sites, members }: NegotiationSample): Negotiation['team'] {
  const places = new Set(sites.filter(({ employer }) => employer === COUNCIL).map((one) => one.workplaceId));
  const reps = [...tx.all('reps')]
    .filter(
      ({ to, memberId, workplaceIds }) =>
        (to === null || to >= today) && memberId !== null && workplaceIds.some((id) => places.has(id)),
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ours = [...new Set(reps.map(({ memberId }) => memberId))]
    .flatMap((id) => members.find((member) => member.id === id) ?? [])
    .slice(0, OUR_SIDE.length);
  const day = addDays(today, -DAYS_AGO.opened);
  return [
    ...ours.map(({ id: memberId, firstName, lastName }, at) => ({
      ...{ id: idFrom(day), side: 'staff' as const, name: `${firstName} ${lastName}`, memberId },
      role: OUR_SIDE[at] ?? '',
    })),
    ...THEIR_SIDE.map(([name, role]) => ({
      ...{ id: idFrom(day), side: 'management' as const, name, role, memberId: null },
    })),
  ];
}

const numbered = (tx: Transaction, day: string): string => {
  const year = Number(day.slice(0, 4));
  return matterNumber('NG', year, tx.nextNumber(matterSeries('NG', year)));
};

function putThisYears({ tx, today, employerId, unitId }: About, team: Negotiation['team']): void {
  const ago = (days: number) => addDays(today, -days);
  const opened = ago(DAYS_AGO.opened);
  const year = nextPayYear(today, 'uk');
  const [spine] = tx.all('paySpines');
  const [workforce] = tx.all('workforces');
  const newest = spine?.years.filter(({ from }) => from <= today).at(-1);
  const ballot = [...tx.all('elections')].find(({ title }) => title === BALLOT);
  const step = (kind: Negotiation['timetable'][number]['kind'], title: string, day: string, isDone: boolean) => ({
    ...{ id: idFrom(opened), kind, title, day, at: null, doneOn: isDone ? day : null },
  });
  tx.put('negotiations', {
    ...emptyNegotiation,
    id: idFrom(opened),
    number: numbered(tx, opened),
    title: `Council pay and leave ${year}`,
    employerIds: [employerId],
    ...{ unitId, year, method: 'mixed', state: 'open', openedOn: opened, team },
    purpose:
      'To settle pay and leave for council staff from 1 April, so that the lowest grades catch up with prices and posts that stand empty can be filled.',
    timetable: [
      step('claimSubmitted', 'Claim submitted', ago(DAYS_AGO.claim), true),
      step('offerDue', 'The council’s first offer', ago(DAYS_AGO.firstOffer), true),
      step('consultMembers', 'Members answered the first offer', ago(DAYS_AGO.membersAnswered), true),
      step('other', 'Our answer to the second offer', addDays(today, DAYS_AHEAD.answerToOffer), false),
      step('settlementDue', 'Settled in time for April’s pay', addDays(today, DAYS_AHEAD.settlementDue), false),
    ],
    mandate: {
      by: 'Branch meeting, and members by ballot',
      on: ago(DAYS_AGO.membersAnswered),
      limits:
        'No settlement below the rise in prices for the lowest six points. Leave may be spread over two years. Anything over one year goes back to members.',
      electionId: ballot?.id ?? null,
    },
    electionIds: ballot === undefined ? [] : [ballot.id],
    costing: {
      spineId: spine?.id ?? null,
      spineYearId: newest?.id ?? null,
      workforceId: workforce?.id ?? null,
      rounding: 'pound',
      onCosts: null,
      rollUpPercent: null,
      incrementMonth: null,
    },
    plan: 'Begin with what the second offer means for point 3. Ask how the council arrived at its figure for the pay bill. Leave second: they have moved there before. If they mention the reserves, adjourn.',
    ...{ visibility: 'branch', confidentialUntil: null },
  });
}

function putLastYears({ tx, today, employerId, unitId }: About, team: Negotiation['team']): void {
  const opened = addDays(today, -470);
  const closed = addDays(today, -236);
  const year = nextPayYear(addDays(today, -365), 'uk');
  const agreed: readonly (readonly ['pay' | 'leave', string, string])[] = [
    ['pay', 'Pay', 'Every point rises by 3.2% from 1 April, paid with back pay in May.'],
    ['leave', 'Annual leave', 'One more day of leave for everybody with less than five years’ service.'],
  ];
  const parties = [COUNCIL, OWN_UNION];
  const agreement = tx.put('agreements', {
    ...emptyAgreement,
    id: idFrom(closed),
    title: `Pay and leave ${year}`,
    type: 'substantive',
    state: 'signed',
    ...{ employerId, unitId, parties, signedOn: closed, effectiveFrom: closed },
    reviewDue: addDays(today, 62),
    clauses: agreed.map(([, title, text], at) => ({ id: idFrom(closed), ref: String(at + 1), text, tags: [title] })),
    ...{ visibility: 'joint', confidentialUntil: null },
  });
  const id = idFrom(opened);
  tx.put('negotiations', {
    ...emptyNegotiation,
    id,
    number: numbered(tx, opened),
    title: `Council pay and leave ${year}`,
    employerIds: [employerId],
    ...{ unitId, year, method: 'positional', state: 'agreed', openedOn: opened, closedOn: closed, team },
    purpose: 'To settle pay and leave for council staff.',
    mandate: { by: 'Branch meeting', on: addDays(opened, 12), limits: '', electionId: null },
    agreementId: agreement.id,
    costing: {
      ...emptyNegotiation.costing,
      ...{ spineId: [...tx.all('paySpines')][0]?.id ?? null, workforceId: [...tx.all('workforces')][0]?.id ?? null },
    },
    ...{ visibility: 'branch', confidentialUntil: null },
  });
  for (const [place, [kind, title, agreedText]] of agreed.entries()) {
    tx.put('negotiationItems', {
      ...emptyNegotiationItem,
      id: idFrom(opened),
      ...{ negotiationId: id, place, kind, title, agreedText, state: 'agreed', closedOn: closed },
      ...{ visibility: 'branch', confidentialUntil: null },
    });
  }
}
