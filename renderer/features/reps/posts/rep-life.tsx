// A person's terms as lanes: each post a line from its first to its last day, with today marked; read as a list by whoever hears it.

import { Link } from '@tanstack/react-router';
import type { RepRow } from '../../../../shared/contract/reps/posts.ts';
import { daysBetween } from '../../../../shared/rules/limits.ts';
import { useToday } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import classes from './posts.module.css';

const A_YEAR = 365;

/** The newest first, as they are given. */
export function RepLife({ terms, id }: { terms: readonly RepRow[]; id: string }) {
  const today = useToday();
  const days = terms.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null);
  const first = [...days, today].sort()[0]!;
  const last = [...days, today].sort().at(-1)!;
  const begin = -Math.round(A_YEAR / 4);
  const span = Math.max(A_YEAR, daysBetween(first, last) - begin * 2);
  const place = (day: string) => ((daysBetween(first, day) - begin) / span) * 100;
  return (
    <ol className={classes.lanes}>
      {terms.map((term) => {
        const start = term.from === null ? 0 : place(term.from);
        const end = term.to === null ? 100 : place(term.to);
        return (
          <li key={term.id} className={classes.lane}>
            <span className={classes.laneWords}>
              {term.id === id ? (
                <strong>{term.called}</strong>
              ) : (
                <Link to="/reps/$id" params={{ id: term.id }}>
                  {term.called}
                </Link>
              )}
              <span className={classes.quiet}>
                {' '}
                {term.deputyFor !== null && `deputy for ${term.deputyFor} · `}
                {term.constituency}
              </span>
              <span className={classes.laneDays}>
                {term.from === null ? 'nobody knows since when' : <DayText day={term.from} isShort />}
                {' to '}
                {term.to === null ? 'no last day' : <DayText day={term.to} isShort />}
              </span>
            </span>
            <span className={classes.track} aria-hidden>
              <span
                className={classes.span}
                data-state={term.state}
                data-open={(term.from === null ? 'start ' : '') + (term.to === null ? 'end' : '')}
                style={{ insetInlineStart: `${start}%`, width: `${Math.max(1, end - start)}%` }}
              />
              <span className={classes.now} style={{ insetInlineStart: `${place(today)}%` }} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
