// Both clocks in one order: the nearest day first, whichever of the two it belongs to; then what has no day yet; what is
// dealt with last.

import type { CaseClockRow } from '../../../shared/contract/case-clocks.ts';
import type { CaseClock, CasePage } from '../../../shared/contract/case-page.ts';
import type { KeyDate } from '../../../shared/domain/cases.ts';
import { claimWords } from '../../../shared/domain/words.ts';
import { rowId } from './lane-marks.ts';

export type ClockInOrder =
  | { side: 'tribunal'; id: string; keyDate: KeyDate; clock: CaseClock; name: string | null }
  | { side: 'internal'; id: string; row: CaseClockRow };

const WITHOUT_DAY = 1_000_000;
const DEALT_WITH = WITHOUT_DAY + 1;

const urgency = (state: CaseClock['state'], daysLeft: number | null): number =>
  state === 'done' ? DEALT_WITH : (daysLeft ?? WITHOUT_DAY);

export function clocksInOrder(page: CasePage, internal: readonly CaseClockRow[]): ClockInOrder[] {
  const { keyDates } = page.case;
  const tribunal = keyDates.flatMap((keyDate) => {
    const clock = page.clocks.find((each) => each.keyDateId === keyDate.id);
    if (!clock) return [];
    const name = keyDates.length > 1 ? keyDateName(page, keyDate) : keyDate.what.trim() || null;
    return [
      {
        urgency: urgency(clock.state, clock.daysLeft),
        item: { side: 'tribunal', id: keyDate.id, keyDate, clock, name },
      },
    ] as const;
  });
  const steps = internal.map(
    (row) => ({ urgency: urgency(row.state, row.daysLeft), item: { side: 'internal', id: rowId(row), row } }) as const,
  );
  return [...tribunal, ...steps].sort((a, b) => a.urgency - b.urgency).map(({ item }) => item);
}

export const isDealtWith = (clock: ClockInOrder): boolean =>
  (clock.side === 'tribunal' ? clock.clock.state : clock.row.state) === 'done';

/** "Unfair dismissal, the payslip of 28 August, Grace Obi". */
export function keyDateName(page: CasePage, keyDate: KeyDate): string {
  const whose = page.members.find(({ id }) => id === keyDate.memberId)?.name ?? '';
  return [claimWords[keyDate.claim], keyDate.what.trim(), whose].filter((part) => part !== '').join(', ');
}
