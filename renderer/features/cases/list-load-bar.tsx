// What somebody carries already, as a bar beside its figure: the longest is whoever carries most.

import classes from './list-load-bar.module.css';

/** `load` and `heaviest` are in the same measure; `words` says the figure. */
export function LoadBar({ load, heaviest, words }: { load: number; heaviest: number; words: string }) {
  const share = heaviest > 0 ? Math.min(1, load / heaviest) : 0;
  return (
    <span className={classes.load}>
      <span className={classes.track} aria-hidden>
        <span className={classes.bar} style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
      <span className={classes.words}>{words}</span>
    </span>
  );
}
