// Adding one of the branch's own letters: the file is chosen already, what is missing is what it is called.

import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { useAction } from '../../app/use-action.ts';
import { TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';

export function NewLetterDialog({ file, onClose }: { file: File; onClose: () => void }) {
  const [title, setTitle] = useState(file.name.replace(/\.docx$/i, ''));
  const save = useAction((client, input: Inputs['letters']['saveTemplate']) => client.letters.saveTemplate(input), {
    done: (saved) => `${saved.title} can be written from every case.`,
    undoes: (saved) => ({ collection: 'templates', id: saved.id }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title="A letter of our own"
      sentence={`From ${file.name}.`}
      action="Add the letter"
      isRunning={save.isRunning}
      isWaiting={title.trim() === ''}
      trouble={save.trouble}
      onSubmit={() => void save.run({ title, file })}
      onClose={onClose}
    >
      <TextField
        label="What it is called"
        help="As it stands in the list when somebody writes a letter."
        value={title}
        maxLength={300}
        autoComplete="off"
        problem={save.issueFor('title')}
        onChange={setTitle}
      />
    </FormDialog>
  );
}
