// Where a date leads: to its case, to the data request that it is of, or to the partnership record.

import { linkOptions } from '@tanstack/react-router';
import type { DueItem } from '../../../shared/contract/case-clocks.ts';
import { placeOfShared } from '../partnership/place-of-shared.ts';

type Somewhere = Pick<DueItem, 'caseId' | 'requestId' | 'partnership'>;

export function placeOfDue({ caseId, requestId, partnership }: Somewhere) {
  if (caseId !== null) return linkOptions({ to: '/cases/$id', params: { id: caseId } });
  if (partnership !== undefined) return placeOfShared(partnership);
  return linkOptions({ to: '/branch/requests', search: { request: requestId ?? undefined } });
}

/** The same for two dates of one thing. */
export const keyOfDue = ({ caseId, requestId, partnership, kind, title, day }: DueItem): string =>
  `${caseId ?? requestId ?? `${partnership?.id} ${day}`} ${kind} ${title}`;
