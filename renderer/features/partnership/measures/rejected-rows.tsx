// Rows of a list that could not be used, and why.

import classes from './measures.module.css';

const MOST_SHOWN = 20;

export function RejectedRows({
  rejected,
  total,
}: {
  rejected: readonly { row: number; reason: string }[];
  total: number;
}) {
  if (total === 0) return null;
  const shown = rejected.slice(0, MOST_SHOWN);
  return (
    <section className={classes.rejected}>
      <h3 className="section-title">{total === 1 ? 'One row was left out' : `${total} rows were left out`}</h3>
      <ul>
        {shown.map(({ row, reason }) => (
          <li key={`${row} ${reason}`}>
            Row {row}: {reason}
          </li>
        ))}
        {total > shown.length && <li>And {total - shown.length} more.</li>}
      </ul>
    </section>
  );
}
