// Who is here: a chip for each seat, walked through with the arrows and marked with a letter; beside them the quorum, at once.

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { MeetingPage, MeetingSeat } from '../../../../shared/contract/partnership/meeting-shapes.ts';
import type { Attendance, Meeting } from '../../../../shared/domain/partnership/meetings.ts';
import { attendanceWords } from '../../../../shared/domain/partnership/words-meetings.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { missingForQuorum, quorumMet } from '../../../../shared/rules/partnership/meetings/quorum-met.ts';
import { useSession } from '../../../app/desk.tsx';
import classes from './attendance-bar.module.css';
import { Keys } from './keys.tsx';

const LETTERS: Readonly<Record<string, Attendance | null>> = {
  p: 'present',
  d: 'deputy',
  a: 'apologies',
  x: 'absent',
  Backspace: null,
  Delete: null,
};
const SIGNS: Readonly<Record<Attendance, string>> = {
  present: '✓',
  deputy: 'D',
  apologies: 'A',
  absent: '×',
  notRequired: '–',
};
const BY_CLICK: readonly (Attendance | null)[] = [null, 'present', 'deputy', 'apologies', 'absent'];

interface AttendanceBarProps {
  page: MeetingPage;
  attendance: Meeting['attendance'];
  isReadOnly: boolean;
  /** The meeting has just begun: the first seat takes the focus. */
  hasBegun: boolean;
  onMark: (seat: MeetingSeat, value: Attendance | null) => void;
  /** Down from the seats leads to the agenda. */
  onLeave: () => void;
}

export function AttendanceBar({ page, attendance, isReadOnly, hasBegun, onMark, onLeave }: AttendanceBarProps) {
  const { branch } = useSession();
  const sides = sideWords(branch?.words);
  const seats = page.seats;
  const [at, setAt] = useState(0);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  useEffect(() => {
    if (hasBegun) buttons.current[0]?.focus();
  }, [hasBegun]);
  const marks = new Map(attendance.map((mark) => [mark.seatId, mark.value]));
  const go = (to: number) => {
    const next = Math.min(seats.length - 1, Math.max(0, to));
    setAt(next);
    buttons.current[next]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const seat = seats[index]!;
    const letter = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (event.key === 'ArrowRight') go(index + 1);
    else if (event.key === 'ArrowLeft') go(index - 1);
    else if (event.key === 'ArrowDown') onLeave();
    else if (!isReadOnly && letter in LETTERS && !seat.isVacant) {
      onMark(seat, LETTERS[letter] ?? null);
      if (LETTERS[letter]) go(index + 1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (seats.length === 0) {
    return <p style={{ color: 'var(--soft)' }}>This forum has no seats yet: add them under “Seats and rules”.</p>;
  }
  return (
    <section className={classes.bar} aria-label="Who is here">
      <div className={classes.seats} role="toolbar" aria-label="Who is here: arrows move, letters mark">
        {(['management', 'staff', 'joint', 'independent'] as const).map((side) => {
          const own = seats.filter((seat) => seat.side === side);
          if (own.length === 0) return null;
          return (
            <div key={side} className={classes.sideRow}>
              <span className={classes.sideName}>{sides[side]}</span>
              {own.map((seat) => {
                const index = seats.indexOf(seat);
                const value = marks.get(seat.id) ?? null;
                const word = seat.isVacant ? 'vacant' : value === null ? 'not marked' : attendanceWords[value];
                return (
                  <button
                    key={seat.id}
                    ref={(element) => {
                      buttons.current[index] = element;
                    }}
                    type="button"
                    className={classes.seat}
                    data-value={seat.isVacant ? 'vacant' : (value ?? 'none')}
                    tabIndex={index === at ? 0 : -1}
                    title={`${seat.title}: ${word}`}
                    aria-disabled={isReadOnly || seat.isVacant}
                    onFocus={() => setAt(index)}
                    onKeyDown={(event) => onKeyDown(event, index)}
                    onClick={() => {
                      if (isReadOnly || seat.isVacant) return;
                      onMark(seat, BY_CLICK[(BY_CLICK.indexOf(value) + 1) % BY_CLICK.length] ?? null);
                    }}
                  >
                    <span className={classes.sign} aria-hidden>
                      {value === null ? '·' : SIGNS[value]}
                    </span>
                    <span>
                      {seat.holder || seat.title}
                      <span className={classes.seatTitle}>
                        {seat.isVacant ? 'vacant' : value === 'deputy' && seat.deputy ? seat.deputy : seat.title}
                        {seat.isSenior && ' · senior'}
                      </span>
                      {!seat.isVacant && <span className="visually-hidden">: {word}</span>}
                    </span>
                  </button>
                );
              })}
            </div>
          );
        })}
      </div>
      <div className={classes.barFoot}>
        <QuorumLine page={page} attendance={attendance} />
        {!isReadOnly && (
          <Keys
            keys={[
              ['← →', 'seat'],
              ['P', 'present'],
              ['D', 'deputy'],
              ['A', 'apologies'],
              ['X', 'absent'],
              ['↓', 'agenda'],
            ]}
          />
        )}
      </div>
    </section>
  );
}

/** "5 are here, 4 are needed: there is a quorum." */
function QuorumLine({ page, attendance }: Pick<AttendanceBarProps, 'page' | 'attendance'>) {
  const { branch } = useSession();
  const met = quorumMet(page.forum.quorum, page.seats, attendance);
  const missing = missingForQuorum(met, sideWords(branch?.words));
  const here = `${met.total} ${met.total === 1 ? 'is' : 'are'} here`;
  return (
    <p role="status" className={classes.quorum} data-met={met.isQuorate ?? undefined}>
      {met.isQuorate === null
        ? `${here}. No quorum is set.`
        : met.isQuorate
          ? `${here}: there is a quorum.`
          : `${here}: no quorum yet, ${missing.join(' and ')} needed.`}
    </p>
  );
}
