// Where a date leads: to its case, to the data request that it is of, to the partnership record, to the election or the rep.

import { linkOptions } from '@tanstack/react-router';
import type { DueItem } from '../../../shared/contract/case-clocks.ts';
import { placeOfShared } from '../partnership/place-of-shared.ts';
import { placeOfReps } from '../reps/place-of-reps.ts';

type Somewhere = Pick<DueItem, 'caseId' | 'requestId' | 'partnership' | 'reps'>;

export function placeOfDue({ caseId, requestId, partnership, reps }: Somewhere) {
  if (caseId !== null) return linkOptions({ to: '/cases/$id', params: { id: caseId } });
  if (partnership !== undefined) return placeOfShared(partnership);
  if (reps !== undefined) return placeOfReps(reps);
  return linkOptions({ to: '/branch/requests', search: { request: requestId ?? undefined } });
}

/** The same for two dates of one thing. */
export const keyOfDue = ({ caseId, requestId, partnership, reps, kind, title, day }: DueItem): string =>
  `${caseId ?? requestId ?? `${partnership?.id ?? reps?.id} ${day}`} ${kind} ${title}`;
