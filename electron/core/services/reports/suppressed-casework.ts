// The casework report for whoever may not open the cases behind it: a rep, the auditor. What is small is not told, and
// nothing from which it could be worked out; and only whole years are counted, since the difference of two reports of
// nearly the same days would tell one case.

import type { CaseworkReport } from '../../../../shared/contract/reports.ts';
import { isSmall, suppress } from '../../../../shared/rules/suppression.ts';

interface Counts {
  cases: number;
}
type Exact = CaseworkReport & Record<'logged' | 'closed' | 'openAtEnd' | 'enquiries' | 'openRemedies', number>;

/** Calendar years, both days inclusive; the last up to today where it is not over. */
export function wholeYears({ from, to }: { from: string; to: string }, today: string): { from: string; to: string } {
  const last = `${to.slice(0, 4)}-12-31`;
  return { from: `${from.slice(0, 4)}-01-01`, to: last > today && to <= today ? today : last };
}

export function suppressed(report: Exact): CaseworkReport {
  const counts = (rows: readonly Counts[]) => rows.map(({ cases }) => cases);
  // Each of these shares out the cases that were logged.
  const logged = [report.byType, report.byEmployer, report.byMonth];
  const { tables, total } = suppress(logged.map(counts));
  const [byType = [], byEmployer = [], byMonth = []] = tables;
  const ended = suppress([counts(report.byOutcome)]);
  const told = (count: number): number | null => (isSmall(count) ? null : count);
  const closed = report.byOutcome.length === 0 ? told(report.closed) : ended.total;
  return {
    ...report,
    isSuppressed: true,
    logged: total,
    closed,
    openAtEnd: told(report.openAtEnd),
    enquiries: told(report.enquiries),
    openRemedies: told(report.openRemedies),
    medianDays: closed === null ? null : report.medianDays,
    byType: shown(report.byType, byType),
    byEmployer: shown(report.byEmployer, byEmployer),
    byMonth: shown(report.byMonth, byMonth),
    byOutcome: shown(report.byOutcome, ended.tables[0] ?? []),
    // A case may have several themes: they add up to nothing from which another could be taken.
    byTheme: report.byTheme.filter(({ cases }) => !isSmall(cases)),
  };
}

const shown = <Row extends Counts>(rows: readonly Row[], told: readonly (number | null)[]): Row[] =>
  rows.filter((_row, index) => told[index] !== null && told[index] !== undefined);
