// The question that a report page asks, as it stands in the address; what it begins with; and the questions that branches
// ask most often.

import * as z from 'zod';
import {
  type ReportDefinition,
  ReportDimensionSchema,
  ReportFilterSchema,
  type ReportMeasure,
  ReportMeasureSchema,
} from '../../../shared/domain/report-definitions.ts';
import { DaySchema, IdSchema } from '../../../shared/domain/values.ts';
import type { WordList } from '../../../shared/domain/words.ts';
import { measureWord, reportTitle } from '../../../shared/rules/report-run/words.ts';

/** What cannot be read is left out: an address may be old, or typed by hand. */
const ReportSearchSchema = z.object({
  measure: ReportMeasureSchema.optional().catch(undefined),
  by: z.array(ReportDimensionSchema).max(2).optional().catch(undefined),
  asAt: DaySchema.optional().catch(undefined),
  from: DaySchema.optional().catch(undefined),
  compareWith: DaySchema.optional().catch(undefined),
  knownAt: z.int().min(0).optional().catch(undefined),
  filter: ReportFilterSchema.optional().catch(undefined),
  showsAs: z.enum(['table', 'chart']).optional().catch(undefined),
  /** The saved report that this was opened from. */
  saved: IdSchema.optional().catch(undefined),
});
export type ReportSearch = z.infer<typeof ReportSearchSchema>;
export const reportSearch = (search: Record<string, unknown>): ReportSearch => ReportSearchSchema.parse(search);

/** The definition that the address asks for: members by workplace, unless it says. */
export function definitionOf({ showsAs: _showsAs, saved: _saved, ...asked }: ReportSearch): ReportDefinition {
  return { ...asked, measure: asked.measure ?? 'members', by: asked.by ?? ['workplace'] };
}

const OPEN_DAYS = ['asAt', 'from', 'knownAt'] as const;

/**
 * Whether a question is that of a saved report: the days that it leaves open, and what was known when, may be any, so that the
 * file that was sent under its name comes out again. The order in which an address holds the parts does not matter.
 */
export function isOfSaved(saved: ReportDefinition, asked: ReportDefinition): boolean {
  const text = (definition: ReportDefinition) => JSON.stringify(definitionOf(reportSearch({ ...definition })));
  const held = { ...asked };
  for (const day of OPEN_DAYS) if (saved[day] === undefined) delete held[day];
  return text(saved) === text(held);
}

/** What of a question is kept under a name, so that it is of the day on which it is opened again. */
export function kept({ asAt, from, compareWith, knownAt, ...rest }: ReportDefinition, today: string): ReportDefinition {
  return {
    ...rest,
    ...(asAt !== undefined && asAt !== today && { asAt }),
    ...(from !== undefined && { from }),
    ...(compareWith !== undefined && { compareWith }),
    ...(knownAt !== undefined && { knownAt }),
  };
}

export interface Preset {
  key: string;
  title: string;
  definition: Pick<ReportDefinition, 'measure' | 'by'>;
  showsAs: 'table' | 'chart';
}

const PRESETS: Omit<Preset, 'key' | 'title'>[] = [
  { definition: { measure: 'members', by: ['workplace'] }, showsAs: 'chart' },
  { definition: { measure: 'members', by: ['workplace', 'category'] }, showsAs: 'table' },
  { definition: { measure: 'members', by: ['month'] }, showsAs: 'chart' },
  { definition: { measure: 'density', by: ['workplace'] }, showsAs: 'chart' },
  { definition: { measure: 'joiners', by: ['month'] }, showsAs: 'chart' },
  { definition: { measure: 'leavers', by: ['workplace', 'month'] }, showsAs: 'table' },
  { definition: { measure: 'arrears', by: ['paymentMethod'] }, showsAs: 'chart' },
  { definition: { measure: 'leaverRate', by: ['employer'] }, showsAs: 'chart' },
  { definition: { measure: 'movers', by: ['workplace'] }, showsAs: 'table' },
];

export const presetsOf = (words: WordList): Preset[] =>
  PRESETS.map((preset) => ({
    ...preset,
    key: `${preset.definition.measure} ${preset.definition.by.join(' ')}`,
    title: reportTitle(preset.definition.measure, preset.definition.by, words),
  }));

/** In the order in which they are offered. */
const MEASURES: ReportMeasure[] = [
  'members',
  'joiners',
  'leavers',
  'movers',
  'arrears',
  'density',
  'joinerRate',
  'leaverRate',
  'arrearsRate',
];

export const measureChoices = (words: WordList) =>
  MEASURES.map((value) => ({ value, label: measureWord(value, words) }));
