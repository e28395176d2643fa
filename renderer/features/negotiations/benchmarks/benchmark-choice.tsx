// Which benchmarks an item stands on: ticked among those that are kept, those of its own matter first; a new one in the same place.

import { Button, Checkbox, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { NegotiationItem } from '../../../../shared/domain/negotiations/items.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { DayText } from '../../../components/day-text.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { BenchmarkDialog } from './benchmark-dialog.tsx';
import classes from './benchmarks.module.css';

interface BenchmarkChoiceProps {
  item: Pick<NegotiationItem, 'id' | 'revision' | 'title' | 'kind' | 'benchmarkIds'>;
  onClose: () => void;
}

export function BenchmarkChoice({ item, onClose }: BenchmarkChoiceProps) {
  const desk = useDesk();
  const [chosen, setChosen] = useState<readonly string[]>(item.benchmarkIds);
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text, 150);
  const [isAdding, setIsAdding] = useState(false);
  const found = useQuery(
    desk.negotiations.benchmarks.queryOptions({ input: { search, page: { offset: 0, limit: 200 } } }),
  ).data;
  const save = useAction((client, input: Inputs['negotiations']['keepItem']) => client.negotiations.keepItem(input), {
    done: ({ benchmarkIds: { length } }) =>
      `It stands on ${length === 1 ? 'one benchmark' : `${length} benchmarks`} now.`,
    undoes: ({ id }) => ({ collection: 'negotiationItems', id }),
    onDone: onClose,
  });
  const rows = (found?.rows ?? []).toSorted((a, b) => Number(b.about === item.kind) - Number(a.about === item.kind));
  const toggle = (id: string, isOn: boolean) =>
    setChosen((before) => (isOn ? [...before, id] : before.filter((each) => each !== id)));
  if (isAdding) {
    return (
      <BenchmarkDialog benchmark={null} onClose={() => setIsAdding(false)} onSaved={({ id }) => toggle(id, true)} />
    );
  }
  return (
    <FormDialog
      title={`Benchmarks of “${item.title}”`}
      size="lg"
      action="Keep these"
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={onClose}
      onSubmit={() => void save.run({ itemId: item.id, revision: item.revision, benchmarkIds: [...chosen] })}
    >
      <TextInput
        aria-label="Find a benchmark"
        placeholder="Find by whose, what or source"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ul className={classes.choices}>
        {rows.map((row) => (
          <li key={row.id}>
            <Checkbox
              checked={chosen.includes(row.id)}
              onChange={(event) => toggle(row.id, event.currentTarget.checked)}
              label={[row.who, row.inWords].filter(Boolean).join(': ')}
              description={
                <>
                  <DayText day={row.on} isShort /> · {row.source}
                  {row.isOld && ' · older than two years'}
                </>
              }
            />
          </li>
        ))}
      </ul>
      {found?.rows.length === 0 && <p className={classes.quiet}>None by these words. Add it, with its source.</p>}
      <Button size="compact-md" style={{ alignSelf: 'flex-start' }} onClick={() => setIsAdding(true)}>
        Add a new one…
      </Button>
    </FormDialog>
  );
}
