// Facts of a record in two columns: what each is called, and what it is, which may be longer.

import type { ReactNode } from 'react';
import classes from './fact-table.module.css';

export const FactTable = ({ children }: { children: ReactNode }) => <dl className={classes.table}>{children}</dl>;

export const FactRow = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className={classes.row}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
