// The head of every page: where it stands, what it is, one sentence that says what needs you, and the page's actions.

import { Link } from '@tanstack/react-router';
import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react';
import classes from './page-header.module.css';

interface PageHeaderProps {
  /** null while what it is called is still being read. */
  title: ReactNode;
  /** The window's title; without it the area's name. */
  windowTitle?: string;
  /** Where this page stands: "Members › Import". */
  trail?: { label: string; to?: ComponentProps<typeof Link>['to'] }[];
  sentence?: ReactNode;
  /** Buttons; at most one of them filled. */
  actions?: ReactNode;
}

/**
 * Sets the window's title too, which the system shows in lists of windows, in switchers and on shared screens: the area's
 * name, never a person's. Takes the focus when a page is opened so that a reader hears where it is.
 */
export function PageHeader(props: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const own = typeof props.title === 'string' ? props.title : '';
  const name = props.windowTitle ?? props.trail?.[0]?.label ?? own;
  useEffect(() => {
    document.title = name ? `${name} · Branchdesk` : 'Branchdesk';
  }, [name]);
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        {props.trail && (
          <nav aria-label="Where this is" className={classes.trail}>
            <ol>
              {props.trail.map((step) => (
                <li key={step.label}>{step.to ? <Link to={step.to}>{step.label}</Link> : step.label}</li>
              ))}
            </ol>
          </nav>
        )}
        <h1 ref={heading} tabIndex={-1} className={classes.title}>
          {props.title === null ? <span className="visually-hidden">One moment</span> : props.title}
        </h1>
        {props.sentence && <p className={classes.sentence}>{props.sentence}</p>}
      </div>
      {props.actions && (
        <div className={classes.actions} data-no-print>
          {props.actions}
        </div>
      )}
    </header>
  );
}
