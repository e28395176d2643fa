// What is next: both clocks on their lanes, and under them each date, the nearest first, with its working and what to
// record. What nobody must believe ("a grievance stops the clock") stands beside them.

import { Info } from 'lucide-react';
import { useState } from 'react';
import type { CaseClockRow } from '../../../shared/contract/case-clocks.ts';
import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import type { TimelineEntry } from '../../../shared/domain/timeline.ts';
import { SAFE_DATE_PASSED } from '../../../shared/rules/case-clock-notes.ts';
import { useSession, useToday, useWords } from '../../app/desk.tsx';
import { Lanes } from '../../components/lanes.tsx';
import { type ClockRequest, ClockRow } from './clock-row.tsx';
import classes from './clocks-card.module.css';
import { type ClockInOrder, clocksInOrder, isDealtWith } from './clocks-in-order.ts';
import { DueRow, type LimitRequest } from './due-row.tsx';
import { lanesOf } from './lane-marks.ts';

const SHOWN_AT_FIRST = 3;
/** More lanes than these would push what must be done off the screen. */
const MOST_LANES = 5;

interface ClocksCardProps {
  page: CasePageData;
  entries: readonly TimelineEntry[];
  internal: readonly CaseClockRow[];
  warnings: readonly string[];
  onAsk: (keyDateId: string, request: ClockRequest) => void;
  onLimit: (row: CaseClockRow, request: LimitRequest) => void;
}

export function ClocksCard(props: ClocksCardProps) {
  const { page, entries, internal, warnings } = props;
  const notSaidAbove = warnings.filter((warning) => !warning.startsWith(SAFE_DATE_PASSED));
  const words = useWords();
  const today = useToday();
  const { branch } = useSession();
  const [showsAll, setShowsAll] = useState(false);
  const order = branch?.dateOrder ?? 'dmy';
  const lanes = lanesOf({ page, entries, internal, today, order, words });
  const clocks = clocksInOrder(page, internal);
  const pressing = clocks.filter((clock) => !isDealtWith(clock));
  const atFirst = (pressing.length > 0 ? pressing : clocks).slice(0, SHOWN_AT_FIRST);
  const shown = showsAll ? clocks : atFirst;
  const others = clocks.length - atFirst.length;
  // The page's one primary action is the most pressing thing that is ours to do, not what the employer owes.
  const ours = pressing.find((clock) => clock.side === 'tribunal' || clock.row.who !== 'employer');
  const isClosed = page.case.closed !== null;
  return (
    <section className={classes.card} aria-label="The clocks">
      <p className="section-title">{lanes.length > 2 ? 'The clocks' : 'Both clocks'}</p>
      <Lanes lanes={lanes.slice(0, MOST_LANES)} today={today} order={order} />
      {lanes.length > MOST_LANES && (
        <p className={classes.further}>{lanes.length - MOST_LANES} more dates are listed below.</p>
      )}
      {shown.map((clock) => (
        <OneClock key={clock.id} clock={clock} isPrimary={clock.id === ours?.id} isClosed={isClosed} asked={props} />
      ))}
      {others > 0 && (
        <button type="button" className={classes.more} aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll
            ? 'Show the nearest alone'
            : `Show ${others === 1 ? 'the other date' : `the other ${others} dates`}`}
        </button>
      )}
      {notSaidAbove.length > 0 && (
        <ul className={classes.warnings}>
          {notSaidAbove.map((warning) => (
            <li key={warning}>
              <Info size={15} aria-hidden /> {warning}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OneClock(props: { clock: ClockInOrder; isPrimary: boolean; isClosed: boolean; asked: ClocksCardProps }) {
  const { clock, isPrimary, isClosed, asked } = props;
  if (clock.side === 'internal') {
    const { row } = clock;
    return (
      <DueRow row={row} isPrimary={isPrimary} isClosed={isClosed} onAsk={(request) => asked.onLimit(row, request)} />
    );
  }
  return (
    <ClockRow
      keyDate={clock.keyDate}
      clock={clock.clock}
      isPrimary={isPrimary}
      name={clock.name}
      isClosed={isClosed}
      isSaidBelow={asked.warnings.length > 0}
      onAsk={(request) => asked.onAsk(clock.keyDate.id, request)}
    />
  );
}
