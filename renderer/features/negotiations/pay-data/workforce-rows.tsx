// The rows of a workforce to read: who is where, how many, and what each and all of them are paid in a year.

import type { PaySpine } from '../../../../shared/domain/negotiations/spines.ts';
import type { Workforce } from '../../../../shared/domain/negotiations/workforces.ts';
import { workforcePay } from '../../../../shared/rules/negotiations/pay-data/workforce-figures.ts';
import { usePayWords } from '../cost/use-currency.ts';
import classes from './pay-data.module.css';

interface WorkforceRowsProps {
  workforce: Workforce;
  spine: PaySpine | null;
  yearId: string | null;
  placeName: (id: string) => string;
  /** The grade that is looked at; null: all. */
  grade: string | null;
  fte: string;
  people: number;
  payBill: string | null;
}

const NO_GRADE = 'No grade';

export function WorkforceRows({ workforce, spine, yearId, placeName, grade, ...sums }: WorkforceRowsProps) {
  const { short, exact } = usePayWords();
  const year = spine?.years.find(({ id }) => id === yearId) ?? null;
  const pay = workforcePay(workforce.rows, null, spine, year).rows;
  const { rows } = workforce;
  const has = (field: 'weeksPaid' | 'topPoint' | 'workplaceId' | 'note') =>
    rows.some((row) => row[field] !== null && row[field] !== '');
  const shown = rows
    .map((row, at) => ({ row, at }))
    .filter(({ row }) => grade === null || (row.grade.trim() || NO_GRADE) === grade);
  return (
    <div className={classes.scroll}>
      <table className={classes.figures} aria-label="The rows of the workforce">
        <thead>
          <tr>
            <th scope="col">Grade</th>
            <th scope="col">Point</th>
            <th scope="col">People</th>
            <th scope="col">Hours</th>
            {has('weeksPaid') && <th scope="col">Weeks</th>}
            {has('topPoint') && <th scope="col">Top point</th>}
            {has('workplaceId') && (
              <th scope="col" data-text>
                Workplace
              </th>
            )}
            {has('note') && (
              <th scope="col" data-text>
                Note
              </th>
            )}
            <th scope="col">Pay of each</th>
            <th scope="col">Pay of all</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, at }) => (
            <tr key={row.id}>
              <th scope="row">{row.grade || '–'}</th>
              <td>{row.point || 'off the spine'}</td>
              <td>{row.headcount.toLocaleString('en-GB')}</td>
              <td>{row.hours ?? 'full time'}</td>
              {has('weeksPaid') && <td>{row.weeksPaid ?? 'all year'}</td>}
              {has('topPoint') && <td>{row.topPoint}</td>}
              {has('workplaceId') && <td data-text>{row.workplaceId === null ? '' : placeName(row.workplaceId)}</td>}
              {has('note') && <td data-text>{row.note}</td>}
              <td data-missing={pay[at] === null || undefined}>{pay[at] ? exact(pay[at].each) : 'no figure'}</td>
              <td>{pay[at] ? exact(pay[at].all) : ''}</td>
            </tr>
          ))}
        </tbody>
        {grade === null && (
          <tfoot>
            <tr>
              <th scope="row">All</th>
              <td />
              <td>{sums.people.toLocaleString('en-GB')}</td>
              <td>{sums.fte} FTE</td>
              {has('weeksPaid') && <td />}
              {has('topPoint') && <td />}
              {has('workplaceId') && <td />}
              {has('note') && <td />}
              <td />
              <td>{sums.payBill === null ? '' : short(sums.payBill)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
