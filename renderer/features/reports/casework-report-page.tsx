// The casework report: what was logged in a period by kind, employer, tag and month, what ended how, and what stands.
// Without names. Every figure opens its cases; one page of it goes to the branch committee.

import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { FileText, Printer } from 'lucide-react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { useDesk, useSession, useToday } from '../../app/desk.tsx';
import { saveDownload } from '../../app/download.ts';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { printPage } from '../../components/printing.ts';
import { CaseworkFigures } from './casework-figures.tsx';
import { periodsOf } from './report-periods.ts';
import classes from './reports.module.css';

const OTHER = 'other';

export function CaseworkReportPage() {
  const desk = useDesk();
  const navigate = useNavigate();
  const today = useToday();
  const order = useSession().branch?.dateOrder ?? 'dmy';
  const { from, to } = useSearch({ from: '/reports/casework' });
  const report = useQuery({
    ...desk.reports.casework.queryOptions({ input: { ...(from && { from }), ...(to && { to }) } }),
    placeholderData: (before) => before,
  });
  const save = useAction(
    (client, input: Inputs['reports']['exportCasework'], signal) => client.reports.exportCasework(input, { signal }),
    { onDone: saveDownload },
  );
  const found = report.data;
  const set = (next: { from?: string | undefined; to?: string | undefined }) =>
    void navigate({ to: '/reports/casework', search: { from, to, ...next }, replace: true });
  const periods = periodsOf(today);
  const held = periods.find((period) => period.from === (from ?? found?.from) && period.to === (to ?? found?.to));
  return (
    <>
      <PageHeader
        title="Casework report"
        sentence={
          found
            ? `Cases logged from ${dayInWords(found.from, order)} to ${dayInWords(found.to, order)}. Nobody is named.`
            : ' '
        }
        actions={
          <>
            <Button leftSection={<Printer size={16} aria-hidden />} onClick={() => void printPage()}>
              Print
            </Button>
            <Button
              variant="filled"
              leftSection={<FileText size={16} aria-hidden />}
              loading={save.isRunning}
              disabled={!found}
              onClick={() => found && void save.run({ from: found.from, to: found.to })}
            >
              One page for the committee
            </Button>
          </>
        }
      />
      <div className={classes.periods} data-no-print>
        <SegmentedControl
          aria-label="Period"
          value={held?.key ?? OTHER}
          onChange={(key) => {
            const period = periods.find((each) => each.key === key);
            if (period) set({ from: period.from, to: period.to });
          }}
          data={[
            ...periods.map(({ key, label }) => ({ value: key, label })),
            ...(held ? [] : [{ value: OTHER, label: 'These days' }]),
          ]}
        />
        <div className={classes.days}>
          <DayField
            label="From"
            value={from ?? found?.from ?? null}
            onChange={(day) => day && set({ from: day })}
            lean="past"
          />
          <DayField
            label="To"
            value={to ?? found?.to ?? null}
            onChange={(day) => day && set({ to: day })}
            lean="past"
          />
        </div>
      </div>
      <ErrorBanner error={save.trouble} onClose={save.clear} />
      <ErrorBanner error={report.error} onTryAgain={() => void report.refetch()} />
      {found && <CaseworkFigures report={found} />}
    </>
  );
}
