// Any other kind of meeting, by a small form: when, what and where; and for what was held already, what people said.

import { Button, Menu, NumberInput, Switch } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { type MeetingKind, MeetingKindSchema } from '../../../../shared/domain/partnership/meetings.ts';
import { meetingKindWords } from '../../../../shared/domain/partnership/words-meetings.ts';
import { useSession } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField, TextField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { hasPoints } from './kinds.ts';

/** "Add…" with every kind of meeting behind it. */
export function AddMeeting({ forumId }: { forumId: string }) {
  const { branch } = useSession();
  const may = useMay();
  const words = meetingKindWords(branch?.words);
  const [kind, setKind] = useState<MeetingKind | null>(null);
  if (!may('partnership.recordMeeting')) return null;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="compact-md" leftSection={<Plus size={15} aria-hidden />}>
            Add…
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {MeetingKindSchema.options.map((each) => (
            <Menu.Item key={each} onClick={() => setKind(each)}>
              {words[each]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {kind && <AddMeetingDialog forumId={forumId} kind={kind} onClose={() => setKind(null)} />}
    </>
  );
}

interface Values {
  day: string | null;
  title: string;
  place: string;
  department: string;
  isSeniorThere: boolean;
  people: number | null;
  points: string;
}

interface AddMeetingDialogProps {
  forumId: string;
  kind: MeetingKind;
  /** The forum's meeting that it comes before. */
  beforeId?: string;
  onClose: () => void;
}

export function AddMeetingDialog({ forumId, kind, beforeId, onClose }: AddMeetingDialogProps) {
  const { branch, today } = useSession();
  const navigate = useNavigate();
  const name = meetingKindWords(branch?.words)[kind];
  const isAsked = hasPoints(kind);
  const draft = useDialogDraft<Values>(
    `meeting:new:${forumId}:${kind}`,
    { day: null, title: '', place: '', department: '', isSeniorThere: false, people: null, points: '' },
    onClose,
  );
  const add = useAction(
    (client, given: Inputs['partnership']['recordMeeting']) => client.partnership.recordMeeting(given),
    {
      done: ({ heldOn }) => (heldOn === null ? `${name} planned.` : `${name} recorded.`),
      undoes: ({ id }) => ({ collection: 'meetings', id }),
      onDone: ({ id }) => {
        draft.finish();
        if (beforeId === undefined) void navigate({ to: '/partnership/meetings/$id', params: { id } });
      },
    },
  );
  if (!draft.isLoaded) return null;
  const { value, change } = draft;
  const wasHeld = kind !== 'forum' && value.day !== null && value.day <= today;
  const submit = () => {
    if (value.day === null) return;
    void add.run({
      forumId,
      kind,
      title: value.title,
      place: value.place,
      ...(wasHeld ? { heldOn: value.day, plannedOn: value.day } : { plannedOn: value.day }),
      ...(beforeId !== undefined && { beforeId }),
      ...(isAsked && {
        department: value.department,
        seniorPresent: value.isSeniorThere,
        people: value.people,
        points: value.points.split('\n').filter((line) => line.trim() !== ''),
      }),
    });
  };
  return (
    <FormDialog
      title={name}
      sentence={
        isAsked
          ? 'The day is enough. What people say there becomes an issue with one press.'
          : 'The day is enough; the rest can wait.'
      }
      action={wasHeld ? 'Record it' : 'Plan it'}
      draft={draft}
      isRunning={add.isRunning}
      isWaiting={value.day === null}
      trouble={add.trouble}
      onClose={draft.leave}
      onSubmit={submit}
    >
      <DayField
        label="On which day"
        help={
          kind === 'forum'
            ? 'One that was held before today is recorded on its own page.'
            : 'Held already, or still to come.'
        }
        value={value.day}
        onChange={(day) => change({ day })}
        lean="near"
        offersToday
        problem={add.issueFor('plannedOn') ?? add.issueFor('heldOn')}
      />
      {isAsked && (
        <ProseField
          label="What people said"
          help="One point in each line."
          value={value.points}
          onChange={(points) => change({ points })}
        />
      )}
      <More value={value} change={change} isAsked={isAsked} />
    </FormDialog>
  );
}

interface MoreProps {
  value: Values;
  change: (part: Partial<Values>) => void;
  isAsked: boolean;
}

/** What can wait, or was never known. */
function More({ value, change, isAsked }: MoreProps) {
  const isBegun =
    value.title !== '' || value.place !== '' || value.department !== '' || value.people !== null || value.isSeniorThere;
  return (
    <FoldedFields what="what it is called, where" isOpenAtFirst={isBegun}>
      <TextField label="What it is called" value={value.title} onChange={(title) => change({ title })} />
      <TextField label="Where" value={value.place} onChange={(place) => change({ place })} />
      {isAsked && (
        <>
          <TextField
            label="Which department or team"
            value={value.department}
            onChange={(department) => change({ department })}
          />
          <NumberInput
            label="About how many people"
            min={0}
            allowDecimal={false}
            value={value.people ?? ''}
            onChange={(people) => change({ people: typeof people === 'number' ? people : null })}
          />
          <Switch
            label="Somebody senior was there"
            checked={value.isSeniorThere}
            onChange={(event) => change({ isSeniorThere: event.currentTarget.checked })}
          />
        </>
      )}
    </FoldedFields>
  );
}
