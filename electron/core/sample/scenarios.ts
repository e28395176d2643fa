// Where each of the sample's 160 cases stands: the seventy open ones one by one, so that every stage and every kind of
// date is there whatever chance brings; the closed ones by chance.

import type { CaseStage } from '../../../shared/domain/case-kinds.ts';

export const CLOSED_CASES = 90;

export interface Scenario {
  stage: Exclude<CaseStage, 'closed'>;
  /** The day to work to lies so many days ahead (behind, when negative); null while nobody is sure of the key date. */
  dueIn: number | null;
  conciliation: 'none' | 'waiting' | 'certificate';
  /** What had to be done about the date has been done: a claim is in. */
  isPresented: boolean;
  isAlone: boolean;
  isSilent: boolean;
  /** A hearing so many days ahead. */
  hearingIn: number | null;
}

type Extra = Partial<Omit<Scenario, 'stage' | 'dueIn'>>;

const at = (stage: Scenario['stage'], dueIn: number | null, extra: Extra = {}): Scenario => ({
  stage,
  dueIn,
  conciliation: 'none',
  isPresented: false,
  isAlone: false,
  isSilent: false,
  hearingIn: null,
  ...extra,
});

const alone: Extra = { isAlone: true };
const silent: Extra = { isSilent: true };
const hearing = (hearingIn: number): Extra => ({ hearingIn });
const waiting: Extra = { conciliation: 'waiting' };
const certificate: Extra = { conciliation: 'certificate' };
const presented: Extra = { conciliation: 'certificate', isPresented: true };

export const openScenarios: readonly Scenario[] = [
  at('intake', 2, alone),
  at('intake', 6, alone),
  at('intake', 11),
  at('intake', 20),
  at('intake', 34, silent),
  at('intake', 47, alone),
  at('intake', 62, alone),
  at('intake', 75),
  at('intake', 83, alone),
  at('intake', 88),
  at('intake', null, alone),
  at('intake', null),
  at('informal', 1),
  at('informal', 4),
  at('informal', 9),
  at('informal', 16, silent),
  at('informal', 27),
  at('informal', 40),
  at('informal', 52),
  at('informal', 58, silent),
  at('informal', 66),
  at('informal', 80),
  at('informal', null),
  at('informal', null, silent),
  at('formal', 3, hearing(5)),
  at('formal', 5),
  at('formal', 8, hearing(1)),
  at('formal', 13),
  at('formal', 14, silent),
  at('formal', 18, hearing(12)),
  at('formal', 23),
  at('formal', 26, hearing(3)),
  at('formal', 29, alone),
  at('formal', 31),
  at('formal', 33, hearing(9)),
  at('formal', 38),
  at('formal', 44, silent),
  at('formal', 50, hearing(17)),
  at('formal', 55),
  at('formal', 57),
  at('formal', 60, hearing(24)),
  at('formal', 70),
  at('formal', 72, silent),
  at('formal', -2),
  at('formal', -5, silent),
  at('formal', null, hearing(6)),
  at('appeal', 0),
  at('appeal', 7, hearing(4)),
  at('appeal', 12),
  at('appeal', 21, hearing(10)),
  at('appeal', 30),
  at('appeal', 41, silent),
  at('appeal', 53, hearing(19)),
  at('appeal', -1),
  at('conciliation', 3, waiting),
  at('conciliation', 10, waiting),
  at('conciliation', 24, waiting),
  at('conciliation', 37, { ...waiting, ...silent }),
  at('conciliation', -6, waiting),
  at('conciliation', 6, certificate),
  at('conciliation', 15, certificate),
  at('conciliation', 22, certificate),
  at('conciliation', 27, certificate),
  at('tribunal', 9, certificate),
  at('tribunal', 19, certificate),
  at('tribunal', -20, { ...presented, ...hearing(33) }),
  at('tribunal', -34, presented),
  at('tribunal', -45, { ...presented, ...silent }),
  at('tribunal', -60, { ...presented, ...hearing(58) }),
  at('tribunal', -71, presented),
];
