// What the typed line comes to, before it is kept: its cost, the gap, our red line, and what three points are paid.

import type { NegotiationItem } from '../../../../shared/domain/negotiations/items.ts';
import { percentInWords } from '../../../../shared/rules/negotiations/percent-words.ts';
import type { RoundGap } from '../../../../shared/rules/negotiations/round-cost.ts';
import { standingOf } from '../../../../shared/rules/negotiations/standing.ts';
import { isSomething } from '../cost/cost-sides.ts';
import { usePayWords } from '../cost/use-currency.ts';
import { OursMark } from './ours-mark.tsx';
import classes from './room.module.css';
import type { RoomFigures as Figures, NamedPoint } from './use-room-offer.ts';

const perYears = (years: number): string => (years > 1 ? `over ${years} years` : 'a year');
const isBelow = (amount: string): boolean => amount.startsWith('-');
const plain = (amount: string): string => amount.replace(/^-/, '');

export function RoomFigures({ figures, item }: { figures: Figures; item: NegotiationItem }) {
  const { result, points } = figures;
  const { short } = usePayWords();
  const { years, total, totals, effectivePercent, questions } = result;
  const [first] = years;
  return (
    <>
      {questions.map(({ key, text, perhaps }) => (
        <p key={key} className={classes.said} data-unclear>
          {text} {perhaps !== null && `Perhaps ${perhaps}?`}
        </p>
      ))}
      <div className={classes.figures}>
        {total !== null && first && (
          <Figure
            label={years.length > 1 ? `Cost of the first year, ${first.label}` : 'Cost a year, over base'}
            value={short(first.overBase ?? total)}
            note={[
              years.length > 1 ? `${short(total)} over ${years.length} years` : null,
              first.percentOfPayBill === null ? null : `${percentInWords(first.percentOfPayBill, 2)} of the pay bill`,
              isSomething(totals.oneOffs) ? `and ${short(totals.oneOffs)} once` : null,
              isSomething(totals.onCosts) ? `${short(totals.onCosts)} more in on-costs` : null,
            ]}
          />
        )}
        <GapFigure label="Gap to our position" gap={figures.toOurs} item={item} />
        {figures.overTheirs !== null && figures.overTheirs.total !== null && (
          <Figure
            label="Against their last offer"
            value={`${isBelow(figures.overTheirs.total) ? '−' : '+'}${short(plain(figures.overTheirs.total))}`}
            note={[perYears(figures.overTheirs.years)]}
          />
        )}
        <RedLineFigure overRedLine={figures.overRedLine} redLine={item.ours.redLine} />
        {years.length > 1 && effectivePercent !== null && (
          <Figure label="In the end" value={percentInWords(effectivePercent, 2)} note={['above what is paid now']} />
        )}
      </div>
      {points.length > 0 && <Points points={points} />}
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

function GapFigure({ label, gap, item }: { label: string; gap: RoundGap | null; item: NegotiationItem }) {
  const { short } = usePayWords();
  const { ours } = standingOf(item);
  if (ours === null) return <Figure label={label} value="n/a" note={['We have claimed nothing yet.']} />;
  if (gap === null || gap.total === null) return null;
  const isMore = isBelow(gap.total);
  return (
    <Figure
      label={label}
      value={short(plain(gap.total))}
      note={[
        isMore ? `more than we ask, ${perYears(gap.years)}` : perYears(gap.years),
        gap.percent === null ? null : `${percentInWords(plain(gap.percent), 2)} of the pay bill`,
      ]}
    />
  );
}

function RedLineFigure({ overRedLine, redLine }: { overRedLine: RoundGap | null; redLine: string }) {
  const { short } = usePayWords();
  if (redLine.trim() === '') return null;
  const over = overRedLine?.total ?? null;
  return (
    <div className={classes.figure} data-ours>
      <span className={classes.label}>
        Our red line <OursMark />
      </span>
      {over === null ? (
        <span className={classes.note}>Judge it by its words:</span>
      ) : isBelow(over) ? (
        <span className={classes.value} data-below>
          {short(plain(over))} below it
        </span>
      ) : (
        <span className={classes.value}>Not crossed</span>
      )}
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
              {point} <span className={classes.label}>{which}</span>
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
