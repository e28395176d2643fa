// Where each of the sample's 160 cases stands: the open ones one by one, so that every stage and every kind of date is there
// whatever chance brings; the closed ones by chance. Today holds what a branch this size has in a week, not a year.

import type { CaseStage } from '../../../shared/domain/case-kinds.ts';
import type { Awaits } from './procedures.ts';

export const CASES = 160;

export interface Scenario {
  stage: Exclude<CaseStage, 'closed'>;
  /** The day to work to lies so many days ahead (behind, when negative); null while nobody is sure of the key date. */
  dueIn: number | null;
  conciliation: 'none' | 'waiting' | 'certificate';
  /** What had to be done about the date has been done: a claim is in. */
  isPresented: boolean;
  /** Nobody will go to a tribunal with it: it is being put right at work, and the member was told the last day. */
  isAnswered: boolean;
  isAlone: boolean;
  isSilent: boolean;
  /** A hearing so many days ahead. */
  hearingIn: number | null;
  /** What it waits for in the employer's procedure. */
  awaits: Awaits | null;
  /** What is on the table or was asked for, and not answered. */
  open: 'offer' | 'information' | null;
  /** Several members, each with a date of their own. */
  isCollective: boolean;
}

type Extra = Partial<Omit<Scenario, 'stage' | 'dueIn'>>;

const at = (stage: Scenario['stage'], dueIn: number | null, extra: Extra = {}): Scenario => ({
  stage,
  dueIn,
  conciliation: 'none',
  isPresented: false,
  isAnswered: false,
  isAlone: false,
  isSilent: false,
  hearingIn: null,
  awaits: null,
  open: null,
  isCollective: false,
  ...extra,
});

const alone: Extra = { isAlone: true };
const silent: Extra = { isSilent: true };
const hearing = (hearingIn: number): Extra => ({ hearingIn });
const waiting: Extra = { conciliation: 'waiting' };
const certificate: Extra = { conciliation: 'certificate' };
const presented: Extra = { conciliation: 'certificate', isPresented: true };
const answered: Extra = { isAnswered: true };
const awaits = (what: Awaits): Extra => ({ ...answered, awaits: what });

export const openScenarios: readonly Scenario[] = [
  at('intake', 6, alone),
  at('intake', 62, alone),
  at('intake', null, alone),
  at('intake', 20, answered),
  at('intake', 30, { ...answered, ...alone }),
  at('intake', 45, { ...answered, ...alone }),
  at('informal', 2),
  at('informal', 34, { isCollective: true }),
  at('informal', null),
  at('informal', 16, { ...answered, ...silent }),
  at('informal', 27, answered),
  at('informal', 40, answered),
  at('informal', 52, { ...answered, ...silent }),
  at('informal', 58, answered),
  at('formal', 3, hearing(5)),
  at('formal', -2),
  at('formal', 13, { ...answered, open: 'information' }),
  at('formal', 8, { ...answered, ...hearing(1) }),
  at('formal', 18, { ...answered, ...hearing(12) }),
  at('formal', 14, { ...answered, ...silent }),
  at('formal', 23, awaits('lateAnswer')),
  at('formal', 26, awaits('answer')),
  at('formal', 31, { ...answered, ...alone }),
  at('formal', 44, { ...answered, ...silent }),
  at('formal', 50, awaits('appeal')),
  at('appeal', 0),
  at('appeal', 12, { ...answered, ...hearing(4) }),
  at('appeal', 21, answered),
  at('appeal', 41, { ...answered, ...silent }),
  at('conciliation', 10, { ...waiting, open: 'offer' }),
  at('conciliation', -6, waiting),
  at('conciliation', 15, certificate),
  at('tribunal', 9, certificate),
  at('tribunal', -20, { ...presented, ...hearing(33) }),
  at('tribunal', -45, { ...presented, ...silent }),
  at('tribunal', -71, presented),
];
