// Months as an address writes them: `2026-11`.

import { monthsAfter } from '../../../../shared/rules/limits.ts';

/** The month so many months on, or back. */
export const monthBeside = (month: string, months: number): string => monthsAfter(`${month}-01`, months).slice(0, 7);
