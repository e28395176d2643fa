// Counts a limit of an employer's procedure and says how: from when, how long, and which holidays were left out. Here the
// branch's own closures count too, which no statutory rule knows.

import type { WorkingStep } from '../contract/clocks.ts';
import type { Branch, Closure } from '../domain/branch.ts';
import type { LimitUnit } from '../domain/procedures.ts';
import type { Nation } from '../domain/values.ts';
import { nationWords } from '../domain/words.ts';
import { holidayCoverage } from '../law/holidays/coverage.ts';
import { dayInWords } from './day-words.ts';
import { countLimit, countWorkingDays, periodInWords } from './working-days.ts';

const MOST_NAMED = 12;

/** The last day of so long after `start` (not counted itself), inclusive, with its steps in words. */
export function countWithSteps(
  start: string,
  count: number,
  unit: LimitUnit,
  nation: Nation,
  closures: readonly Closure[],
  dateOrder: Branch['dateOrder'],
): { day: string; steps: WorkingStep[]; isHolidayDataShort: boolean } {
  const said = (day: string) => dayInWords(day, dateOrder);
  const period = periodInWords({ count, unit });
  if (unit !== 'workingDays') {
    const day = countLimit(start, { count, unit }, nation);
    const text = `${period} from then is ${said(day)}. Weekends and holidays count too.`;
    return { day, steps: [{ text, date: day }], isHolidayDataShort: false };
  }
  const found = countWorkingDays(start, count, nation, closures);
  const coverage = holidayCoverage[nation];
  const steps: WorkingStep[] = [{ text: `${period} from then is ${said(found.day)}.`, date: found.day }];
  if (found.passedOver.length > 0) {
    const days = found.passedOver
      .slice(0, MOST_NAMED)
      .map(({ day, name }) => `${name.trim() || 'a closed day'} (${said(day)})`);
    const more = found.passedOver.length > MOST_NAMED ? ' and others' : '';
    const text = `Skipped besides weekends: ${days.join(', ')}${more}.`;
    steps.push({ text, date: found.passedOver[0]!.day, authority: coverage.authority });
  }
  if (found.beyondHolidayData) {
    const text = `The holidays of ${nationWords[nation]} are known here from ${said(coverage.from)} to ${said(coverage.to)} only. Outside those days only weekends were skipped: check the official list.`;
    steps.push({ text, date: found.day });
  }
  return { day: found.day, steps, isHolidayDataShort: found.beyondHolidayData || !found.holidaysVerified };
}
