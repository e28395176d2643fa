// Which benchmarks an item stands on: those of its kind first, found by a word.

import { Checkbox, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useDesk } from '../../../../app/desk.tsx';
import { FormDialog } from '../../../../components/form-dialog.tsx';
import { LinkButton } from '../../../../components/link-button.tsx';
import type { ItemDialogProps } from '../item-dialogs.tsx';
import classes from '../items.module.css';
import { useChangeItem, useItemDialog } from '../use-item.ts';

const SHOWN = { offset: 0, limit: 100 };

export function BenchmarksDialog({ page: { item }, onClose }: ItemDialogProps) {
  const draft = useItemDialog(item, 'benchmarks', { ids: item.benchmarkIds }, onClose);
  const save = useChangeItem(item, 'The benchmarks are attached.', draft.finish);
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text, 150);
  const { data } = useQuery({
    ...useDesk().negotiations.benchmarks.queryOptions({
      input: { ...(search.trim() !== '' && { search }), page: SHOWN },
    }),
    placeholderData: (before) => before,
  });
  if (!draft.isLoaded) return null;
  const { ids } = draft.value;
  const rows = (data?.rows ?? []).toSorted((a, b) => Number(b.about === item.kind) - Number(a.about === item.kind));
  return (
    <FormDialog
      draft={draft}
      size="lg"
      title="Benchmarks of this item"
      action="Attach them"
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() => void save.run({ benchmarkIds: ids })}
    >
      <TextInput
        label="Find"
        placeholder="Whose, or a word of it"
        leftSection={<Search size={16} aria-hidden />}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {rows.map(({ id, who, what, inWords, source }) => (
        <Checkbox
          key={id}
          label={[`${who}: ${what}`, inWords].filter(Boolean).join(', ')}
          description={source}
          checked={ids.includes(id)}
          onChange={(event) =>
            draft.change({ ids: event.currentTarget.checked ? [...ids, id] : ids.filter((one) => one !== id) })
          }
        />
      ))}
      {data && rows.length === 0 && (
        <p className={classes.quiet}>
          {search.trim() === ''
            ? 'None is written down yet: what others settled for, with its source.'
            : 'None has that word.'}
        </p>
      )}
      <LinkButton to="/negotiations/benchmarks">See all benchmarks</LinkButton>
    </FormDialog>
  );
}
