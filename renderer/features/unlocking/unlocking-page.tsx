// The frame of what stands in front of the desk: the logo, one card, where the data lies.

import { type ReactNode, useEffect, useRef } from 'react';
import { useSession } from '../../app/desk.tsx';
import { Logo } from '../../app/shell/logo.tsx';
import { LostConnection } from '../../components/lost-connection.tsx';
import classes from './unlocking.module.css';

interface UnlockingPageProps {
  title: string;
  sentence: ReactNode;
  isWide?: boolean;
  /** The title takes the focus unless a field does. */
  hasField?: boolean;
  children: ReactNode;
}

export function UnlockingPage({ title, sentence, isWide, hasField, children }: UnlockingPageProps) {
  const { dataFolder } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Branchdesk`;
  }, [title]);
  useEffect(() => {
    if (!hasField) heading.current?.focus();
  }, [hasField]);
  return (
    <>
      <LostConnection />
      <main className={classes.page}>
        <Logo />
        <section className={classes.card} data-wide={isWide || undefined}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p className={classes.sentence}>{sentence}</p>
          {children}
        </section>
        <p className={classes.foot}>{dataFolder}</p>
      </main>
    </>
  );
}
