// What is seldom done to a workplace or an employer: making it one with another that was written twice, and taking it away.

import { ActionIcon, Menu } from '@mantine/core';
import { MoreHorizontal } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Action } from '../../app/use-action.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';

interface PlaceMenuProps {
  name: string;
  /** "workplace", "employer". */
  kind: string;
  remove: Action<void, unknown>;
  /** What goes with it, and when it is refused. */
  whatGoes: string;
  merge: (close: () => void) => ReactNode;
}

export function PlaceMenu(props: PlaceMenuProps) {
  const { name, kind, remove } = props;
  const [open, setOpen] = useState<'merge' | 'remove' | null>(null);
  const close = () => {
    remove.clear();
    setOpen(null);
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={`More about ${name}`}>
            <MoreHorizontal size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen('merge')}>The same as another {kind}…</Menu.Item>
          <Menu.Item onClick={() => setOpen('remove')}>Take this {kind} away…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        isOpen={open === 'remove'}
        title={`Take ${name} away?`}
        action={`Take the ${kind} away`}
        isDestructive
        isRunning={remove.isRunning}
        trouble={remove.trouble}
        onConfirm={() => void remove.run()}
        onCancel={close}
      >
        <p>{props.whatGoes}</p>
      </ConfirmDialog>
      {open === 'merge' && props.merge(close)}
    </>
  );
}
