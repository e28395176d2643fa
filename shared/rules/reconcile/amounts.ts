// Amounts as payroll offices write them, in whole pence: never through a fraction that cannot hold a penny.

import type { Band, PayPeriod } from '../../domain/subscriptions.ts';
import { fold } from '../fold.ts';
import { rowAt } from '../rows-at.ts';

const MOST = 100_000_000;

/**
 * Whole pence (US: cents); undefined when the text is no amount. Read are `£12.34`, `1,234.50`, `12,34`, `(12.34)`,
 * `12.34-`, `12.34 CR` (taken back), and `12.3` or `12.300000000000001` as a spreadsheet keeps them.
 */
export function readPence(text: string): number | undefined {
  let rest = text.trim().replace(/[\u00a0\u202f ]/g, '');
  let isNegative = false;
  const turned =
    /^\((.*)\)$/.exec(rest) ?? /^(.*)-$/.exec(rest) ?? /^(.*?)CR$/i.exec(rest) ?? /^[-\u2212](.*)$/.exec(rest);
  if (turned) {
    isNegative = true;
    rest = turned[1] as string;
  }
  rest = rest.replace(/^(?:GBP|USD|[£$€])/i, '').replace(/^[-\u2212]/, () => {
    isNegative = true;
    return '';
  });
  rest = rest.replace(/(?:GBP|USD)$/i, '');
  const isDecimalComma = /^\d+,\d{2}$/.test(rest);
  const plain = isDecimalComma ? rest.replace(',', '.') : rest.replace(/,(?=\d{3}(?:\D|$))/g, '');
  const parts = /^(\d{0,9})(?:\.(\d*))?$/.exec(plain);
  if (!parts || (parts[1] === '' && (parts[2] ?? '') === '')) return undefined;
  const fraction = (parts[2] ?? '').padEnd(2, '0');
  let pence = Number(parts[1] || '0') * 100 + Number(fraction.slice(0, 2));
  const beyond = fraction.slice(2);
  if (beyond !== '' && !/^0*$/.test(beyond)) {
    // 12.300000000000001 and 12.2999999999 are what a spreadsheet makes of 12.30; 12.345 is no amount of money.
    if (/^9{5,}\d*$/.test(beyond)) pence += 1;
    else if (!/^0{5,}\d*$/.test(beyond)) return undefined;
  }
  if (pence > MOST) return undefined;
  return isNegative && pence !== 0 ? -pence : pence;
}

const IN_A_YEAR: Record<PayPeriod, number> = { week: 52, fortnight: 26, fourWeeks: 13, month: 12 };

/** What a rate comes to in another period, by the year: 52 weeks, 26 fortnights, 13 four-weeks or 12 months; to the penny. */
export const inPeriod = (pence: number, from: PayPeriod, to: PayPeriod): number =>
  from === to ? pence : Math.round((pence * IN_A_YEAR[from]) / IN_A_YEAR[to]);

/** What a band costs in a period on a day (`YYYY-MM-DD`), by its name; null where no rate is written down. */
export function rateOf(bands: ReadonlyMap<string, Band>, name: string, day: string, period: PayPeriod): number | null {
  const rate = rowAt(bands.get(fold(name))?.rates ?? [], day);
  return rate ? inPeriod(rate.pence, rate.period, period) : null;
}
