// Density as a bar beside its number: how much of a workplace is organised, at a glance.

import { densityInWords } from './density-words.ts';
import classes from './workplaces.module.css';

/** Above 100% the bar is full and the number says the rest. */
export function DensityBar(props: { density: number | null; isWide?: boolean }) {
  const { density } = props;
  if (density === null) return <span className={classes.none}>n/a</span>;
  return (
    <span className={classes.density} data-wide={props.isWide || undefined}>
      <span className={classes.track} aria-hidden>
        <span className={classes.fill} style={{ width: `${Math.min(100, density * 100)}%` }} />
      </span>
      <span className={classes.percent} data-tone={density > 1 ? 'soon' : undefined}>
        {densityInWords(density)}
      </span>
    </span>
  );
}
