// The figures of a year that a costing's table shows: what each is called, what it means, and where it stands in the answer.

import type { CostGap, CostResult, CostYear } from '../../../../shared/contract/negotiations/cost.ts';

type GapYear = CostGap['years'][number];

export interface FigureRow {
  label: string;
  hint: string;
  isPercent?: true;
  of: (year: CostYear) => string | null | undefined;
  path: string;
  total?: (result: CostResult) => string | null;
  totalPath?: string;
  gap?: keyof GapYear &
    keyof Pick<
      GapYear,
      | 'increase'
      | 'overBase'
      | 'percentOfPayBill'
      | 'onCosts'
      | 'rollUp'
      | 'oneOffs'
      | 'leaveValue'
      | 'hoursValue'
      | 'all'
    >;
  gapTotal?: keyof Pick<CostGap, 'total' | 'oneOffs' | 'all'>;
  isStrong?: true;
  /** Shown though it is nothing. */
  isAlways?: true;
}

/** In the order in which they are read. */
export const FIGURE_ROWS: readonly FigureRow[] = [
  {
    label: 'New money',
    hint: 'what the rise adds to a full year',
    of: ({ increase }) => increase,
    path: 'increase',
    gap: 'increase',
    isAlways: true,
  },
  {
    label: 'Of the pay bill',
    hint: 'the same in percent of the pay bill before it',
    isPercent: true,
    of: ({ percentOfPayBill }) => percentOfPayBill,
    path: 'percentOfPayBill',
    gap: 'percentOfPayBill',
    isAlways: true,
  },
  {
    label: 'In its first pay year',
    hint: 'where it is paid for part of it',
    of: ({ increase, increaseInYear }) => (increase === increaseInYear ? null : increaseInYear),
    path: 'increaseInYear',
  },
  {
    label: 'Above today’s pay',
    hint: 'all rises so far, in that year',
    of: ({ overBase }) => overBase,
    path: 'overBase',
    total: ({ total }) => total,
    totalPath: 'total',
    gap: 'overBase',
    gapTotal: 'total',
    isStrong: true,
    isAlways: true,
  },
  {
    label: 'Together so far',
    hint: 'above today’s pay, this year and those before',
    of: ({ cumulative }) => cumulative,
    path: 'cumulative',
    isAlways: true,
  },
  {
    label: 'Employer’s on-costs',
    hint: 'insurance, pension and other costs that follow pay',
    of: ({ onCosts }) => onCosts,
    path: 'onCosts',
    total: ({ totals }) => totals.onCosts,
    totalPath: 'totals.onCosts',
    gap: 'onCosts',
  },
  {
    label: 'Roll-up',
    hint: 'benefits that follow pay',
    of: ({ rollUp }) => rollUp,
    path: 'rollUp',
    total: ({ totals }) => totals.rollUp,
    totalPath: 'totals.rollUp',
    gap: 'rollUp',
  },
  {
    label: 'Paid once',
    hint: 'no part of next year’s pay',
    of: ({ oneOffs }) => oneOffs,
    path: 'oneOffs',
    total: ({ totals }) => totals.oneOffs,
    totalPath: 'totals.oneOffs',
    gap: 'oneOffs',
    gapTotal: 'oneOffs',
  },
  {
    label: 'All money',
    hint: 'above today’s pay, with on-costs or roll-up and what is paid once',
    of: ({ all }) => all,
    path: 'all',
    total: ({ totals }) => totals.all,
    totalPath: 'totals.all',
    gap: 'all',
    gapTotal: 'all',
    isStrong: true,
  },
  {
    label: 'Leave, at its pay value',
    hint: 'apart: no money changes hands',
    of: ({ leaveValue }) => leaveValue,
    path: 'leaveValue',
    total: ({ totals }) => totals.leaveValue,
    totalPath: 'totals.leaveValue',
    gap: 'leaveValue',
  },
  {
    label: 'Shorter week, at its pay value',
    hint: 'apart: no money changes hands',
    of: ({ hoursValue }) => hoursValue,
    path: 'hoursValue',
    total: ({ totals }) => totals.hoursValue,
    totalPath: 'totals.hoursValue',
    gap: 'hoursValue',
  },
  {
    label: 'Increments',
    hint: 'apart: they are paid whatever is agreed',
    of: ({ increments }) => increments,
    path: 'increments',
    total: ({ totals }) => totals.increments,
    totalPath: 'totals.increments',
  },
  {
    label: 'Back pay',
    hint: 'owed when the rise reaches pay; part of the above',
    of: ({ backPay }) => backPay?.amount,
    path: 'backPay.amount',
  },
];
