// The route that every page stands in, and how a list's filters stand in an address.

import { createRootRoute } from '@tanstack/react-router';
import * as z from 'zod';
import { ConditionSchema, DirectionSchema } from '../../shared/contract/query.ts';
import { DaySchema } from '../../shared/domain/values.ts';
import { AreaStopped } from '../components/error-boundary.tsx';
import { NotFound } from './shell/not-found.tsx';
import { Shell } from './shell/shell.tsx';

/** How a list is filtered and sorted, kept in the address so that Back and links work. */
export const ListSearchSchema = z.object({
  search: z.string().max(200).optional().catch(undefined),
  where: z.record(z.string(), ConditionSchema).optional().catch(undefined),
  sort: z
    .array(z.object({ field: z.string(), direction: DirectionSchema }))
    .max(3)
    .optional()
    .catch(undefined),
  /** The day as at which the members' list is read, for a figure of a report that opens its records. */
  asAt: DaySchema.optional().catch(undefined),
});
export type ListSearch = z.infer<typeof ListSearchSchema>;
export const listSearch = (search: Record<string, unknown>): ListSearch => ListSearchSchema.parse(search);

export const root = createRootRoute({ component: Shell, errorComponent: AreaStopped, notFoundComponent: NotFound });
