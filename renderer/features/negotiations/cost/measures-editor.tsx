// The years of a claim or an offer with what each does to pay, from the keyboard: a line a year, or a small form. It keeps
// nothing by itself: whoever shows it is told of each change at once.

import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { PayMeasure, PayYear } from '../../../../shared/domain/negotiations/pay-measures.ts';
import { measureInWords } from '../../../../shared/rules/negotiations/measure-words.ts';
import { OrderedList } from '../../../components/ordered-list.tsx';
import { MeasureDialog } from './measure-dialog.tsx';
import classes from './measures-editor.module.css';
import { useCurrency } from './use-currency.ts';
import { WhenDialog } from './when-dialog.tsx';
import { YearLine } from './year-line.tsx';

interface MeasuresEditorProps {
  /** "Our claim". */
  of: string;
  years: readonly PayYear[];
  onChange: (years: PayYear[]) => void;
  /** The spine's points in their order, once it is known. */
  points?: readonly string[] | undefined;
  /** What the year at that place (from 0) is called and when it begins, where nobody says so. */
  usualYear: (at: number) => Pick<PayYear, 'label' | 'from'>;
  /** Live: what the year at that place costs. */
  beside?: (at: number) => ReactNode;
  /** Whether some line cannot be read: nothing should be saved then. */
  onUnread?: (isUnread: boolean) => void;
  isReadOnly?: boolean;
  mostYears?: number;
}

type Asked = { kind: 'when'; at: number } | { kind: 'measure'; at: number; place: number | null } | null;

export function MeasuresEditor(props: MeasuresEditorProps) {
  const { of, years, onChange, points, usualYear, isReadOnly = false, mostYears = 10 } = props;
  const lines = useRef<(HTMLInputElement | null)[]>([]);
  const unread = useRef(new Set<string>());
  const [asked, setAsked] = useState<Asked>(null);
  const put = (at: number, part: Partial<PayYear>) =>
    onChange(years.map((year, index) => (index === at ? { ...year, ...part } : year)));
  const fresh = (at: number, measures: PayMeasure[], label = ''): PayYear => {
    const usual = usualYear(at);
    return { id: crypto.randomUUID(), ...usual, ...(label !== '' && { label }), measures };
  };
  const tellUnread = (id: string, isUnread: boolean) => {
    if (isUnread === unread.current.has(id)) return;
    if (isUnread) unread.current.add(id);
    else unread.current.delete(id);
    props.onUnread?.(unread.current.size > 0);
  };
  const asking = asked === null ? undefined : years[asked.at];
  return (
    <section aria-label={of} className={classes.editor}>
      {years.map((year, at) => (
        <div key={year.id}>
          <YearLine
            year={year}
            of={of}
            points={points}
            isFirst={at === 0}
            mayRemove={years.length > 1}
            isReadOnly={isReadOnly}
            beside={props.beside?.(at)}
            inputRef={(line) => {
              lines.current[at] = line;
            }}
            onMeasures={(measures) => put(at, { measures })}
            onUnread={(isUnread) => tellUnread(year.id, isUnread)}
            onYears={(read) => {
              const [first, ...rest] = read;
              const here = { ...year, measures: first!.measures, ...(first!.label !== '' && { label: first!.label }) };
              const typed = rest.map(({ measures, label }, step) => {
                const next = years[at + 1 + step];
                return next
                  ? { ...next, measures, ...(label !== '' && { label }) }
                  : fresh(at + 1 + step, measures, label);
              });
              onChange(
                [...years.slice(0, at), here, ...typed, ...years.slice(at + 1 + rest.length)].slice(0, mostYears),
              );
            }}
            onWhen={() => setAsked({ kind: 'when', at })}
            onRemove={() => {
              unread.current.delete(year.id);
              props.onUnread?.(unread.current.size > 0);
              onChange(years.filter((each) => each !== year));
              lines.current[Math.max(0, at - 1)]?.focus();
            }}
            onStep={(by) => lines.current[at + by]?.focus()}
          />
          {year.measures.length > 1 && (
            <Several
              of={`${of}, ${year.label}`}
              year={year}
              isReadOnly={isReadOnly}
              onOrder={(measures) => put(at, { measures })}
              onOpen={(place) => setAsked({ kind: 'measure', at, place })}
            />
          )}
          {!isReadOnly && (
            <Button
              data-quiet
              size="compact-sm"
              variant="subtle"
              onClick={() => setAsked({ kind: 'measure', at, place: null })}
            >
              {year.measures.length === 0 ? 'Fill in a form instead' : 'Add by a form'}
              <span className="visually-hidden">
                : {of}, {year.label}
              </span>
            </Button>
          )}
        </div>
      ))}
      {!isReadOnly && years.length < mostYears && (
        <Button
          data-quiet
          size="compact-md"
          variant="subtle"
          leftSection={<Plus size={15} aria-hidden />}
          onClick={() => {
            onChange([...years, fresh(years.length, [])]);
            requestAnimationFrame(() => lines.current[years.length]?.focus());
          }}
        >
          Another year
          <span className="visually-hidden"> of {of}</span>
        </Button>
      )}
      {asked?.kind === 'when' && asking && (
        <WhenDialog
          year={asking}
          before={years[asked.at - 1]?.from ?? null}
          onSave={(part) => put(asked.at, part)}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.kind === 'measure' && asking && (
        <MeasureDialog
          of={`${of}, ${asking.label}`}
          measure={asked.place === null ? null : (asking.measures[asked.place] ?? null)}
          points={points}
          onSave={(measure) =>
            put(asked.at, {
              measures:
                asked.place === null
                  ? [...asking.measures, measure]
                  : asking.measures.map((each, place) => (place === asked.place ? measure : each)),
            })
          }
          {...(asked.place !== null && {
            onRemove: () => put(asked.at, { measures: asking.measures.filter((_, place) => place !== asked.place) }),
          })}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

interface SeveralProps {
  of: string;
  year: PayYear;
  isReadOnly: boolean;
  onOrder: (measures: PayMeasure[]) => void;
  onOpen: (place: number) => void;
}

/** Their order counts: each measure works on what those before it made of pay. */
function Several({ of, year, isReadOnly, onOrder, onOpen }: SeveralProps) {
  const currency = useCurrency();
  const items = year.measures.map((measure, place) => ({ measure, place, words: measureInWords(measure, currency) }));
  if (isReadOnly) return null;
  return (
    <OrderedList
      label={`${of}: in which order they count`}
      items={items}
      keyOf={({ place, words }) => `${place} ${words}`}
      nameOf={({ words }) => words}
      onOrder={(ordered) => onOrder(ordered.map(({ measure }) => measure))}
    >
      {({ words, place }) => (
        <button type="button" className={classes.measure} onClick={() => onOpen(place)}>
          {words}
        </button>
      )}
    </OrderedList>
  );
}
