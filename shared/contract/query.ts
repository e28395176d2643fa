// How a list is asked for, the same everywhere: where, sort and page in; `{rows, total}` out.

import * as z from 'zod';

const Scalar = z.union([z.string().max(500), z.number(), z.boolean(), z.null()]);

const OperatorsSchema = z.strictObject({
  eq: Scalar.optional(),
  ne: Scalar.optional(),
  in: z.array(Scalar).max(500).optional(),
  lt: Scalar.optional(),
  lte: Scalar.optional(),
  gt: Scalar.optional(),
  gte: Scalar.optional(),
  contains: z.string().max(500).optional(),
});

/** One field's condition. A bare value means `{eq: value}`; several operators must all hold. */
export const ConditionSchema = z
  .union([Scalar, OperatorsSchema])
  .transform((condition) => (condition !== null && typeof condition === 'object' ? condition : { eq: condition }));
export type Condition = z.output<typeof ConditionSchema>;

/** Conditions by field, all of which must hold. A field that the list does not have is refused, not ignored. */
export function whereSchema<const F extends readonly [string, ...string[]]>(fields: F) {
  const shape = Object.fromEntries(fields.map((field) => [field, ConditionSchema.optional()])) as {
    [K in F[number]]: z.ZodOptional<typeof ConditionSchema>;
  };
  return z.strictObject(shape);
}

export const DirectionSchema = z.enum(['asc', 'desc']);

/** Up to three fields to order by, the most important first. Text is ordered without regard to accents or case. */
export function sortSchema<const F extends readonly [string, ...string[]]>(fields: F) {
  return z.array(z.object({ field: z.enum(fields), direction: DirectionSchema.default('asc') })).max(3);
}

/** Which rows of the whole: `offset` from 0, at most 500 at a time. */
export const PageSchema = z
  .object({ offset: z.int().min(0).max(10_000_000).default(0), limit: z.int().min(0).max(500).default(50) })
  .default({ offset: 0, limit: 50 });
export type Page = z.output<typeof PageSchema>;

/** A page of rows and how many there are in all. */
export function rowsSchema<T extends z.ZodType>(row: T) {
  return z.object({ rows: z.array(row).max(500), total: z.int().min(0) });
}
