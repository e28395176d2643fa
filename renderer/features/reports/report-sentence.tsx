// The question as a sentence: what is counted, by what, of when, compared with what. Each word of it can be changed.

import { Temporal } from 'temporal-polyfill';
import type { ReportTable } from '../../../shared/contract/report-run.ts';
import {
  type ReportDefinition,
  type ReportDimension,
  ReportDimensionSchema,
} from '../../../shared/domain/report-definitions.ts';
import { isTime } from '../../../shared/rules/report-run/periods.ts';
import { dimensionWord, needsPeriod } from '../../../shared/rules/report-run/words.ts';
import { useToday, useWords } from '../../app/desk.tsx';
import { measureChoices, type ReportSearch } from './report-question.ts';
import classes from './sentence.module.css';
import { SentenceChoice } from './sentence-choice.tsx';
import { type DayChoice, SentenceDay } from './sentence-day.tsx';

const NONE = 'none';

interface ReportSentenceProps {
  definition: ReportDefinition;
  /** The answer, once there is one: it says which days were meant where the question did not. */
  table: ReportTable | undefined;
  onChange: (next: Partial<ReportSearch>) => void;
}

export function ReportSentence({ definition, table, onChange }: ReportSentenceProps) {
  const words = useWords();
  const today = useToday();
  const { measure, by, compareWith } = definition;
  const [first, second] = by;
  const asAt = definition.asAt ?? table?.asAt ?? today;
  const from = definition.from ?? table?.from ?? asAt;
  const hasPeriod = needsPeriod(measure, by);
  const choices = (beside: ReportDimension | undefined, none: string) => [
    { value: NONE, label: none },
    ...ReportDimensionSchema.options
      .filter((each) => each !== beside && !(beside && isTime(beside) && isTime(each)))
      .map((value) => ({ value, label: dimensionWord(value, words) })),
  ];
  const setBy = (next: (string | undefined)[]) =>
    onChange({ by: next.filter((each): each is ReportDimension => each !== undefined && each !== NONE) });
  return (
    <p className={classes.sentence} data-no-print>
      <SentenceChoice
        label="What is counted"
        value={measure}
        choices={measureChoices(words)}
        onChange={(value) => onChange({ measure: value })}
      />{' '}
      by{' '}
      <SentenceChoice<string>
        label="By"
        value={first ?? NONE}
        choices={choices(second, 'nothing: the whole branch')}
        onChange={(value) => setBy([value, second])}
      />
      {first !== undefined && (
        <>
          {' '}
          and{' '}
          <SentenceChoice<string>
            label="And by"
            value={second ?? NONE}
            choices={choices(first, 'nothing else')}
            onChange={(value) => setBy([first, value])}
          />
        </>
      )}
      {hasPeriod ? (
        <>
          {', '}from{' '}
          <SentenceDay label="From" value={from} choices={startsOf(asAt)} onChange={(day) => onChange({ from: day })} />{' '}
          to{' '}
        </>
      ) : (
        ', as at '
      )}
      <SentenceDay
        label={hasPeriod ? 'To' : 'As at'}
        value={asAt}
        choices={endsOf(today)}
        onChange={(day) => onChange({ asAt: day === today ? undefined : day })}
      />
      , compared with{' '}
      <SentenceDay
        label="Compared with"
        value={compareWith}
        none="no other day"
        choices={[{ label: 'No other day', day: undefined }, ...before(asAt)]}
        onChange={(day) => onChange({ compareWith: day })}
      />
      .
    </p>
  );
}

const text = (day: Temporal.PlainDate): string => day.toString();

/** The days as at which a branch reports. */
function endsOf(today: string): DayChoice[] {
  const day = Temporal.PlainDate.from(today);
  const month = day.with({ day: 1 });
  return [
    { label: 'Today', day: today },
    { label: 'End of last month', day: text(month.subtract({ days: 1 })) },
    { label: 'End of last quarter', day: text(month.subtract({ months: (day.month - 1) % 3 }).subtract({ days: 1 })) },
    { label: 'End of last year', day: text(month.with({ month: 1 }).subtract({ days: 1 })) },
  ];
}

function startsOf(asAt: string): DayChoice[] {
  const day = Temporal.PlainDate.from(asAt);
  const next = day.add({ days: 1 });
  return [
    { label: 'A year back', day: text(next.subtract({ years: 1 })) },
    { label: 'This year', day: text(day.with({ month: 1, day: 1 })) },
    { label: 'Three months back', day: text(next.subtract({ months: 3 })) },
    { label: 'Five years back', day: text(next.subtract({ years: 5 })) },
  ];
}

function before(asAt: string): DayChoice[] {
  const day = Temporal.PlainDate.from(asAt);
  return [
    { label: 'A year before', day: text(day.subtract({ years: 1 })) },
    { label: 'A quarter before', day: text(day.subtract({ months: 3 })) },
    { label: 'Five years before', day: text(day.subtract({ years: 5 })) },
  ];
}
