// The clauses of an agreement: number, words and tags, so that a case can rely on one and a search finds it.

import { ActionIcon, Button, TagsInput, Textarea, TextInput } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Agreement } from '../../../shared/domain/agreements.ts';
import { useAction } from '../../app/use-action.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';
import classes from './agreements.module.css';

type Clause = Agreement['clauses'][number];

const newClause = (): Clause => ({ id: crypto.randomUUID(), ref: '', text: '', tags: [] });

export function ClausesDialog({ agreement, onClose }: { agreement: Agreement; onClose: () => void }) {
  const draft = useDialogDraft(
    `agreement-clauses:${agreement.id}`,
    { rows: agreement.clauses.length === 0 ? [newClause()] : agreement.clauses },
    onClose,
  );
  const { rows } = draft.value;
  const [added, setAdded] = useState<string | null>(null);
  const save = useAction((client, input: Inputs['agreements']['keep']) => client.agreements.keep(input), {
    done: () => 'The clauses are saved.',
    undoes: ({ id }) => ({ collection: 'agreements', id }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
  const put = (id: string, part: Partial<Clause>) =>
    draft.change({ rows: rows.map((row) => (row.id === id ? { ...row, ...part } : row)) });
  const written = rows.filter(({ ref, text }) => ref.trim() !== '' || text.trim() !== '');
  return (
    <FormDialog
      title="Clauses"
      sentence="Only those that you look up: a case can then rely on one by choosing it."
      action="Save the clauses"
      size="xl"
      draft={draft}
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() => void save.run({ id: agreement.id, revision: agreement.revision, clauses: written })}
    >
      <table className={classes.edit}>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">What it says</th>
            <th scope="col">Tags</th>
            <th scope="col">
              <span className="visually-hidden">Take out</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.id}>
              <td style={{ width: 92 }}>
                <TextInput
                  aria-label={`Number, clause ${at + 1}`}
                  placeholder="4.2"
                  value={row.ref}
                  autoFocus={row.id === added}
                  maxLength={500}
                  onChange={(event) => put(row.id, { ref: event.currentTarget.value })}
                />
              </td>
              <td>
                <Textarea
                  aria-label={`What clause ${row.ref || at + 1} says`}
                  autosize
                  minRows={1}
                  maxRows={10}
                  value={row.text}
                  onChange={(event) => put(row.id, { text: event.currentTarget.value })}
                />
              </td>
              <td style={{ width: 220 }}>
                <TagsInput
                  aria-label={`Tags of clause ${row.ref || at + 1}`}
                  value={row.tags}
                  maxTags={20}
                  maxLength={500}
                  acceptValueOnBlur
                  onChange={(tags) => put(row.id, { tags })}
                />
              </td>
              <td>
                <ActionIcon
                  variant="subtle"
                  size="lg"
                  aria-label={`Take out clause ${row.ref || at + 1}`}
                  onClick={() => draft.change({ rows: rows.filter(({ id }) => id !== row.id) })}
                >
                  <X size={16} aria-hidden />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<Plus size={15} aria-hidden />}
          onClick={() => {
            const row = newClause();
            setAdded(row.id);
            draft.change({ rows: [...rows, row] });
          }}
        >
          Another clause
        </Button>
      </div>
    </FormDialog>
  );
}
