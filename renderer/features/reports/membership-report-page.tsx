// The membership report: members as at a day by workplace, employer, category, payment and standing, joiners and leavers
// in a period. Every figure opens its records; the same page goes to paper, XLSX and CSV.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { FileSpreadsheet, Printer } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Condition } from '../../../shared/contract/query.ts';
import type { MembershipReport } from '../../../shared/contract/reports.ts';
import { dayInWords, monthInWords } from '../../../shared/rules/day-words.ts';
import { useDesk, useSession, useToday, useWords } from '../../app/desk.tsx';
import { saveDownload } from '../../app/download.ts';
import { useAction } from '../../app/use-action.ts';
import { Chart, type ChartRow } from '../../components/chart.tsx';
import { DayField } from '../../components/day-field.tsx';
import { InstantText } from '../../components/day-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { printPage } from '../../components/printing.ts';
import { StatCard, StatRow } from '../../components/stat-card.tsx';
import { ReturnDialog } from './report-files.tsx';
import classes from './reports.module.css';

type Fields = Record<string, Condition>;

export function MembershipReportPage() {
  const desk = useDesk();
  const navigate = useNavigate();
  const { asAt, from } = useSearch({ from: '/reports/membership' });
  const today = useToday();
  const [isReturn, setIsReturn] = useState(false);
  const report = useQuery({
    ...desk.reports.membership.queryOptions({ input: { ...(asAt && { asAt }), ...(from && { from }) } }),
    placeholderData: (before) => before,
  });
  const save = useAction(
    (client, input: Inputs['reports']['exportMembership']) => client.reports.exportMembership(input),
    { onDone: saveDownload },
  );
  const set = (next: { asAt?: string | undefined; from?: string | undefined }) =>
    void navigate({ to: '/reports/membership', search: { asAt, from, ...next }, replace: true });
  const found = report.data;
  const saveAs = (format: 'xlsx' | 'csv') => found && void save.run({ asAt: found.asAt, from: found.from, format });
  return (
    <>
      <PageHeader
        title="Membership report"
        sentence={found ? `As at ${dayInWords(found.asAt)}.` : ' '}
        actions={
          <>
            <LinkButton to="/reports/make">Ask something else</LinkButton>
            <Button leftSection={<Printer size={16} aria-hidden />} onClick={() => void printPage()}>
              Print
            </Button>
            <Button onClick={() => setIsReturn(true)} disabled={!found}>
              Membership return…
            </Button>
            <Button onClick={() => saveAs('csv')} disabled={!found}>
              Export CSV
            </Button>
            <Button
              variant="filled"
              leftSection={<FileSpreadsheet size={16} aria-hidden />}
              loading={save.isRunning}
              disabled={!found}
              onClick={() => saveAs('xlsx')}
            >
              Export XLSX
            </Button>
          </>
        }
      />
      <div className={classes.period} data-no-print>
        <DayField
          label="Members as at"
          value={asAt ?? found?.asAt ?? today}
          onChange={(day) => day && set({ asAt: day })}
          lean="past"
        />
        <DayField
          label="Joiners and leavers from"
          value={from ?? found?.from ?? null}
          onChange={(day) => day && set({ from: day })}
          lean="past"
        />
      </div>
      <ErrorBanner error={save.trouble} />
      {isReturn && found && <ReturnDialog asAt={found.asAt} knownAt={undefined} onClose={() => setIsReturn(false)} />}
      <ErrorBanner error={report.error} onTryAgain={() => void report.refetch()} />
      {found && <Figures report={found} />}
    </>
  );
}

function Figures(props: { report: MembershipReport }) {
  const { report } = props;
  const navigate = useNavigate();
  const today = useToday();
  const words = useWords();
  const { branch } = useSession();
  const open = (where: Fields) =>
    void navigate({
      to: '/members',
      search: { where, ...(report.asAt !== today && { asAt: report.asAt }) },
    });
  const current: Fields = { isMember: { eq: true } };
  const openBy = (field: string) => (row: ChartRow) => open({ ...current, [field]: { eq: row.key } });
  if (report.members === 0 && report.joiners === 0 && report.leavers === 0) {
    return (
      <EmptyState title="Nobody was a member on that day">
        Choose another day, or bring in the membership list first.
      </EmptyState>
    );
  }
  const rows = (of: MembershipReport['byWorkplace']): ChartRow[] =>
    of.rows.map((row) => ({ key: row.key, label: row.label, values: [row.members] }));
  return (
    <>
      <StatRow>
        <StatCard figure={report.members} label="members" onOpen={() => open(current)} />
        <StatCard
          figure={report.joiners}
          label="joined"
          hint={`since ${dayInWords(report.from)}`}
          onOpen={() => open({ becameMemberOn: { gte: report.from } })}
        />
        <StatCard
          figure={report.leavers}
          label="left"
          hint={`since ${dayInWords(report.from)}`}
          onOpen={() => open({ stoppedBeingMemberOn: { gte: report.from } })}
        />
      </StatRow>
      <div className={classes.charts}>
        <Chart
          title={`Members by ${words.terms.workplace}`}
          labelHeader={words.terms.workplace === 'worksite' ? 'Worksite' : 'Workplace'}
          series={['Members']}
          rows={rows(report.byWorkplace)}
          onOpen={openBy('workplaceId')}
        />
        <div className={classes.stack}>
          <Chart
            title="Joiners and leavers by month"
            labelHeader="Month"
            direction="up"
            series={['Joined', 'Left']}
            rows={report.byMonth.map((month) => ({
              key: month.month,
              label: monthInWords(`${month.month}-01`),
              values: [month.joiners, month.leavers],
            }))}
          />
          <Chart
            title="Members by employer"
            labelHeader="Employer"
            series={['Members']}
            rows={rows(report.byEmployer)}
            onOpen={openBy('employerId')}
          />
          <Chart
            title="By category"
            labelHeader="Category"
            series={['Members']}
            rows={rows(report.byCategory)}
            onOpen={openBy('category')}
          />
          <Chart
            title="By payment"
            labelHeader="Payment"
            series={['Members']}
            rows={rows(report.byPaymentMethod)}
            onOpen={openBy('paymentMethod')}
          />
          <Chart
            title="By standing"
            labelHeader="Standing"
            series={['Members']}
            rows={rows(report.byStanding)}
            onOpen={openBy('standing')}
          />
        </div>
      </div>
      <p className={classes.made}>
        {report.definition} Made <InstantText at={report.madeAt} zone={branch?.zone} /> from the record up to step{' '}
        {report.knownAt}. The same days give the same figures while the record is as it was then.
      </p>
    </>
  );
}
