// Points by years: what each point pays, and how much more than the year before. A point without a figure keeps its row.

import { Button } from '@mantine/core';
import type { PaySpine, SpineYear } from '../../../../shared/domain/negotiations/spines.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { percentOfRise } from '../../../../shared/rules/negotiations/pay-data/rise.ts';
import { asAnnual, hourlyOf } from '../../../../shared/rules/negotiations/pay-data/spine-figures.ts';
import { inOrder, rateOf } from '../../../../shared/rules/negotiations/pay-data/spine-points.ts';
import { useSession } from '../../../app/desk.tsx';
import { usePayWords } from '../cost/use-currency.ts';
import classes from './pay-data.module.css';

interface SpineTableProps {
  spine: PaySpine;
  points: readonly string[];
  /** Pay of a year, or of an hour by the divisor. */
  per: 'year' | 'hour';
  /** The point that is drawn. */
  near: string | null;
  onNear: (point: string | null) => void;
  /** Opens a year to be put right; undefined for whoever only reads. */
  onYear: ((year: SpineYear) => void) | undefined;
}

export function SpineTable({ spine, points, per, near, onNear, onYear }: SpineTableProps) {
  const { branch } = useSession();
  const { short, exact } = usePayWords();
  // The newest is what is asked for first.
  const years = inOrder(spine.years).reverse();
  const shown = (year: SpineYear, point: string): string | null => {
    const rate = rateOf(year, point);
    if (rate === null) return null;
    if (per === 'year') return asAnnual(rate, spine);
    return spine.basis === 'hour' ? rate : hourlyOf(rate, spine);
  };
  return (
    <div className={classes.scroll}>
      <table className={classes.figures} aria-label={`${spine.name}: points by years`}>
        <thead>
          <tr>
            <th scope="col">Point</th>
            {years.map((year) => (
              <th key={year.id} scope="col">
                <span className={classes.yearHead}>
                  {onYear === undefined ? (
                    <strong>{year.label}</strong>
                  ) : (
                    <Button size="compact-md" variant="subtle" my={-4} mr={-10} data-print onClick={() => onYear(year)}>
                      {year.label}
                      <span className="visually-hidden">: put this year right</span>
                    </Button>
                  )}
                  <span className={classes.from}>
                    from {dayInWords(year.from, branch?.dateOrder).replace(/^\w+ /, '')}
                  </span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr
              key={point}
              data-near={point === near || undefined}
              onMouseEnter={() => onNear(point)}
              onMouseLeave={() => onNear(null)}
            >
              <th scope="row">{point}</th>
              {years.map((year, at) => {
                const amount = shown(year, point);
                const before = years[at + 1] === undefined ? null : rateOf(years[at + 1]!, point);
                const now = rateOf(year, point);
                return (
                  <td
                    key={year.id}
                    data-missing={amount === null || undefined}
                    title={amount === null ? `Point ${point} has no figure in ${year.label}.` : undefined}
                  >
                    {amount === null ? (
                      <>
                        <span aria-hidden>–</span>
                        <span className="visually-hidden">no figure</span>
                      </>
                    ) : per === 'hour' ? (
                      exact(amount)
                    ) : (
                      short(amount)
                    )}
                    {per === 'year' && before !== null && now !== null && (
                      <span className={classes.rise}>{percentOfRise(before, now)}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
