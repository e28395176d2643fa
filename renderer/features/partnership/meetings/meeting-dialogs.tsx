// What is seldom asked about a meeting: its details, another day, and why it was called off.

import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { MeetingPage } from '../../../../shared/contract/partnership/meeting-shapes.ts';
import type { Meeting } from '../../../../shared/domain/partnership/meetings.ts';
import type { Side, TwoSides } from '../../../../shared/domain/partnership/sides.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { SelectField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import type { Capture } from './use-capture.ts';

interface MeetingDialogProps {
  page: MeetingPage;
  capture: Capture;
  onClose: () => void;
}

const undoes = ({ id }: Meeting) => ({ collection: 'meetings' as const, id });
const SIDES: readonly TwoSides[] = ['management', 'staff'];

export function DetailsDialog({ page, capture, onClose }: MeetingDialogProps) {
  const { branch } = useSession();
  const sides = sideWords(branch?.words);
  const { title, startsAt, endsAt, place, chairSide, minutesSide, heldOn, id } = page.meeting;
  const draft = useDialogDraft(
    `meeting:details:${id}`,
    { title, startsAt: startsAt ?? '', endsAt: endsAt ?? '', place, chairSide, minutesSide, heldOn },
    onClose,
  );
  const save = useAction(
    (client, given: Inputs['partnership']['changeMeeting']) => client.partnership.changeMeeting(given),
    { done: () => 'Saved.', undoes, onDone: draft.finish },
  );
  if (!draft.isLoaded) return null;
  const { value, change } = draft;
  const submit = async () => {
    const meeting = await capture.settle();
    if (!meeting) return;
    const { startsAt: from, endsAt: to, heldOn: day, ...rest } = value;
    await save.run({
      id,
      revision: meeting.revision,
      ...rest,
      startsAt: from.trim() === '' ? null : from.trim(),
      endsAt: to.trim() === '' ? null : to.trim(),
      ...(day !== null && { heldOn: day }),
    });
  };
  const options = SIDES.map((side) => ({ value: side, label: sides[side] }));
  return (
    <FormDialog
      title="About this meeting"
      action="Save"
      draft={draft}
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() => void submit()}
    >
      {page.meeting.heldOn !== null && (
        <DayField
          label="Held on"
          value={value.heldOn}
          onChange={(day) => change({ heldOn: day })}
          lean="past"
          problem={save.issueFor('heldOn')}
        />
      )}
      <TextField
        label="What it is called"
        isOptional
        value={value.title}
        onChange={(next) => change({ title: next })}
      />
      <TextField
        label="From"
        placeholder="10:00"
        value={value.startsAt}
        onChange={(next) => change({ startsAt: next })}
        problem={save.issueFor('startsAt')}
      />
      <TextField
        label="To"
        placeholder="12:00"
        value={value.endsAt}
        onChange={(next) => change({ endsAt: next })}
        problem={save.issueFor('endsAt')}
      />
      <TextField label="Where" value={value.place} onChange={(next) => change({ place: next })} />
      <SelectField
        label="In the chair"
        clearable
        options={options}
        value={value.chairSide}
        onChange={(next) => change({ chairSide: next })}
      />
      <SelectField
        label="Who keeps the minutes"
        help="Usually the side that does not chair."
        clearable
        options={options}
        value={value.minutesSide}
        onChange={(next) => change({ minutesSide: next })}
      />
    </FormDialog>
  );
}

export function MoveDialog({ page, capture, onClose }: MeetingDialogProps) {
  const { id } = page.meeting;
  const draft = useDialogDraft<{ to: string | null }>(`meeting:move:${id}`, { to: null }, onClose);
  const move = useAction(
    (client, given: Inputs['partnership']['moveMeeting']) => client.partnership.moveMeeting(given),
    { done: () => 'The meeting is moved.', undoes, onDone: draft.finish },
  );
  if (!draft.isLoaded) return null;
  const { to } = draft.value;
  return (
    <FormDialog
      title="Another day"
      sentence="The day for which it was first planned stays on record: how often meetings move is one of the figures."
      action="Move it"
      isRunning={move.isRunning}
      isWaiting={to === null}
      trouble={move.trouble}
      onClose={draft.leave}
      onSubmit={async () => {
        const meeting = await capture.settle();
        if (meeting && to !== null) await move.run({ id, revision: meeting.revision, to });
      }}
    >
      <DayField
        label="To which day"
        value={to}
        onChange={(next) => draft.change({ to: next })}
        lean="future"
        problem={move.issueFor('to')}
      />
    </FormDialog>
  );
}

export function CallOffDialog({ page, capture, onClose }: MeetingDialogProps) {
  const { branch } = useSession();
  const sides = sideWords(branch?.words);
  const { id } = page.meeting;
  const draft = useDialogDraft<{ bySide: Side | null; reason: string }>(
    `meeting:off:${id}`,
    { bySide: null, reason: '' },
    onClose,
  );
  const cancel = useAction(
    (client, given: Inputs['partnership']['cancelMeeting']) => client.partnership.cancelMeeting(given),
    { done: () => 'The meeting is called off.', undoes, onDone: draft.finish },
  );
  if (!draft.isLoaded) return null;
  const { bySide, reason } = draft.value;
  return (
    <FormDialog
      title="Call the meeting off"
      sentence="Who called it off, and why, stays on record."
      action="Call it off"
      isDestructive
      isRunning={cancel.isRunning}
      isWaiting={bySide === null || reason.trim() === ''}
      trouble={cancel.trouble}
      onClose={draft.leave}
      onSubmit={async () => {
        const meeting = await capture.settle();
        if (meeting && bySide !== null) await cancel.run({ id, revision: meeting.revision, bySide, reason });
      }}
    >
      <SelectField
        label="Who called it off"
        options={(['management', 'staff', 'joint'] as const).map((side) => ({ value: side, label: sides[side] }))}
        value={bySide === 'independent' ? null : bySide}
        onChange={(next) => draft.change({ bySide: next })}
      />
      <TextField label="Why" value={reason} onChange={(next) => draft.change({ reason: next })} />
    </FormDialog>
  );
}
