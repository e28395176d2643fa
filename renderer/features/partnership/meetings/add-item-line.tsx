// One more item for the agenda: its title and Enter. Everything else about it is usual and can be changed later.

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { MeetingPage } from '../../../../shared/contract/partnership/meeting-shapes.ts';
import { useAction } from '../../../app/use-action.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import classes from './meetings.module.css';
import type { Capture } from './use-capture.ts';

interface AddItemLineProps {
  page: MeetingPage;
  capture: Pick<Capture, 'settle'>;
  label: string;
  onAdded?: (id: string) => void;
}

export function AddItemLine({ capture, label, onAdded }: AddItemLineProps) {
  const [title, setTitle] = useState('');
  const add = useAction(
    (client, given: Inputs['partnership']['changeMeeting']) => client.partnership.changeMeeting(given),
    { undoes: ({ id }) => ({ collection: 'meetings', id }) },
  );
  const submit = async () => {
    if (title.trim() === '' || add.isRunning) return;
    const meeting = await capture.settle();
    if (!meeting) return;
    const saved = await add.run({ id: meeting.id, revision: meeting.revision, items: [...meeting.items, { title }] });
    if (!saved) return;
    setTitle('');
    onAdded?.(saved.items.at(-1)!.id);
  };
  return (
    <form
      className={classes.addLine}
      data-no-print
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ErrorBanner error={add.trouble} onClose={add.clear} />
      <TextInput
        className={classes.grow}
        aria-label={label}
        placeholder={`${label}, Enter adds it`}
        autoComplete="off"
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      {title.trim() !== '' && (
        <Button type="submit" loading={add.isRunning}>
          Add it
        </Button>
      )}
    </form>
  );
}
