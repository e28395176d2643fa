// Writing an entry of any kind on a partnership record, or correcting one: the questions that its kind has, a file where it
// may have one, and who may see it.

import { Button, FileButton, Group } from '@mantine/core';
import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { PartnershipEntry, PartnershipEntryKind } from '../../../../shared/domain/partnership/entries.ts';
import type { PartnershipRef, Side, Visibility } from '../../../../shared/domain/partnership/sides.ts';
import { entryKindWords } from '../../../../shared/domain/partnership/words-issues.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { levelsOf } from '../../../../shared/rules/partnership/visibility.ts';
import { useSession, useToday } from '../../../app/desk.tsx';
import { fitsMessage, sendFile } from '../../../app/send-file.ts';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { ProseField, SelectField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import { asksOf } from './entry-asks.ts';
import { VisibilityField } from './visibility-field.tsx';

type Values = Pick<
  PartnershipEntry,
  | 'day'
  | 'title'
  | 'text'
  | 'bySide'
  | 'who'
  | 'outcome'
  | 'nextStep'
  | 'version'
  | 'issuedOn'
  | 'visibility'
  | 'confidentialUntil'
>;

interface EntryDialogProps {
  on: PartnershipRef;
  /** The one that is corrected; without it a new one of `kind` is written. */
  entry?: PartnershipEntry;
  kind?: PartnershipEntryKind;
  /** The level of the record it stands on: nothing wider is offered. */
  within?: Visibility | undefined;
  /** Who may see a new one unless somebody says: a meeting's papers are for whoever meets. */
  usual?: Visibility | undefined;
  onClose: () => void;
}

const valuesOf = (entry: PartnershipEntry): Values & { revision: number } => {
  const { day, title, text, bySide, who, outcome, nextStep, version, issuedOn, visibility, confidentialUntil } = entry;
  const { revision } = entry;
  return {
    day,
    title,
    text,
    bySide,
    who,
    outcome,
    nextStep,
    version,
    issuedOn,
    visibility,
    confidentialUntil,
    revision,
  };
};

export function EntryDialog(props: EntryDialogProps) {
  const { on, entry, kind = entry?.kind ?? 'note', within, onClose } = props;
  const today = useToday();
  const { branch, officer } = useSession();
  const sides = sideWords(branch?.words);
  const asks = asksOf(kind);
  const name = entryKindWords[kind];
  const isOwn = levelsOf(officer?.roles ?? null).includes('branch');
  const usual: Visibility = props.usual ?? (within === 'inConfidence' ? 'inConfidence' : isOwn ? 'branch' : 'joint');
  const initial: Values & { revision?: number } = entry
    ? valuesOf(entry)
    : {
        day: today,
        title: '',
        text: '',
        bySide: null,
        who: '',
        outcome: '',
        nextStep: '',
        version: '',
        issuedOn: null,
        visibility: usual,
        confidentialUntil: null,
      };
  const [file, setFile] = useState<File | null>(null);
  const draft = useDialogDraft<Values & { revision?: number }>(
    entry ? `entry:${entry.id}` : `entry:new:${on.id}:${kind}`,
    initial,
    onClose,
  );
  const { value, change } = draft;
  const save = useAction(
    async (client, { revision, ...written }: Values & { revision?: number }, signal) => {
      if (entry) return client.partnership.changeEntry({ id: entry.id, revision: revision!, ...written }, { signal });
      const input: Inputs['partnership']['addEntry'] = { on, kind, ...written };
      if (file === null) return client.partnership.addEntry(input, { signal });
      const bytes = fitsMessage(file) ? { file } : { upload: await sendFile(file, signal) };
      const title = written.title.trim() === '' ? file.name.slice(0, 500) : written.title;
      return client.partnership.addPaper({ ...input, title, ...bytes, name: file.name }, { signal });
    },
    {
      done: () => (entry ? `${name} corrected. History keeps what it said before.` : `${name} added.`),
      undoes: (saved) => ({ collection: 'entries', id: saved.id }),
      onDone: draft.finish,
    },
  );
  if (!draft.isLoaded) return null;
  const filePart = !entry && asks.file && (
    <Group gap="sm">
      <FileButton onChange={setFile}>
        {(button) => (
          <Button {...button} leftSection={<Paperclip size={15} aria-hidden />}>
            {file ? 'Choose another file' : 'Choose its file'}
          </Button>
        )}
      </FileButton>
      {file && <span role="status">{file.name}</span>}
    </Group>
  );
  const isEmpty = asks.needs.every((field) => value[field].trim() === '') && file === null;
  return (
    <FormDialog
      draft={draft}
      size="lg"
      title={entry ? `Correct this ${name.toLowerCase()}` : name}
      sentence={asks.sentence}
      action={entry ? 'Save the correction' : 'Add it'}
      isRunning={save.isRunning}
      isWaiting={value.day === '' || isEmpty}
      trouble={save.trouble}
      isSaidByFields={['day', 'visibility', 'confidentialUntil'].some((field) => save.issueFor(field) !== undefined)}
      onClose={draft.leave}
      onSubmit={() => void save.run(value)}
    >
      {asks.paper && filePart}
      {asks.title && (
        <TextField label={asks.title} value={value.title} onChange={(title) => change({ title })} maxLength={500} />
      )}
      {asks.who && (
        <TextField
          label="Who took part"
          help="By role: “ward manager, rep”. No member’s name."
          isOptional
          value={value.who}
          onChange={(who) => change({ who })}
          maxLength={500}
        />
      )}
      {asks.text && (
        <ProseField
          label={asks.text}
          value={value.text}
          onChange={(text) => change({ text })}
          isOptional={!!asks.title}
        />
      )}
      {asks.outcome && (
        <TextField
          label="What came of it"
          value={value.outcome}
          onChange={(outcome) => change({ outcome })}
          maxLength={500}
        />
      )}
      {asks.outcome && (
        <TextField
          label="What happens next"
          isOptional
          value={value.nextStep}
          onChange={(nextStep) => change({ nextStep })}
          maxLength={500}
        />
      )}
      {asks.side && (
        <SelectField<Side>
          label="Whose it is"
          isOptional
          clearable
          options={(Object.keys(sides) as Side[]).map((side) => ({ value: side, label: sides[side] }))}
          value={value.bySide}
          onChange={(bySide) => change({ bySide })}
        />
      )}
      {!asks.paper && filePart}
      {asks.paper && (
        <>
          <TextField
            label="Version"
            isOptional
            value={value.version}
            onChange={(version) => change({ version })}
            maxLength={500}
          />
          <DayField
            label="Sent out on"
            isOptional
            offersToday
            value={value.issuedOn}
            onChange={(issuedOn) => change({ issuedOn })}
          />
        </>
      )}
      <DayField
        label="Day"
        value={value.day || null}
        onChange={(day) => change({ day: day ?? '' })}
        problem={save.issueFor('day')}
      />
      <VisibilityField
        value={value}
        onChange={change}
        within={within}
        problem={save.issueFor('visibility')}
        dayProblem={save.issueFor('confidentialUntil')}
      />
    </FormDialog>
  );
}
