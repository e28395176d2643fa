// Who gains from a decision: the organisation, its staff, those who use its services.

import type { Decision } from '../../../domain/partnership/decisions.ts';

export const GAINING = ['organisation', 'staff', 'serviceUsers'] as const;
export type Gaining = (typeof GAINING)[number];

export type GainKind = 'none' | 'oneSided' | 'mutual' | 'threeWay';

type Gains = Pick<Decision, 'gains'>;

const has = ({ gains }: Gains, party: Gaining): boolean =>
  gains[party].text.trim() !== '' || gains[party].measureId !== null;

/** Which of the two that a mutual gain needs says nothing yet. */
export const missingForMutualGain = (of: Gains): Gaining[] =>
  (['organisation', 'staff'] as const).filter((party) => !has(of, party));

/** Three ways when all three gain; mutual when organisation and staff do; one-sided when only some do. */
export function gainKind(of: Gains): GainKind {
  const parties = GAINING.filter((party) => has(of, party));
  if (parties.length === 0) return 'none';
  if (missingForMutualGain(of).length > 0) return 'oneSided';
  return parties.length === GAINING.length ? 'threeWay' : 'mutual';
}
