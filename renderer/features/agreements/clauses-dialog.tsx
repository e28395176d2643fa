// The clauses of an agreement: number, words and tags, so that a case can rely on one and a search finds it.

import { TagsInput, Textarea, TextInput } from '@mantine/core';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Agreement } from '../../../shared/domain/agreements.ts';
import { useAction } from '../../app/use-action.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { RowsToFill } from '../../components/rows-to-fill.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';

type Clause = Agreement['clauses'][number];

const newClause = (): Clause => ({ id: crypto.randomUUID(), ref: '', text: '', tags: [] });

export function ClausesDialog({ agreement, onClose }: { agreement: Agreement; onClose: () => void }) {
  const draft = useDialogDraft(
    `agreement-clauses:${agreement.id}`,
    { rows: agreement.clauses.length === 0 ? [newClause()] : agreement.clauses },
    onClose,
  );
  const { rows } = draft.value;
  const save = useAction((client, input: Inputs['agreements']['keep']) => client.agreements.keep(input), {
    done: () => 'The clauses are saved.',
    undoes: ({ id }) => ({ collection: 'agreements', id }),
    onDone: draft.finish,
  });
  if (!draft.isLoaded) return null;
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
      <RowsToFill<Clause>
        rows={rows}
        onChange={(next) => draft.change({ rows: next })}
        heads={[{ title: 'Number', width: '92px' }, 'What it says', { title: 'Tags', width: '220px' }]}
        nameOf={({ ref }, at) => `clause ${ref || at}`}
        another="Another clause"
        make={newClause}
        cells={(row, put, at, isAdded) => (
          <>
            <td>
              <TextInput
                aria-label={`Number, clause ${at}`}
                placeholder="4.2"
                value={row.ref}
                autoFocus={isAdded}
                maxLength={500}
                onChange={(event) => put({ ref: event.currentTarget.value })}
              />
            </td>
            <td>
              <Textarea
                aria-label={`What clause ${row.ref || at} says`}
                autosize
                minRows={1}
                maxRows={10}
                value={row.text}
                onChange={(event) => put({ text: event.currentTarget.value })}
              />
            </td>
            <td>
              <TagsInput
                aria-label={`Tags of clause ${row.ref || at}`}
                value={row.tags}
                maxTags={20}
                maxLength={500}
                acceptValueOnBlur
                onChange={(tags) => put({ tags })}
              />
            </td>
          </>
        )}
      />
    </FormDialog>
  );
}
