// What the typed line comes to, before it is kept: its cost, the gap, our red line, and what three points are paid.

import type { NegotiationItem } from '../../../../shared/domain/negotiations/items.ts';
import { percentInWords } from '../../../../shared/rules/negotiations/percent-words.ts';
import {
  allOf,
  isInTime,
  isNothing,
  type RoundGap,
  type ShortPoints,
  toThePound,
  worthOf,
} from '../../../../shared/rules/negotiations/round-cost.ts';
import { standingOf } from '../../../../shared/rules/negotiations/standing.ts';
import { usePayWords } from '../cost/use-currency.ts';
import { OursMark } from './ours-mark.tsx';
import classes from './room.module.css';
import type { RoomFigures as Figures, NamedPoint } from './use-room-offer.ts';

const perYears = (years: number): string => (years > 1 ? `over ${years} years` : 'a year');
const isBelow = (amount: string): boolean => amount.startsWith('-');
const plain = (amount: string): string => amount.replace(/^-/, '');

/** To the pound: read at a glance, across a table. The pay tab has every figure to the penny, with its working. */
function usePounds(): (amount: string) => string {
  const { short } = usePayWords();
  return (amount) => short(toThePound(amount));
}

export function RoomFigures({ figures, item }: { figures: Figures; item: NegotiationItem }) {
  const { result, points } = figures;
  const pounds = usePounds();
  const { years, total, totals, effectivePercent, questions } = result;
  const [first] = years;
  return (
    <>
      {questions.map(({ key, text }) => (
        <p key={key} className={classes.said} data-unclear>
          {text}
        </p>
      ))}
      <div className={classes.figures}>
        {first && total !== null && !isNothing(total) && (
          <Figure
            label={years.length > 1 ? `Cost of the first year, ${first.label}` : 'Cost a year'}
            value={pounds(first.overBase ?? total)}
            note={[
              years.length > 1 ? `${pounds(total)} over ${years.length} years` : null,
              first.percentOfPayBill === null ? null : `${percentInWords(first.percentOfPayBill, 2)} of the pay bill`,
              isNothing(totals.oneOffs) ? null : `and ${pounds(totals.oneOffs ?? '0')} once`,
              isNothing(totals.onCosts) ? null : `${pounds(totals.onCosts ?? '0')} on-costs on top`,
            ]}
          />
        )}
        {first && !isNothing(worthOf(first)) && (
          <Figure label="Worth a year" value={pounds(worthOf(first) ?? '0')} note={['in time, at its pay value']} />
        )}
        <GapFigure gap={figures.toOurs} item={item} />
        {figures.overTheirs !== null && (
          <Figure
            label="Against their last offer"
            value={signed(figures.overTheirs, pounds)}
            note={[perYears(figures.overTheirs.years)]}
          />
        )}
        <RedLineFigure figures={figures} redLine={item.ours.redLine} />
        {years.length > 1 && effectivePercent !== null && (
          <Figure label="In the end" value={percentInWords(effectivePercent, 2)} note={['above what is paid now']} />
        )}
      </div>
      {points.some(({ now, theirs, ours }) => theirs !== now || (ours ?? now) !== now) && <Points points={points} />}
    </>
  );
}

function Figure(props: { label: string; value: string; note: readonly (string | null)[] }) {
  return (
    <div className={classes.figure}>
      <span className={classes.label}>{props.label}</span>
      <span className={classes.value}>{props.value}</span>
      {props.note.map(
        (line) =>
          line !== null && (
            <span key={line} className={classes.note}>
              {line}
            </span>
          ),
      )}
    </div>
  );
}

function GapFigure({ gap, item }: { gap: RoundGap | null; item: NegotiationItem }) {
  const pounds = usePounds();
  const label = 'Gap to our position';
  const { ours } = standingOf(item);
  if (ours === null) return <Figure label={label} value="n/a" note={['We have claimed nothing yet.']} />;
  const amount = gap === null ? null : amountOf(gap);
  if (gap === null || amount === null) return null;
  return (
    <Figure
      label={label}
      value={pounds(plain(amount))}
      note={[
        isBelow(amount) ? `more than we ask, ${perYears(gap.years)}` : perYears(gap.years),
        isInTime(gap) || gap.percent === null ? null : `${percentInWords(plain(gap.percent), 2)} of the pay bill`,
      ]}
    />
  );
}

const amountOf = (gap: RoundGap): string | null => (isInTime(gap) ? gap.worth : gap.total);

function signed(gap: RoundGap, pounds: (amount: string) => string): string {
  const amount = amountOf(gap) ?? '0';
  if (isNothing(amount)) return 'the same';
  return `${isBelow(amount) ? '−' : '+'}${pounds(plain(amount))}`;
}

/** "12 people, on points from 5 to 43, would get less than it, though …" */
function shortInWords({ points, people }: ShortPoints): string {
  const [first, last] = [points[0], points.at(-1)];
  const on = points.length === 1 ? `point ${first}` : `points from ${first} to ${last}`;
  const who = people === null ? `Whoever is on ${on}` : `${people.toLocaleString('en-GB')} people, on ${on},`;
  return `${who} would get less than it, though all together it comes to no less.`;
}

function RedLineFigure({
  figures: { overRedLine, shortOfRedLine },
  redLine,
}: {
  figures: Pick<Figures, 'overRedLine' | 'shortOfRedLine'>;
  redLine: string;
}) {
  const pounds = usePounds();
  if (redLine.trim() === '') return null;
  const over = overRedLine && allOf(overRedLine);
  const isCrossed = over !== null && isBelow(over);
  const isCrossedForSome = over !== null && !isCrossed && shortOfRedLine !== null;
  return (
    <div className={classes.figure} data-ours>
      <span className={classes.label}>
        Our red line <OursMark />
      </span>
      {over === null ? (
        <span className={classes.note}>Judge it by its words:</span>
      ) : (
        <span className={classes.value} data-below={isCrossed || isCrossedForSome || undefined}>
          {isCrossed ? 'Crossed' : isCrossedForSome ? 'Crossed for some' : 'Not crossed'}
        </span>
      )}
      {isCrossed && (
        <span className={classes.note}>
          {pounds(plain(over))} {perYears(overRedLine?.years ?? 1)} below it
        </span>
      )}
      {isCrossedForSome && <span className={classes.note}>{shortInWords(shortOfRedLine)}</span>}
      <span className={classes.note}>{redLine}</span>
    </div>
  );
}

function Points({ points }: { points: readonly NamedPoint[] }) {
  const { exact } = usePayWords();
  const hasOurs = points.some(({ ours }) => ours !== null);
  const amount = (value: string | null) => (value === null ? '–' : exact(value));
  return (
    <table className={classes.points} aria-label="What it means for three points">
      <thead>
        <tr>
          <th scope="col">Point</th>
          <th scope="col">People</th>
          <th scope="col">Now</th>
          <th scope="col">With this</th>
          <th scope="col">Rise</th>
          {hasOurs && <th scope="col">As we ask</th>}
          {hasOurs && <th scope="col">Between them</th>}
        </tr>
      </thead>
      <tbody>
        {points.map(({ point, which, headcount, now, theirs, theirsPercent, ours, gap }) => (
          <tr key={point}>
            <th scope="row">
              {point} <span className={classes.which}>{which}</span>
            </th>
            <td>{headcount === null ? '–' : headcount.toLocaleString('en-GB')}</td>
            <td>{amount(now)}</td>
            <td>
              <strong>{amount(theirs)}</strong>
            </td>
            <td>{theirsPercent === null ? '–' : percentInWords(theirsPercent, 2)}</td>
            {hasOurs && <td>{amount(ours)}</td>}
            {hasOurs && <td>{amount(gap)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
