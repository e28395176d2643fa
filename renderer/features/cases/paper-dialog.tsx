// The dialog of one paper: its questions, how far it has got while it is made, and what became of it: what is in it, and
// what could not be put in and why.

import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DeskClient } from '../../../shared/contract/contract.ts';
import type { Download } from '../../../shared/contract/download.ts';
import { saveDownload } from '../../app/download.ts';
import { type Action, type ActionOptions, useAction } from '../../app/use-action.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { ProgressPanel, useProgress } from '../../components/progress-panel.tsx';
import classes from './paper-menu.module.css';

/** Makes a paper and hands it to the person. What was made stays known, so that the dialog can say what is in it. */
export function usePaper<I, O>(
  call: (client: DeskClient, input: I, signal: AbortSignal) => Promise<O>,
  options: Omit<ActionOptions<I, O>, 'onDone'>,
  onMade: (made: O) => void,
): Action<I, O> {
  return useAction(call, {
    ...options,
    onDone: (made) => {
      saveDownload(made as Download);
      onMade(made);
    },
  });
}

interface PaperDialogProps<I, O> {
  title: string;
  sentence: ReactNode;
  /** A verb: "Make the bundle". */
  action: string;
  paper: Action<I, O>;
  /** Of the work's own steps: `cases.bundle`. */
  procedure?: string;
  isWaiting?: boolean;
  size?: 'md' | 'lg' | 'xl';
  draft?: Parameters<typeof FormDialog>[0]['draft'];
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

export function PaperDialog<I, O>(props: PaperDialogProps<I, O>) {
  const { paper } = props;
  const step = useProgress(props.procedure ?? '', paper.isRunning);
  const close = () => {
    paper.stop();
    props.onClose();
  };
  return (
    <FormDialog
      title={props.title}
      sentence={props.sentence}
      action={props.action}
      size={props.size ?? 'lg'}
      isRunning={paper.isRunning}
      isWaiting={props.isWaiting ?? false}
      trouble={paper.trouble}
      {...(props.draft && { draft: props.draft })}
      onSubmit={props.onSubmit}
      onClose={close}
    >
      {props.children}
      {paper.isRunning && props.procedure && <ProgressPanel title={props.action} step={step} onStop={paper.stop} />}
    </FormDialog>
  );
}

interface PaperDoneProps {
  title: string;
  /** "12 documents, 148 pages." */
  sentence: string;
  leftOut?: readonly { name: string; why: string }[];
  onClose: () => void;
  children?: ReactNode;
}

export function PaperDone({ title, sentence, leftOut = [], onClose, children }: PaperDoneProps) {
  return (
    <Modal opened onClose={onClose} title={title} size="lg" withCloseButton={false}>
      <p role="status">{sentence}</p>
      {leftOut.length > 0 && (
        <ul className={classes.list} aria-label="Not in it">
          {leftOut.map(({ name, why }) => (
            <li key={name}>
              <strong>{name}</strong>
              <span className={classes.why}>{why}</span>
            </li>
          ))}
        </ul>
      )}
      {children}
      <Group justify="flex-end" mt="lg">
        <Button variant="filled" data-autofocus onClick={onClose}>
          Done
        </Button>
      </Group>
    </Modal>
  );
}

/** "12 documents", "one document". */
export const documentsInWords = (count: number): string => (count === 1 ? 'one document' : `${count} documents`);

export function leftOutInWords(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ' One could not be included:' : ` ${count} could not be included:`;
}
