// Every health check of a forum, the newest first, with its score by side; and the way to a new one.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { Table } from '../../../components/table.tsx';
import { ForumChoice } from '../measures/forum-choice.tsx';
import { useForums } from '../use-forums.ts';
import { OpenWaveDialog } from './open-wave-dialog.tsx';
import { cellInWords, changeInWords, orNone, scoreInWords } from './scores.ts';

type Row = Outputs['partnership']['healthWaves']['rows'][number];

export function HealthListPage() {
  const search = useSearch({ from: '/partnership/health' });
  const navigate = useNavigate();
  const desk = useDesk();
  const forums = useForums();
  const forumId = search.forumId ?? forums.data?.rows[0]?.id;
  const { data, error, refetch } = useQuery({
    ...desk.partnership.healthWaves.queryOptions({
      input: { ...(forumId !== undefined && { forumId }), page: { offset: 0, limit: 200 } },
    }),
    enabled: forumId !== undefined,
    staleTime: 0,
  });
  const columns = columnsOf(sideWords(useSession().branch?.words).staff);
  const [isOpening, setIsOpening] = useState(false);
  const open = data?.rows.find(({ wave }) => wave.closedOn === null);
  const openButton = forumId !== undefined && !open && (
    <IfMay call="partnership.openWave">
      <Button variant="filled" leftSection={<Plus size={16} aria-hidden />} onClick={() => setIsOpening(true)}>
        Open a health check
      </Button>
    </IfMay>
  );
  return (
    <>
      <PageHeader
        title="Health checks"
        trail={[{ label: 'Partnership', to: '/partnership' }, { label: 'Health checks' }]}
        sentence="What both sides say of working together, once a year, without anybody’s name."
        actions={openButton}
      />
      <ErrorBanner error={error ?? forums.error} onTryAgain={() => void refetch()} />
      {forums.data && forumId === undefined && (
        <EmptyState
          title="There is no forum yet"
          action={<LinkButton to="/partnership/forums/new">Open a forum</LinkButton>}
        >
          A health check asks both sides of a forum how they work together.
        </EmptyState>
      )}
      <ForumChoice
        forums={forums.data?.rows ?? []}
        value={forumId ?? null}
        onChange={(next) => void navigate({ to: '/partnership/health', search: { forumId: next }, replace: true })}
      />
      {data && (
        <Table<Row>
          label="Health checks"
          height="content"
          rows={data.rows}
          rowKey={({ wave }) => wave.id}
          onOpen={({ wave }) => void navigate({ to: '/partnership/health/$id', params: { id: wave.id } })}
          columns={columns}
          empty={
            <EmptyState title="No health check yet">
              Twelve statements, answered from 0 to 10 by both sides without a name. The first asks what people expect;
              the next, a year later, shows how far it came.
            </EmptyState>
          }
        />
      )}
      {isOpening && forumId !== undefined && <OpenWaveDialog forumId={forumId} onClose={() => setIsOpening(false)} />}
    </>
  );
}

const columnsOf = (staff: string) => [
  {
    key: 'title',
    header: 'Health check',
    cell: ({ wave }: Row) => wave.title || 'Health check',
    tone: 'strong' as const,
  },
  {
    key: 'closedOn',
    header: 'Closed',
    width: '190px',
    cell: ({ wave }: Row) => (wave.closedOn === null ? 'Open' : <DayText day={wave.closedOn} isShort />),
    sortValue: ({ wave }: Row) => wave.closedOn ?? '9999',
  },
  { key: 'answered', header: 'Answered', width: '110px', align: 'end' as const, cell: ({ answered }: Row) => answered },
  {
    key: 'management',
    header: 'Management',
    width: '130px',
    align: 'end' as const,
    cell: ({ management }: Row) => (management === null ? '' : cellInWords(management)),
  },
  {
    key: 'staff',
    header: staff,
    width: '120px',
    align: 'end' as const,
    cell: ({ staff }: Row) => (staff === null ? '' : cellInWords(staff)),
  },
  {
    key: 'gap',
    header: 'Gap',
    width: '90px',
    align: 'end' as const,
    cell: ({ wave, gap }: Row) => (wave.closedOn === null ? '' : orNone(gap, changeInWords)),
  },
  {
    key: 'mean',
    header: 'Score',
    width: '100px',
    align: 'end' as const,
    cell: ({ wave, mean }: Row) => (wave.closedOn === null ? '' : orNone(mean, scoreInWords)),
    sortValue: ({ mean }: Row) => mean ?? -1,
  },
];
