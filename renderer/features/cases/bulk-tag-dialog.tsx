// Tags put on many cases at once, or taken off: those in use are offered, a new one is typed.

import { TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseRow } from '../../../shared/contract/case-page.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { bulkInWords, useBulk } from './bulk-change.ts';

interface BulkTagDialogProps {
  cases: readonly CaseRow[];
  /** Takes tags off instead of putting them on. */
  isTaking: boolean;
  onClose: () => void;
}

const MOST_TAGS = 20;

export function BulkTagDialog({ cases, isTaking, onClose }: BulkTagDialogProps) {
  const { terms } = useWords();
  const inUse = useQuery(useDesk().cases.themes.queryOptions({ input: {} }));
  const [tags, setTags] = useState<string[]>([]);
  const action = useBulk((result) => bulkInWords(result, terms, isTaking ? 'without it now' : 'tagged'), onClose);
  const offered = isTaking
    ? [...new Set(cases.flatMap(({ themes }) => themes))].sort((a, b) => a.localeCompare(b))
    : (inUse.data?.rows ?? []).map(({ theme }) => theme);
  const ids = cases.map(({ id }) => id);
  const count = `${cases.length.toLocaleString('en-GB')} ${cases.length === 1 ? terms.case : terms.cases}`;
  return (
    <FormDialog
      title={isTaking ? `Take tags off ${count}` : `Tag ${count}`}
      sentence={
        isTaking && offered.length === 0
          ? `None of the chosen ${terms.cases} has a tag.`
          : `A tag finds ${terms.cases} that belong together: “restructure 2026”, “night shift”, “parking”.`
      }
      action={isTaking ? 'Take them off' : 'Tag them'}
      isRunning={action.isRunning}
      isWaiting={tags.length === 0}
      trouble={action.trouble}
      onClose={onClose}
      onSubmit={() => void action.run({ ids, ...(isTaking ? { removeThemes: tags } : { addThemes: tags }) })}
    >
      <TagsInput
        label="Tags"
        description="Type one and press Enter, or choose among those in use."
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        data={offered}
        value={tags}
        onChange={setTags}
        maxTags={MOST_TAGS}
        acceptValueOnBlur
        data-autofocus
      />
    </FormDialog>
  );
}
