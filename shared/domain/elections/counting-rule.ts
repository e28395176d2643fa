// The rules by which papers are counted. Apart, because both an election and a count that is kept in it name theirs.

import * as z from 'zod';

export const CountingRuleSchema = z.enum(['fptp', 'scottish-stv']);
export type CountingRule = z.infer<typeof CountingRuleSchema>;
