// The line of facts under a page's title: what each is called, softly, and what it is.

import type { ReactNode } from 'react';
import classes from './facts.module.css';

export const Facts = ({ children }: { children: ReactNode }) => <dl className={classes.facts}>{children}</dl>;

interface FactProps {
  name: ReactNode;
  /** What it is says enough to whoever sees it; its name is for whoever hears it. */
  isNameHidden?: boolean;
  children: ReactNode;
}

export function Fact({ name, isNameHidden, children }: FactProps) {
  return (
    <div className={classes.fact}>
      <dt className={isNameHidden ? 'visually-hidden' : undefined}>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
