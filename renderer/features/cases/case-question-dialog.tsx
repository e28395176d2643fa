// The dialog of one question about a case: its fields, and, where somebody else has changed the same meanwhile, what it
// says now with the two ways on.

import { Button } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { FormDialog } from '../../components/form-dialog.tsx';
import classes from './case-question-dialog.module.css';
import type { CaseQuestion } from './use-case-question.ts';

interface CaseQuestionDialogProps<T extends object, I extends object> {
  question: CaseQuestion<T, I>;
  title: string;
  sentence?: ReactNode;
  action: string;
  isWaiting?: boolean;
  isDestructive?: boolean;
  size?: 'md' | 'lg' | 'xl';
  /** The parts of the input whose complaints stand beside a field here; all others are said above. */
  fields?: readonly string[];
  /** What the case says now, in words, where somebody has changed the same. */
  theirsInWords?: (theirs: T) => ReactNode;
  onSubmit: () => void;
  children: ReactNode;
}

export function CaseQuestionDialog<T extends object, I extends object>(props: CaseQuestionDialogProps<T, I>) {
  const { question, fields = [] } = props;
  const { trouble, meanwhile } = question;
  if (!question.isLoaded) return null;
  const issues = trouble?.issues ?? [];
  const isSaid = issues.length > 0 && issues.every(({ path }) => fields.includes(String(path[0])));
  return (
    <FormDialog
      title={props.title}
      sentence={props.sentence}
      action={props.action}
      size={props.size ?? 'md'}
      isDestructive={props.isDestructive ?? false}
      isRunning={question.isRunning}
      isWaiting={(props.isWaiting ?? false) || meanwhile !== null}
      trouble={meanwhile ? null : trouble}
      isSaidByFields={isSaid}
      draft={question.draft}
      notice={
        meanwhile && (
          <div className={classes.meanwhile} role="alert">
            <p>
              <strong>Somebody has changed this while you were writing.</strong> What you wrote is still here.
            </p>
            {props.theirsInWords && (
              <div className={classes.theirs}>
                <span className={classes.now}>It says now</span>
                {props.theirsInWords(meanwhile.theirs)}
              </div>
            )}
            <div className={classes.ways}>
              <Button size="compact-md" onClick={meanwhile.keepMine}>
                Go on with mine
              </Button>
              <Button size="compact-md" onClick={meanwhile.takeTheirs}>
                Take what is there now
              </Button>
            </div>
          </div>
        )
      }
      onClose={question.leave}
      onSubmit={props.onSubmit}
    >
      <Fragment key={question.turn}>{props.children}</Fragment>
    </FormDialog>
  );
}
