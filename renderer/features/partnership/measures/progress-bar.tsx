// How far a measure is from its baseline to its target, in percent and as a quiet bar.

import classes from './measures.module.css';

export function ProgressBar({ progress }: { progress: number | null }) {
  if (progress === null) return <>n/a</>;
  const width = Math.min(100, Math.max(0, progress));
  return (
    <span className={classes.cell}>
      <span className={classes.progress} aria-hidden>
        <span className={classes.done} style={{ width: `${width}%` }} />
      </span>
      <span className="tabular">{Math.round(progress)}%</span>
    </span>
  );
}
