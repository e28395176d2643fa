// The case as a file that another Branchdesk opens, and that comes back and is merged entry by entry.

import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import { useWords } from '../../app/desk.tsx';
import { documentsInWords, PaperDialog, PaperDone, usePaper } from './paper-dialog.tsx';
import classes from './paper-menu.module.css';
import type { PaperAsked } from './paper-menu.tsx';

export function PaperFileDialog({ page, onClose }: PaperAsked) {
  const { terms } = useWords();
  const [includeDocuments, setIncludeDocuments] = useState(true);
  const [includePrivileged, setIncludePrivileged] = useState(false);
  const [made, setMade] = useState<Outputs['cases']['exchange'] | null>(null);
  const paper = usePaper(
    (client, input: Inputs['cases']['exchange'], signal) => client.cases.exchange(input, { signal }),
    {},
    setMade,
  );
  if (made) {
    return (
      <PaperDone
        title="The case file is made"
        sentence={`${made.name} holds ${made.records} records. It is not encrypted: hand it over, or send it where only the ${terms.rep} reads. When it comes back, open it under “Open a case file”.`}
        onClose={onClose}
      />
    );
  }
  const privileged = page.documents.filter(({ isPrivileged }) => isPrivileged).length;
  const open = page.documents.length - privileged;
  return (
    <PaperDialog
      title="Case file"
      sentence={`For a ${terms.rep}’s own Branchdesk: they work on it there, and what comes back is merged, with conflicts shown.`}
      action="Make the case file"
      size="md"
      paper={paper}
      onSubmit={() => void paper.run({ id: page.case.id, includeDocuments, includePrivileged })}
      onClose={onClose}
    >
      <Checkbox
        label={open === 0 ? 'With documents' : `With ${documentsInWords(open)}`}
        description="Without them the file is small enough for any email."
        checked={includeDocuments}
        onChange={(event) => setIncludeDocuments(event.currentTarget.checked)}
      />
      <Checkbox
        label="With lawyers’ advice and what was written for a claim"
        description={
          privileged === 0
            ? 'Entries and papers that are kept apart.'
            : `${capitalOf(documentsInWords(privileged))}, and the entries about them.`
        }
        checked={includePrivileged}
        onChange={(event) => setIncludePrivileged(event.currentTarget.checked)}
      />
      {includePrivileged && (
        <p className={classes.caution}>Whoever opens the file reads them, and the privilege may be lost.</p>
      )}
    </PaperDialog>
  );
}

const capitalOf = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
