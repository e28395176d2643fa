// What a claim and an offer cost, year by year: each figure with the claim, the offer and the gap under each other. What is
// nothing in every year is left out.

import type { ReactNode } from 'react';
import type { CostGap, CostResult } from '../../../../shared/contract/negotiations/cost.ts';
import { percentInWords } from '../../../../shared/rules/negotiations/percent-words.ts';
import { Block } from '../../../components/block.tsx';
import classes from './cost.module.css';
import { type CostSide, type CostSides, isSomething, sidesOf } from './cost-sides.ts';
import { Figure } from './figure.tsx';
import { FIGURE_ROWS, type FigureRow } from './figure-rows.ts';
import { usePayWords } from './use-currency.ts';

export function YearTable(sides: CostSides) {
  const { first, second } = sides;
  const all = sidesOf(sides);
  const longest = first.result.years.length >= (second?.result.years.length ?? 0) ? first : second!;
  const years = longest.result.years;
  const gap = first.result.gap;
  const hasAll = all.some(({ result }) => result.years.some(({ all: money, overBase }) => money !== overBase));
  const isFirstAlone = years.length === 1;
  const isSame = all.every(({ result }) => result.years.every(({ increase, overBase }) => increase === overBase));
  const rows = FIGURE_ROWS.filter(
    ({ of, isAlways, path }) =>
      // In one year there is nothing to add up.
      !(isFirstAlone && (path === 'cumulative' || (path === 'overBase' && isSame))) &&
      (path !== 'all' || hasAll) &&
      (isAlways || all.some(({ result }) => result.years.some((year) => isSomething(of(year))))),
  );
  const hasTotal = years.length > 1;
  if (second !== null && !hasTotal) return <OneYear first={first} second={second} rows={rows} />;
  return (
    <Block title={years.length === 1 ? 'What it costs' : 'What it costs, year by year'}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, from the keyboard too */}
      <section className={classes.scroll} aria-label="What it costs" tabIndex={0}>
        <table className={classes.figures}>
          <thead>
            <tr>
              <td />
              {years.map(({ label, months }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: years have no name that is theirs alone
                <th key={at} scope="col">
                  {label === '' ? `Year ${at + 1}` : label}
                  {months !== '12' && <span className={classes.hint}>{monthsPaid(months)}</span>}
                </th>
              ))}
              {hasTotal && <th scope="col">Together</th>}
            </tr>
          </thead>
          {rows.map((row) => (
            <tbody key={row.label}>
              {second !== null && (
                <tr data-name>
                  <th scope="rowgroup" colSpan={years.length + (hasTotal ? 2 : 1)}>
                    <RowName row={row} />
                  </th>
                </tr>
              )}
              {all.map((side) => (
                <tr
                  key={side.name}
                  data-of={second === null ? undefined : true}
                  data-strong={(second === null && row.isStrong) || undefined}
                >
                  <th scope="row">{second === null ? <RowName row={row} /> : side.name}</th>
                  <SideCells row={row} side={side} columns={years.length} hasTotal={hasTotal} />
                </tr>
              ))}
              {second !== null && gap !== null && row.gap !== undefined && (
                <tr data-of data-strong data-gap>
                  <th scope="row">The gap</th>
                  <GapCells row={row} result={first.result} gap={gap} columns={years.length} hasTotal={hasTotal} />
                </tr>
              )}
            </tbody>
          ))}
        </table>
      </section>
    </Block>
  );
}

/** One year of both sides reads best with the sides beside each other. */
function OneYear({ first, second, rows }: { first: CostSide; second: CostSide; rows: readonly FigureRow[] }) {
  const { gap } = first.result;
  return (
    <Block title="What it costs">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, from the keyboard too */}
      <section className={classes.scroll} aria-label="What it costs" tabIndex={0}>
        <table className={classes.figures}>
          <thead>
            <tr>
              <td />
              <th scope="col">{first.name}</th>
              <th scope="col">{second.name}</th>
              {gap !== null && <th scope="col">The gap</th>}
            </tr>
          </thead>
          {rows.map((row) => (
            <tbody key={row.label}>
              <tr data-strong={row.isStrong}>
                <th scope="row">
                  <RowName row={row} />
                </th>
                <SideCells row={row} side={first} columns={1} hasTotal={false} />
                <SideCells row={row} side={second} columns={1} hasTotal={false} />
                {gap !== null && <GapCells row={row} result={first.result} gap={gap} columns={1} hasTotal={false} />}
              </tr>
            </tbody>
          ))}
        </table>
      </section>
    </Block>
  );
}

/** "4.5333" months: "for 4.53 months". */
const monthsPaid = (months: string): string =>
  `paid for ${months.replace(/(\.\d\d)\d+$/, '$1')} ${months === '1' ? 'month' : 'months'}`;

const RowName = ({ row }: { row: FigureRow }) => (
  <>
    <span className={classes.rowName}>{row.label}</span>
    <span className={classes.hint}>{row.hint}</span>
  </>
);

function useShown() {
  const words = usePayWords();
  return (row: FigureRow, amount: string): ReactNode =>
    row.isPercent ? percentInWords(amount, 2) : words.exact(amount);
}

interface CellsProps {
  row: FigureRow;
  columns: number;
  hasTotal: boolean;
}

const none = <span className={classes.none}>–</span>;

function SideCells({ row, side, columns, hasTotal }: CellsProps & { side: CostSide }) {
  const { name, result } = side;
  const shown = useShown();
  const total = row.total?.(result) ?? null;
  return (
    <>
      {Array.from({ length: columns }, (_, at) => {
        const year = result.years[at];
        const amount = year === undefined ? null : (row.of(year) ?? null);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <td key={at}>
            {amount === null ? (
              none
            ) : (
              <Figure
                result={result}
                path={`years.${at}.${row.path}`}
                name={`${name}, ${year?.label ?? ''}: ${row.label}`}
              >
                {shown(row, amount)}
              </Figure>
            )}
          </td>
        );
      })}
      {hasTotal && (
        <td>
          {total === null || row.totalPath === undefined ? (
            ''
          ) : (
            <Figure result={result} path={row.totalPath} name={`${name}, all years: ${row.label}`}>
              {shown(row, total)}
            </Figure>
          )}
        </td>
      )}
    </>
  );
}

function GapCells({ row, result, gap, columns, hasTotal }: CellsProps & { result: CostResult; gap: CostGap }) {
  const shown = useShown();
  const total = row.gapTotal === undefined ? null : gap[row.gapTotal].gap;
  return (
    <>
      {Array.from({ length: columns }, (_, at) => {
        const amount = row.gap === undefined ? null : (gap.years[at]?.[row.gap].gap ?? null);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <td key={at} data-gap>
            {amount === null ? (
              none
            ) : (
              <Figure
                result={result}
                path={`gap.years.${at}.${row.gap}.gap`}
                name={`The gap, ${gap.years[at]!.label}: ${row.label}`}
              >
                {row.isPercent ? `${percentInWords(amount, 2).replace('%', '')} points` : shown(row, amount)}
              </Figure>
            )}
          </td>
        );
      })}
      {hasTotal && (
        <td>
          {total === null ? (
            ''
          ) : (
            <Figure result={result} path={`gap.${row.gapTotal}.gap`} name={`The gap, all years: ${row.label}`}>
              {shown(row, total)}
            </Figure>
          )}
        </td>
      )}
    </>
  );
}
