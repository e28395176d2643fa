// One rep's month as a list of days: hours typed as in the sheet, and what they say in words.

import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SheetPerson } from '../../../../shared/contract/reps/facility.ts';
import { facilityWords } from '../../../../shared/domain/reps/words-facility.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { hoursInWords } from '../../../../shared/rules/reps/facility-hours.ts';
import { useSession } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import classes from './facility.module.css';
import own from './own-month.module.css';
import { partsInWords } from './sheet-words.ts';
import { type Sheet, type SheetData, textOfCell } from './use-sheet.ts';

export function OwnMonth({ sheet, data, person }: { sheet: Sheet; data: SheetData; person: SheetPerson }) {
  const { today, branch } = useSession();
  const { kinds } = facilityWords(branch?.words);
  const all = data.days.reduce(
    (sum, { day }) => sum + sheet.partsOf(person.memberId, day).reduce((own, { minutes }) => own + minutes, 0),
    0,
  );
  return (
    <>
      <p className={classes.figure}>
        <strong>{person.name}</strong>: {hoursInWords(all)} this month.{' '}
        {person.agreed.lines.map((line) => line.words).join(' ')}
      </p>
      <table
        className={own.own}
        aria-label={`The month of ${person.name}`}
        onKeyDown={(event) => {
          if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !isTyping(event.target)) {
            event.preventDefault();
            sheet.takeBack();
          }
        }}
      >
        <tbody>
          {data.days.map(({ day, isWeekend, holiday }) => {
            const parts = sheet.partsOf(person.memberId, day);
            const odd = sheet.oddOf(person.memberId, day);
            return (
              <tr
                key={day}
                data-closed={isWeekend || holiday !== null || undefined}
                data-today={day === today || undefined}
              >
                <th scope="row">
                  <DayText day={day} isShort />
                  {holiday !== null && <span className={classes.quiet}> {holiday}</span>}
                </th>
                <td>
                  <HoursField
                    label={`Hours on ${dayInWords(day, branch?.dateOrder)}`}
                    text={textOfCell(sheet, person.memberId, day)}
                    isOdd={odd !== undefined}
                    onType={(typed) => sheet.type([{ memberId: person.memberId, day, typed }])}
                  />
                </td>
                <td className={classes.quiet}>
                  {odd?.problem ?? (parts.length === 0 ? '' : partsInWords(parts, kinds))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

/** A field that holds words of its own takes Ctrl+Z for itself. */
const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.dataset.changed !== undefined;

interface HoursFieldProps {
  label: string;
  text: string;
  isOdd: boolean;
  onType: (typed: string) => void;
}

/** Enter and the arrows up and down keep what is typed and go to the next day. */
function HoursField({ label, text, isOdd, onType }: HoursFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    if (typed !== null && typed.trim() !== text) onType(typed);
    setTyped(null);
  };
  return (
    <TextInput
      aria-label={label}
      size="sm"
      value={typed ?? text}
      error={isOdd}
      maxLength={60}
      {...(typed !== null && { 'data-changed': '' })}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null);
        const step = event.key === 'ArrowUp' ? -1 : event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : 0;
        if (step === 0) return;
        event.preventDefault();
        keep();
        const fields = [...(event.currentTarget.closest('table')?.querySelectorAll('input') ?? [])];
        fields[fields.indexOf(event.currentTarget) + step]?.focus();
      }}
    />
  );
}
