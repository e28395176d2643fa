// The cost of a claim worked out a second time, plainly: fractions of whole numbers, point by point and month by month, in
// pence at the end. Slower than the engine and nothing like it, so that the same mistake is not made twice.

type Fraction = readonly [over: bigint, under: bigint];

const fraction = (typed: string | number): Fraction => {
  const [whole = '0', part = ''] = String(typed).split('.');
  return [BigInt(`${whole}${part}`), 10n ** BigInt(part.length)];
};
const plus = (a: Fraction, b: Fraction): Fraction => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
const times = (a: Fraction, b: Fraction): Fraction => [a[0] * b[0], a[1] * b[1]];
const over = (a: Fraction, b: Fraction): Fraction => [a[0] * b[1], a[1] * b[0]];
const isMore = (a: Fraction, b: Fraction): boolean => a[0] * b[1] > b[0] * a[1];
const NOTHING: Fraction = [0n, 1n];

/** In units of one over `places`: half a unit goes away from nothing. */
function roundedTo([top, under]: Fraction, places: bigint): bigint {
  const doubled = 2n * top * places;
  const sign = doubled < 0n ? -1n : 1n;
  return (sign * (sign * doubled + under)) / (2n * under);
}
const wholeUp = ([top, under]: Fraction, places: bigint): bigint => {
  const units = (top * places) / under;
  return units * under === top * places ? units : units + 1n;
};
const pence = (amount: Fraction): bigint => roundedTo(amount, 100n);
const money = (inPence: bigint): string => {
  const digits = String(inPence < 0n ? -inPence : inPence).padStart(3, '0');
  return `${inPence < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

export type PlainMeasure =
  | { kind: 'flat'; amount: string; isPerHour?: true; points?: string[] }
  | { kind: 'percent'; percent: number; points?: string[] }
  | { kind: 'greaterOf'; amount: string; percent: number }
  | { kind: 'byBand'; bands: { upTo: string | null; percent?: number; amount?: string }[] }
  | { kind: 'underpin'; hourly: string }
  | { kind: 'deletePoints'; points: string[] };

export interface PlainInput {
  spine: { point: string; amount: string }[];
  workforce: { point: string; headcount: number; hours?: number; weeksPaid?: number }[];
  rounding: 'pound' | 'penny';
  weeksInYear: number;
  fullTimeHours: number;
  /** In the month in which each rise begins, counted from the beginning of its pay year (0 to 11). */
  years: { month: number; measures: PlainMeasure[] }[];
}

interface Standing {
  pay: Fraction;
  at: string;
}

function raised(pay: Fraction, measure: PlainMeasure, hoursInYear: Fraction): Fraction {
  const percentOf = (percent: number) => times(pay, over(fraction(percent), [100n, 1n]));
  switch (measure.kind) {
    case 'flat':
      return plus(pay, measure.isPerHour ? times(hoursInYear, fraction(measure.amount)) : fraction(measure.amount));
    case 'percent':
      return plus(pay, percentOf(measure.percent));
    case 'greaterOf': {
      const byPercent = percentOf(measure.percent);
      const amount = fraction(measure.amount);
      return plus(pay, isMore(byPercent, amount) ? byPercent : amount);
    }
    case 'byBand': {
      const band = measure.bands.find(({ upTo }) => upTo === null || !isMore(pay, fraction(upTo)));
      if (!band) return pay;
      return plus(plus(pay, percentOf(band.percent ?? 0)), fraction(band.amount ?? 0));
    }
    case 'underpin': {
      const least = times(hoursInYear, fraction(measure.hourly));
      return isMore(least, pay) ? least : pay;
    }
    case 'deletePoints':
      return pay;
  }
}

/** What each point pays after a year's measures, and where whoever was on it stands. */
function afterYear(before: Map<string, Standing>, measures: PlainMeasure[], input: PlainInput): Map<string, Standing> {
  const hoursInYear = times(fraction(input.weeksInYear), fraction(input.fullTimeHours));
  const order = input.spine.map(({ point }) => point);
  const now = new Map([...before].map(([point, standing]) => [point, { ...standing }]));
  let least = NOTHING;
  const touched = new Set<string>();
  for (const measure of measures) {
    if (measure.kind === 'underpin') {
      const minimum = times(hoursInYear, fraction(measure.hourly));
      if (isMore(minimum, least)) least = minimum;
    }
    for (const [point, standing] of now) {
      if (standing.at !== point) continue;
      if ('points' in measure && measure.kind !== 'deletePoints' && measure.points && !measure.points.includes(point))
        continue;
      const pay = raised(standing.pay, measure, hoursInYear);
      if (isMore(pay, standing.pay) || isMore(standing.pay, pay)) touched.add(point);
      standing.pay = pay;
    }
    if (measure.kind !== 'deletePoints') continue;
    const stays = order.filter((point) => now.get(point)?.at === point && !measure.points.includes(point));
    for (const standing of now.values()) {
      if (stays.includes(standing.at)) continue;
      standing.at = stays.find((point) => order.indexOf(point) > order.indexOf(standing.at)) ?? '';
    }
  }
  const places = input.rounding === 'pound' ? 1n : 100n;
  for (const point of touched) {
    const standing = now.get(point)!;
    const rounded: Fraction = [roundedTo(standing.pay, places), places];
    const isKept = !isMore(least, standing.pay) && isMore(least, rounded);
    standing.pay = isKept ? [wholeUp(standing.pay, places), places] : rounded;
  }
  return now;
}

export function plainCost(input: PlainInput) {
  const levels = [new Map(input.spine.map(({ point, amount }) => [point, { pay: fraction(amount), at: point }]))];
  for (const { measures } of input.years) levels.push(afterYear(levels.at(-1)!, measures, input));
  const payOf = (level: number, point: string): Fraction => levels[level]!.get(levels[level]!.get(point)!.at)!.pay;
  const share = (row: PlainInput['workforce'][number]): Fraction =>
    times(
      over(fraction(row.hours ?? input.fullTimeHours), fraction(input.fullTimeHours)),
      over(fraction(row.weeksPaid ?? input.weeksInYear), fraction(input.weeksInYear)),
    );
  const fullYear = (level: number, row: PlainInput['workforce'][number]): bigint =>
    pence(times(times(payOf(level, row.point), share(row)), [BigInt(row.headcount), 1n]));
  const years = input.years.map(({ month }, year) => {
    let increase = 0n;
    let overBase = 0n;
    for (const row of input.workforce) {
      const base = fullYear(0, row);
      const before = fullYear(year, row);
      const after = fullYear(year + 1, row);
      increase += after - before;
      let twelfths = 0n;
      for (let each = 0; each < 12; each += 1) twelfths += (each < month ? before : after) - base;
      overBase += roundedTo([twelfths, 12n], 1n);
    }
    return {
      increase: money(increase),
      overBase: money(overBase),
      payBillAfter: money(input.workforce.reduce((sum, row) => sum + fullYear(year + 1, row), 0n)),
      points: input.spine.map(({ point }) => {
        const { at } = levels[year + 1]!.get(point)!;
        return { point, annual: at === point ? money(pence(payOf(year + 1, point))) : null };
      }),
    };
  });
  const inPence = (text: string) => BigInt(text.replace('.', ''));
  return { years, total: money(years.reduce((sum, { overBase }) => sum + inPence(overBase), 0n)) };
}
