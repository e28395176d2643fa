// Who read, changed, exported or printed what, and when: one list of history and of the log of reads, filtered, printed,
// exported under the branch's signature, and for whoever a record is about put on paper without other people's names.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Eye, Printer } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { AuditRow } from '../../../shared/contract/audit.ts';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { capital } from '../../../shared/domain/words.ts';
import { mayCall } from '../../../shared/rules/access/may-call.ts';
import { useDesk, useSession, useToday, useWords } from '../../app/desk.tsx';
import { saveDownload } from '../../app/download.ts';
import { useAction } from '../../app/use-action.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { FilterChips } from '../../components/filter-chips.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { printPage } from '../../components/printing.ts';
import { ProgressPanel, useProgress } from '../../components/progress-panel.tsx';
import { PagedTable } from '../../components/table.tsx';
import { auditQuestion } from './audit-question.ts';
import { DaysDialog } from './days-dialog.tsx';
import { SigningKey } from './signing-key.tsx';
import { useAuditColumns } from './use-audit-columns.tsx';
import { useAuditFilters } from './use-audit-filters.ts';

const keyOf = (row: AuditRow): string => (row.seq === null ? `read ${row.n}` : `step ${row.seq}`);

export function AuditPage() {
  const { terms } = useWords();
  const { officer } = useSession();
  const desk = useDesk();
  const navigate = useNavigate();
  const today = useToday();
  const search = useSearch({ from: '/branch/audit' });
  const [total, setTotal] = useState<number | undefined>(undefined);
  const [isAskingDays, setIsAskingDays] = useState(false);
  const question = useMemo(() => auditQuestion(search, today), [search, today]);
  const load = useCallback(
    (page: { offset: number; limit: number }) => desk.branch.audit.queryOptions({ input: { ...question, page } }),
    [desk, question],
  );
  const known = useQuery(load({ offset: 0, limit: 50 }));
  const about = known.data?.rows.flatMap((row) => row.about).find(({ id }) => id === search.id)?.label;
  const filters = useAuditFilters(search, known.data?.officers ?? [], about, () => setIsAskingDays(true));
  const columns = useAuditColumns();
  const may = (procedure: string) => mayCall(procedure, officer?.roles ?? null);
  const days = { ...(question.from && { from: question.from }), ...(question.to && { to: question.to }) };
  const save = useAction(
    (client, input: Inputs['branch']['exportAudit'], signal) => client.branch.exportAudit(input, { signal }),
    {
      onDone: saveDownload,
      done: ({ lines, signedBy }) =>
        `${lines.toLocaleString('en-GB')} lines exported, ${signedBy ? 'signed by the branch' : 'not signed: this desk has no passphrase'}.`,
    },
  );
  const step = useProgress('branch.exportAudit', save.isRunning);
  const paper = useAction((client, input: Inputs['branch']['accessReport']) => client.branch.accessReport(input), {
    onDone: saveDownload,
  });
  const { collection, id } = search;
  const onPaper = id !== undefined && (collection === 'cases' || collection === 'members') ? { collection, id } : null;

  return (
    <>
      <PageHeader
        title="Who did what"
        trail={[{ label: capital(terms.branch), to: '/branch' }, { label: 'Who did what' }]}
        sentence="What was read, changed, exported and printed here, and by whom. Ids and counts are kept, never what anybody searched for."
        actions={
          <>
            <Button leftSection={<Printer size={16} aria-hidden />} onClick={() => void printPage()}>
              Print
            </Button>
            {onPaper && may('branch.accessReport') && (
              <Button loading={paper.isRunning} onClick={() => void paper.run({ ...onPaper, ...days })}>
                Without names, as PDF
              </Button>
            )}
            {may('branch.exportAudit') && (
              <Button loading={save.isRunning} onClick={() => void save.run(days)}>
                Export
              </Button>
            )}
          </>
        }
      />
      <ErrorBanner error={save.trouble ?? paper.trouble} />
      {save.isRunning && <ProgressPanel title="Putting the export together" step={step} onStop={save.stop} />}
      <FilterChips
        filters={filters}
        shown={total === undefined ? undefined : `${total.toLocaleString('en-GB')} shown`}
      />
      <PagedTable<AuditRow>
        label="Who did what"
        columns={columns}
        rowKey={keyOf}
        load={load}
        onTotal={setTotal}
        empty={
          <EmptyState icon={<Eye size={28} />} title="Nothing was done in this time">
            Whenever somebody opens a {terms.case} or a member, looks through a list, takes a file out or prints a page,
            a line is written here that cannot be changed afterwards. Take a filter off, or choose other days.
          </EmptyState>
        }
      />
      <SigningKey />
      {isAskingDays && (
        <DaysDialog
          from={question.from ?? null}
          to={question.to ?? null}
          onClose={() => setIsAskingDays(false)}
          onChoose={(from, to) => {
            setIsAskingDays(false);
            void navigate({ to: '/branch/audit', search: { ...search, from: from ?? 'all', to: to ?? undefined } });
          }}
        />
      )}
    </>
  );
}
