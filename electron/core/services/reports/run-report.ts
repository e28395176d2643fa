// A membership report run: everybody as they were known is put to its question, in slices that let others in, and what
// comes of it is laid out with its labels and what it counts in words.

import type { ReportTable } from '../../../../shared/contract/report-run.ts';
import type { ReportDefinition } from '../../../../shared/domain/report-definitions.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { FILTERED_BY } from '../../../../shared/rules/report-run/person-on-day.ts';
import { type Question, questionOf } from '../../../../shared/rules/report-run/question.ts';
import { type Block, mapBlock, type Tabulated, tabulate } from '../../../../shared/rules/report-run/tabulate.ts';
import { type Parts, Tally } from '../../../../shared/rules/report-run/tally.ts';
import {
  dimensionWord,
  filterInWords,
  reportDefinition,
  reportTitle,
} from '../../../../shared/rules/report-run/words.ts';
import type { CallContext } from '../../desk.ts';
import { Turns } from '../../formats/turns.ts';
import type { PastView } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { destroyedNote } from '../keeping/destroyed-note.ts';
import { deskAsKnown, momentOf } from './known-desk.ts';
import { labelsOf } from './report-labels.ts';
import { type Settled, settled, unitOf } from './report-question.ts';

const MOST_ROWS = 10_000;
const MOST_COLUMNS = 1_000;
const MOST_CELLS = 250_000;

export const REPORTED = ['members', 'employers', 'workplaces', 'units'] as const;
export type ReportedView = PastView<(typeof REPORTED)[number]>;

export interface RunReport {
  table: ReportTable;
  profile: BranchProfile;
  savedAt: string | null;
}

/** @throws InvalidInput; NotSaved when history cannot be read; AbortError. */
export async function runReport(
  definition: ReportDefinition,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<RunReport> {
  const { view, knownAt, savedAt, profile } = await deskAsKnown(definition.knownAt, REPORTED, context, signal);
  const asked = settled(definition, profile.today);
  const { measure, by, filter, asAt, from, compareWith, compareFrom } = asked;
  const question = questionFor(view, asked);
  const other = comparedQuestion(view, asked, question);
  const [tally, compared = null] = await tallies(view, other ? [question, other] : [question], signal);
  const labelOf = labelsOf(view, profile.words);
  const made = tabulate(tally as Tally, compared, labelOf);
  refuseTooLarge(made, profile);
  const unit = unitOf(measure);
  const blockOf = (block: Block<Parts>) => ({
    ...mapBlock(block, (parts) => (tally as Tally).figureOf(parts)),
    parts: unit === 'people' ? null : block,
  });
  const destroyed = destroyedNote(compareFrom ?? from, ['members'], context);
  const table: ReportTable = {
    measure,
    by: made.by,
    asAt,
    from,
    compareWith,
    compareFrom,
    knownAt,
    madeAt: momentOf(savedAt, asAt),
    title: reportTitle(measure, made.by, profile.words),
    definition: reportDefinition(measure, by, filter, profile.words),
    filterInWords: filterInWords(filter, labelOf, profile.words),
    unit,
    rows: made.rows,
    columns: made.columns,
    ...blockOf(made.parts),
    compared: made.compared && blockOf(made.compared),
    warnings: [...warnings(asked, tally as Tally, made, profile), ...(destroyed === null ? [] : [destroyed])],
  };
  return { table, profile, savedAt };
}

export const questionFor = (view: ReportedView, { measure, by, filter, asAt, from }: Settled): Question =>
  questionOf(
    { measure, by, filter, asAt, from },
    { employers: view.all('employers'), workplaces: view.all('workplaces'), units: view.all('units') },
  );

/** @throws InvalidInput when the two periods cannot stand side by side. */
export function comparedQuestion(view: ReportedView, asked: Settled, question: Question): Question | null {
  if (asked.compareWith === null || asked.compareFrom === null) return null;
  const other = questionFor(view, { ...asked, asAt: asked.compareWith, from: asked.compareFrom });
  if (other.periods.length === question.periods.length) return other;
  const message = `The two periods do not have as many ${question.time}s: compare with the same day of another year.`;
  throw new InvalidInput({ path: ['compareWith'], message });
}

/** Everybody put to each of the questions. @throws AbortError once `signal` fires. */
export async function tallies(
  view: ReportedView,
  questions: readonly Question[],
  signal: AbortSignal | undefined,
): Promise<Tally[]> {
  const made = questions.map((question) => new Tally(question));
  const turns = new Turns(signal);
  let seen = 0;
  // The records of one moment: a save during the count cannot put in a part of itself.
  for (const member of [...view.all('members')]) {
    for (const tally of made) tally.take(member);
    seen += 1;
    if ((seen & 63) === 0 && turns.due()) await turns.pass();
  }
  return made;
}

function refuseTooLarge({ by, rows, columns }: Tabulated, { words }: BranchProfile): void {
  const refuse = (dimension: Tabulated['by'][number], count: number, advice: string): never => {
    const message = `There are ${count.toLocaleString('en-GB')} different values of ${dimensionWord(dimension, words)}: too many for one table. ${advice}`;
    throw new InvalidInput({ path: ['by'], message });
  };
  const narrow = 'Narrow the report with its filter.';
  const [down, across] = by;
  if (down && rows.length > MOST_ROWS) refuse(down, rows.length, narrow);
  if (across && columns.length > MOST_COLUMNS)
    refuse(across, columns.length, `Put it first, or take it alone. ${narrow}`);
  if (across && rows.length * columns.length > MOST_CELLS) refuse(across, columns.length, narrow);
}

const PLACES = new Set(['employer', 'workplace', 'unit', 'department', 'month', 'quarter', 'year']);

function warnings(
  { measure, by, filter, asAt }: Settled,
  tally: Tally,
  { rows, parts }: Tabulated,
  { words, today, dateOrder }: BranchProfile,
): string[] {
  const said: string[] = [];
  if (asAt > today) {
    said.push(`${dayInWords(asAt, dateOrder)} is still to come: what is recorded by now is taken to hold until then.`);
  }
  if (measure !== 'density') return said;
  if (tally.question.places?.level === null) {
    const what = by.filter((each) => !PLACES.has(each)).map((each) => dimensionWord(each, words));
    said.push(
      what.length > 0
        ? `Headcounts are of places: there is none by ${what.join(' or ')}, so density is n/a.`
        : 'No headcount is of just these places together, so density is n/a.',
    );
    return said;
  }
  const narrowed = (Object.keys(filter ?? {}) as (keyof typeof FILTERED_BY)[]).filter(
    (field) => filter?.[field] !== undefined && !PLACES.has(FILTERED_BY[field]),
  );
  if (narrowed.length > 0)
    said.push(`The filter narrows the ${words.terms.members} and not the headcount that they are divided by.`);
  if (tally.question.row === null) return said;
  const without = rows.flatMap(({ label }, at) => {
    const total = parts.rowTotals[at];
    return total && total.under === null ? [{ label, members: total.over }] : [];
  });
  const [first] = without;
  if (first) {
    const left = without.reduce((sum, { members }) => sum + members, 0);
    const which = without.length === 1 ? `“${first.label}” has` : `${without.length.toLocaleString('en-GB')} rows have`;
    const who =
      left === 1
        ? `1 ${words.terms.member} there is`
        : `${left.toLocaleString('en-GB')} ${words.terms.members} there are`;
    said.push(`${which} no headcount: the ${who} in no total.`);
  }
  return said;
}
