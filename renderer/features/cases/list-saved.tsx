// Filters that somebody wants again: kept on this desk under a name, put back with a press.

import { ActionIcon, Button, Menu } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Bookmark, X } from 'lucide-react';
import { useState } from 'react';
import * as z from 'zod';
import { ConditionSchema, DirectionSchema } from '../../../shared/contract/query.ts';
import { useDesk } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import type { Sort } from '../../components/table.tsx';
import type { ListAddress, Where } from '../../components/use-list-address.ts';

const SavedSchema = z.array(
  z.object({
    name: z.string(),
    search: z.string(),
    where: z.record(z.string(), ConditionSchema),
    sort: z.array(z.object({ field: z.string(), direction: DirectionSchema })).max(3),
  }),
);
type Saved = z.infer<typeof SavedSchema>[number];

interface SavedFiltersProps {
  /** Which list's: `cases`. */
  list: string;
  address: ListAddress;
  /** What holds now, the list's own filter included. */
  where: Where;
  sort: readonly Sort[];
}

export function SavedFilters({ list, address, where, sort }: SavedFiltersProps) {
  const desk = useDesk();
  const queries = useQueryClient();
  const key = `filters:${list}`;
  const { data } = useQuery(desk.session.getDesk.queryOptions({ input: { key } }));
  const saved = SavedSchema.safeParse(data?.value).data ?? [];
  const [isNaming, setIsNaming] = useState(false);
  const [name, setName] = useState('');
  const keep = useAction(
    (client, value: Saved[], signal) =>
      client.session.setDesk({ key, value: JSON.parse(JSON.stringify(value)) }, { signal }),
    { onDone: () => void queries.invalidateQueries({ queryKey: desk.session.getDesk.key() }) },
  );
  const save = async () => {
    const entry: Saved = { name: name.trim(), search: address.search, where: where as Saved['where'], sort: [...sort] };
    if (await keep.run([...saved.filter((each) => each.name !== entry.name), entry])) {
      setIsNaming(false);
      setName('');
    }
  };
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button leftSection={<Bookmark size={15} aria-hidden />}>Saved filters</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {saved.length === 0 && <Menu.Label>Nothing saved yet. Set filters, then keep them here.</Menu.Label>}
          {saved.map((each) => (
            <Menu.Item key={each.name} onClick={() => address.setWhere(each.where, each.sort, each.search)}>
              {each.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setIsNaming(true)}>Save these filters…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isNaming && (
        <FormDialog
          title="Save these filters"
          sentence="What is searched, filtered and sorted now, to come back to."
          action="Save them"
          isRunning={keep.isRunning}
          isWaiting={name.trim() === ''}
          trouble={keep.trouble}
          onClose={() => setIsNaming(false)}
          onSubmit={() => void save()}
        >
          <TextField
            label="Called"
            placeholder="Depot, nobody allocated"
            value={name}
            onChange={setName}
            maxLength={80}
            autoFocus
            autoComplete="off"
          />
          {saved.length > 0 && (
            <ul aria-label="Saved before">
              {saved.map((each) => (
                <li key={each.name} style={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
                  <span>{each.name}</span>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={`Forget ${each.name}`}
                    onClick={() => void keep.run(saved.filter((other) => other !== each))}
                  >
                    <X size={16} aria-hidden />
                  </ActionIcon>
                </li>
              ))}
            </ul>
          )}
        </FormDialog>
      )}
    </>
  );
}
