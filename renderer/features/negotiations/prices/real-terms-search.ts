// What the page of real terms is asked, as its address holds it: it can be sent on, and Back goes to the question before.

import * as z from 'zod';
import type { Inputs } from '../../../../shared/contract/contract.ts';

/** An address written by hand holds a number. */
const amount = z
  .union([z.string(), z.number().transform(String)])
  .pipe(z.string().regex(/^\d{1,9}(\.\d{1,6})?$/))
  .optional()
  .catch(undefined);
const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .optional()
  .catch(undefined);

const Search = z.object({
  spine: z.uuid().optional().catch(undefined),
  /** Points of the spine; left out: all of them. */
  points: z
    .array(z.union([z.string().max(60), z.number().transform(String)]))
    .max(1_000)
    .optional()
    .catch(undefined),
  from: month,
  to: month,
  paid: amount,
  now: amount,
  label: z.string().max(200).optional().catch(undefined),
});
export type RealTermsSearch = z.infer<typeof Search>;

export const realTermsSearch = (search: Record<string, unknown>): RealTermsSearch => Search.parse(search);

type Asked = Inputs['negotiations']['realTerms'];

/** null: too little is said yet. */
export function askedOf({ spine, points, from, to, paid, now, label }: RealTermsSearch): Asked | null {
  const isTyped = spine === undefined;
  if (isTyped && (paid === undefined || from === undefined)) return null;
  return {
    ...(spine !== undefined && { spineId: spine }),
    ...(spine !== undefined && points !== undefined && points.length > 0 && { points }),
    ...(paid !== undefined && { payThen: paid }),
    ...(now !== undefined && { payNow: now }),
    ...(label !== undefined && { label }),
    ...(from !== undefined && { fromMonth: from }),
    ...(to !== undefined && { toMonth: to }),
  };
}
