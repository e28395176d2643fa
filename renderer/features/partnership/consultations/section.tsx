// A part of the page with its title and what can be done in it.

import { Button } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { ProcedurePath } from '../../../../shared/rules/access/may-call.ts';
import { IfMay } from '../../../components/if-may.tsx';
import classes from './consultation.module.css';

/** `mark`: says beside the title who alone has it. */
export function Section(props: { title: string; mark?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className="section-title">
          {props.title}
        </h2>
        {props.mark}
        {props.actions && <div className={classes.buttons}>{props.actions}</div>}
      </div>
      {props.children}
    </section>
  );
}

interface SectionButtonProps {
  children: string;
  /** For whoever hears the page: what it is about. */
  about?: string;
  needs?: ProcedurePath;
  onPress: () => void;
}

export function SectionButton(props: SectionButtonProps) {
  return (
    <IfMay call={props.needs ?? 'partnership.changeConsultation'}>
      <Button size="compact-sm" variant="subtle" data-no-print onClick={props.onPress}>
        {props.children}
        {props.about && <span className="visually-hidden"> {props.about}</span>}
      </Button>
    </IfMay>
  );
}
