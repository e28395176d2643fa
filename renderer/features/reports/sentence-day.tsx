// A day within a sentence: pressed, it offers the days that are asked for most, and a field for any other.

import { Button, Popover } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { useSession } from '../../app/desk.tsx';
import { DayField } from '../../components/day-field.tsx';
import classes from './sentence.module.css';

export interface DayChoice {
  label: string;
  /** undefined is none. */
  day: string | undefined;
}

interface SentenceDayProps {
  /** What the day is, for a reader and above the field: "As at". */
  label: string;
  value: string | undefined;
  /** What stands in the sentence without a day: "nothing". */
  none?: string;
  choices: readonly DayChoice[];
  onChange: (day: string | undefined) => void;
}

export function SentenceDay(props: SentenceDayProps) {
  const { branch } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  const inWords = (day: string) => dayInWords(day, branch?.dateOrder);
  const shown = props.value === undefined ? (props.none ?? '') : inWords(props.value);
  const choose = (day: string | undefined) => {
    setIsOpen(false);
    props.onChange(day);
  };
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" width={400} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes.word}
          aria-label={`${props.label}: ${shown}`}
          onClick={() => setIsOpen(!isOpen)}
        >
          {shown}
          <ChevronDown size={15} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.days}>
          {props.choices.map(({ label, day }) => (
            <Button
              key={label}
              variant={day === props.value ? 'light' : 'subtle'}
              justify="space-between"
              size="compact-md"
              rightSection={day && <span className={classes.hint}>{inWords(day)}</span>}
              onClick={() => choose(day)}
            >
              {label}
            </Button>
          ))}
        </div>
        <DayField
          label="Another day"
          value={props.value ?? null}
          onChange={(day) => day !== null && day !== props.value && props.onChange(day)}
          lean="past"
        />
      </Popover.Dropdown>
    </Popover>
  );
}
