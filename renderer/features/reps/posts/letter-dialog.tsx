// The letter that tells an employer who holds which post, and that it was told: one after the other, or one without the other.

import { Checkbox, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk, useToday, useWords } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { SelectField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';

interface LetterDialogProps {
  employerId?: string;
  /** One rep alone; without it everybody whom the employer is to know. */
  rep?: { id: string; name: string };
  onClose: () => void;
}

export function LetterDialog({ employerId: first, rep, onClose }: LetterDialogProps) {
  const { terms } = useWords();
  const employers = useQuery(
    useDesk().workplaces.employers.queryOptions({ input: { page: { offset: 0, limit: 500 } } }),
  );
  const [employerId, setEmployerId] = useState<string | null>(first ?? null);
  const [format, setFormat] = useState<'pdf' | 'docx'>('pdf');
  const [isTold, setIsTold] = useState(true);
  const make = useAction(
    async (client, input: { employerId: string }, signal) => {
      const made = await client.reps.noticePaper(
        { employerId: input.employerId, format, ...(rep && { repIds: [rep.id] }) },
        { signal },
      );
      await saveDownload(made);
      if (isTold) {
        const told = { reps: made.about.slice(0, 200), employerId: input.employerId, how: 'Letter' };
        await client.reps.notify(told, { signal });
      }
      return made;
    },
    {
      done: ({ about }) =>
        isTold
          ? `The letter is made, and it is written down for ${about.length === 1 ? 'one person' : `${about.length} people`}.`
          : undefined,
      onDone: onClose,
    },
  );
  return (
    <FormDialog
      title={rep === undefined ? 'Letter to an employer' : `Letter about ${rep.name}`}
      sentence="Names, posts, for whom, from when to when: nothing else of anybody is in it."
      action="Make the letter"
      isRunning={make.isRunning}
      isWaiting={employerId === null}
      trouble={make.trouble}
      onClose={onClose}
      onSubmit={() => employerId !== null && void make.run({ employerId })}
    >
      <SelectField
        label={`Which ${terms.employer}`}
        options={(employers.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={employerId}
        onChange={setEmployerId}
      />
      <SegmentedControl
        aria-label="As what"
        data={[
          { value: 'pdf', label: 'PDF' },
          { value: 'docx', label: 'Word' },
        ]}
        value={format}
        onChange={(chosen) => setFormat(chosen as 'pdf' | 'docx')}
      />
      <Checkbox
        label="Write down that they were told today, by letter"
        checked={isTold}
        onChange={(event) => setIsTold(event.currentTarget.checked)}
      />
    </FormDialog>
  );
}

interface ToldDialogProps {
  rep: { id: string; revision: number; name: string };
  /** Those of the constituency first. */
  employerId: string | null;
  onClose: () => void;
}

/** That an employer was told, by another way than the letter. */
export function ToldDialog({ rep, employerId: first, onClose }: ToldDialogProps) {
  const today = useToday();
  const { terms } = useWords();
  const employers = useQuery(
    useDesk().workplaces.employers.queryOptions({ input: { page: { offset: 0, limit: 500 } } }),
  );
  const [employerId, setEmployerId] = useState<string | null>(first);
  const [on, setOn] = useState<string | null>(today);
  const [to, setTo] = useState('');
  const [how, setHow] = useState('');
  const notify = useAction(
    (client, day: string) =>
      client.reps.notify({ reps: [{ id: rep.id, revision: rep.revision }], employerId, on: day, to, how }),
    {
      done: () => `It is written down that they were told of ${rep.name}.`,
      undoes: () => ({ collection: 'reps', id: rep.id }),
      onDone: onClose,
    },
  );
  return (
    <FormDialog
      title={`The ${terms.employer} was told of ${rep.name}`}
      action="Write it down"
      isRunning={notify.isRunning}
      isWaiting={on === null}
      trouble={notify.trouble}
      isSaidByFields={notify.issueFor('on') !== undefined}
      onClose={onClose}
      onSubmit={() => on !== null && void notify.run(on)}
    >
      <SelectField
        label={`Which ${terms.employer}`}
        options={(employers.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={employerId}
        onChange={setEmployerId}
      />
      <DayField label="On" value={on} onChange={setOn} problem={notify.issueFor('on')} lean="past" />
      <TextField label="Whom" value={to} onChange={setTo} isOptional maxLength={500} autoComplete="off" />
      <TextField
        label="How"
        placeholder="By email"
        value={how}
        onChange={setHow}
        isOptional
        maxLength={500}
        autoComplete="off"
      />
    </FormDialog>
  );
}
