// Nothing here, and what to do about it.

import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

export function EmptyState(props: { title: string; children?: ReactNode; action?: ReactNode; icon?: ReactNode }) {
  return (
    <div className={classes.empty}>
      {props.icon && (
        <span className={classes.icon} aria-hidden>
          {props.icon}
        </span>
      )}
      <p className={classes.title}>{props.title}</p>
      {props.children && <div className={classes.words}>{props.children}</div>}
      {props.action && <div className={classes.action}>{props.action}</div>}
    </div>
  );
}
