// What an item of bargaining is about. Apart, because benchmarks name it too.

import * as z from 'zod';

export const ItemKindSchema = z.enum([
  'pay',
  'allowances',
  'hours',
  'leave',
  'grading',
  'pensions',
  'jobSecurity',
  'workload',
  'flexibleWorking',
  'equality',
  'healthSafety',
  'training',
  'facilities',
  'policy',
  'other',
]);
export type ItemKind = z.infer<typeof ItemKindSchema>;
