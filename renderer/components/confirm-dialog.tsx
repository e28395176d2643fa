// Asks before something that cannot simply be looked past: says what will happen, and Cancel is the default.

import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Trouble } from '../app/sentences.ts';
import { ErrorBanner } from './error-banner.tsx';

interface ConfirmDialogProps {
  isOpen: boolean;
  title: string;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  /** A verb: "Undo the import". */
  action: string;
  isDestructive?: boolean;
  isRunning?: boolean;
  trouble?: Trouble | null;
  onConfirm: () => void;
  onCancel: () => void;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Modal opened={props.isOpen} onClose={props.onCancel} title={props.title}>
      <ErrorBanner error={props.trouble} />
      {props.children}
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button data-autofocus onClick={props.onCancel}>
          Cancel
        </Button>
        <Button
          variant="filled"
          color={props.isDestructive ? 'late' : undefined}
          loading={props.isRunning}
          onClick={props.onConfirm}
        >
          {props.action}
        </Button>
      </Group>
    </Modal>
  );
}
