// What a case still lacks before it may be referred, from the record.

import type { Outputs } from '../../../../shared/contract/contract.ts';
import { type Lacking, lackingForReferral } from '../../../../shared/rules/readiness.ts';
import type { CallContext } from '../../desk.ts';
import { referBy } from '../due/tribunal-dates.ts';
import { type CaseMaterial, caseMaterial } from './case-material.ts';

/** Days before a limit at which it is near, where no branch has said otherwise. */
const NEAR_DAYS = 28;

export function readinessOfCase({ id }: { id: string }, context: CallContext): Outputs['cases']['readiness'] {
  const material = caseMaterial(id, context);
  const { on, profile } = material;
  const consent = { on: on.referral?.consentOn ?? null, how: on.referral?.consentHow ?? '' };
  const missing = lackingOf(material, consent).map(({ path, what, why }) => ({ path: [...path], what, why }));
  return { referBy: referBy(on, profile), isReady: missing.length === 0, missing: missing.slice(0, 50) };
}

export function lackingOf(
  { on, clocks, entries, profile }: CaseMaterial,
  consent: { on: string | null; how: string },
): Lacking[] {
  return lackingForReferral({
    case: on,
    clocks,
    entries,
    consent,
    nearDays: profile.branch?.referDaysBefore ?? NEAR_DAYS,
    isUnitedStates: profile.nation === 'united-states',
  });
}
