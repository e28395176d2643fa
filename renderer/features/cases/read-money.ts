// Money as people type it: "£3,000", "1250.50". Read exactly, in pence or cents, never through a fraction.

const MONEY = /^[£$€]?\s*(\d{1,3}(?:[ ,]\d{3})+|\d{1,9})(?:\.(\d{1,2}))?$/;

/** Pence or cents; null when nothing is typed; undefined when it is no amount. */
export function readMoney(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const parts = MONEY.exec(text);
  if (!parts) return undefined;
  const whole = Number(parts[1]!.replaceAll(/[ ,]/g, ''));
  const fraction = Number((parts[2] ?? '').padEnd(2, '0'));
  return whole * 100 + fraction;
}

/** 300000 as "£3,000", 125050 as "£1,250.50". */
export function moneyInWords(pence: number, words: 'uk' | 'us' = 'uk'): string {
  const whole = Math.trunc(pence / 100).toLocaleString('en-GB');
  const rest = pence % 100;
  return `${words === 'us' ? '$' : '£'}${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

export const HOW_TO_WRITE_MONEY = 'Write it as 3000 or 3,000.50.';
