// What a negotiation still needs before it is settled, in the order in which it is usually done: each step says whether it is
// done and where it is done. The first that is not done is what is next.

import type { Words } from '../../domain/branch.ts';
import type { NegotiationItem } from '../../domain/negotiations/items.ts';
import type { NegotiationMeeting } from '../../domain/negotiations/meetings.ts';
import type { Negotiation } from '../../domain/negotiations/negotiations.ts';
import { type Standing, standingOf } from './standing.ts';

export const NEGOTIATION_STEPS = [
  'team',
  'mandate',
  'items',
  'workforce',
  'answer',
  'claim',
  'meeting',
  'offer',
  'askMembers',
  'settle',
] as const;
export type NegotiationStep = (typeof NEGOTIATION_STEPS)[number];

export const NEGOTIATION_TABS = [
  'overview',
  'items',
  'pay',
  'compare',
  'evidence',
  'meetings',
  'ballots',
  'brief',
] as const;
export type NegotiationTab = (typeof NEGOTIATION_TABS)[number];

export interface StepShown {
  code: NegotiationStep;
  isDone: boolean;
  text: string;
  /** The part of the page on which it is done. */
  tab: NegotiationTab;
  /** The item that it is about, where it is about one. */
  itemId: string | null;
}

export interface NextFacts {
  negotiation: Pick<Negotiation, 'team' | 'mandate' | 'costing' | 'electionIds' | 'state'>;
  items: readonly Pick<NegotiationItem, 'id' | 'title' | 'kind' | 'state' | 'rounds' | 'agreedRoundId'>[];
  meetings: readonly Pick<NegotiationMeeting, 'heldOn' | 'cancelledWhy' | 'day'>[];
  today: string;
  /** In the United States a claim is a proposal, and to table something is to put it off. */
  words?: Words | undefined;
}

/** Their last word is newer than ours. */
export const waitsForUs = (item: Parameters<typeof standingOf>[0]): boolean => {
  const { turn, theirs } = standingOf(item);
  return turn === 'staff' && theirs !== null;
};

/** Nothing of ours is before them: neither a claim nor an answer. */
const isUntabled = ({ ours, isOursDraft }: Standing): boolean => ours === null || isOursDraft;

/** Somebody sits on our side. */
export const hasTeam = ({ team }: Pick<Negotiation, 'team'>): boolean => team.some(({ side }) => side === 'staff');

/** Somebody gave it, or members did in a ballot. */
export const hasMandate = ({ mandate }: Pick<Negotiation, 'mandate'>): boolean =>
  mandate.by.trim() !== '' || mandate.electionId !== null;

/** Every step, done or not, that this negotiation has; none once it is over. */
export function stepsOf({ negotiation, items, meetings, today, words }: NextFacts): StepShown[] {
  const { costing, electionIds, state } = negotiation;
  if (state === 'agreed' || state === 'failedToAgree' || state === 'closed') return [];
  const isUs = words === 'us';
  const open = items.filter((item) => item.state === 'open');
  const step = (
    code: NegotiationStep,
    isDone: boolean,
    text: string,
    tab: NegotiationTab,
    itemId?: string,
  ): StepShown => ({
    code,
    isDone,
    text,
    tab,
    itemId: itemId ?? null,
  });
  const isAboutPay = items.some(({ kind }) => kind === 'pay') || items.length === 0;
  const untabled = open.find((item) => isUntabled(standingOf(item)));
  const unanswered = open.find(waitsForUs);
  const offers = items.filter((item) => standingOf(item).theirs !== null);
  const live = meetings.filter(({ cancelledWhy }) => cancelledWhy === null);
  return [
    step('team', hasTeam(negotiation), 'Say who sits on our side.', 'overview'),
    step('mandate', hasMandate(negotiation), 'Write down who gave the mandate, and how far it goes.', 'overview'),
    step('items', items.length > 0, `Write down what we ${isUs ? 'propose' : 'claim'}, item by item.`, 'items'),
    ...(isAboutPay
      ? [
          step(
            'workforce',
            costing.workforceId !== null,
            'Choose the workforce and the spine that figures are worked out with.',
            'pay',
          ),
        ]
      : []),
    ...(unanswered === undefined
      ? []
      : [step('answer', false, `Answer their offer on “${unanswered.title}”.`, 'items', unanswered.id)]),
    step(
      'claim',
      items.length > 0 && untabled === undefined,
      tableInWords(untabled?.title, isUs),
      'items',
      untabled?.id,
    ),
    step(
      'meeting',
      live.some(({ day, heldOn }) => heldOn !== null || day >= today),
      'Set a day for the meeting.',
      'meetings',
    ),
    step('offer', offers.length > 0, 'Enter their offer when it comes.', 'items'),
    ...(offers.length === 0
      ? []
      : [step('askMembers', electionIds.length > 0, 'Ask members about the offer.', 'ballots')]),
    ...(items.length === 0
      ? []
      : [
          step(
            'settle',
            false,
            open.length === 0 ? 'Nothing is open any more: say how it ended.' : 'Settle what is open.',
            open.length === 0 ? 'overview' : 'items',
          ),
        ]),
  ];
}

/** `title`: of the item that waits for it; undefined where none does. */
function tableInWords(title: string | undefined, isUs: boolean): string {
  if (title === undefined) return isUs ? 'Put the proposal to the employer.' : 'Table the claim.';
  return isUs ? `Put our proposal on “${title}” to the employer.` : `Table our claim on “${title}”.`;
}

/** The first that is not done; undefined once it is over. */
export const nextOf = (facts: NextFacts): StepShown | undefined => stepsOf(facts).find(({ isDone }) => !isDone);

export interface NextDay {
  text: string;
  day: string;
  isLate: boolean;
}

/** The nearest day of the timetable that nobody has done, and of the meetings that are planned; what is late comes first. */
export function nextDay(
  timetable: Negotiation['timetable'],
  meetings: readonly Pick<NegotiationMeeting, 'heldOn' | 'cancelledWhy' | 'day' | 'title'>[],
  today: string,
): NextDay | null {
  const days = [
    ...timetable.filter(({ doneOn }) => doneOn === null).map(({ day, title }) => ({ day, text: title })),
    ...meetings
      .filter(({ heldOn, cancelledWhy }) => heldOn === null && cancelledWhy === null)
      .map(({ day, title }) => ({ day, text: title.trim() === '' ? 'Meeting' : title })),
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const first = days[0];
  return first === undefined ? null : { ...first, isLate: first.day < today };
}
