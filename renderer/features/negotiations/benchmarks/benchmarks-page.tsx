// What others settled for or pay: a picture of settlements in percent, and every benchmark with its source.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { BenchmarkRow } from '../../../../shared/contract/negotiations/benchmarks.ts';
import { BenchmarkKindSchema } from '../../../../shared/domain/negotiations/benchmarks.ts';
import { ItemKindSchema } from '../../../../shared/domain/negotiations/item-kinds.ts';
import { benchmarkKindWords, comparabilityWords } from '../../../../shared/domain/negotiations/words-benchmarks.ts';
import { itemKindWords } from '../../../../shared/domain/negotiations/words-items.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { Block } from '../../../components/block.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FilterChips } from '../../../components/filter-chips.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { BenchmarkDialog } from './benchmark-dialog.tsx';
import { BesideNegotiation } from './beside-negotiation.tsx';
import { ImportBenchmarks } from './import-benchmarks.tsx';

const ALL = { page: { offset: 0, limit: 500 } };
const TRAIL = [{ label: 'Negotiations', to: '/negotiations' as const }, { label: 'Benchmarks' }];

export function BenchmarksPage() {
  const { tab } = useSearch({ from: '/negotiations/benchmarks' });
  const may = useMay();
  return tab === 'import' && may('negotiations.applyBenchmarkImport') ? <ImportBenchmarks /> : <BenchmarksList />;
}

function BenchmarksList() {
  const desk = useDesk();
  const { branch } = useSession();
  const may = useMay();
  const navigate = useNavigate();
  const [search, setSearch] = useState('');
  const [about, setAbout] = useState<BenchmarkRow['about'] | undefined>();
  const [kind, setKind] = useState<BenchmarkRow['kind'] | undefined>();
  const [isOld, setIsOld] = useState<boolean | undefined>();
  const [opened, setOpened] = useState<BenchmarkRow | 'new' | null>(null);
  const input = {
    ...ALL,
    search,
    ...(about !== undefined && { about }),
    ...(kind !== undefined && { kind }),
    ...(isOld !== undefined && { isOld }),
  };
  const found = useQuery(desk.negotiations.benchmarks.queryOptions({ input })).data;
  const words = itemKindWords(branch?.words);
  const mayKeep = may('negotiations.keepBenchmark');
  const open = mayKeep ? setOpened : undefined;
  const isEmpty =
    found !== undefined && found.counts.all === 0 && search === '' && about === undefined && kind === undefined;
  return (
    <>
      <PageHeader
        title="Benchmarks"
        trail={TRAIL}
        sentence={
          found === undefined
            ? ' '
            : found.counts.old > 0
              ? `What others settled for and pay. ${found.counts.old} of ${found.counts.all} ${found.counts.old === 1 ? 'is' : 'are'} older than two years.`
              : 'What others settled for and pay, each with where it can be read.'
        }
        actions={
          mayKeep && (
            <>
              <Button onClick={() => void navigate({ to: '/negotiations/benchmarks', search: { tab: 'import' } })}>
                Bring in a list…
              </Button>
              <Button variant="filled" onClick={() => setOpened('new')}>
                Add a benchmark
              </Button>
            </>
          )
        }
      />
      {isEmpty ? (
        <EmptyState title="No benchmarks yet">
          What others settled for is the strongest thing to put beside a claim. Add the first, or bring in a list.
        </EmptyState>
      ) : (
        <>
          <BesideNegotiation rows={found?.rows ?? []} {...(open && { onOpen: open })} />
          <FilterChips
            search={{ value: search, onChange: setSearch, placeholder: 'Find by whose, what or source' }}
            shown={found && `${found.total} shown`}
            filters={[
              {
                key: 'about',
                label: 'About',
                choices: ItemKindSchema.options.map((value) => ({ value, label: words[value] })),
                value: about,
                onChange: (value) => setAbout((value ?? undefined) as typeof about),
              },
              {
                key: 'kind',
                label: 'Kind',
                choices: BenchmarkKindSchema.options.map((value) => ({ value, label: benchmarkKindWords[value] })),
                value: kind,
                onChange: (value) => setKind((value ?? undefined) as typeof kind),
              },
              {
                key: 'age',
                label: 'Age',
                choices: [
                  { value: 'new', label: 'Of the last two years' },
                  { value: 'old', label: 'Older' },
                ],
                value: isOld === undefined ? undefined : isOld ? 'old' : 'new',
                onChange: (value) => setIsOld(value === undefined ? undefined : value === 'old'),
              },
            ]}
          />
          <Block title="All benchmarks">
            <Table
              label="Benchmarks"
              height="content"
              rows={found?.rows ?? []}
              rowKey={({ id }) => id}
              columns={columns(words)}
              {...(open && { onOpen: open })}
              empty={<EmptyState title="None by these words" />}
            />
          </Block>
        </>
      )}
      {opened !== null && (
        <BenchmarkDialog
          key={opened === 'new' ? 'new' : `${opened.id} ${opened.revision}`}
          benchmark={opened === 'new' ? null : opened}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

const columns = (words: ReturnType<typeof itemKindWords>): Column<BenchmarkRow>[] => [
  {
    key: 'who',
    header: 'Whose',
    tone: 'strong',
    width: 'minmax(200px, 2.6fr)',
    cell: ({ who }) => <span title={who}>{who}</span>,
    sortValue: ({ who }) => who,
  },
  { key: 'inWords', header: 'How much', width: '132px', align: 'end', cell: ({ inWords }) => inWords || 'in words' },
  {
    key: 'on',
    header: 'From',
    width: '186px',
    cell: ({ on, isOld }) => (
      <>
        <DayText day={on} isShort />
        {isOld && ' · old'}
      </>
    ),
    sortValue: ({ on }) => on,
  },
  { key: 'about', header: 'About', width: '120px', hideBelow: 1300, cell: ({ about }) => words[about] },
  {
    key: 'comparability',
    header: 'How like us',
    width: '112px',
    cell: ({ comparability, why }) => <span title={why}>{comparabilityWords[comparability]}</span>,
  },
  {
    key: 'source',
    header: 'Where it can be read',
    tone: 'soft',
    width: 'minmax(0, 1.2fr)',
    hideBelow: 1_060,
    cell: ({ source }) => <span title={source}>{source}</span>,
  },
  {
    key: 'checked',
    header: 'Checked',
    width: '130px',
    tone: 'soft',
    hideBelow: 1300,
    cell: ({ checkedOn }) => (checkedOn === null ? 'not yet' : <DayText day={checkedOn} isShort />),
  },
  {
    key: 'items',
    header: 'Items',
    width: '62px',
    align: 'end',
    cell: ({ items }) => <span title={items.map(({ title }) => title).join(', ')}>{items.length || '–'}</span>,
  },
];
