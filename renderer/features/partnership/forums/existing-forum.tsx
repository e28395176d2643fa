// A forum that exists already: its name, who sits, when it meets next, and its constitution as a file. One page, two minutes.

import { Button, Checkbox, FileInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import type { DeskClient, Inputs } from '../../../../shared/contract/contract.ts';
import { type ForumType, ForumTypeSchema } from '../../../../shared/domain/partnership/forums.ts';
import { forumTypeWords } from '../../../../shared/domain/partnership/words-forums.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { intervalInWords, USUAL_INTERVALS } from '../../../../shared/rules/partnership/forums/interval.ts';
import { useSession } from '../../../app/desk.tsx';
import { fitsMessage, sendFile } from '../../../app/send-file.ts';
import { useAction } from '../../../app/use-action.ts';
import { useDraft } from '../../../app/use-draft.ts';
import { DayField } from '../../../components/day-field.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { FormActions, SelectField, TextField } from '../../../components/fields.tsx';
import { SaveState } from '../../../components/save-state.tsx';
import classes from './forums.module.css';
import stepsClasses from './new-forum.module.css';
import { nobodyYet, type PeopleDraft, PeopleFields, seatsToSave, useSeatsRead } from './people-fields.tsx';

interface ExistingDraft extends PeopleDraft {
  name: string;
  type: ForumType;
  nextOn: string | null;
  intervalDays: number;
  isYearPlanned: boolean;
}

const empty: ExistingDraft = {
  ...nobodyYet,
  name: '',
  type: 'partnershipForum',
  nextOn: null,
  intervalDays: 42,
  isYearPlanned: false,
};
const A_YEAR = 12;

type Opening = Inputs['partnership']['openForum'];

/** The forum is opened even when its file cannot be kept: then that alone is said. */
async function openWith(client: DeskClient, given: Opening, file: File | null, signal: AbortSignal) {
  const opened = await client.partnership.openForum(given, { signal });
  if (file === null) return { opened, fileTrouble: null };
  const on = { collection: 'forums' as const, id: opened.forumId };
  const about = { on, kind: 'paper' as const, title: 'Constitution', visibility: 'joint' as const };
  try {
    if (fitsMessage(file)) await client.partnership.addPaper({ ...about, file }, { signal });
    else {
      await client.partnership.addPaper(
        { ...about, upload: await sendFile(file, signal), name: file.name },
        { signal },
      );
    }
    return { opened, fileTrouble: null };
  } catch (error) {
    return { opened, fileTrouble: error };
  }
}

export function ExistingForum(props: { parentId: string | null }) {
  const { branch } = useSession();
  const navigate = useNavigate();
  const draft = useDraft('forum:existing', empty);
  const [file, setFile] = useState<File | null>(null);
  const { value, set } = draft;
  const change = (part: Partial<ExistingDraft>) => set((before) => ({ ...before, ...part }));
  const seats = useSeatsRead(value, true);
  const words = forumTypeWords(branch?.words);
  const open = useAction((client, given: Opening, signal) => openWith(client, given, file, signal), {
    done: ({ opened, fileTrouble }) =>
      fileTrouble === null
        ? opened.planned > 0
          ? `The forum is here, with ${opened.planned} ${opened.planned === 1 ? 'meeting' : 'meetings'}.`
          : 'The forum is here.'
        : 'The forum is here, but its file could not be kept. Add it again under “Seats and rules”.',
    undoes: ({ opened }) => ({ collection: 'forums', id: opened.forumId }),
    onDone: ({ opened }) => {
      void draft.forget();
      void navigate({
        to: '/partnership/forums/$id',
        params: { id: opened.forumId },
        search: opened.whyNotActive === null ? {} : { tab: 'seats' },
      });
    },
  });
  if (!draft.isLoaded) return null;
  const { name, type, nextOn, intervalDays, isYearPlanned } = value;
  const submit = () =>
    void open.run({
      name,
      type,
      intervalDays,
      parentId: props.parentId,
      seats: seatsToSave(seats),
      ...(nextOn !== null && { nextMeetingOn: nextOn, planMonths: isYearPlanned ? A_YEAR : 0 }),
    });
  return (
    <form
      className={stepsClasses.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') submit();
      }}
    >
      <ErrorBanner error={open.trouble} />
      <div className={stepsClasses.pair}>
        <TextField
          label="What it is called"
          placeholder="Joint Partnership Forum"
          value={name}
          onChange={(text) => change({ name: text })}
          problem={open.issueFor('name')}
          maxLength={500}
          autoFocus
        />
        <SelectField
          label="What kind of body it is"
          options={ForumTypeSchema.options.map((each) => ({ value: each, label: words[each] }))}
          value={type}
          onChange={(each) => each && change({ type: each })}
        />
      </div>
      <PeopleFields value={value} onChange={change} seats={seats} />
      <div className={stepsClasses.pair}>
        <DayField
          label="When it meets next"
          value={nextOn}
          onChange={(day) => change({ nextOn: day })}
          problem={open.issueFor('nextMeetingOn')}
          lean="future"
          isOptional
        />
        <SelectField
          label="How often"
          options={USUAL_INTERVALS.map((days) => ({ value: String(days), label: capital(intervalInWords(days)) }))}
          value={String(intervalDays)}
          onChange={(days) => days && change({ intervalDays: Number(days) })}
        />
      </div>
      {nextOn !== null && (
        <Checkbox
          label="Plan the twelve months from then too"
          description="Off weekends and holidays. Each can be moved, and all of it undone."
          checked={isYearPlanned}
          onChange={(event) => change({ isYearPlanned: event.currentTarget.checked })}
        />
      )}
      <FileInput
        size="md"
        label={
          <>
            Its constitution or terms of reference <span className={classes.quiet}>if you have it</span>
          </>
        }
        placeholder="Choose the file"
        leftSection={<FileText size={17} aria-hidden />}
        value={file}
        onChange={setFile}
        clearable
        clearButtonProps={{ 'aria-label': 'Take the file out again' }}
      />
      <FormActions>
        <Button type="submit" variant="filled" loading={open.isRunning} disabled={name.trim() === ''}>
          Keep this forum
        </Button>
        {draft.isRestored && (
          <Button variant="subtle" onClick={() => void draft.forget()}>
            Start afresh
          </Button>
        )}
        <SaveState state={draft.state} />
      </FormActions>
    </form>
  );
}
