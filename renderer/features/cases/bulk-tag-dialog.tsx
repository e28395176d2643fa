// Tags put on many cases at once, or taken off: those in use are offered, a new one is typed.

import { Chip, Group, TagsInput } from '@mantine/core';
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
  const [search, setSearch] = useState('');
  const action = useBulk((result) => bulkInWords(result, terms, isTaking ? 'without it now' : 'tagged'), onClose);
  const offered = isTaking
    ? [...new Set(cases.flatMap(({ themes }) => themes))].sort((a, b) => a.localeCompare(b))
    : (inUse.data?.rows ?? []).map(({ theme }) => theme);
  // A tag that was typed and not yet taken up with Enter is meant too.
  const wanted = search.trim() === '' ? tags : [...tags, search.trim()];
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
      isWaiting={wanted.length === 0}
      trouble={action.trouble}
      onClose={onClose}
      onSubmit={() => void action.run({ ids, ...(isTaking ? { removeThemes: tags } : { addThemes: wanted }) })}
    >
      {isTaking ? (
        <Chip.Group multiple value={tags} onChange={setTags}>
          <Group gap={8} role="group" aria-label="Tags to take off">
            {offered.map((tag) => (
              <Chip key={tag} value={tag} variant="outline">
                {tag}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      ) : (
        <TagsInput
          label="Tags"
          description="Type one and press Enter. Those in use are offered as you type."
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          data={offered}
          value={tags}
          onChange={setTags}
          searchValue={search}
          onSearchChange={setSearch}
          dropdownOpened={search.trim() !== ''}
          maxTags={MOST_TAGS}
          acceptValueOnBlur
          data-autofocus
        />
      )}
    </FormDialog>
  );
}
