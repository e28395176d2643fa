// The voters one by one, with a tick for each paper that is handed over. Ticks are saved together: then they tell no order.

import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { RollRow, RollSummary } from '../../../../shared/contract/elections/roll.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { isSmall } from '../../../../shared/rules/suppression.ts';
import { useDesk, useWords } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import bar from '../../../components/bulk-bar.module.css';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { SaveState } from '../../../components/save-state.tsx';
import { StatCard, StatRow } from '../../../components/stat-card.tsx';
import { type Column, PagedTable } from '../../../components/table.tsx';
import classes from './roll.module.css';
import { useTicked } from './use-ticked.ts';

type Which = NonNullable<Inputs['elections']['roll']['which']>;

const keyOf = ({ memberId }: RollRow) => memberId;

export function RollList({ electionId, roll, isOver }: { electionId: string; roll: RollSummary; isOver: boolean }) {
  const desk = useDesk();
  const may = useMay();
  const { terms } = useWords();
  const [which, setWhich] = useState<Which>('all');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 120);
  const [isAskingAll, setIsAskingAll] = useState(false);
  const ticked = useTicked(electionId);
  const give = useAction(
    (client, input: Pick<Inputs['elections']['givePaper'], 'memberIds' | 'everybody' | 'isGiven'>) =>
      client.elections.givePaper({ electionId, ...input }),
    {
      done: ({ given, notGiven }) =>
        `${given.toLocaleString('en-GB')} have been given a paper, ${notGiven.toLocaleString('en-GB')} have not.`,
      onDone: (_, input) => {
        if (input.memberIds !== undefined) ticked.clear();
        setIsAskingAll(false);
      },
    },
  );
  const load = useCallback(
    (page: { offset: number; limit: number }) =>
      desk.elections.roll.queryOptions({ input: { electionId, which, search, page } }),
    [desk, electionId, which, search],
  );
  const mayGive = may('elections.givePaper') && !isOver;
  // The desk refuses them: between two readings they would tell whose paper is whose.
  const tooFew = roll.isRead && isSmall(ticked.size);
  const columns: Column<RollRow>[] = [
    { key: 'place', header: 'Place', width: '70px', align: 'end', tone: 'soft', cell: ({ place }) => place },
    { key: 'name', header: 'Name', tone: 'strong', cell: ({ name }) => name },
    {
      key: 'number',
      header: capital(terms.membershipNumber),
      width: '170px',
      hideBelow: 760,
      cell: ({ number }) => number,
    },
    { key: 'workplace', header: capital(terms.workplace), cell: ({ workplace }) => workplace },
    {
      key: 'paper',
      header: 'Paper',
      width: '130px',
      cell: (row) => (row.isGiven ? 'Given' : ticked.has(row) ? 'Ticked, not saved' : '—'),
    },
    {
      key: 'post',
      header: 'By post',
      width: '130px',
      tone: 'soft',
      hideBelow: 900,
      cell: ({ hasAddress, isErased }) => (hasAddress || isErased ? '' : 'No address'),
    },
  ];
  const card = (of: Which, figure: number, label: string) => (
    <StatCard figure={figure} label={label} isActive={which === of} onOpen={() => setWhich(of)} />
  );
  return (
    <>
      <StatRow>
        {card('all', roll.voters, 'may vote')}
        {card('given', roll.given, 'given a paper')}
        {card('notGiven', roll.voters - roll.given, 'not given one')}
        {card('withoutAddress', roll.withoutAddress, 'without an address')}
      </StatRow>
      <div className={classes.tools} data-no-print>
        <TextInput
          label="Find"
          placeholder={`Name, number or ${terms.workplace}`}
          w={300}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {mayGive && roll.given < roll.voters && (
          <Button onClick={() => setIsAskingAll(true)}>Everybody has been sent a paper</Button>
        )}
      </div>
      <ErrorBanner error={give.trouble} />
      <PagedTable
        label="The roll"
        columns={columns}
        rowKey={keyOf}
        load={load}
        {...(mayGive && { selection: ticked })}
        empty={<EmptyState title={search === '' ? 'Nobody' : 'Nobody on the roll by that name'} />}
      />
      {mayGive && ticked.size > 0 && (
        <div className={bar.place} data-no-print>
          <div className={bar.bar}>
            <strong>
              {ticked.size} ticked{tooFew && ': papers are being read, and nobody is marked almost alone now'}
            </strong>
            {!tooFew && (
              <Button
                variant="filled"
                loading={give.isRunning}
                onClick={() => void give.run({ memberIds: [...ticked.ids] })}
              >
                Save as given a paper
              </Button>
            )}
            <Button onClick={() => void give.run({ memberIds: [...ticked.ids], isGiven: false })}>
              Take their marks back
            </Button>
            <Button variant="subtle" className={bar.clear} onClick={ticked.clear}>
              Untick all
            </Button>
            <SaveState state={ticked.state} />
          </div>
        </div>
      )}
      <ConfirmDialog
        isOpen={isAskingAll}
        title="Everybody has been sent a paper"
        action="Mark everybody"
        isRunning={give.isRunning}
        trouble={give.trouble}
        onConfirm={() => void give.run({ everybody: true })}
        onCancel={() => setIsAskingAll(false)}
      >
        <p>
          {(roll.voters - roll.given).toLocaleString('en-GB')} more are marked as given a paper. Who marked them and
          when is not written down, so it is not undone by itself: marks are taken back one by one.
        </p>
      </ConfirmDialog>
    </>
  );
}
