// The right-hand column: what comes next, in short entries under small titles. And the two columns it stands in.

import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ProcedurePath } from '../../shared/rules/access/may-call.ts';
import { useMay } from '../app/use-may.ts';
import classes from './side-list.module.css';

/** Content, and from 1100 px of window a 316 px column for what comes next; one below the other in a narrower window. */
export function TwoColumns(props: { children: ReactNode; next: ReactNode; nextLabel?: string }) {
  return (
    <div className={classes.columns}>
      <div className={classes.content}>{props.children}</div>
      <aside className={classes.next} aria-label={props.nextLabel ?? 'What comes next'}>
        {props.next}
      </aside>
    </div>
  );
}

export function SideList(props: { title: ReactNode; action?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.list}>
      <div className={classes.head}>
        <h2 className="section-title">{props.title}</h2>
        {props.action}
      </div>
      <ul>{props.children}</ul>
    </section>
  );
}

interface SideItemProps {
  title: ReactNode;
  children?: ReactNode;
  /** Opens what this is about. The whole entry is the button. */
  onOpen?: () => void;
  /** Without this procedure it cannot be opened: it is read only. */
  needs?: ProcedurePath;
  tone?: 'plain' | 'late';
}

export function SideItem(props: SideItemProps) {
  const may = useMay();
  const isOpened = props.needs === undefined || may(props.needs);
  const inside = (
    <>
      <span className={classes.title} data-tone={props.tone ?? 'plain'}>
        {props.title}
      </span>
      {props.children && <span className={classes.detail}>{props.children}</span>}
    </>
  );
  return (
    <li className={classes.item}>
      {props.onOpen && isOpened ? (
        <button type="button" data-print className={classes.open} onClick={props.onOpen}>
          {inside}
        </button>
      ) : (
        inside
      )}
    </li>
  );
}

/** What an empty list is for, in one line. */
export function SideHint(props: { children: ReactNode }) {
  return <li className={classes.hint}>{props.children}</li>;
}

interface SideButtonProps {
  children: string;
  hidden?: string;
  isAdding?: boolean;
  /** Not there for whoever may not call it. */
  needs?: ProcedurePath;
  onPress: () => void;
}

/** The one button in a list's head: "Add", and for whoever hears the page what it adds. */
export function SideButton(props: SideButtonProps) {
  const may = useMay();
  if (props.needs !== undefined && !may(props.needs)) return null;
  return (
    <Button
      size="compact-sm"
      my={-5}
      variant="subtle"
      leftSection={props.isAdding === false ? undefined : <Plus size={14} aria-hidden />}
      data-no-print
      onClick={props.onPress}
    >
      {props.children}
      {props.hidden && <span className="visually-hidden"> {props.hidden}</span>}
    </Button>
  );
}
