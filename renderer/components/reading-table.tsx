// A short table to read, whole on the page: no paging, no sorting, no choosing of rows. Long lists are PagedTable's.

import type { ReactNode } from 'react';
import classes from './reading-table.module.css';

interface ReadingTableProps {
  label?: string;
  heads: readonly string[];
  /** A last column holds what can be done with a row; it has a name for whoever hears the page. */
  hasActions?: boolean;
  /** Cells of one line beside badges and buttons stand in the middle; prose begins at the top. */
  align?: 'top' | 'middle';
  className?: string | undefined;
  /** The rows. */
  children: ReactNode;
}

export function ReadingTable({ label, heads, hasActions, align = 'top', className = '', children }: ReadingTableProps) {
  return (
    <table className={`${classes.table} ${className}`} data-align={align} aria-label={label}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          {hasActions && (
            <th scope="col">
              <span className="visually-hidden">What to do</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
