// Money, percentages and whole numbers as people type or paste them: "£1,290.50", "3.2 %", "1 290". What cannot be meant one
// way only is not guessed at. Money stays text, because a binary fraction cannot hold pence.

const PLAIN = /^-?\d{1,12}(\.\d{1,6})?$/;
const GROUPED = /^-?\d{1,3}([, \u00a0\u2009\u202f]\d{3})+(\.\d+)?$/;
const GROUP_SIGN = /[, \u00a0\u2009\u202f]/g;
const CURRENCY = /^(-?)\s*(?:£|\$|€|GBP|USD)\s*/i;
const LONGEST = 60;

/** A number without its thousands separators; undefined where it is none: "1,29" is neither a thousand nor a decimal. */
function plainNumber(text: string): string | undefined {
  const ungrouped = GROUPED.test(text) ? text.replace(GROUP_SIGN, '') : text;
  const withZero = ungrouped.replace(/^(-?)\./, '$10.');
  return PLAIN.test(withZero) ? withZero : undefined;
}

/** Pounds or dollars as decimal text, with at most six decimals; undefined where it is no amount. */
export function typedAmount(typed: number | string): string | undefined {
  if (typeof typed === 'number') return PLAIN.test(String(typed)) ? String(typed) : undefined;
  const text = typed.length > LONGEST ? '' : typed.trim();
  return plainNumber(text.replace(CURRENCY, '$1').trim());
}

/** A percent as people say it (3.2 is three point two percent), with or without its sign; undefined where it is none. */
export function typedPercent(typed: number | string): number | undefined {
  const number = typedNumber(typeof typed === 'string' ? typed.replace(/\s*(%|per ?cent)\s*$/i, '') : typed);
  return number;
}

/** A number such as hours a week or a headcount; undefined where it is none. */
export function typedNumber(typed: number | string): number | undefined {
  if (typeof typed === 'number') return Number.isFinite(typed) ? typed : undefined;
  const text = typed.length > LONGEST ? undefined : plainNumber(typed.trim());
  return text === undefined ? undefined : Number(text);
}
