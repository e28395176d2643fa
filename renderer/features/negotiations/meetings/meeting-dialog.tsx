// A meeting is planned, or its day, time and place are changed. A day that is past says that it was held.

import { useNavigate } from '@tanstack/react-router';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { NegotiationMeeting } from '../../../../shared/domain/negotiations/meetings.ts';
import { useToday } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { HOW_TO_WRITE_A_TIME, readTime } from '../../cases/read-time.ts';
import classes from './talks.module.css';

interface MeetingDialogProps {
  negotiation: { id: string };
  /** null: a new one. */
  meeting: Pick<
    NegotiationMeeting,
    'id' | 'revision' | 'day' | 'startsAt' | 'endsAt' | 'place' | 'title' | 'heldOn'
  > | null;
  /** Saves what is waiting first, and answers the revision to go by. */
  settle?: () => Promise<{ revision: number } | undefined>;
  onClose: () => void;
}

export function MeetingDialog({ negotiation, meeting, settle, onClose }: MeetingDialogProps) {
  const today = useToday();
  const navigate = useNavigate();
  const draft = useDialogDraft(
    `negotiation:${negotiation.id}:meeting:${meeting?.id ?? 'new'}`,
    {
      day: (meeting?.day ?? null) as string | null,
      startsAt: meeting?.startsAt ?? '',
      endsAt: meeting?.endsAt ?? '',
      place: meeting?.place ?? '',
      title: meeting?.title ?? '',
    },
    onClose,
  );
  const keep = useAction(
    (client, input: Inputs['negotiations']['keepMeeting'], signal) =>
      client.negotiations.keepMeeting(input, { signal }),
    {
      done: () => (meeting === null ? 'The meeting is on the timetable.' : 'The meeting is changed.'),
      undoes: ({ id }) => ({ collection: 'negotiationMeetings', id }),
      onDone: ({ id }) => {
        draft.finish();
        if (meeting === null) void navigate({ to: '/negotiations/meetings/$id', params: { id } });
      },
    },
  );
  if (!draft.isLoaded) return null;
  const { value, change } = draft;
  const submit = async () => {
    const { day, startsAt, endsAt, ...rest } = value;
    if (day === null) return;
    const times = { startsAt: readTime(startsAt), endsAt: readTime(endsAt) };
    if (meeting === null) {
      const held = day < today ? { heldOn: day } : {};
      return void keep.run({ negotiationId: negotiation.id, day, ...times, ...rest, ...held });
    }
    const based = settle === undefined ? meeting : await settle();
    if (based === undefined) return;
    const held = meeting.heldOn === null ? {} : { heldOn: day };
    void keep.run({ id: meeting.id, revision: based.revision, day, ...times, ...rest, ...held });
  };
  return (
    <FormDialog
      draft={draft}
      title={meeting === null ? 'Add a meeting' : 'Day, time and place'}
      action={meeting === null ? 'Add it' : 'Keep it'}
      isRunning={keep.isRunning}
      isWaiting={value.day === null}
      trouble={keep.trouble}
      onClose={draft.leave}
      onSubmit={() => void submit()}
    >
      <DayField
        label="Day"
        lean="future"
        value={value.day}
        onChange={(day) => change({ day })}
        problem={keep.issueFor('day') ?? keep.issueFor('heldOn')}
      />
      <div className={classes.times}>
        <TextField
          label="From"
          placeholder="10:00"
          autoComplete="off"
          value={value.startsAt}
          onChange={(startsAt) => change({ startsAt })}
          problem={keep.issueFor('startsAt') && HOW_TO_WRITE_A_TIME}
        />
        <TextField
          label="To"
          placeholder="11:30"
          autoComplete="off"
          value={value.endsAt}
          onChange={(endsAt) => change({ endsAt })}
          problem={keep.issueFor('endsAt')}
        />
      </div>
      <TextField label="Place" isOptional maxLength={500} value={value.place} onChange={(place) => change({ place })} />
      <TextField
        label="About"
        placeholder="Our answer to the second offer"
        isOptional
        maxLength={500}
        value={value.title}
        onChange={(title) => change({ title })}
      />
    </FormDialog>
  );
}
