// The casework report as one page for the branch committee. It leaves the desk, so small counts are hidden on it: a type
// of case, an employer, a theme or an outcome with fewer than five says who is meant to whoever knows the workplace.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { CaseworkReport } from '../../../../shared/contract/reports.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { dayInWords, monthInWords } from '../../../../shared/rules/day-words.ts';
import { FEWEST_SHOWN, isSmall, suppress } from '../../../../shared/rules/suppression.ts';
import type { CallContext } from '../../desk.ts';
import { writePaper } from '../../formats/pdf/paper.ts';
import { type PaperBlock, paperSizeFor } from '../../formats/pdf/paper-parts.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { offerFile } from '../offer-file.ts';
import { caseworkReport } from './casework.ts';

/** So many rows of each table fit on the page. */
const MOST_ROWS = 4;
const MOST_MONTHS = 12;
const LONGEST_BAR = 20;
const HIDDEN = '–';

/** A download for a page; with `path` (in-process only) a new file there. @throws InvalidInput */
export async function exportCasework(
  { path, ...asked }: Inputs['reports']['exportCasework'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['reports']['exportCasework']> {
  const report = await caseworkReport(asked, context, signal);
  const profile = branchProfile(context);
  const said = (day: string) => dayInWords(day, profile.dateOrder);
  const words = profile.branch?.words ?? 'uk';
  const { bytes } = await writePaper({
    title: `${capital(profile.words.terms.casework)} report`,
    subtitle: [profile.branch?.name, `${said(report.from)} to ${said(report.to)}`].filter(Boolean).join(' · '),
    size: paperSizeFor(words),
    blocks: blocks(report, profile),
    footer: `Known up to transaction ${report.knownAt}`,
    createdAt: report.madeAt,
    language: words === 'us' ? 'en-US' : 'en-GB',
  });
  const name = `casework-report-${report.from}-to-${report.to}.pdf`;
  return offerFile({ name, mediaType: 'application/pdf', bytes }, path, context);
}

interface Line {
  label: string;
  /** null is hidden. */
  cases: number | null;
  per100?: number | null;
}

function blocks(report: CaseworkReport, { words }: BranchProfile): PaperBlock[] {
  const { terms } = words;
  const figures = [
    ['Logged', report.logged],
    ['Closed', report.closed],
    ['Open on the last day', report.openAtEnd],
    ['Enquiries', report.enquiries],
    ['Remedies still open', report.openRemedies],
    ['Days, middle case', report.medianDays ?? 'n/a'],
  ] as const;
  return [
    {
      kind: 'table',
      columns: figures.map(([title]) => ({ title })),
      rows: [figures.map(([, figure]) => ({ text: String(figure ?? HIDDEN), isStrong: true }))],
    },
    ...table('What they were about', withoutSmall(report.byType)),
    ...table(`By ${terms.employer}`, withoutSmall(report.byEmployer)),
    // A case may have several themes: they add up to nothing from which another could be taken.
    ...table(
      'By theme',
      report.byTheme.map((line) => (isSmall(line.cases) ? { ...line, cases: null } : line)),
    ),
    { kind: 'paragraph', text: `How they ended: ${outcomes(report)}.` },
    ...months(report),
    {
      kind: 'paragraph',
      isSmall: true,
      text: `${HIDDEN} is fewer than ${FEWEST_SHOWN}, or is left out so that nobody can work out a count that is. Per 100: cases logged for every 100 ${terms.members} on the last day, when there were ${report.members.toLocaleString('en-GB')}. A case with several themes counts under each.`,
    },
  ];
}

function outcomes({ byOutcome }: CaseworkReport): string {
  const ended = inOrder(withoutSmall(byOutcome)).map(({ label, cases }) => `${label.toLowerCase()} ${cases ?? HIDDEN}`);
  return ended.length === 0 ? 'none did' : ended.join(', ');
}

/** Side by side, as a year is read; a month says nothing of who is meant, and is not hidden. */
function months({ byMonth }: CaseworkReport): PaperBlock[] {
  const last = byMonth.slice(-MOST_MONTHS);
  const titles = last.map(({ month }, index) => {
    const [name = '', year = ''] = monthInWords(`${month}-01`).split(' ');
    return index === 0 || name === 'Jan' ? `${name} ${year.slice(2)}` : name;
  });
  return [
    {
      kind: 'table',
      columns: [{ title: 'Logged', width: 44 }, ...titles.map((title) => ({ title }))],
      rows: [['', ...last.map(({ cases }) => String(cases))]],
    },
  ];
}

/** Each case is in one of these rows, and how many there are in all is printed above. */
function withoutSmall(lines: readonly (Line & { cases: number })[]): Line[] {
  const [shown = []] = suppress([lines.map(({ cases }) => cases)]).tables;
  return lines.map((line, index) => ({ ...line, cases: shown[index] ?? null }));
}

/** What is hidden stands last, by name: its place must not say how many it is. */
function inOrder(lines: readonly Line[]): Line[] {
  const hidden = lines.filter(({ cases }) => cases === null);
  return [
    ...lines.filter(({ cases }) => cases !== null),
    ...hidden.sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0)),
  ];
}

function table(title: string, lines: readonly Line[], most = MOST_ROWS): PaperBlock[] {
  const ordered = inOrder(lines);
  const kept = ordered.length > most ? ordered.slice(0, most - 1) : ordered;
  const longest = Math.max(1, ...kept.map(({ cases }) => cases ?? 0));
  const hasRates = lines.some(({ per100 }) => per100 !== undefined);
  const rows = kept.map(({ label, cases, per100 = null }) => [
    label,
    cases === null ? HIDDEN : String(cases),
    '█'.repeat(Math.round(((cases ?? 0) * LONGEST_BAR) / longest)),
    ...(hasRates ? [cases === null ? HIDDEN : per100 === null ? 'n/a' : per100.toFixed(2)] : []),
  ]);
  const more = ordered.length - kept.length;
  if (more > 0) rows.push([`and ${more} more`, '', '', ...(hasRates ? [''] : [])]);
  return [
    {
      kind: 'table',
      columns: [
        { title, width: 170 },
        { title: 'Cases', width: 'fit', align: 'right' },
        { title: '' },
        ...(hasRates ? [{ title: 'Per 100', width: 'fit' as const, align: 'right' as const }] : []),
      ],
      rows,
      whenEmpty: `${title}: none`,
    },
  ];
}
