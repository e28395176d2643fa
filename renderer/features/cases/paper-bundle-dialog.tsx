// The bundle: which documents, in which order, under which title. Those that are privileged are named and out unless
// somebody puts them in.

import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import { DayText } from '../../components/day-text.tsx';
import { TextField } from '../../components/fields.tsx';
import { OrderedList } from '../../components/ordered-list.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';
import { inOrder } from './bundle-order.ts';
import { documentsInWords, leftOutInWords, PaperDialog, PaperDone, usePaper } from './paper-dialog.tsx';
import classes from './paper-menu.module.css';
import type { PaperAsked } from './paper-menu.tsx';

interface Kept {
  title: string;
  /** Documents in their order; what came in since stands at the end. */
  order: string[];
  off: string[];
}

export function PaperBundleDialog({ page, onClose }: PaperAsked) {
  const { id } = page.case;
  const byDate = page.documents.toSorted((a, b) => a.addedOn.localeCompare(b.addedOn));
  const draft = useDialogDraft<Kept>(
    `case:${id}:bundle`,
    {
      title: '',
      order: byDate.map((document) => document.id),
      off: byDate.filter(({ isPrivileged }) => isPrivileged).map((document) => document.id),
    },
    onClose,
  );
  const [made, setMade] = useState<Outputs['cases']['bundle'] | null>(null);
  const paper = usePaper(
    (client, input: Inputs['cases']['bundle'], signal) => client.cases.bundle(input, { signal }),
    {},
    setMade,
  );
  if (made) {
    return (
      <PaperDone
        title="The bundle is made"
        sentence={`${capitalised(documentsInWords(made.documents))}, ${made.pages === 1 ? 'one page' : `${made.pages} pages`}.${leftOutInWords(made.notIncluded.length)}`}
        leftOut={made.notIncluded}
        onClose={draft.finish}
      />
    );
  }
  if (!draft.isLoaded) return null;
  const { title, off } = draft.value;
  const documents = inOrder(byDate, draft.value.order);
  const chosen = documents.filter((document) => !off.includes(document.id));
  const privileged = chosen.filter(({ isPrivileged }) => isPrivileged);
  const toggle = (documentId: string, isIn: boolean) =>
    draft.change({ off: isIn ? off.filter((each) => each !== documentId) : [...off, documentId] });
  return (
    <PaperDialog
      title="Bundle"
      sentence="One PDF of the documents: an index first, every page numbered."
      action={chosen.length === 1 ? 'Bind one document' : `Bind ${chosen.length} documents`}
      paper={paper}
      procedure="cases.bundle"
      size="xl"
      isWaiting={chosen.length === 0}
      draft={draft}
      onSubmit={() =>
        void paper.run({
          id,
          ...(title.trim() !== '' && { title }),
          documentIds: chosen.map((document) => document.id),
          includePrivileged: privileged.length > 0,
        })
      }
      onClose={draft.leave}
    >
      <TextField
        label="Title"
        placeholder={`Bundle of documents, ${page.case.number}`}
        value={title}
        maxLength={500}
        autoComplete="off"
        onChange={(next) => draft.change({ title: next })}
      />
      <section aria-label="Documents of the bundle">
        <p className={classes.partTitle}>Documents in their order</p>
        {documents.length === 0 ? (
          <p className={classes.hint}>This case has no documents yet. Drop them on its page, then bind them here.</p>
        ) : (
          <div className={classes.documents}>
            <OrderedList
              label="Documents"
              items={documents}
              keyOf={(document) => document.id}
              nameOf={(document) => document.name}
              onOrder={(next) => draft.change({ order: next.map((document) => document.id) })}
            >
              {(document) => (
                <div className={classes.document} data-off={off.includes(document.id) || undefined}>
                  <Checkbox
                    label={document.isPrivileged ? `${document.name} (privileged)` : document.name}
                    checked={!off.includes(document.id)}
                    onChange={(event) => toggle(document.id, event.currentTarget.checked)}
                  />
                  <span className={classes.when}>
                    <DayText day={document.addedOn} isShort />
                  </span>
                </div>
              )}
            </OrderedList>
          </div>
        )}
      </section>
      {privileged.length > 0 && (
        <p className={classes.caution}>
          {privileged.length === 1 ? 'One paper is' : `${privileged.length} papers are`} a lawyer’s advice or made for a
          claim. Whoever gets the bundle reads {privileged.length === 1 ? 'it' : 'them'}, and the privilege may be lost.
        </p>
      )}
    </PaperDialog>
  );
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
