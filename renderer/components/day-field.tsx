// A day, typed as people write it or picked from a calendar. What was understood is said with its weekday.

import { ActionIcon, Button, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { CalendarDays } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { dayInWords } from '../../shared/rules/day-words.ts';
import { useSession } from '../app/desk.tsx';
import { afterPress } from './after-press.ts';
import classes from './fields.module.css';
import { type ReadDayOptions, readDay } from './read-day.ts';

interface DayFieldProps {
  label: string;
  /** `YYYY-MM-DD`, or null when there is none. */
  value: string | null;
  /** Called with null when the field is emptied, and when what is typed is no day (the field then says so). */
  onChange: (day: string | null) => void;
  help?: ReactNode;
  problem?: string | undefined;
  /** For a day typed without its year. */
  lean?: ReadDayOptions['lean'];
  isDisabled?: boolean;
  isOptional?: boolean;
  id?: string;
  autoFocus?: boolean;
  /** For a day that nothing may fill in by itself: while it is empty, a small button gives today. */
  offersToday?: boolean;
}

export function DayField(props: DayFieldProps) {
  const { branch, today } = useSession();
  const order = branch?.dateOrder ?? 'dmy';
  const inWords = (day: string) => dayInWords(day, order);
  const [text, setText] = useState(props.value ? inWords(props.value) : '');
  const [isOpen, setIsOpen] = useState(false);
  const [isTyping, setIsTyping] = useState(false);

  useEffect(() => {
    if (!isTyping && props.value) setText(dayInWords(props.value, order));
  }, [props.value, isTyping, order]);

  const example = order === 'dmy' ? '29/12/2026 or 29 Dec' : '12/29/2026 or Dec 29';
  const isUnread = text.trim() !== '' && props.value === null && !props.isDisabled;
  // A form asks its fields before it is saved (unread-fields.ts): what cannot be read must not count as nothing.
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.setCustomValidity(isUnread ? 'not a date' : ''), [isUnread]);
  const problem =
    isUnread && !isTyping ? `“${text.trim()}” is not a date that we can read. Write it as ${example}.` : props.problem;
  const understood = isTyping && props.value && text.trim() !== '' ? inWords(props.value) : null;

  const isTodayOffered = props.offersToday === true && text === '' && !props.isDisabled;

  const pick = (day: string | null) => {
    setIsOpen(false);
    setText(day ? inWords(day) : '');
    props.onChange(day);
  };

  return (
    <TextInput
      ref={input}
      id={props.id}
      autoFocus={props.autoFocus}
      label={
        props.isOptional ? (
          <>
            {props.label} <span className={classes.optional}>if you know it</span>
          </>
        ) : (
          props.label
        )
      }
      description={understood ? <span className={classes.understood}>{understood}</span> : props.help}
      error={problem}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      placeholder={isTodayOffered ? example.split(' ')[0] : example}
      disabled={props.isDisabled}
      autoComplete="off"
      value={text}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setIsTyping(true);
        setText(typed);
        props.onChange(readDay(typed, { order, today, lean: props.lean }));
      }}
      onInvalid={() => setIsTyping(false)}
      onBlur={() =>
        afterPress(() => {
          setIsTyping(false);
          if (props.value && text.trim() !== '') setText(inWords(props.value));
        })
      }
      rightSectionWidth={isTodayOffered ? 104 : undefined}
      rightSection={
        <>
          {isTodayOffered && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`Today: ${props.label}`}
              onClick={() => {
                pick(today);
                input.current?.focus();
              }}
            >
              Today
            </Button>
          )}
          <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" trapFocus returnFocus>
            <Popover.Target>
              <ActionIcon
                variant="transparent"
                color="gray"
                aria-label={`Pick a day for ${props.label}`}
                disabled={props.isDisabled}
                onClick={() => setIsOpen((before) => !before)}
              >
                <CalendarDays size={17} aria-hidden />
              </ActionIcon>
            </Popover.Target>
            <Popover.Dropdown>
              <DatePicker
                value={props.value}
                defaultDate={props.value ?? today}
                firstDayOfWeek={order === 'dmy' ? 1 : 0}
                allowDeselect
                hideOutsideDates
                // Weekends count like any day, and nothing but what is late is red.
                weekendDays={[]}
                ariaLabels={{ previousMonth: 'The month before', nextMonth: 'The month after' }}
                onChange={pick}
              />
            </Popover.Dropdown>
          </Popover>
        </>
      }
    />
  );
}
