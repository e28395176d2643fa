// One more item for the agenda: its title and Enter. Everything else about it is usual and can be changed later.

import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { MeetingPage } from '../../../../shared/contract/partnership/meeting-shapes.ts';
import type { Meeting } from '../../../../shared/domain/partnership/meetings.ts';
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
  const waiting = useRef<Promise<unknown>>(Promise.resolve());
  const last = useRef<Meeting | undefined>(undefined);
  const put = async (given: string) => {
    const settled = await capture.settle();
    // The page may not have heard of the item before this one yet.
    const meeting = settled && last.current && last.current.revision > settled.revision ? last.current : settled;
    const saved =
      meeting &&
      (await add.run({ id: meeting.id, revision: meeting.revision, items: [...meeting.items, { title: given }] }));
    // Refused: it stands in the line again, unless the next one is being typed.
    if (!saved) return setTitle((typed) => (typed === '' ? given : typed));
    last.current = saved;
    onAdded?.(saved.items.at(-1)!.id);
  };
  /** The line is free at once: who types the whole agenda does not wait for each of its items. */
  const submit = () => {
    if (title.trim() === '') return;
    setTitle('');
    waiting.current = waiting.current.then(() => put(title));
  };
  return (
    <form
      className={classes.addLine}
      data-no-print
      onSubmit={(event) => {
        event.preventDefault();
        submit();
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
      {title.trim() !== '' && <Button type="submit">Add it</Button>}
    </form>
  );
}
