// What is still to be done before a ballot could be held, who could not be reached and who would be missing from a notice.

import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check, Circle } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { Lacks } from '../../../../shared/contract/elections/notices.ts';
import type { Election } from '../../../../shared/domain/elections/elections.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../../app/desk.tsx';
import { troubleOf } from '../../../app/sentences.ts';
import { Block } from '../../../components/block.tsx';
import { Chart } from '../../../components/chart.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { type Column, PagedTable } from '../../../components/table.tsx';
import type { ElectionQuestion } from '../life/use-election-change.ts';
import classes from './notices.module.css';

type Readiness = Outputs['elections']['readiness'];
type CheckShown = Readiness['checks'][number];
type Row = Readiness['rows'][number];

const LACKS: Readonly<Record<Lacks, string>> = {
  address: 'No address',
  workplace: 'No workplace',
  category: 'No job title',
};
const OF_CHECK: Partial<Record<CheckShown['check'], Lacks>> = {
  addresses: 'address',
  workplaces: 'workplace',
  categories: 'category',
};

interface Props {
  election: Election;
  onAsk: (question: ElectionQuestion) => void;
  onGoToRoll: () => void;
}

export function ReadinessPanel({ election, onAsk, onGoToRoll }: Props) {
  const found = useQuery(useDesk().elections.readiness.queryOptions({ input: { id: election.id } }));
  const [lacks, setLacks] = useState<Lacks | null>(null);
  if (found.error) return <ErrorBanner error={troubleOf(found.error)} />;
  if (found.data === undefined) return null;
  const { checks } = found.data;
  const done = checks.filter(({ isDone }) => isDone).length;
  const isRunning = election.declaration === null && election.cancelled === null;
  const way = (check: CheckShown): [string, () => void] | null => {
    const who = OF_CHECK[check.check];
    if (who !== undefined) return ['Who?', () => setLacks(who)];
    if (!isRunning || check.check === 'notice') return null;
    return check.check === 'roll' ? ['To the roll', onGoToRoll] : ['Write it down', () => onAsk({ of: 'change' })];
  };
  return (
    <>
      <Block title={`Could it be held? ${done} of ${checks.length} done`}>
        <ul className={classes.checks}>
          {checks.map((check) => {
            const to = check.isDone ? null : way(check);
            const Icon = check.isDone ? Check : Circle;
            return (
              <li key={check.check} data-done={check.isDone}>
                <Icon size={17} aria-label={check.isDone ? 'Done:' : 'To do:'} />
                <span>{check.sentence}</span>
                {to && (
                  <Button size="compact-md" onClick={to[1]}>
                    {to[0]}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      </Block>
      {lacks !== null && <WhoLacks electionId={election.id} lacks={lacks} found={found.data} onChange={setLacks} />}
    </>
  );
}

interface WhoProps {
  electionId: string;
  lacks: Lacks;
  found: Pick<Readiness, 'lacking' | 'byWorkplace'>;
  onChange: (lacks: Lacks) => void;
}

function WhoLacks({ electionId, lacks, found: { lacking, byWorkplace }, onChange }: WhoProps) {
  const desk = useDesk();
  const { terms } = useWords();
  const load = useCallback(
    (page: { offset: number; limit: number }) =>
      desk.elections.readiness.queryOptions({ input: { id: electionId, lacks, page } }),
    [desk, electionId, lacks],
  );
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: capital(terms.member),
      tone: 'strong',
      cell: ({ memberId, name }) => (
        <Link to="/members/$id" params={{ id: memberId }}>
          {name}
        </Link>
      ),
    },
    {
      key: 'lacks',
      header: 'What is missing',
      cell: (row) => row.lacks.map((each) => LACKS[each].toLowerCase()).join(', '),
    },
  ];
  return (
    <Block
      title="Who is to be asked for what is missing"
      action={
        <SegmentedControl
          aria-label="What is missing"
          value={lacks}
          onChange={(next) => onChange(next as Lacks)}
          data={(Object.keys(LACKS) as Lacks[]).map((value) => ({
            value,
            label: `${LACKS[value]} (${lacking[value].toLocaleString('en-GB')})`,
          }))}
        />
      }
    >
      <PagedTable
        label="Who is to be asked for what is missing"
        columns={columns}
        rowKey={({ memberId }) => memberId}
        load={load}
      />
      {lacks === 'address' && byWorkplace.length > 1 && (
        <Chart
          title={`Whom no paper can reach, by ${terms.workplace}`}
          series={['Without an address']}
          labelHeader={capital(terms.workplace)}
          besideHeader="May vote"
          rows={byWorkplace
            .map(({ workplace, voters, withAddress }) => ({
              key: workplace,
              label: workplace,
              values: [voters - withAddress] as const,
              beside: voters.toLocaleString('en-GB'),
            }))
            .filter(({ values: [without] }) => without > 0)
            .sort((a, b) => b.values[0] - a.values[0])}
        />
      )}
    </Block>
  );
}
