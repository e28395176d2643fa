// What stands in a notice: to whom, by when, who is concerned, and of action its days. What is written survives a closed window.

import { NumberInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { NoticeState } from '../../../../shared/contract/elections/notices.ts';
import type { BallotNotice, NoticeRow } from '../../../../shared/domain/elections/action-notices.ts';
import type { Election } from '../../../../shared/domain/elections/elections.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField, SelectField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { RowsToFill } from '../../../components/rows-to-fill.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { ActionFields, type ActionValues, actionOf, actionValues } from './action-fields.tsx';

interface Props {
  election: Election;
  state: NoticeState;
  onClose: () => void;
}

interface Values {
  employerId: string;
  to: string;
  plannedFor: string | null;
  receivedOn: string | null;
  explanation: string;
  rows: (NoticeRow & { id: string })[];
  action: ActionValues;
}

const NONE = 'none';

const valuesOf = ({ employerId, to, plannedFor, receivedOn, explanation, rows, action }: BallotNotice): Values => ({
  ...{ to, plannedFor, receivedOn, explanation },
  employerId: employerId ?? NONE,
  rows: rows.map((row, at) => ({ ...row, id: String(at) })),
  action: actionValues(action),
});

export function NoticeDialog({ election: { id, revision }, state: { notice, parts }, onClose }: Props) {
  const { terms } = useWords();
  const employers =
    useQuery(useDesk().workplaces.employers.queryOptions({ input: { page: { offset: 0, limit: 500 } } })).data?.rows ??
    [];
  const { value, change, ...draft } = useDialogDraft<Values>(
    `election:${id}:notice:${notice.id}`,
    valuesOf(notice),
    onClose,
  );
  const save = useAction((client, input: Inputs['elections']['keepNotice']) => client.elections.keepNotice(input), {
    done: () => 'The draft is saved.',
    undoes: () => ({ collection: 'elections', id }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  const rows = value.rows.filter(
    ({ category, workplace, people }) => category.trim() + workplace.trim() !== '' || people > 0,
  );
  return (
    <FormDialog
      draft={draft}
      size="xl"
      title={notice.kind === 'ballot' ? 'Notice of the ballot' : 'Notice of action'}
      sentence="A draft for the union’s office, which alone can give it. What the paper prints follows from the law of the day on which the employer has it."
      action="Save the draft"
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() =>
        void save.run({
          ...{ id, revision, noticeId: notice.id },
          ...{
            to: value.to,
            plannedFor: value.plannedFor,
            receivedOn: value.receivedOn,
            explanation: value.explanation,
          },
          employerId: value.employerId === NONE ? null : value.employerId,
          rows: rows.map(({ id: _, ...row }) => row),
          action: notice.kind === 'ballot' ? null : actionOf(value.action),
        })
      }
    >
      <SelectField
        label="Employer"
        options={[
          { value: NONE, label: 'Not on the list' },
          ...employers.map((each) => ({ value: each.id, label: each.name })),
        ]}
        value={value.employerId}
        onChange={(employerId) => change({ employerId: employerId ?? NONE })}
      />
      <TextField
        label="Addressed to"
        help="As it is to stand on the envelope: the chief executive, the head of people."
        value={value.to}
        maxLength={500}
        problem={save.issueFor('to')}
        onChange={(to) => change({ to })}
      />
      <DayField
        label="The employer is to have it by"
        help="Receipt counts, not posting."
        value={value.plannedFor}
        onChange={(plannedFor) => change({ plannedFor })}
      />
      <DayField
        label="The employer had it on"
        isOptional
        offersToday
        value={value.receivedOn}
        problem={save.issueFor('receivedOn')}
        onChange={(receivedOn) => change({ receivedOn })}
      />
      {notice.kind === 'action' && (
        <ActionFields
          value={value.action}
          onChange={(action) => change({ action })}
          problem={save.issueFor('action', 'days', 'days')}
        />
      )}
      <RowsToFill
        rows={value.rows}
        onChange={(next) => change({ rows: next })}
        heads={['Category', capital(terms.workplace), { title: 'People', width: '96px' }]}
        another="Another line"
        make={() => ({ id: crypto.randomUUID(), category: '', workplaceId: null, workplace: '', people: 0 })}
        nameOf={({ category, workplace }, at) => [category, workplace].filter(Boolean).join(' at ') || `line ${at}`}
        cells={(row, put, at, isAdded) => (
          <>
            <td>
              <TextInput
                aria-label={`Category, line ${at}`}
                value={row.category}
                maxLength={500}
                data-autofocus={isAdded || undefined}
                onChange={(event) => put({ category: event.currentTarget.value })}
              />
            </td>
            <td>
              <TextInput
                aria-label={`${capital(terms.workplace)}, line ${at}`}
                value={row.workplace}
                maxLength={500}
                // Another name is another place.
                onChange={(event) => put({ workplace: event.currentTarget.value, workplaceId: null })}
              />
            </td>
            <td>
              <NumberInput
                hideControls
                aria-label={`People, line ${at}`}
                allowDecimal={false}
                allowNegative={false}
                max={1_000_000}
                clampBehavior="strict"
                thousandSeparator=","
                value={row.people}
                onChange={(next) => put({ people: Number(next) || 0 })}
              />
            </td>
          </>
        )}
      />
      {parts.some(({ part }) => part === 'explanation') && (
        <ProseField
          label="How the numbers were arrived at"
          value={value.explanation}
          onChange={(explanation) => change({ explanation })}
        />
      )}
    </FormDialog>
  );
}
