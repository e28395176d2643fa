// What a document is called, how it is found, and whether it is kept apart.

import { Checkbox, TagsInput } from '@mantine/core';
import type { Document } from '../../../shared/domain/cases.ts';
import { useAction } from '../../app/use-action.ts';
import { TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';

type Change = Pick<Document, 'name' | 'tags' | 'isPrivileged' | 'revision'>;

export function DocumentDialog({ document, onClose }: { document: Document; onClose: () => void }) {
  const { id } = document;
  const draft = useDialogDraft<Change>(
    `document:${id}`,
    {
      name: document.name,
      tags: document.tags,
      isPrivileged: document.isPrivileged,
      revision: document.revision,
    },
    onClose,
  );
  const { value } = draft;
  const action = useAction(
    (client, change: Change, signal) => client.cases.updateDocument({ id, ...change }, { signal }),
    {
      done: (saved) => `${saved.name} is changed.`,
      undoes: () => ({ collection: 'documents', id }),
      onDone: draft.finish,
    },
  );
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      draft={draft}
      title="This document"
      action="Save the change"
      isRunning={action.isRunning}
      isWaiting={value.name.trim() === ''}
      trouble={action.trouble}
      isSaidByFields={action.issueFor('name') !== undefined}
      onClose={draft.leave}
      onSubmit={() => void action.run(value)}
    >
      <TextField
        label="Name"
        help="Keep its ending (.pdf, .docx): programs go by it."
        value={value.name}
        onChange={(name) => draft.change({ name })}
        maxLength={500}
        problem={action.issueFor('name')}
        autoComplete="off"
      />
      <TagsInput
        label="Tags"
        description="Press Enter after each."
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={value.tags}
        onChange={(tags) => draft.change({ tags })}
        maxTags={50}
        maxLength={500}
        clearButtonProps={{ 'aria-label': 'Take all tags off' }}
      />
      <Checkbox
        label="A lawyer’s advice, or made for a claim"
        description="Kept apart: in no bundle, pack or copy unless somebody says so."
        checked={value.isPrivileged}
        onChange={(event) => draft.change({ isPrivileged: event.currentTarget.checked })}
      />
    </FormDialog>
  );
}
