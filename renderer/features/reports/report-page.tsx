// A report that anybody can put together: a sentence that is changed word by word, drawn and as a table, from which every
// figure opens its members. What it counts stands under its title; the same report goes to paper and files.

import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { ReportTable as Table } from '../../../shared/contract/report-run.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { needsPeriod, reportTitle } from '../../../shared/rules/report-run/words.ts';
import { useDesk, useSession, useWords } from '../../app/desk.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { printPage } from '../../components/printing.ts';
import { canBeDrawn, isDrawnAtFirst, ReportChart } from './report-chart.tsx';
import { ReportFiles } from './report-files.tsx';
import { ReportFilters } from './report-filters.tsx';
import { ReportKnown } from './report-known.tsx';
import { definitionOf, isOfSaved, type ReportSearch } from './report-question.ts';
import { ReportRecords } from './report-records.tsx';
import { ReportSaved, useSavedReports } from './report-saved.tsx';
import { ReportSentence } from './report-sentence.tsx';
import { type Pressed, ReportTable } from './report-table.tsx';
import classes from './reports.module.css';

const PATH = '/reports/make';

export function ReportPage() {
  const desk = useDesk();
  const navigate = useNavigate();
  const words = useWords();
  const search = useSearch({ from: PATH });
  const definition = useMemo(() => definitionOf(search), [search]);
  const [pressed, setPressed] = useState<Pressed | null>(null);
  const report = useQuery({
    ...desk.reports.run.queryOptions({ input: definition }),
    placeholderData: (before) => before,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question has other figures
  useEffect(() => setPressed(null), [definition]);
  const saved = useSavedReports().find(({ id }) => id === search.saved);
  const isAsSaved = saved !== undefined && isOfSaved(saved.definition, definition);
  const go = (next: Partial<ReportSearch>, isFresh = false) =>
    void navigate({ to: PATH, search: isFresh ? next : { ...search, ...next } });
  const table = report.error ? undefined : report.data;
  const title = isAsSaved ? saved.title : reportTitle(definition.measure, definition.by, words);
  const isDrawn = (search.showsAs ?? (isDrawnAtFirst(definition) ? 'chart' : 'table')) === 'chart';
  return (
    <>
      <PageHeader
        title={title}
        sentence={table ? <When table={table} /> : ' '}
        actions={
          <>
            <ReportSaved
              definition={definition}
              showsAs={isDrawn ? 'chart' : 'table'}
              title={title}
              open={saved}
              isAsSaved={isAsSaved}
              onOpen={({ id, definition: asked, showsAs }) => go({ ...asked, showsAs, saved: id }, true)}
              onPreset={({ definition: asked, showsAs }) => go({ ...asked, showsAs }, true)}
              onRemoved={() => go({ saved: undefined })}
            />
            <Button leftSection={<Printer size={16} aria-hidden />} onClick={() => void printPage()}>
              Print
            </Button>
            <ReportFiles definition={definition} table={table} title={isAsSaved ? saved.title : undefined} />
          </>
        }
      />
      <ReportSentence definition={definition} table={table} onChange={go} />
      <ReportFilters filter={definition.filter} onChange={(filter) => go({ filter })} />
      <ErrorBanner error={report.error} onTryAgain={() => void report.refetch()} />
      {table && (
        <>
          {table.filterInWords !== '' && <p className={classes.narrowed}>{table.filterInWords}</p>}
          {table.warnings.map((warning) => (
            <p key={warning} className={classes.mind}>
              {warning}
            </p>
          ))}
          <div className={classes.shows}>
            <ReportKnown
              table={table}
              isEarlier={definition.knownAt !== undefined}
              onChange={(knownAt) => go({ knownAt })}
            />
            {canBeDrawn(table) && (
              <SegmentedControl
                data-no-print
                aria-label="How it is shown"
                value={isDrawn ? 'chart' : 'table'}
                onChange={(showsAs) => go({ showsAs: showsAs as 'chart' | 'table' })}
                data={[
                  { value: 'chart', label: 'Drawn' },
                  { value: 'table', label: 'As a table' },
                ]}
              />
            )}
          </div>
          <Answer table={table} isDrawn={isDrawn && canBeDrawn(table)} onOpen={setPressed} />
          <p className={classes.made}>
            {table.definition} Known up to step {table.knownAt}: the same question of the same step gives the same
            figures.
          </p>
        </>
      )}
      {table && pressed && (
        <ReportRecords table={table} definition={definition} pressed={pressed} onClose={() => setPressed(null)} />
      )}
    </>
  );
}

function When({ table }: { table: Table }) {
  const { branch } = useSession();
  const said = (day: string) => dayInWords(day, branch?.dateOrder);
  const { from, asAt, compareWith, compareFrom } = table;
  const hasPeriod = needsPeriod(table.measure, table.by);
  const when = hasPeriod ? `From ${said(from)} to ${said(asAt)}` : `As at ${said(asAt)}`;
  const other =
    compareWith === null || compareFrom === null
      ? ''
      : hasPeriod
        ? `, compared with ${said(compareFrom)} to ${said(compareWith)}`
        : `, compared with ${said(compareWith)}`;
  return `${when}${other}.`;
}

interface AnswerProps {
  table: Table;
  isDrawn: boolean;
  onOpen: (pressed: Pressed) => void;
}

function Answer({ table, isDrawn, onOpen }: AnswerProps) {
  if (table.rows.length === 0) {
    return (
      <EmptyState
        title="There is nothing to count"
        action={<LinkButton to="/members/import">Bring in your list</LinkButton>}
      >
        Nobody on the list fits this question. Choose another day, take a filter off, or bring in the membership list
        first.
      </EmptyState>
    );
  }
  return (
    <>
      {isDrawn && <ReportChart table={table} onOpen={onOpen} />}
      <div className={isDrawn ? classes.onPaper : undefined}>
        <ReportTable table={table} onOpen={onOpen} />
      </div>
    </>
  );
}
