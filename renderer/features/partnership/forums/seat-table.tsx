// Who sits across from whom: management on the left, the staff side on the right, as at the table. A vacant seat is an outline, a
// term that has ended says so.

import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SeatRole } from '../../../../shared/domain/partnership/forums.ts';
import type { Side } from '../../../../shared/domain/partnership/sides.ts';
import { seatRoleWords } from '../../../../shared/domain/partnership/words-forums.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { Badge } from '../../../components/days-left.tsx';
import classes from './forums.module.css';
import tableClasses from './seat-table.module.css';

export interface TableSeat {
  key: string;
  side: Side;
  role: SeatRole;
  title: string;
  union: string;
  isSenior: boolean;
  /** '' where it is vacant. */
  name: string;
  isTermEnded?: boolean;
  isFollowing?: boolean;
  deputy?: string;
  until?: ReactNode;
  /** Beside it, before its marks. */
  beside?: ReactNode;
}

interface SeatTableProps {
  seats: readonly TableSeat[];
  onOpen?: (key: string) => void;
  onAdd?: (side: Side) => void;
  /** What a seat without a name is called: "Vacant", unless it is only still to be filled. */
  vacantWord?: string;
}

export function SeatTable(props: SeatTableProps) {
  const others = (['joint', 'independent'] as const).filter((side) => props.seats.some((seat) => seat.side === side));
  return (
    <>
      <div className={tableClasses.sides}>
        <SideOfTable {...props} side="management" />
        <SideOfTable {...props} side="staff" />
      </div>
      {others.map((side) => (
        <div key={side} className={classes.block}>
          <SideOfTable {...props} side={side} />
        </div>
      ))}
    </>
  );
}

function SideOfTable({ seats, side, onOpen, onAdd, vacantWord }: SeatTableProps & { side: Side }) {
  const { branch } = useSession();
  const name = sideWords(branch?.words)[side];
  const own = seats.filter((seat) => seat.side === side);
  const vacant = own.filter((seat) => seat.name === '').length;
  return (
    <section className={tableClasses.side} aria-label={name}>
      <div className={tableClasses.sideHead}>
        <h2 className="section-title">
          {name}: {own.length} {own.length === 1 ? 'seat' : 'seats'}
          {vacant > 0 && vacantWord === undefined && `, ${vacant} vacant`}
        </h2>
        {onAdd && (
          <Button
            size="compact-sm"
            variant="subtle"
            my={-5}
            leftSection={<Plus size={14} aria-hidden />}
            data-no-print
            onClick={() => onAdd(side)}
          >
            Add<span className="visually-hidden"> a seat: {name}</span>
          </Button>
        )}
      </div>
      <ul className={tableClasses.seats}>
        {own.map((seat) => (
          <li key={seat.key}>
            {onOpen ? (
              <button
                type="button"
                data-print
                className={tableClasses.seat}
                data-side={seat.side}
                data-vacant={seat.name === '' || undefined}
                onClick={() => onOpen(seat.key)}
              >
                <SeatInside seat={seat} vacantWord={vacantWord} />
              </button>
            ) : (
              <div className={tableClasses.seat} data-side={seat.side} data-vacant={seat.name === '' || undefined}>
                <SeatInside seat={seat} vacantWord={vacantWord} />
              </div>
            )}
          </li>
        ))}
        {own.length === 0 && <li className={classes.quiet}>No seat yet.</li>}
      </ul>
    </section>
  );
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 2)
    .map((word) => [...word][0]!.toUpperCase())
    .join('');

function SeatInside({ seat, vacantWord }: { seat: TableSeat; vacantWord: string | undefined }) {
  const { name, role, title, union, isSenior, isTermEnded, deputy, until } = seat;
  const hasMarks = role !== 'member' || isSenior || isTermEnded;
  const what = [title, union].filter((part) => part.trim() !== '').join(', ');
  return (
    <>
      <span className={tableClasses.initials} aria-hidden>
        {name === '' ? '–' : initialsOf(name)}
      </span>
      <span>
        <span className={tableClasses.seatName} data-open={(name === '' && vacantWord !== undefined) || undefined}>
          {name === '' ? (vacantWord ?? 'Vacant') : name}
        </span>
        <span className={tableClasses.seatWhat}>
          {what}
          {until !== undefined && until !== null && (
            <>
              {what !== '' && ' · '}
              until {until}
            </>
          )}
          {deputy ? `${what !== '' || until ? ' · ' : ''}deputy ${deputy}` : ''}
        </span>
        {hasMarks && (
          <span className={tableClasses.marks}>
            {role !== 'member' && <Badge urgency="brand">{seatRoleWords[role].toLowerCase()}</Badge>}
            {isSenior && <Badge urgency="plain">senior</Badge>}
            {isTermEnded && <Badge urgency="soon">term ended</Badge>}
          </span>
        )}
      </span>
      {seat.beside}
    </>
  );
}
