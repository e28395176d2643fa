// A part of a record's page: its title, what can be done in it, and what it holds.

import type { ReactNode } from 'react';
import classes from './block.module.css';

export function Block(props: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.block}>
      <div className={classes.head}>
        <h2 className="section-title">{props.title}</h2>
        {props.action}
      </div>
      {props.children}
    </section>
  );
}

/** A longer text as it was typed; nothing stands there while nobody has written it. */
export const ProseBlock = ({ title, text }: { title: string; text: string }) =>
  text.trim() === '' ? null : (
    <Block title={title}>
      <p className={classes.prose}>{text}</p>
    </Block>
  );
