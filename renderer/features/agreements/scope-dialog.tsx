// Who is consulted about what, how far and how long before: filled in as a table, row by row.

import { ActionIcon, Button, NumberInput, Select, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Agreement } from '../../../shared/domain/agreements.ts';
import { ConsultationLevelSchema } from '../../../shared/domain/partnership/consultations.ts';
import { LEVEL_WORDS } from '../../../shared/domain/partnership/words-consultations.ts';
import { useAction } from '../../app/use-action.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';
import classes from './agreements.module.css';

type Row = Agreement['scope'][number];

const LEVELS = ConsultationLevelSchema.options.map((value) => ({ value, label: LEVEL_WORDS[value] }));
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
  const [added, setAdded] = useState<string | null>(null);
  const save = useAction((client, input: Inputs['agreements']['keep']) => client.agreements.keep(input), {
    done: () => 'Who is consulted about what is saved.',
    undoes: ({ id }) => ({ collection: 'agreements', id }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  const put = (id: string, part: Partial<Row>) =>
    draft.change({ rows: rows.map((row) => (row.id === id ? { ...row, ...part } : row)) });
  const add = (topic?: string) => {
    const row = newRow(topic);
    setAdded(row.id);
    draft.change({ rows: [...rows.filter((each) => each.topic.trim() !== ''), row] });
  };
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
      <table className={classes.edit}>
        <thead>
          <tr>
            <th scope="col" style={{ width: '26%' }}>
              Topic
            </th>
            <th scope="col" style={{ width: '33%' }}>
              How far
            </th>
            <th scope="col">With whom</th>
            <th scope="col">Days before</th>
            <th scope="col">
              <span className="visually-hidden">Take out</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.id}>
              <td>
                <TextInput
                  aria-label={`Topic, row ${at + 1}`}
                  placeholder="Shift patterns"
                  value={row.topic}
                  autoFocus={row.id === added}
                  maxLength={500}
                  error={save.issueFor('scope', at, 'topic')}
                  onChange={(event) => put(row.id, { topic: event.currentTarget.value })}
                />
              </td>
              <td>
                <Select
                  aria-label={`How far, row ${at + 1}`}
                  data={LEVELS}
                  allowDeselect={false}
                  openOnFocus={false}
                  value={row.level}
                  onChange={(level) => level && put(row.id, { level: level as Row['level'] })}
                />
              </td>
              <td>
                <TextInput
                  aria-label={`With whom, row ${at + 1}`}
                  placeholder="All unions at the forum"
                  value={row.who}
                  maxLength={500}
                  onChange={(event) => put(row.id, { who: event.currentTarget.value })}
                />
              </td>
              <td style={{ width: 104 }}>
                <NumberInput
                  aria-label={`Days before, row ${at + 1}`}
                  min={0}
                  max={365}
                  allowDecimal={false}
                  hideControls
                  value={row.noticeDays ?? ''}
                  onChange={(days) => put(row.id, { noticeDays: typeof days === 'number' ? days : null })}
                />
              </td>
              <td>
                <ActionIcon
                  variant="subtle"
                  size="lg"
                  aria-label={`Take out ${row.topic || `row ${at + 1}`}`}
                  onClick={() => draft.change({ rows: rows.filter(({ id }) => id !== row.id) })}
                >
                  <X size={16} aria-hidden />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.row}>
        <Button size="compact-md" variant="subtle" leftSection={<Plus size={15} aria-hidden />} onClick={() => add()}>
          Another topic
        </Button>
        {USUAL.filter((topic) => !rows.some((row) => row.topic === topic)).map((topic) => (
          <Button key={topic} size="compact-sm" onClick={() => add(topic)}>
            {topic}
          </Button>
        ))}
      </div>
    </FormDialog>
  );
}
