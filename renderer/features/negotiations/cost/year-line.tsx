// One year of a claim or an offer as a typed line: read while it is typed, with a sentence and what may have been meant where it
// cannot be read. Several years in one line become several years.

import { ActionIcon, Button, TextInput } from '@mantine/core';
import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef, useState } from 'react';
import type { PayMeasure, PayYear } from '../../../../shared/domain/negotiations/pay-measures.ts';
import { type ReadLine, readMeasureLine } from '../../../../shared/rules/negotiations/measure-line.ts';
import { measuresInWords } from '../../../../shared/rules/negotiations/measure-words.ts';
import { DayText } from '../../../components/day-text.tsx';
import classes from './measures-editor.module.css';
import { useCurrency } from './use-currency.ts';

export type LineYears = Extract<ReadLine, { years: unknown }>['years'];

export interface YearLineProps {
  year: Pick<PayYear, 'label' | 'measures'> & { from: string | null };
  /** "Our claim": for whoever hears the page. */
  of: string;
  points: readonly string[] | undefined;
  /** Live: what this year costs. */
  beside?: ReactNode;
  inputRef?: Ref<HTMLInputElement>;
  isFirst: boolean;
  mayRemove: boolean;
  isReadOnly: boolean;
  onMeasures: (measures: PayMeasure[]) => void;
  /** More than one year was typed. */
  onYears: (years: LineYears) => void;
  /** Whether what stands in the field can be read. */
  onUnread?: (isUnread: boolean) => void;
  onWhen?: (() => void) | undefined;
  onRemove: () => void;
  onStep: (by: 1 | -1) => void;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export function YearLine(props: YearLineProps) {
  const { year, points, isReadOnly } = props;
  const currency = useCurrency();
  const typed = useRef<readonly PayMeasure[] | null>(null);
  const inWords = (measures: readonly PayMeasure[]) =>
    measures.length === 0 ? '' : measuresInWords(measures, currency);
  const [text, setText] = useState(() => inWords(year.measures));
  const [isLeft, setIsLeft] = useState(true);
  const read = text.trim() === '' ? null : readMeasureLine(text, { currency, ...(points && { points }) });
  const problem = read !== null && 'problem' in read ? read : null;
  const several = read !== null && 'years' in read && read.years.length > 1 ? read.years : null;

  // What was changed elsewhere (by a form, by Undo) stands in the field; what is being typed stays as it is typed.
  useEffect(() => {
    if (typed.current !== null && same(typed.current, year.measures)) return;
    typed.current = year.measures;
    setText(year.measures.length === 0 ? '' : measuresInWords(year.measures, currency));
  }, [year.measures, currency]);

  const { onUnread } = props;
  const isUnread = problem !== null;
  useEffect(() => onUnread?.(isUnread), [onUnread, isUnread]);

  const write = (next: string) => {
    setText(next);
    const now = next.trim() === '' ? { years: [] } : readMeasureLine(next, { currency, ...(points && { points }) });
    if ('problem' in now || now.years.length > 1) return;
    const measures = now.years[0]?.measures ?? [];
    if (same(measures, year.measures)) return;
    typed.current = measures;
    props.onMeasures(measures);
  };
  const leave = () => {
    setIsLeft(true);
    if (several !== null) {
      typed.current = null;
      props.onYears(several);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (by === null || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    leave();
    props.onStep(by);
  };
  const name = year.label.trim() === '' ? 'The year' : year.label;
  return (
    <div className={classes.year}>
      <div className={classes.head}>
        <strong>{name}</strong>
        {year.from !== null && (
          <span className={classes.from}>
            from <DayText day={year.from} isShort />
          </span>
        )}
        {props.onWhen && !isReadOnly && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`Change when ${name} of ${props.of} is paid`}
            onClick={props.onWhen}
          >
            Change
          </Button>
        )}
        <span className={classes.beside} aria-live="polite">
          {props.beside}
        </span>
      </div>
      <div className={classes.line}>
        <TextInput
          {...(props.inputRef && { ref: props.inputRef })}
          // In a dialog one types at once: the buttons above it are for later.
          {...(props.isFirst && { 'data-autofocus': true })}
          aria-label={`${props.of}, ${name}: what it does to pay`}
          placeholder={props.isFirst ? `3.2%, or ${currency}1,290, or the greater of ${currency}3,000 or 10%` : '0%'}
          readOnly={isReadOnly}
          autoComplete="off"
          spellCheck={false}
          maxLength={600}
          value={text}
          error={problem !== null && isLeft ? true : undefined}
          onChange={(event) => {
            setIsLeft(false);
            write(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={leave}
        />
        {props.mayRemove && !isReadOnly && (
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={`Take out ${name} of ${props.of}`}
            onClick={props.onRemove}
          >
            <X size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <div role="status" className={classes.said}>
        {problem !== null && <Unread problem={problem} isLeft={isLeft} onTake={write} />}
        {several !== null && <p>{several.length} years: press Enter to part them.</p>}
      </div>
    </div>
  );
}

interface UnreadProps {
  problem: Extract<ReadLine, { problem: string }>;
  isLeft: boolean;
  onTake: (text: string) => void;
}

/** What is not finished yet is no fault: it turns red once the field is left. */
function Unread({ problem: { problem, meant }, isLeft, onTake }: UnreadProps) {
  return (
    <p data-left={isLeft || undefined}>
      {problem}{' '}
      {meant.map((each) => (
        <Button
          key={each}
          size="compact-sm"
          variant="light"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(each)}
        >
          {each}
        </Button>
      ))}
    </p>
  );
}
