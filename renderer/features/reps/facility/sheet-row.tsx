// One rep's row of the sheet: a cell for each day, the sum, and what agreements give. Drawn again only when something of it is
// another: a sheet of a hundred reps has three thousand cells.

import { memo } from 'react';
import type { SheetPerson } from '../../../../shared/contract/reps/facility.ts';
import { facilityWords } from '../../../../shared/domain/reps/words-facility.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { cellText } from '../../../../shared/rules/reps/facility-cell.ts';
import { hoursAndMinutes } from '../../../../shared/rules/reps/facility-hours.ts';
import { holdsOn } from '../../../../shared/rules/rows-at.ts';
import { useSession } from '../../../app/desk.tsx';
import classes from './sheet.module.css';
import { minutesOf, partsInWords, shownInCell } from './sheet-words.ts';
import type { Sheet, SheetData } from './use-sheet.ts';

/** What is being typed; `isFresh`: it was begun by typing, and the arrows leave the cell. */
export interface Typing {
  text: string;
  isFresh: boolean;
}

/** The same from one drawing to the next. */
export interface CellActions {
  press: (row: number, column: number) => void;
  open: (text: string) => void;
  write: (text: string) => void;
  /** The field lost the focus. */
  leave: () => void;
}

interface SheetRowProps {
  person: SheetPerson;
  row: number;
  days: SheetData['days'];
  /** The column of the cell that is marked; null in every other row. */
  active: number | null;
  typing: Typing | null;
  partsOf: Sheet['partsOf'];
  oddOf: Sheet['oddOf'];
  actions: CellActions;
}

export const SheetRow = memo(function SheetRow({ person, row, days, active, typing, ...props }: SheetRowProps) {
  const { partsOf, oddOf, actions } = props;
  const { branch } = useSession();
  const { kinds } = facilityWords(branch?.words);
  return (
    <tr>
      <th scope="row" className={classes.who}>
        <strong className={classes.name}>{person.name}</strong>
        <span className={classes.under}>{person.posts.map((post) => post.title).join(', ') || 'holds no post'}</span>
      </th>
      {days.map(({ day, isWeekend, holiday }, column) => {
        const isActive = column === active;
        const parts = partsOf(person.memberId, day);
        const odd = oddOf(person.memberId, day);
        const text = odd?.typed ?? cellText(parts);
        const shown = shownInCell(text, parts);
        const words = odd?.problem ?? partsInWords(parts, kinds);
        const where = `${person.name}, ${dayInWords(day, branch?.dateOrder)}`;
        return (
          <td
            key={day}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell that is typed into
            role="gridcell"
            tabIndex={isActive ? 0 : -1}
            aria-selected={isActive}
            aria-invalid={odd !== undefined || undefined}
            aria-label={`${shown === '' ? '' : `${shown}, `}${where}, ${words}`}
            data-active={isActive || undefined}
            data-closed={isWeekend || holiday !== null || undefined}
            data-outside={!person.posts.some((post) => holdsOn(post, day)) || undefined}
            data-kind={parts.length === 1 ? parts[0]!.kind : undefined}
            data-odd={odd !== undefined || undefined}
            title={shown === '' ? undefined : words}
            onMouseDown={(event) => {
              if (isActive && typing !== null) return;
              event.preventDefault();
              actions.press(row, column);
              event.currentTarget.focus({ preventScroll: true });
            }}
            onDoubleClick={() => actions.open(text)}
          >
            {isActive && typing !== null ? (
              <input
                className={classes.input}
                aria-label={where}
                // biome-ignore lint/a11y/noAutofocus: whoever types has chosen the cell
                autoFocus
                value={typing.text}
                maxLength={60}
                size={Math.max(4, typing.text.length)}
                onChange={(event) => actions.write(event.currentTarget.value)}
                onBlur={actions.leave}
              />
            ) : (
              shown
            )}
          </td>
        );
      })}
      <SumCells person={person} days={days} partsOf={partsOf} />
    </tr>
  );
});

/** The person's hours as they stand on the screen, and what agreements give beside them. */
function SumCells({ person, days, partsOf }: Pick<SheetRowProps, 'person' | 'days' | 'partsOf'>) {
  const parts = days.flatMap(({ day }) => partsOf(person.memberId, day));
  const unpaid = minutesOf(parts.filter(({ isPaid }) => !isPaid));
  const { lines, words } = person.agreed;
  const over = Math.max(0, ...lines.map((line) => line.over));
  const sum = (of: 'given' | 'left') => hoursAndMinutes(lines.reduce((total, line) => total + line[of], 0));
  return (
    <>
      <td className={classes.sum}>
        <strong>{hoursAndMinutes(minutesOf(parts))}</strong>
        {unpaid > 0 && <span className={classes.under}>{hoursAndMinutes(unpaid)} unpaid</span>}
      </td>
      <td className={classes.agreed} title={words}>
        {lines.length === 0 ? (
          <span className={classes.none}>no figure</span>
        ) : (
          <>
            of {sum('given')}
            <span className={classes.under} data-over={over > 0 || undefined}>
              {over > 0 ? `${hoursAndMinutes(over)} over` : `${sum('left')} left`}
            </span>
          </>
        )}
      </td>
    </>
  );
}
