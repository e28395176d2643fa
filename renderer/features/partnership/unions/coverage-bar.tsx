// A share as a bar with its words: so many of so many; of nothing there is no bar.

import classes from './unions.module.css';

export function CoverageBar(props: { of: number; all: number; percent: number | null; words: string }) {
  const { of, all, percent, words } = props;
  return (
    <div className={classes.bar}>
      {percent !== null && (
        <div className={classes.barWhole} aria-hidden>
          <div className={classes.barPart} style={{ width: `${percent}%` }} />
        </div>
      )}
      <span>
        <strong>{percent === null ? 'n/a' : `${percent}%`}</strong>: {of} of {all} {words}
      </span>
    </div>
  );
}
