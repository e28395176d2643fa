// What each point of the spine is paid after a year's rise: now, new, the rise in money and percent, and how far the offer is
// from the claim. A point without a figure is shown without one, and a point that goes says where whoever is on it goes.

import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { CostPoint, CostResult } from '../../../../shared/contract/negotiations/cost.ts';
import { percentInWords } from '../../../../shared/rules/negotiations/percent-words.ts';
import { Block } from '../../../components/block.tsx';
import classes from './cost.module.css';
import { type CostSide, type CostSides, isSomething, sidesOf } from './cost-sides.ts';
import { Figure } from './figure.tsx';
import { ShowAll, SideHeads, SideNames } from './table-parts.tsx';
import { usePayWords } from './use-currency.ts';

type Basis = 'year' | 'hour';

/** Pence always of an hour: columns stand under each other. */
function useRate(basis: Basis): (amount: string) => string {
  const { short, exact } = usePayWords();
  return basis === 'hour' ? exact : short;
}

/** More are folded away: a table of a thousand points is read by nobody. */
const MOST_SHOWN = 120;

const HEADS = ['New pay', 'Rise', 'Percent'];

interface PointTableProps extends CostSides {
  /** The place of the year (from 0). */
  at: number;
}

export function PointTable({ at, ...sides }: PointTableProps) {
  const { first, second } = sides;
  const all = sidesOf(sides);
  const [basis, setBasis] = useState<Basis>(first.result.settings.basis);
  const [isWhole, setIsWhole] = useState(false);
  const rows = all.find(({ result }) => result.years[at] !== undefined)?.result.years[at]?.points ?? [];
  if (rows.length === 0) return null;
  const hasPeople = rows.some(({ headcount }) => headcount !== null);
  const label = first.result.years[at]?.label ?? second?.result.years[at]?.label ?? '';
  const shown = isWhole ? rows : rows.slice(0, MOST_SHOWN);
  const gaps = second === null ? null : (first.result.gap?.years[at]?.points ?? []);
  return (
    <Block
      title={`Each point${label === '' ? '' : `, ${label}`}`}
      action={
        <SegmentedControl
          size="xs"
          data-no-print
          aria-label="Pay of a year or of an hour"
          data={[
            { value: 'year', label: 'A year' },
            { value: 'hour', label: 'An hour' },
          ]}
          value={basis}
          onChange={(next) => setBasis(next as Basis)}
        />
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, from the keyboard too */}
      <section className={classes.scroll} aria-label="Each point" tabIndex={0}>
        <table className={classes.figures} data-dense>
          <thead>
            {second !== null && (
              <tr data-over>
                <td colSpan={hasPeople ? 3 : 2} />
                <SideNames names={all.map(({ name }) => name)} />
                <td />
              </tr>
            )}
            <tr>
              <th scope="col">Point</th>
              {hasPeople && <th scope="col">People</th>}
              <th scope="col">{at === 0 ? 'Now' : 'Before'}</th>
              {all.map(({ name }) => (
                <SideHeads key={name} side={second === null ? null : name} heads={HEADS} />
              ))}
              {gaps !== null && <th scope="col">Gap</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <tr key={row.point}>
                <th scope="row">{row.point}</th>
                {hasPeople && <td>{row.headcount?.toLocaleString('en-GB') ?? ''}</td>}
                <Before side={all[0]!} other={all[1]} at={at} index={index} basis={basis} />
                {all.map((side) => (
                  <After key={side.name} side={side} at={at} index={index} basis={basis} />
                ))}
                {gaps !== null && <GapCell result={first.result} at={at} point={row.point} basis={basis} />}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > MOST_SHOWN && !isWhole && (
        <ShowAll count={rows.length} of="points" onShow={() => setIsWhole(true)} />
      )}
    </Block>
  );
}

interface CellProps {
  side: CostSide;
  at: number;
  index: number;
  basis: Basis;
}

const noFigure = <span className={classes.none}>no figure</span>;
const none = <span className={classes.none}>–</span>;

function Before({ side, other, at, index, basis }: CellProps & { other: CostSide | undefined }) {
  const shown = useRate(basis);
  const pointOf = (from: CostSide | undefined) => from?.result.years[at]?.points[index];
  const rate = (point: CostPoint | undefined) => (basis === 'year' ? point?.annualBefore : point?.hourlyBefore) ?? null;
  const [own, theirs] = [rate(pointOf(side) ?? pointOf(other)), rate(pointOf(other))];
  // From the second year on each side stands on its own rises: there is no one "before".
  if (at > 0 && theirs !== null && own !== theirs) return <td>{none}</td>;
  return <td>{own === null ? noFigure : shown(own)}</td>;
}

function After({ side, at, index, basis }: CellProps) {
  const shown = useRate(basis);
  const { name, result } = side;
  const year = result.years[at];
  const point = year?.points[index];
  const isYear = basis === 'year';
  const after = isYear ? point?.annual : point?.hourly;
  const rise = isYear ? point?.rise : point?.riseHourly;
  const path = `years.${at}.points.${index}`;
  const title = `${name}, ${year?.label ?? ''}: point ${point?.point ?? ''}`;
  if (point?.movedTo) {
    return (
      <>
        <td data-begins>goes to {point.movedTo}</td>
        <td>{isSomething(rise) ? shown(rise) : none}</td>
        <td>{point.percent === null ? none : percentInWords(point.percent, 2)}</td>
      </>
    );
  }
  if (point === undefined || after === null || after === undefined) {
    return (
      <>
        <td data-begins>{none}</td>
        <td />
        <td />
      </>
    );
  }
  return (
    <>
      <td data-begins>
        <Figure result={result} path={`${path}.${isYear ? 'annual' : 'hourly'}`} name={title}>
          {shown(after)}
        </Figure>
      </td>
      <td>
        {rise === null || rise === undefined ? (
          none
        ) : (
          <Figure result={result} path={`${path}.${isYear ? 'rise' : 'riseHourly'}`} name={title}>
            {shown(rise)}
          </Figure>
        )}
      </td>
      <td>
        {point.percent === null ? (
          none
        ) : (
          <Figure result={result} path={`${path}.percent`} name={title}>
            {percentInWords(point.percent, 2)}
          </Figure>
        )}
        {point.greater === 'amount' && <span className={classes.which}>amount</span>}
        {point.greater === 'percent' && <span className={classes.which}>percent</span>}
      </td>
    </>
  );
}

function GapCell(props: { result: CostResult; at: number; point: string; basis: Basis }) {
  const { result, at, point, basis } = props;
  const shown = useRate(basis);
  const points = result.gap?.years[at]?.points ?? [];
  const index = points.findIndex((each) => each.point === point);
  const key = basis === 'year' ? 'annual' : 'hourly';
  const gap = points[index]?.[key].gap ?? null;
  return (
    <td data-gap>
      {gap === null ? (
        none
      ) : (
        <Figure result={result} path={`gap.years.${at}.points.${index}.${key}.gap`} name={`The gap: point ${point}`}>
          {shown(gap)}
        </Figure>
      )}
    </td>
  );
}
