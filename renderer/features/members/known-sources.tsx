// The kinds of lists that the desk recognises: each can be named anew, be told whether it is of the whole branch, or be
// forgotten.

import { Button, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { ListSource } from '../../../shared/domain/list-sources.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { useDesk, useSession } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { SelectField, TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { SideItem, SideList } from '../../components/side-list.tsx';

export function KnownSources() {
  const desk = useDesk();
  const { branch } = useSession();
  const [chosen, setChosen] = useState<ListSource | null>(null);
  const { data } = useQuery(desk.members.sources.queryOptions({ input: {} }));
  const rows = data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <SideList title="Lists that are recognised">
      {rows.map((source) => (
        <SideItem key={source.id} title={source.name} onOpen={() => setChosen(source)}>
          Last brought in on {dayInWords(source.usedAt.slice(0, 10), branch?.dateOrder)}
        </SideItem>
      ))}
      {chosen && <EditSource source={chosen} onClose={() => setChosen(null)} />}
    </SideList>
  );
}

type Order = 'dmy' | 'mdy';

function EditSource({ source, onClose }: { source: ListSource; onClose: () => void }) {
  const [name, setName] = useState(source.name);
  const [isWhole, setIsWhole] = useState(source.isWhole);
  const [order, setOrder] = useState<Order | 'ask'>(source.dateOrder ?? 'ask');
  const save = useAction((client, input: Inputs['members']['saveSource']) => client.members.saveSource(input), {
    done: ({ name: saved }) => `${saved} is saved.`,
    undoes: ({ id }) => ({ collection: 'listSources', id }),
    onDone: onClose,
  });
  const { id, revision, owns } = source;
  const forget = useAction((client, input: Inputs['members']['removeSource']) => client.members.removeSource(input), {
    done: () => `${source.name} is not recognised any more.`,
    undoes: () => ({ collection: 'listSources', id }),
    onDone: onClose,
  });
  const dateOrder = order === 'ask' ? null : order;
  return (
    <FormDialog
      title={source.name}
      sentence="The next list with the same headings is read like this. What it decides is chosen when it is brought in."
      action="Save"
      isRunning={save.isRunning}
      isWaiting={name.trim() === ''}
      trouble={save.trouble ?? forget.trouble}
      onClose={onClose}
      onSubmit={() => void save.run({ id, revision, owns, name, isWhole, dateOrder })}
    >
      <TextField label="What it is called" value={name} onChange={setName} problem={save.issueFor('name')} />
      <SelectField<Order | 'ask'>
        label="Days such as 03/04/2026"
        options={[
          { value: 'ask', label: 'ask when the list does not tell' },
          { value: 'dmy', label: 'day first: 3 April' },
          { value: 'mdy', label: 'month first: March 4' },
        ]}
        value={order}
        onChange={(value) => value && setOrder(value)}
      />
      <Switch
        label="It is of the whole branch"
        checked={isWhole}
        onChange={(event) => setIsWhole(event.currentTarget.checked)}
      />
      <Button
        variant="subtle"
        style={{ alignSelf: 'flex-start' }}
        loading={forget.isRunning}
        onClick={() => void forget.run({ id, revision })}
      >
        Forget this kind of list
      </Button>
    </FormDialog>
  );
}
