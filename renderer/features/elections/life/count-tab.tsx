// The count of the agreed papers: before the declaration as it would be declared, afterwards as it was.

import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { ElectionPage } from '../../../../shared/contract/elections/life.ts';
import { useDesk } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { CountView } from '../count/count-view.tsx';
import classes from './election.module.css';

const FORMATS = [
  ['pdf', 'Count sheet, as PDF'],
  ['xlsx', 'As a workbook'],
  ['csv', 'As CSV'],
] as const;

export function CountTab({ page: { election } }: { page: ElectionPage }) {
  const may = useMay();
  const isDeclared = election.declaration !== null;
  const isKept = (election.declaration?.destroyedOn ?? null) === null;
  const { data, error, refetch } = useQuery({
    ...useDesk().elections.previewDeclaration.queryOptions({ input: { id: election.id } }),
    enabled: !isDeclared && may('elections.previewDeclaration'),
  });
  const make = useAction((client, input: Inputs['elections']['paper']) => client.elections.paper(input), {
    onDone: saveDownload,
  });
  const count = isDeclared ? election.declaration!.count : (data?.count ?? null);
  if (count === null) {
    return (
      <>
        <ErrorBanner error={error} onTryAgain={() => void refetch()} />
        <EmptyState title={isDeclared ? 'Nothing was counted' : 'Nothing to count yet'}>
          {isDeclared
            ? 'There was no ballot.'
            : (data?.why.join(' ') ?? 'The count is here once two people have read every paper and agree.')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <ErrorBanner error={make.trouble} onClose={make.clear} />
      <Group justify="space-between" mb="md" data-no-print>
        <p className={classes.hint}>
          {isDeclared
            ? 'As it was declared. The same papers give the same count again.'
            : 'Not declared yet: this is what the agreed papers say.'}
        </p>
        {may('elections.paper') && (
          <Group gap="xs">
            {FORMATS.map(([format, label]) => (
              <Button
                key={format}
                size="compact-md"
                loading={make.isRunning}
                onClick={() => void make.run({ id: election.id, paper: 'countSheet', format })}
              >
                {label}
              </Button>
            ))}
            {isKept && (
              <Button
                size="compact-md"
                loading={make.isRunning}
                onClick={() => void make.run({ id: election.id, paper: 'ballots' })}
              >
                The papers, to count again
              </Button>
            )}
          </Group>
        )}
      </Group>
      <CountView count={count} />
    </>
  );
}
