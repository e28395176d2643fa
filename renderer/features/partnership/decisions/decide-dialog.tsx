// A decision in a title and a day: the rest is written on its page, and it is a draft until it is made final there.

import { Checkbox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Consultation } from '../../../../shared/domain/partnership/consultations.ts';
import { useToday } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';

/** What it is made on: a consultation, a meeting, a forum; nothing for one that stands alone. */
interface DecidedOn {
  consultation?: Consultation;
  meetingId?: string;
  forumId?: string;
  issueId?: string;
}

export function DecideDialog({ from, onClose }: { from: DecidedOn; onClose: () => void }) {
  const { consultation, meetingId, forumId, issueId } = from;
  const today = useToday();
  const navigate = useNavigate();
  const key = consultation?.id ?? meetingId ?? issueId ?? forumId ?? '';
  const draft = useDialogDraft(
    `decision:new:${key}`,
    { title: consultation?.topic ?? '', on: today, affectsJobs: consultation?.affectsJobs ?? false },
    onClose,
  );
  const { value, change } = draft;
  const record = useAction(
    (client, input: Inputs['partnership']['recordDecision'], signal) =>
      client.partnership.recordDecision(input, { signal }),
    {
      done: (made) => `${made.number} is written down as a draft.`,
      undoes: (made) => ({ collection: 'decisions', id: made.id }),
      onDone: (made) => {
        draft.finish();
        void navigate({ to: '/partnership/decisions/$id', params: { id: made.id } });
      },
    },
  );
  if (!draft.isLoaded) return null;
  const input = (): Inputs['partnership']['recordDecision'] => ({
    ...value,
    ...(consultation && { consultationId: consultation.id }),
    ...(meetingId !== undefined && { meetingId }),
    ...(forumId !== undefined && { forumId }),
    ...(issueId !== undefined && { issueId }),
  });
  return (
    <FormDialog
      draft={draft}
      title="Write down the decision"
      sentence="As it was decided. What the union said and what it changed comes on its page; it is a draft until you make it final."
      action="Write it down"
      isRunning={record.isRunning}
      isWaiting={value.title.trim() === ''}
      trouble={record.trouble}
      onClose={draft.leave}
      onSubmit={() => void record.run(input())}
    >
      <TextField
        label="What was decided"
        placeholder="Rosters go out six weeks ahead from May"
        maxLength={500}
        autoComplete="off"
        value={value.title}
        onChange={(title) => change({ title })}
        problem={record.issueFor('title')}
      />
      <DayField
        label="Decided on"
        help="Also when that was before the union was asked: that is the finding."
        lean="past"
        value={value.on}
        onChange={(on) => on && change({ on })}
        problem={record.issueFor('on')}
      />
      <Checkbox
        label="It affects people’s jobs"
        checked={value.affectsJobs}
        onChange={(event) => change({ affectsJobs: event.currentTarget.checked })}
      />
    </FormDialog>
  );
}
