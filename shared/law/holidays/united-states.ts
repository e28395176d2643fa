// The federal holidays of the United States as dated rules (5 USC 6103): the list of any year follows from them.
// From 1971, when the Monday holidays and the rule for Saturdays began. Checked against the published list of 2024 to 2028.

export type FederalHolidayRule =
  | { month: number; day: number }
  /** The nth such weekday of the month, 1 Monday to 7 Sunday; nth 'last' for its last. */
  | { month: number; weekday: number; nth: 1 | 2 | 3 | 4 | 'last' };

export interface FederalHolidayRow {
  name: string;
  /** The first and last day on which the rule holds, both inclusive; null is open. */
  from: string;
  to: string | null;
  on: FederalHolidayRule;
  authority: string;
}

const MONDAY = 1;
const THURSDAY = 4;
const FIRST = '1971-01-01';
const authority = '5 USC 6103(a)';

export const federalHolidayRows: readonly FederalHolidayRow[] = [
  { name: 'New Year’s Day', from: FIRST, to: null, on: { month: 1, day: 1 }, authority },
  {
    name: 'Birthday of Martin Luther King, Jr.',
    from: '1986-01-01',
    to: null,
    on: { month: 1, weekday: MONDAY, nth: 3 },
    authority: `${authority}; Public Law 98-144`,
  },
  { name: 'Washington’s Birthday', from: FIRST, to: null, on: { month: 2, weekday: MONDAY, nth: 3 }, authority },
  { name: 'Memorial Day', from: FIRST, to: null, on: { month: 5, weekday: MONDAY, nth: 'last' }, authority },
  {
    name: 'Juneteenth National Independence Day',
    from: '2021-06-17',
    to: null,
    on: { month: 6, day: 19 },
    authority: `${authority}; Public Law 117-17`,
  },
  { name: 'Independence Day', from: FIRST, to: null, on: { month: 7, day: 4 }, authority },
  { name: 'Labor Day', from: FIRST, to: null, on: { month: 9, weekday: MONDAY, nth: 1 }, authority },
  { name: 'Columbus Day', from: FIRST, to: null, on: { month: 10, weekday: MONDAY, nth: 2 }, authority },
  {
    name: 'Veterans Day',
    from: FIRST,
    to: '1977-12-31',
    on: { month: 10, weekday: MONDAY, nth: 4 },
    authority: `${authority}; Public Law 90-363`,
  },
  {
    name: 'Veterans Day',
    from: '1978-01-01',
    to: null,
    on: { month: 11, day: 11 },
    authority: `${authority}; Public Law 94-97`,
  },
  { name: 'Thanksgiving Day', from: FIRST, to: null, on: { month: 11, weekday: THURSDAY, nth: 4 }, authority },
  { name: 'Christmas Day', from: FIRST, to: null, on: { month: 12, day: 25 }, authority },
];

/** A holiday on a Saturday is kept on the Friday before, one on a Sunday on the Monday after. */
export const FEDERAL_OBSERVANCE_AUTHORITY = '5 USC 6103(b); Executive Order 11582';
