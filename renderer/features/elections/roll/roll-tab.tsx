// The roll of an election: who may vote, as it was frozen; who has been given a paper; and what came later.

import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { Election } from '../../../../shared/domain/elections/elections.ts';
import { useDesk, useWords } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { Fact, Facts } from '../../../components/facts.tsx';
import { FreezeRoll } from './freeze-roll.tsx';
import { LateChanges } from './late-changes.tsx';
import classes from './roll.module.css';
import { RollLabels } from './roll-labels.tsx';
import { RollList } from './roll-list.tsx';
import { WhyNot } from './why-not.tsx';

type Summary = NonNullable<Outputs['elections']['roll']['roll']>;
type Asking = 'freeze' | 'why' | 'labels' | null;

export function RollTab({ election }: { election: Election }) {
  const { terms } = useWords();
  const may = useMay();
  const [asking, setAsking] = useState<Asking>(null);
  const found = useQuery({
    ...useDesk().elections.roll.queryOptions({ input: { electionId: election.id, page: { offset: 0, limit: 0 } } }),
    enabled: may('elections.roll'),
  });
  if (!may('elections.roll')) {
    return (
      <EmptyState title="The roll is not open to you">
        Who may vote is kept by the {terms.branch} secretary, the {terms.convenor} and the membership officer.
      </EmptyState>
    );
  }
  if (found.error) return <ErrorBanner error={found.error} onTryAgain={() => void found.refetch()} />;
  if (!found.data) return null;
  const { roll } = found.data;
  const isOver = election.declaration !== null || election.cancelled !== null;
  const close = () => setAsking(null);
  return (
    <>
      {roll === null ? (
        <EmptyState
          title="The roll is not frozen yet"
          action={
            !isOver &&
            may('elections.freezeRoll') && (
              <>
                <Button variant="filled" onClick={() => setAsking('freeze')}>
                  Freeze the roll
                </Button>{' '}
                <Button onClick={() => setAsking('why')}>Would somebody be on it?</Button>
              </>
            )
          }
        >
          Freezing writes down who may vote on one day. It stays so, whoever joins, leaves or is renamed afterwards.
        </EmptyState>
      ) : (
        <Frozen election={election} roll={roll} isOver={isOver} onAsk={setAsking} />
      )}
      {asking === 'freeze' && <FreezeRoll election={election} isAgain={roll !== null} onClose={close} />}
      {asking === 'why' && <WhyNot electionId={election.id} onClose={close} />}
      {asking === 'labels' && roll && <RollLabels electionId={election.id} roll={roll} onClose={close} />}
    </>
  );
}

function Frozen(props: { election: Election; roll: Summary; isOver: boolean; onAsk: (asking: Asking) => void }) {
  const { election, roll, isOver, onAsk } = props;
  const may = useMay();
  const take = useAction(
    (client, format: 'csv' | 'xlsx' | 'pdf', signal) =>
      client.elections.exportRoll({ electionId: election.id, format }, { signal }),
    { onDone: saveDownload },
  );
  return (
    <>
      <div className={classes.head}>
        <Facts>
          <Fact name="As at">
            <DayText day={roll.asAt} />
          </Fact>
          <Fact name="Who may vote">{roll.ruleInWords}</Fact>
          <Fact name="Mark">
            <code title={`SHA-256 ${roll.hash}: the same roll has the same mark`}>{roll.hash.slice(0, 12)}</code>
          </Fact>
        </Facts>
        <div className={classes.actions} data-no-print>
          <Button onClick={() => onAsk('why')}>Why is somebody not on it?</Button>
          {may('elections.rollLabels') && <Button onClick={() => onAsk('labels')}>Address labels</Button>}
          {may('elections.exportRoll') && (
            <Menu position="bottom-end">
              <Menu.Target>
                <Button loading={take.isRunning}>Export…</Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => void take.run('pdf')}>As a paper (PDF)</Menu.Item>
                <Menu.Item onClick={() => void take.run('xlsx')}>As a workbook (XLSX)</Menu.Item>
                <Menu.Item onClick={() => void take.run('csv')}>As text (CSV)</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </div>
      </div>
      <ErrorBanner error={take.trouble} />
      <LateChanges electionId={election.id} onFreezeAgain={() => onAsk('freeze')} />
      <RollList electionId={election.id} roll={roll} isOver={isOver} />
    </>
  );
}
