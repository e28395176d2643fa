// Adding to a partnership record: a note in one line, kept with Enter; every other kind opens from "Add…". What is
// half-written is kept with its record.

import { Button, Menu, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { PartnershipEntryKind } from '../../../../shared/domain/partnership/entries.ts';
import type { PartnershipRef, Visibility } from '../../../../shared/domain/partnership/sides.ts';
import { entryKindWords } from '../../../../shared/domain/partnership/words-issues.ts';
import { useAction } from '../../../app/use-action.ts';
import { useDraft } from '../../../app/use-draft.ts';
import { useMay } from '../../../app/use-may.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { SaveState } from '../../../components/save-state.tsx';
import classes from './entries.module.css';
import { EntryDialog } from './entry-dialog.tsx';

const EVERY_KIND: readonly PartnershipEntryKind[] = [
  'note',
  'paper',
  'earlyConversation',
  'sounding',
  'response',
  'reply',
  'evidence',
  'reportBack',
  'reflection',
];
const EMPTY = { text: '' };

interface EntryComposerProps {
  on: PartnershipRef;
  /** The kinds behind "Add…"; all without it. */
  kinds?: readonly PartnershipEntryKind[];
  /** The level of the record: nothing wider can be written on it. */
  within?: Visibility | undefined;
}

export function EntryComposer({ on, kinds = EVERY_KIND, within }: EntryComposerProps) {
  const may = useMay();
  const draft = useDraft<{ text: string }>(`entry:line:${on.id}`, EMPTY);
  const [asked, setAsked] = useState<PartnershipEntryKind | null>(null);
  const action = useAction(
    (client, input: Inputs['partnership']['addEntry'], signal) => client.partnership.addEntry(input, { signal }),
    { done: () => 'Note added.', undoes: (saved) => ({ collection: 'entries', id: saved.id }) },
  );
  if (!may('partnership.addEntry') || !draft.isLoaded) return null;
  const { text } = draft.value;
  const submit = async () => {
    if (text.trim() === '' || action.isRunning) return;
    if (await action.run({ on, kind: 'note', text })) await draft.forget();
  };
  return (
    <>
      <ErrorBanner error={action.trouble} onClose={action.clear} />
      <form
        className={classes.composer}
        data-no-print
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextInput
          className={classes.line}
          aria-label="A note"
          placeholder="Write a note, Enter keeps it"
          autoComplete="off"
          value={text}
          onChange={(event) => draft.set({ text: event.currentTarget.value })}
        />
        {text.trim() !== '' && (
          <Button type="submit" variant="filled" loading={action.isRunning}>
            Add the note
          </Button>
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <Button leftSection={<Plus size={15} aria-hidden />}>Add…</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {kinds.map((kind) => (
              <Menu.Item key={kind} onClick={() => setAsked(kind)}>
                {kind === 'note' ? 'Note with more to it' : entryKindWords[kind]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </form>
      {text !== '' && (
        <div className={classes.state}>
          <SaveState state={draft.state} />
        </div>
      )}
      {asked && <EntryDialog on={on} kind={asked} within={within} onClose={() => setAsked(null)} />}
    </>
  );
}
