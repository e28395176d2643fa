// The figures of the casework report: cards, and charts as numbers of cases or per 100 members.

import { SegmentedControl, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import type { Condition } from '../../../shared/contract/query.ts';
import type { CaseworkReport } from '../../../shared/contract/reports.ts';
import { capital } from '../../../shared/domain/words.ts';
import { monthInWords } from '../../../shared/rules/day-words.ts';
import { FEWEST_SHOWN } from '../../../shared/rules/suppression.ts';
import { useSession, useWords } from '../../app/desk.tsx';
import { Chart, type ChartRow } from '../../components/chart.tsx';
import { InstantText } from '../../components/day-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { StatCard, StatRow } from '../../components/stat-card.tsx';
import classes from './reports.module.css';

type Fields = Record<string, Condition>;

interface Counted {
  key: string | null;
  label: string;
  cases: number;
  per100: number | null;
}

const lastOfMonth = (month: string): string => {
  const first = Temporal.PlainDate.from(`${month}-01`);
  return first.with({ day: first.daysInMonth }).toString();
};

const HIDDEN = '–';

const rateInWords = (per100: number | null): string =>
  per100 === null ? 'n/a' : per100.toLocaleString('en-GB', { maximumFractionDigits: 2 });

export function CaseworkFigures({ report }: { report: CaseworkReport }) {
  const navigate = useNavigate();
  const words = useWords();
  const { terms } = words;
  const { branch } = useSession();
  const [measure, setMeasure] = useState<'cases' | 'rate'>('cases');
  const { from, to } = report;
  // What was only counted for them has no records behind it that they may open.
  const opens = (go: () => void) => (report.isSuppressed ? {} : { onOpen: go });
  const open = (where: Fields) => void navigate({ to: '/cases', search: { where } });
  const period: Fields = { openedOn: { gte: from, lte: to } };
  const openBy = (field: string) =>
    report.isSuppressed ? undefined : (row: ChartRow) => open({ ...period, [field]: { eq: row.key } });
  const isRate = measure === 'rate';
  const per100 = `Per 100 ${terms.members}`;
  const series = [isRate ? per100 : capital(terms.cases)] as const;
  const rows = (counted: readonly Counted[]): ChartRow[] =>
    counted.map((row) => ({
      key: row.key,
      label: row.label,
      values: [isRate ? (row.per100 ?? 0) : row.cases],
      beside: isRate ? row.cases.toLocaleString('en-GB') : rateInWords(row.per100),
    }));
  const besideHeader = isRate ? capital(terms.cases) : per100;
  if (report.logged === 0 && report.closed === 0 && report.openAtEnd === 0 && report.enquiries === 0) {
    return (
      <EmptyState title="Nothing was logged in these days">
        Choose another period, or log the first {terms.case}.
      </EmptyState>
    );
  }
  return (
    <>
      {report.isSuppressed ? (
        <Text size="sm" c="dimmed" mb="md">
          Counted over whole years, because you may not open every {terms.case}. Counts below {FEWEST_SHOWN}, and those
          that would tell them, are left out.
        </Text>
      ) : null}
      <StatRow>
        <StatCard figure={report.logged ?? HIDDEN} label="logged" {...opens(() => open(period))} />
        <StatCard
          figure={report.closed ?? HIDDEN}
          label="closed"
          hint={report.medianDays === null ? undefined : `half of them within ${report.medianDays} days`}
          {...opens(() => open({ closedOn: { gte: from, lte: to } }))}
        />
        <StatCard
          figure={report.openAtEnd ?? HIDDEN}
          label="open at the end"
          hint={`of ${report.members.toLocaleString('en-GB')} ${terms.members}`}
        />
        <StatCard
          figure={report.openRemedies ?? HIDDEN}
          label="remedies not yet kept"
          tone={(report.openRemedies ?? 0) > 0 ? 'soon' : 'plain'}
          {...opens(() => open({ closedOn: { ne: null }, isFinished: { eq: false } }))}
        />
        <StatCard
          figure={report.enquiries ?? HIDDEN}
          label="enquiries"
          {...opens(
            () => void navigate({ to: '/cases/enquiries', search: { where: { askedOn: { gte: from, lte: to } } } }),
          )}
        />
      </StatRow>
      <div className={classes.measure} data-no-print>
        <SegmentedControl
          aria-label="What the charts count"
          value={measure}
          onChange={(value) => setMeasure(value as 'cases' | 'rate')}
          data={[
            { value: 'cases', label: capital(terms.cases) },
            { value: 'rate', label: per100 },
          ]}
        />
      </div>
      <div className={classes.charts}>
        <div className={classes.stack}>
          <Chart
            title={`${capital(terms.cases)} by kind`}
            labelHeader="Kind"
            series={series}
            besideHeader={besideHeader}
            rows={rows(report.byType)}
            onOpen={openBy('type')}
          />
          <Chart
            title="By tag"
            labelHeader="Tag"
            series={series}
            besideHeader={besideHeader}
            rows={rows(report.byTheme)}
            onOpen={openBy('theme')}
          />
        </div>
        <div className={classes.stack}>
          <Chart
            title={`${capital(terms.cases)} logged by month`}
            labelHeader="Month"
            direction="up"
            series={series}
            besideHeader={besideHeader}
            rows={rows(
              report.byMonth.map((each) => ({ ...each, key: each.month, label: monthInWords(`${each.month}-01`) })),
            )}
            onOpen={
              report.isSuppressed
                ? undefined
                : ({ key }) => {
                    if (key === null) return;
                    const first = `${key}-01`;
                    const last = lastOfMonth(key);
                    open({ openedOn: { gte: first < from ? from : first, lte: last > to ? to : last } });
                  }
            }
          />
          <Chart
            title={`By ${terms.employer}`}
            labelHeader={capital(terms.employer)}
            series={series}
            besideHeader={besideHeader}
            rows={rows(report.byEmployer)}
            onOpen={openBy('employerId')}
          />
          <Chart
            title="How the closed ones ended"
            labelHeader="Outcome"
            series={[capital(terms.cases)]}
            rows={report.byOutcome.map(({ key, label, cases }) => ({ key, label, values: [cases] }))}
            onOpen={
              report.isSuppressed
                ? undefined
                : ({ key }) => open({ closedOn: { gte: from, lte: to }, outcome: { eq: key } })
            }
          />
        </div>
      </div>
      <p className={classes.made}>
        {report.definition} Made <InstantText at={report.madeAt} zone={branch?.zone} /> from the record up to step{' '}
        {report.knownAt}.
      </p>
    </>
  );
}
