// Where a date leads: to its case, or to the data request that it is of.

import { linkOptions } from '@tanstack/react-router';
import type { DueItem } from '../../../shared/contract/case-clocks.ts';

type Somewhere = Pick<DueItem, 'caseId' | 'requestId'>;

export const placeOfDue = ({ caseId, requestId }: Somewhere) =>
  caseId === null
    ? linkOptions({ to: '/branch/requests', search: { request: requestId ?? undefined } })
    : linkOptions({ to: '/cases/$id', params: { id: caseId } });

/** The same for two dates of one thing. */
export const keyOfDue = ({ caseId, requestId, kind, title }: DueItem): string =>
  `${caseId ?? requestId} ${kind} ${title}`;
