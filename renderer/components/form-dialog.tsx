// A few questions in front of the page: one column of fields, Cancel and one verb. Ctrl/Cmd+Enter answers it too.

import { Button, Group, Modal } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { Trouble } from '../app/sentences.ts';
import type { Draft } from '../app/use-draft.ts';
import { ErrorBanner } from './error-banner.tsx';
import { Fields } from './fields.tsx';
import classes from './form-dialog.module.css';
import { SaveState } from './save-state.tsx';
import { canBeRead } from './unread-fields.ts';
import { useFocusBefore } from './use-focus-before.ts';

interface FormDialogProps {
  title: string;
  /** What it is for, in a sentence under the title. */
  sentence?: ReactNode;
  /** A verb: "Record that Acas was notified". */
  action: string;
  isDestructive?: boolean;
  isRunning?: boolean;
  /** Nothing can be saved yet: the verb waits. */
  isWaiting?: boolean;
  trouble?: Trouble | null;
  /** Whether every complaint of the trouble stands beside its field already; the banner then stays away. */
  isSaidByFields?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  /** For STALE_RECORD: leaves the dialog for the page, which shows the record as it is now. */
  onShowCurrent?: () => void;
  /** Where what is written is kept until it is saved: says so, and lets the person begin again. */
  draft?: Pick<Draft<object>, 'isRestored' | 'state' | 'forget'>;
  /** Above the fields: what somebody else has changed meanwhile, and the like. */
  notice?: ReactNode;
  size?: 'md' | 'lg' | 'xl';
  children: ReactNode;
}

/** Mount it while it is asked: the first field takes the focus, Escape leaves everything as it was, and gives the focus back. */
export function FormDialog(props: FormDialogProps) {
  const form = useRef<HTMLFormElement>(null);
  useFocusBefore();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  };
  const startAfresh = async () => {
    await props.draft?.forget();
    form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  };
  return (
    <Modal opened onClose={props.onClose} title={props.title} size={props.size ?? 'md'} withCloseButton={false}>
      <form
        ref={form}
        noValidate
        // Room for the ring around a first field that has the focus.
        style={{ paddingTop: 3 }}
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          if (canBeRead(form.current) && !props.isRunning && !props.isWaiting) props.onSubmit();
        }}
      >
        {!props.isSaidByFields && (
          <ErrorBanner
            error={props.trouble}
            onShowCurrent={props.onShowCurrent === undefined ? props.onClose : props.onShowCurrent}
          />
        )}
        {props.notice}
        {props.sentence && <p style={{ marginBottom: 18, color: 'var(--soft)' }}>{props.sentence}</p>}
        <div className={classes.fields}>
          <Fields key={props.draft?.isRestored ? 'kept' : 'fresh'}>{props.children}</Fields>
        </div>
        {/* After the fields: what has the focus at first must never be what throws words away. */}
        {props.draft?.isRestored && (
          <Group justify="space-between" wrap="nowrap" gap="md" mt={18}>
            <span>You had begun this; it is as you left it.</span>
            <Button size="compact-md" style={{ flexShrink: 0 }} onClick={() => void startAfresh()}>
              Start afresh
            </Button>
          </Group>
        )}
        <Group justify="flex-end" gap="sm" className={classes.foot}>
          {props.draft && <SaveState state={props.draft.state} />}
          <Button onClick={props.onClose}>Cancel</Button>
          <Button
            type="submit"
            variant="filled"
            color={props.isDestructive ? 'late' : undefined}
            loading={props.isRunning ?? false}
            disabled={props.isWaiting ?? false}
          >
            {props.action}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
