// Who gains what: each row of the workforce before and after, for one of them and for all of them together.

import { useState } from 'react';
import type { CostRow } from '../../../../shared/contract/negotiations/cost.ts';
import { percentInWords } from '../../../../shared/rules/negotiations/percent-words.ts';
import { Block } from '../../../components/block.tsx';
import classes from './cost.module.css';
import { type CostSide, type CostSides, isSomething, sidesOf } from './cost-sides.ts';
import { Figure } from './figure.tsx';
import { ShowAll, SideHeads, SideNames } from './table-parts.tsx';
import { usePayWords } from './use-currency.ts';

const HEADS = ['Each gains', 'Percent', 'All of them'];

const MOST_SHOWN = 60;

interface RowTableProps extends CostSides {
  at: number;
}

/** Rows whom nobody stands on gain nothing and are left out. */
export function RowTable({ at, ...sides }: RowTableProps) {
  const { second } = sides;
  const all = sidesOf(sides);
  const [isWhole, setIsWhole] = useState(false);
  const words = usePayWords();
  const whole = all.find(({ result }) => result.years[at] !== undefined)?.result;
  const rows = (whole?.rows ?? []).filter(({ headcount }) => headcount > 0);
  if (whole === undefined || rows.length === 0) return null;
  const label = whole.years[at]?.label ?? '';
  const shown = isWhole ? rows : rows.slice(0, MOST_SHOWN);
  return (
    <Block title={`Who gains what${label === '' ? '' : `, ${label}`}`}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, from the keyboard too */}
      <section className={classes.scroll} aria-label="Who gains what" tabIndex={0}>
        <table className={classes.figures} data-dense>
          <thead>
            {second !== null && (
              <tr data-over>
                <td colSpan={5} />
                <SideNames names={all.map(({ name }) => name)} />
              </tr>
            )}
            <tr>
              <th scope="col">Grade</th>
              <th scope="col">Point</th>
              <th scope="col">People</th>
              <th scope="col">Hours</th>
              <th scope="col">Each now</th>
              {all.map(({ name }) => (
                <SideHeads key={name} side={second === null ? null : name} heads={HEADS} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.row}>
                <th scope="row">{row.grade.trim() === '' ? 'No grade' : row.grade}</th>
                <td>{row.point === '' ? 'off the spine' : row.point}</td>
                <td>{row.headcount.toLocaleString('en-GB')}</td>
                <td>{row.hours}</td>
                <td>{words.exact(row.eachBefore)}</td>
                {all.map((side) => (
                  <Gains key={side.name} side={side} row={row} at={at} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > MOST_SHOWN && !isWhole && (
        <ShowAll count={rows.length} of="rows" onShow={() => setIsWhole(true)} />
      )}
    </Block>
  );
}

function Gains(props: { side: CostSide; row: CostRow; at: number }) {
  const words = usePayWords();
  const { side, row, at } = props;
  const { name, result } = side;
  // Both sides are costed on the same workforce: the row is at the same place.
  const place = result.rows.findIndex((each) => each.row === row.row);
  const year = result.rows[place]?.years[at];
  if (year === undefined) return <td data-begins colSpan={3} />;
  const path = `rows.${place}.years.${at}`;
  const title = `${name}: ${row.grade} ${row.point === '' ? '' : `point ${row.point}`}`;
  return (
    <>
      <td data-begins>
        <Figure result={result} path={`${path}.riseEach`} name={title}>
          {words.exact(year.riseEach)}
        </Figure>
        {isSomething(year.oneOffEach) && <span className={classes.hint}>and once {words.short(year.oneOffEach)}</span>}
      </td>
      <td>{year.percent === null ? '' : percentInWords(year.percent, 2)}</td>
      <td>
        <Figure result={result} path={`${path}.increase`} name={title}>
          {words.exact(year.increase)}
        </Figure>
      </td>
    </>
  );
}
