// One figure: what it is, the number, its fraction, how it went over the quarters. The whole of it opens its records.

import type { Indicator } from '../../../../shared/domain/partnership/indicators.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { useIsPrinting } from '../../../components/printing.ts';
import { Sparkline } from '../../../components/sparkline.tsx';
import classes from './figures.module.css';

const FEWEST_POINTS = 3;

export function FigureTile({ figure, onOpen }: { figure: Indicator; onOpen: () => void }) {
  const isPrinting = useIsPrinting();
  const sides = sideWords(useSession().branch?.words);
  const { name, text, value, bySide, parts, trend } = figure;
  const hasMoved = trend.length >= FEWEST_POINTS && trend.some((point) => point.value !== trend[0]?.value);
  const beside = parts.filter((part) => part.value !== null && part.value !== 0).slice(0, 2);
  return (
    <button type="button" data-print className={classes.tile} onClick={onOpen}>
      <span className={classes.tileHead}>
        <span className={classes.tileName}>{name}</span>
        {hasMoved && !isPrinting && (
          <span className={classes.spark} aria-hidden>
            <Sparkline values={trend.map((point) => point.value)} />
          </span>
        )}
      </span>
      <span className={classes.tileFigure}>
        <span className={classes.big} data-nothing={value === null || undefined}>
          {text}
        </span>
        <span className={classes.fraction}>{fractionInWords(figure)}</span>
      </span>
      {bySide && (bySide.management.value !== null || bySide.staff.value !== null) && (
        <span className={classes.beside}>
          Management {bySide.management.text} · {sides.staff.toLowerCase()} {bySide.staff.text}
        </span>
      )}
      {beside.length > 0 && (
        <span className={classes.beside}>{beside.map((part) => `${part.name} ${part.text}`).join(' · ')}</span>
      )}
      {figure.note !== '' && <span className={classes.note}>{figure.note}</span>}
    </button>
  );
}

/** "4 of 6"; of a median, over how many. */
export function fractionInWords({ numerator, denominator, value }: Indicator): string {
  if (denominator === null || value === null) return '';
  return numerator === null ? `over ${denominator}` : `${numerator} of ${denominator}`;
}
