// What is seldom done to a forum: its name and kind, who may see it, closing it, taking it away.

import { ActionIcon, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { type SharingValues, VisibilityField } from '../entries/visibility-field.tsx';
import { ForumDialog } from './forum-dialog.tsx';
import type { ForumData } from './forum-page.tsx';

export function ForumMenu({ data }: { data: ForumData }) {
  const { forum } = data;
  const may = useMay();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'change' | 'share' | 'remove' | null>(null);
  const { id, revision, name } = forum;
  const remove = useAction((client, _: undefined) => client.partnership.removeForum({ id, revision }), {
    done: () => `${name} is taken away.`,
    undoes: ({ seq }) => ({ seq }),
    onDone: () => void navigate({ to: '/partnership' }),
  });
  const close = () => {
    remove.clear();
    setOpen(null);
  };
  if (!may('partnership.changeForum')) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={`More about ${name}`}>
            <MoreHorizontal size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen('change')}>Name, kind and state…</Menu.Item>
          <Menu.Item onClick={() => setOpen('share')}>Who may see it…</Menu.Item>
          {may('partnership.removeForum') && <Menu.Item onClick={() => setOpen('remove')}>Take it away…</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {open === 'change' && <ForumDialog data={data} onClose={close} />}
      {open === 'share' && <ShareDialog data={data} onClose={close} />}
      <ConfirmDialog
        isOpen={open === 'remove'}
        title={`Take ${name} away?`}
        action="Take the forum away"
        isDestructive
        isRunning={remove.isRunning}
        trouble={remove.trouble}
        onConfirm={() => void remove.run(undefined)}
        onCancel={close}
      >
        <p>
          For a forum that was opened by mistake: only one on which nothing hangs can be taken away. Its planned, empty
          meetings go with it, and it can be undone. A forum that has ended is closed instead.
        </p>
      </ConfirmDialog>
    </>
  );
}

function ShareDialog({ data, onClose }: { data: ForumData; onClose: () => void }) {
  const { forum } = data;
  const { id, revision } = forum;
  const [value, setValue] = useState<SharingValues>({
    visibility: forum.visibility,
    confidentialUntil: forum.confidentialUntil,
  });
  const save = useAction(
    (client, given: SharingValues) =>
      client.partnership.setVisibility({ collection: 'forums', id, revision, ...given }),
    {
      done: ({ narrowed }) =>
        narrowed === 0
          ? 'Saved.'
          : `Saved. ${narrowed} ${narrowed === 1 ? 'record' : 'records'} on it can be seen no wider now.`,
      undoes: () => ({ collection: 'forums', id }),
      onDone: onClose,
    },
  );
  return (
    <FormDialog
      title="Who may see this forum"
      sentence="What hangs on it is never wider: narrowing the forum narrows its meetings and issues too."
      action="Save"
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={onClose}
      onSubmit={() => void save.run(value)}
    >
      <VisibilityField
        value={value}
        onChange={(change) => setValue((before) => ({ ...before, ...change }))}
        problem={save.issueFor('visibility')}
      />
    </FormDialog>
  );
}
