// Which keys do what here, small, beside what they work on.

import classes from './meetings.module.css';

export function Keys({ keys }: { keys: readonly (readonly [key: string, what: string])[] }) {
  return (
    <p className={classes.keys} data-no-print>
      {keys.map(([key, what]) => (
        <span key={key}>
          <kbd>{key}</kbd> {what}
        </span>
      ))}
    </p>
  );
}
