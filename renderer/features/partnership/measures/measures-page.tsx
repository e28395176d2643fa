// Goals and outcomes: where each began, where it stands, how far it is; whether the goals are all for performance; and the teams
// that help each other.

import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { type Compass, CompassSchema } from '../../../../shared/domain/partnership/sides.ts';
import { compassWords } from '../../../../shared/domain/partnership/words-issues.ts';
import { figureInWords, measureKindWords } from '../../../../shared/domain/partnership/words-measures.ts';
import { useDesk } from '../../../app/desk.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { FilterChips } from '../../../components/filter-chips.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { Table } from '../../../components/table.tsx';
import { useForums } from '../use-forums.ts';
import { MeasureDialog } from './measure-dialog.tsx';
import classes from './measures.module.css';
import { ProgressBar } from './progress-bar.tsx';
import { Teams } from './teams.tsx';

type Row = Outputs['partnership']['measures']['rows'][number];

const textIn = (condition: { eq?: unknown } | undefined): string | undefined =>
  typeof condition?.eq === 'string' ? condition.eq : undefined;

export function MeasuresPage() {
  const { where } = useSearch({ from: '/partnership/measures' });
  const navigate = useNavigate();
  const desk = useDesk();
  const [isAdding, setIsAdding] = useState(false);
  const forumId = textIn(where?.forumId);
  const compass = CompassSchema.safeParse(textIn(where?.compass)).data;
  const forums = useForums();
  const { data, error, refetch } = useQuery({
    ...desk.partnership.measures.queryOptions({
      input: { ...(forumId && { forumId }), ...(compass && { compass }), page: { offset: 0, limit: 500 } },
    }),
    placeholderData: keepPreviousData,
  });
  const filterBy = (field: 'forumId' | 'compass', value: string | null | undefined) => {
    const { [field]: _, ...others } = where ?? {};
    const next = value === undefined || value === null ? others : { ...others, [field]: { eq: value } };
    void navigate({ to: '/partnership/measures', search: { where: next }, replace: true });
  };
  const isFiltered = forumId !== undefined || compass !== undefined;
  return (
    <>
      <PageHeader
        title="Goals and outcomes"
        trail={[{ label: 'Partnership', to: '/partnership' }, { label: 'Goals and outcomes' }]}
        sentence="What both sides want to move, and what became of it. Goals and rewards belong to teams and the forum, never to a person."
        actions={
          <IfMay call="partnership.keepMeasure">
            <Button variant="filled" leftSection={<Plus size={16} aria-hidden />} onClick={() => setIsAdding(true)}>
              Add a goal or an outcome
            </Button>
          </IfMay>
        }
      />
      <ErrorBanner error={error} onTryAgain={() => void refetch()} />
      {data?.balance.isOneSided && (
        <p className={classes.amber}>
          Every goal is for performance. Add one for the working lives of staff: partnership is for both.
        </p>
      )}
      {data && data.balance.goals > 0 && !data.balance.isOneSided && !data.balance.hasWorkingLives && (
        <p className={classes.amber}>No goal says that it is for the working lives of staff.</p>
      )}
      <FilterChips
        filters={[
          {
            key: 'forumId',
            label: 'Forum',
            choices: (forums.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
            value: forumId,
            onChange: (value) => filterBy('forumId', value),
          },
          {
            key: 'compass',
            label: 'Point of the compass',
            choices: CompassSchema.options.map((value: Compass) => ({ value, label: compassWords[value] })),
            value: compass,
            onChange: (value) => filterBy('compass', value),
          },
        ]}
        shown={data && `${data.total} shown`}
      />
      {data && (
        <Table<Row>
          label="Goals and outcomes"
          height="content"
          rows={data.rows}
          rowKey={({ measure }) => measure.id}
          onOpen={({ measure }) => void navigate({ to: '/partnership/measures/$id', params: { id: measure.id } })}
          columns={COLUMNS}
          empty={
            <EmptyState title={isFiltered ? 'None of these' : 'Nothing is measured yet'}>
              {isFiltered
                ? 'Take a filter off to see the others.'
                : 'Begin with one figure that both sides care about: absence, turnover, disputes. A list from a spreadsheet brings its past along.'}
            </EmptyState>
          }
        />
      )}
      <Teams forumId={forumId} />
      {isAdding && <MeasureDialog forumId={forumId ?? null} onClose={() => setIsAdding(false)} />}
    </>
  );
}

const COLUMNS = [
  { key: 'name', header: 'What', cell: ({ measure }: Row) => measure.name, tone: 'strong' as const },
  {
    key: 'kind',
    header: 'Kind',
    width: '200px',
    hideBelow: 900,
    cell: ({ measure }: Row) =>
      measure.team === '' ? measureKindWords[measure.kind] : `${measureKindWords[measure.kind]}: ${measure.team}`,
  },
  {
    key: 'baseline',
    header: 'Began at',
    width: '120px',
    align: 'end' as const,
    hideBelow: 760,
    cell: ({ measure }: Row) => (measure.baseline === null ? '' : figureInWords(measure.baseline.value, measure.unit)),
  },
  {
    key: 'latest',
    header: 'Now',
    width: '130px',
    align: 'end' as const,
    cell: ({ measure, figures }: Row) =>
      figures.latest === null ? 'n/a' : figureInWords(figures.latest.value, measure.unit),
  },
  {
    key: 'target',
    header: 'To reach',
    width: '120px',
    align: 'end' as const,
    cell: ({ measure }: Row) => (measure.target === null ? '' : figureInWords(measure.target.value, measure.unit)),
  },
  {
    key: 'progress',
    header: 'How far',
    width: '180px',
    cell: ({ measure, figures }: Row) =>
      measure.target === null ? (
        figures.movement === null ? (
          ''
        ) : (
          MOVEMENT[figures.movement]
        )
      ) : (
        <ProgressBar progress={figures.progress} />
      ),
    sortValue: ({ figures }: Row) => figures.progress ?? -1e9,
  },
];

const MOVEMENT = { better: 'better than it began', worse: 'worse than it began', same: 'as it began' } as const;
