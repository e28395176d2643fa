// The top of a case's page: both clocks on their lanes, and under them each clock's date, its working and what to record.

import type { CasePage as CasePageData } from '../../../shared/contract/cases.ts';
import type { TimelineEntry } from '../../../shared/domain/timeline.ts';
import { useSession, useToday, useWords } from '../../app/desk.tsx';
import { type ClockRequest, ClockRow } from './clock-row.tsx';
import classes from './clocks-card.module.css';
import { lanesOf } from './lane-marks.ts';
import { Lanes } from './lanes.tsx';

interface ClocksCardProps {
  page: CasePageData;
  entries: readonly TimelineEntry[];
  onAsk: (keyDateId: string, request: ClockRequest) => void;
}

export function ClocksCard({ page, entries, onAsk }: ClocksCardProps) {
  const words = useWords();
  const today = useToday();
  const { branch } = useSession();
  const order = branch?.dateOrder ?? 'dmy';
  const lanes = lanesOf({ page, entries, today, order, words });
  const first = mostUrgent(page);
  const keyDates = [...page.case.keyDates].sort((a, b) => urgencyOf(page, a.id) - urgencyOf(page, b.id));
  return (
    <section className={classes.card} aria-label="The clocks">
      <p className="section-title">{lanes.length > 2 ? 'The clocks' : 'Both clocks'}</p>
      <Lanes lanes={lanes} today={today} order={order} />
      {keyDates.map((keyDate) => {
        const clock = page.clocks.find((each) => each.keyDateId === keyDate.id);
        if (!clock) return null;
        return (
          <ClockRow
            key={keyDate.id}
            keyDate={keyDate}
            clock={clock}
            isPrimary={keyDate.id === first}
            isNamed={keyDates.length > 1}
            isClosed={page.case.closed !== null}
            onAsk={(request) => onAsk(keyDate.id, request)}
          />
        );
      })}
    </section>
  );
}

const LAST = 1_000_000;

/** The nearest day first; then those without a date; what is dealt with last. */
function urgencyOf(page: CasePageData, keyDateId: string): number {
  const clock = page.clocks.find((each) => each.keyDateId === keyDateId);
  if (!clock || clock.state === 'done') return LAST;
  return clock.daysLeft ?? LAST - 1;
}

function mostUrgent(page: CasePageData): string | undefined {
  return page.case.keyDates.toSorted((a, b) => urgencyOf(page, a.id) - urgencyOf(page, b.id))[0]?.id;
}
