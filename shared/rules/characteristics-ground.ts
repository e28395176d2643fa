// Protected characteristics are kept only where a case is about them (special category data: no more than is needed).

import { TYPES_ABOUT_CHARACTERISTICS } from '../domain/case-facts.ts';
import type { Case } from '../domain/cases.ts';
import type { Claim } from '../domain/claims.ts';

const CLAIMS: readonly Claim[] = ['discrimination', 'equal-pay'];

/** Whether this case may hold protected characteristics: by its type, or by a claim among its dates. */
export const isAboutCharacteristics = ({ type, keyDates }: Pick<Case, 'type' | 'keyDates'>): boolean =>
  TYPES_ABOUT_CHARACTERISTICS.includes(type) || keyDates.some(({ claim }) => CLAIMS.includes(claim));
