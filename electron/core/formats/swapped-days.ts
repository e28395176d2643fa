// A list that was written with the day first and opened by a spreadsheet that has the month first: 13/02/2024 stays text,
// and 03/04/2024 becomes the fourth of March. The harm is done before the list comes here, but it can be seen.

import { shown } from '../../../shared/rules/header-matching.ts';
import { DateOrderFinder } from '../../../shared/rules/import-days.ts';

const FEWEST = 3;
const WORKBOOK_DAY = /^\d{4}-\d{2}-(\d{2})/;
const MOST_MONTHS = 12;

/** Looks through a column in which a workbook has days of its own. */
export class SwappedDays {
  private readonly header: string;
  private readonly texts = new DateOrderFinder();
  private days = 0;
  private hasLate = false;

  constructor(header: string) {
    this.header = header;
  }

  take(cell: string): void {
    if (cell === '' || this.hasLate) return;
    const day = WORKBOOK_DAY.exec(cell)?.[1];
    if (day === undefined) this.texts.take(cell);
    else {
      this.days += 1;
      this.hasLate = Number(day) > MOST_MONTHS;
    }
  }

  /** In words; none unless all the workbook's days could be months, and the texts beside them could not. */
  note(): string[] {
    const { order, isMixed, dates } = this.texts.found();
    if (this.hasLate || this.days < FEWEST || dates < FEWEST || order === null || isMixed) return [];
    return [
      `In “${shown(this.header)}” some dates are text, and the others never fall after the 12th: a spreadsheet may have turned their day and month round. Compare some with the list they came from.`,
    ];
  }
}
