// Bringing in a list of benchmarks: choose it, see every row, bring it in as one step that can be undone whole.

import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import {
  type BenchmarkImportField,
  BenchmarkImportFieldSchema,
} from '../../../../shared/contract/negotiations/benchmarks.ts';
import { comparabilityWords } from '../../../../shared/domain/negotiations/words-benchmarks.ts';
import { useUndo } from '../../../app/undo.tsx';
import { ChooseList, type ListSource } from '../../../components/choose-list.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import shared from '../../../components/import.module.css';
import { ListToBringIn } from '../../../components/list-to-bring-in.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { RejectedRows } from '../../../components/rejected-rows.tsx';
import { SideItem, SideList, TwoColumns } from '../../../components/side-list.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { sentAs, useListImport } from '../../../components/use-list-import.ts';

type Preview = Outputs['negotiations']['previewBenchmarkImport'];
type Result = Outputs['negotiations']['applyBenchmarkImport'];

interface Choices {
  mapping: Partial<Record<BenchmarkImportField, number>>;
  dateOrder: 'dmy' | 'mdy';
}

const TRAIL = [{ label: 'Benchmarks', to: '/negotiations/benchmarks' as const }, { label: 'Import' }];
const NAMES: Readonly<Record<BenchmarkImportField, string>> = {
  who: 'Whose',
  what: 'What exactly',
  value: 'How much',
  unit: 'Of what',
  on: 'Date',
  source: 'Source',
  link: 'Link',
  about: 'About',
  kind: 'Kind',
  comparability: 'How like us',
  why: 'Why',
};
const inWords = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'benchmark' : 'benchmarks'}`;

export function ImportBenchmarks() {
  const [source, setSource] = useState<ListSource | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const startAgain = () => {
    setResult(null);
    setSource(null);
  };
  if (result !== null) return <Done result={result} onUndone={startAgain} />;
  if (source !== null) return <Chosen source={source} onAnother={startAgain} onDone={setResult} />;
  return (
    <>
      <PageHeader
        title="Bring in benchmarks"
        trail={TRAIL}
        sentence="A list with a row for each settlement or rate, as it is. Nothing is changed until you say so."
      />
      <TwoColumns
        next={
          <SideList title="What it should hold">
            <SideItem title="Whose, and how much">3.2%, £1,925 or £12.60 an hour.</SideItem>
            <SideItem title="From when">The day on which it was settled, or from which it is paid.</SideItem>
            <SideItem title="A source">A row without one stays out: it is no benchmark.</SideItem>
          </SideList>
        }
      >
        <ChooseList label="Choose the list of benchmarks" title="Drop your list here" onChoose={setSource}>
          or press to choose it. Excel, or CSV in any usual shape.
        </ChooseList>
      </TwoColumns>
    </>
  );
}

interface ChosenProps {
  source: ListSource;
  onAnother: () => void;
  onDone: (result: Result) => void;
}

function Chosen({ source, onAnother, onDone }: ChosenProps) {
  const list = useListImport<Choices, Preview, Result>({
    source,
    procedures: { preview: 'negotiations.previewBenchmarkImport', apply: 'negotiations.applyBenchmarkImport' },
    preview: (client, from, asked, signal) =>
      client.negotiations.previewBenchmarkImport({ ...sentAs(from), ...asked }, { signal }),
    apply: (client, from, asked, signal) =>
      client.negotiations.applyBenchmarkImport({ ...sentAs(from), ...asked }, { signal }),
    onDone,
  });
  const { preview } = list;
  const total = preview?.counts.new ?? 0;
  const { rejected: out = 0, already = 0 } = preview?.counts ?? {};
  return (
    <ListToBringIn
      source={source}
      trail={TRAIL}
      list={list}
      fields={BenchmarkImportFieldSchema.options.map((field) => ({ value: field, label: NAMES[field] }))}
      isMapped={({ who, on, source: from }) => who !== undefined && on !== undefined && from !== undefined}
      reading="Reading the benchmarks"
      total={total}
      inWords={inWords(total)}
      foot={
        <>
          {out > 0 && ` ${out} ${out === 1 ? 'row stays' : 'rows stay'} out.`}
          {already > 0 && ` ${already} ${already === 1 ? 'is' : 'are'} here already.`}
        </>
      }
      onAnother={onAnother}
    >
      {preview && (
        <>
          {preview.warnings.length > 0 && (
            <div className={shared.warnings}>
              {preview.warnings.slice(0, 5).map((warning) => (
                <p key={warning}>{warning}</p>
              ))}
            </div>
          )}
          <section className={shared.block}>
            <h2 className="section-title">What comes in</h2>
            <Table
              label="What comes in"
              height="content"
              rows={preview.benchmarks}
              rowKey={({ row }) => String(row)}
              columns={columns}
              empty={
                <EmptyState title="No row would come in">
                  Check which column is which: a row needs whose it is, a date and a source.
                </EmptyState>
              }
            />
          </section>
          <StaysOut rows={preview.rejected} total={preview.rejectedTotal} />
        </>
      )}
    </ListToBringIn>
  );
}

const columns: Column<Preview['benchmarks'][number]>[] = [
  { key: 'row', header: 'Row', width: '64px', tone: 'soft', cell: ({ row }) => row },
  { key: 'who', header: 'Whose', tone: 'strong', cell: ({ who }) => who },
  { key: 'inWords', header: 'How much', width: '140px', align: 'end', cell: (row) => row.inWords || 'in words' },
  { key: 'on', header: 'From', width: '150px', cell: ({ on }) => <DayText day={on} isShort /> },
  {
    key: 'like',
    header: 'How like us',
    width: '130px',
    cell: ({ comparability }) => comparabilityWords[comparability],
  },
  { key: 'source', header: 'Source', tone: 'soft', hideBelow: 760, cell: ({ source }) => source },
];

function StaysOut({ rows, total }: { rows: Preview['rejected']; total: number }) {
  if (total === 0) return null;
  return (
    <section className={shared.block}>
      <h2 className="section-title">Stays out, {total.toLocaleString('en-GB')}</h2>
      <RejectedRows label="Rows that stay out" rows={rows} />
    </section>
  );
}

function Done({ result, onUndone }: { result: Result; onUndone: () => void }) {
  const undo = useUndo();
  const navigate = useNavigate();
  return (
    <>
      <PageHeader
        title={`${inWords(result.imported)} brought in`}
        windowTitle="Brought in"
        trail={TRAIL}
        sentence="It was one step: it can be undone whole, now or later."
        actions={
          <>
            <Button onClick={() => void undo(result.seq).then((isUndone) => isUndone && onUndone())}>
              Undo the import
            </Button>
            <Button variant="filled" onClick={() => void navigate({ to: '/negotiations/benchmarks', search: {} })}>
              See them all
            </Button>
          </>
        }
      />
      <div className={shared.done}>
        {result.already > 0 && <p>{inWords(result.already)} had been here already.</p>}
        <StaysOut rows={result.rejected} total={result.rejectedTotal} />
      </div>
    </>
  );
}
