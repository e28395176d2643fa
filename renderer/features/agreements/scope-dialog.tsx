// Who is consulted about what, how far and how long before: filled in as a table, row by row.

import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Agreement } from '../../../shared/domain/agreements.ts';
import { ConsultationLevelSchema } from '../../../shared/domain/partnership/consultations.ts';
import { levelWords } from '../../../shared/domain/partnership/words-consultations.ts';
import { useAction } from '../../app/use-action.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { RowsToFill } from '../../components/rows-to-fill.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';

type Row = Agreement['scope'][number];

const LEVELS = ConsultationLevelSchema.options.map((value) => ({ value, label: levelWords[value] }));
/** What is asked about most: a press fills the topic in. */
const USUAL = [
  'Pay and grading',
  'Shift patterns',
  'Redundancy',
  'New technology',
  'Health and safety',
  'Moves of site',
];

const newRow = (topic = ''): Row => ({ id: crypto.randomUUID(), topic, level: 'consult', who: '', noticeDays: 28 });

export function ScopeDialog({ agreement, onClose }: { agreement: Agreement; onClose: () => void }) {
  const draft = useDialogDraft(
    `agreement-scope:${agreement.id}`,
    { rows: agreement.scope.length === 0 ? [newRow()] : agreement.scope },
    onClose,
  );
  const { rows } = draft.value;
  const save = useAction((client, input: Inputs['agreements']['keep']) => client.agreements.keep(input), {
    done: () => 'Who is consulted about what is saved.',
    undoes: ({ id }) => ({ collection: 'agreements', id }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  /** In place of a row that nobody has begun. */
  const addUsual = (topic: string) =>
    draft.change({ rows: [...rows.filter((each) => each.topic.trim() !== ''), newRow(topic)] });
  const written = rows.filter(({ topic }) => topic.trim() !== '');
  return (
    <FormDialog
      title="Who is consulted about what"
      sentence="A new consultation on a topic begins with its level and its notice."
      action="Save the table"
      size="xl"
      draft={draft}
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() => void save.run({ id: agreement.id, revision: agreement.revision, scope: written })}
    >
      <RowsToFill<Row>
        rows={rows}
        onChange={(next) => draft.change({ rows: next })}
        heads={[
          { title: 'Topic', width: '26%' },
          { title: 'How far', width: '33%' },
          'With whom',
          { title: 'Days before', width: '104px' },
        ]}
        nameOf={({ topic }, at) => topic || `row ${at}`}
        another="Another topic"
        make={newRow}
        beside={USUAL.filter((topic) => !rows.some((row) => row.topic === topic)).map((topic) => (
          <Button key={topic} size="compact-sm" onClick={() => addUsual(topic)}>
            {topic}
          </Button>
        ))}
        cells={(row, put, at, isAdded) => (
          <>
            <td>
              <TextInput
                aria-label={`Topic, row ${at}`}
                placeholder="Shift patterns"
                value={row.topic}
                autoFocus={isAdded}
                maxLength={500}
                error={save.issueFor('scope', at - 1, 'topic')}
                onChange={(event) => put({ topic: event.currentTarget.value })}
              />
            </td>
            <td>
              <Select
                aria-label={`How far, row ${at}`}
                data={LEVELS}
                allowDeselect={false}
                openOnFocus={false}
                value={row.level}
                onChange={(level) => level && put({ level: level as Row['level'] })}
              />
            </td>
            <td>
              <TextInput
                aria-label={`With whom, row ${at}`}
                placeholder="All unions at the forum"
                value={row.who}
                maxLength={500}
                onChange={(event) => put({ who: event.currentTarget.value })}
              />
            </td>
            <td>
              <NumberInput
                aria-label={`Days before, row ${at}`}
                min={0}
                max={365}
                allowDecimal={false}
                hideControls
                value={row.noticeDays ?? ''}
                onChange={(days) => put({ noticeDays: typeof days === 'number' ? days : null })}
              />
            </td>
          </>
        )}
      />
    </FormDialog>
  );
}
