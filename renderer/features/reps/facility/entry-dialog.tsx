// One entry of time off: whose, when, how long, what for; paid or not, for which employer and with what note behind "More".

import { Button, Checkbox, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { FacilityRow } from '../../../../shared/contract/reps/facility.ts';
import { type FacilityKind, FacilityKindSchema } from '../../../../shared/domain/reps/facility-time.ts';
import { facilityKindHints, facilityWords } from '../../../../shared/domain/reps/words-facility.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { isPaidByDefault } from '../../../../shared/rules/reps/facility-cell.ts';
import { hoursAndMinutes } from '../../../../shared/rules/reps/facility-hours.ts';
import { useDesk, useSession, useToday, useWords } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { SelectField, TextField } from '../../../components/fields.tsx';
import { FoldedFields } from '../../../components/folded-fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';

const EVERYBODY = { page: { offset: 0, limit: 500 } };
const OF_THE_JOB = 'job';

interface EntryDialogProps {
  entry: FacilityRow | null;
  month: string;
  memberId: string | undefined;
  onClose: () => void;
}

export function EntryDialog({ entry, month, memberId, onClose }: EntryDialogProps) {
  const desk = useDesk();
  const today = useToday();
  const { branch } = useSession();
  const { terms } = useWords();
  const { kinds } = facilityWords(branch?.words);
  const [isAsked, setIsAsked] = useState(false);
  const sheet = useQuery(desk.reps.facilitySheet.queryOptions({ input: { month, ...EVERYBODY } })).data;
  const employers = useQuery(desk.workplaces.employers.queryOptions({ input: EVERYBODY })).data?.rows ?? [];
  const draft = useDialogDraft(
    `facility-entry:${entry?.id ?? 'new'}`,
    {
      memberId: entry?.memberId ?? memberId ?? null,
      on: entry?.on ?? (month === today.slice(0, 7) ? today : null),
      hours: entry === null ? '' : hoursAndMinutes(entry.minutes),
      kind: entry?.kind ?? ('duties' as FacilityKind),
      isPaid: entry?.isPaid ?? true,
      employerId: entry?.employerId ?? OF_THE_JOB,
      note: entry?.note ?? '',
    },
    onClose,
  );
  const { value, change } = draft;
  const save = useAction((client, input: Inputs['reps']['keepFacilityTime']) => client.reps.keepFacilityTime(input), {
    done: ({ warnings }) => ['The entry is kept.', ...warnings.map(({ message }) => message)].join(' '),
    undoes: ({ seq }) => ({ seq }),
    onDone: draft.finish,
  });
  const remove = useAction(
    (client, input: Inputs['reps']['removeFacilityTime']) => client.reps.removeFacilityTime(input),
    {
      done: () => 'The entry was taken away.',
      undoes: ({ id }) => ({ collection: 'facilityTime', id }),
      onDone: draft.finish,
    },
  );
  if (!draft.isLoaded) return null;
  const people = sheet?.rows.map((row) => ({ value: row.memberId, label: row.name })) ?? [];
  const question = save.trouble?.issues.find(({ message }) => message.endsWith('?'))?.message;
  const issue = (field: string) => save.issueFor('rows', 0, field);
  return (
    <FormDialog
      title={entry === null ? 'Add an entry' : 'Change the entry'}
      action={question !== undefined && !isAsked ? 'Keep it as it is' : 'Keep the entry'}
      draft={draft}
      isRunning={save.isRunning || remove.isRunning}
      isWaiting={
        value.on === null || value.hours.trim() === '' || (sheet?.mayKeepAll === true && value.memberId === null)
      }
      trouble={save.trouble ?? remove.trouble}
      isSaidByFields={issue('on') !== undefined || issue('hours') !== undefined}
      onClose={draft.leave}
      onSubmit={() => {
        setIsAsked(false);
        void save.run({
          rows: [
            {
              ...(entry !== null && { id: entry.id, revision: entry.revision }),
              ...(value.memberId !== null && { memberId: value.memberId }),
              on: value.on!,
              hours: value.hours,
              kind: value.kind,
              isPaid: value.isPaid,
              employerId: value.employerId === OF_THE_JOB ? null : value.employerId,
              note: value.note,
              isSure: question !== undefined && !isAsked,
            },
          ],
        });
      }}
    >
      {sheet?.mayKeepAll !== false && (
        <SelectField
          label={capital(terms.rep)}
          options={people}
          value={value.memberId}
          onChange={(next) => change({ memberId: next })}
          problem={issue('memberId')}
        />
      )}
      <DayField
        label="On"
        lean="past"
        value={value.on}
        onChange={(on) => {
          setIsAsked(true);
          change({ on });
        }}
        problem={issue('on')}
      />
      <TextField
        label="Hours"
        placeholder="3:30"
        help="7:30, 7.5 or 7h30"
        value={value.hours}
        maxLength={50}
        onChange={(hours) => {
          setIsAsked(true);
          change({ hours });
        }}
        problem={issue('hours')}
      />
      <SelectField
        label="For"
        options={FacilityKindSchema.options.map((kind) => ({ value: kind, label: kinds[kind] }))}
        value={value.kind}
        help={capital(facilityKindHints[value.kind])}
        onChange={(kind) => kind && change({ kind, isPaid: isPaidByDefault(kind) })}
      />
      <Group justify="space-between">
        <Checkbox
          label="Paid"
          checked={value.isPaid}
          onChange={(event) => change({ isPaid: event.currentTarget.checked })}
        />
        {entry !== null && (
          <Button
            color="late"
            size="compact-md"
            variant="subtle"
            loading={remove.isRunning}
            onClick={() => void remove.run({ id: entry.id, revision: entry.revision })}
          >
            Take this entry away
          </Button>
        )}
      </Group>
      <FoldedFields what="employer, note" isOpenAtFirst={value.note !== '' || value.employerId !== OF_THE_JOB}>
        <SelectField
          label={capital(terms.employer)}
          options={[
            { value: OF_THE_JOB, label: 'That of their main job on the day' },
            ...employers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={value.employerId}
          onChange={(employerId) => employerId && change({ employerId })}
          problem={issue('employerId')}
        />
        <TextField label="Note" value={value.note} maxLength={500} onChange={(note) => change({ note })} />
      </FoldedFields>
    </FormDialog>
  );
}
