// The report of time off as a paper, to be handed over.

import type { FacilityReport } from '../../../../../shared/contract/reps/facility.ts';
import { facilityWords } from '../../../../../shared/domain/reps/words-facility.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { hoursAndMinutes, hoursInWords } from '../../../../../shared/rules/reps/facility-hours.ts';
import type { Paper, PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import type { BranchProfile } from '../../branch-profile.ts';
import type { paperOf } from '../../partnership/paper-file.ts';
import { BANDS, KINDS, UNNAMED } from './report-sheets.ts';

export function reportPaper(
  report: FacilityReport,
  profile: BranchProfile,
  ofBranch: ReturnType<typeof paperOf>,
): Paper {
  const { title, kinds } = facilityWords(profile.branch?.words);
  const said = (day: string) => dayInWords(day, profile.dateOrder);
  const time = (minutes: number): string => (minutes === 0 ? '–' : hoursAndMinutes(minutes));
  const { sums, published } = report;
  const blocks: PaperBlock[] = [
    {
      kind: 'paragraph',
      text:
        sums.total === 0
          ? 'No time off is written down for these days.'
          : `${hoursInWords(sums.total)} in all, ${hoursInWords(sums.paid)} of them paid.`,
    },
    ...report.warnings.map((text): PaperBlock => ({ kind: 'callout', text })),
    { kind: 'heading', text: 'By employer' },
    {
      kind: 'table',
      columns: [
        { title: 'Employer' },
        { title: 'Reps', width: 40, align: 'right' },
        ...KINDS.map((kind) => ({ title: kinds[kind], width: 66, align: 'right' as const })),
        { title: 'Paid', width: 54, align: 'right' },
        { title: 'Unpaid', width: 54, align: 'right' },
        { title: 'All', width: 54, align: 'right' },
      ],
      rows: report.employers.map(({ employer, reps, sums: own }) => [
        employer ?? UNNAMED,
        String(reps),
        ...KINDS.map((kind) => time(own.byKind[kind])),
        time(own.paid),
        time(own.unpaid),
        { text: time(own.total), isStrong: true },
      ]),
      whenEmpty: 'None.',
      isDense: true,
    },
    { kind: 'heading', text: 'By rep' },
    {
      kind: 'table',
      columns: [
        { title: 'Rep' },
        { title: 'Post' },
        ...KINDS.map((kind) => ({ title: kinds[kind], width: 52, align: 'right' as const })),
        { title: 'Paid', width: 42, align: 'right' },
        { title: 'Unpaid', width: 42, align: 'right' },
        { title: 'All', width: 42, align: 'right' },
        { title: 'Of working time', width: 52, align: 'right' },
      ],
      rows: report.people.map(({ name, posts, sums: own, percentOfWorking }) => [
        name,
        posts,
        ...KINDS.map((kind) => time(own.byKind[kind])),
        time(own.paid),
        time(own.unpaid),
        { text: time(own.total), isStrong: true },
        own.total === 0 ? '0%' : percentOfWorking === null ? 'unknown' : `${percentOfWorking}%`,
      ]),
      whenEmpty: 'Nobody holds a post in these days.',
      isDense: true,
    },
    { kind: 'heading', text: 'Against what is agreed' },
    { kind: 'paragraph', text: report.agreed.words },
    ...(report.agreed.lines.length === 0 ? [] : [agreedTable(report)]),
    ...(published === null ? [] : publishedBlocks(published)),
  ];
  return {
    ...ofBranch,
    title: report.employer === null ? title : `${title}: ${report.employer}`,
    subtitle: [profile.branch?.name, `${said(report.from)} to ${said(report.to)}`].filter(Boolean).join(' · '),
    isLandscape: true,
    blocks,
    confidentialLine: 'Confidential: what each person’s hours are is theirs',
    footer: `As it stood on ${said(profile.today)}. Hours and minutes.`,
  };
}

function agreedTable({ agreed, people }: FacilityReport): PaperBlock {
  const names = new Map(people.map(({ memberId, name }) => [memberId, name]));
  return {
    kind: 'table',
    columns: [
      { title: 'Agreement' },
      { title: 'For whom' },
      { title: 'Given', width: 60, align: 'right' },
      { title: 'Used', width: 60, align: 'right' },
      { title: 'Left', width: 60, align: 'right' },
      { title: 'Over', width: 60, align: 'right' },
    ],
    rows: agreed.lines.map(({ agreement, what, memberId, given, used, left, over }) => [
      `${agreement}\n${what}`,
      memberId === null ? 'All reps together' : (names.get(memberId) ?? 'Somebody no longer on the list'),
      hoursAndMinutes(given),
      hoursAndMinutes(used),
      left === 0 ? '–' : hoursAndMinutes(left),
      over === 0 ? '–' : { text: hoursAndMinutes(over), isStrong: true },
    ]),
    isDense: true,
  };
}

function publishedBlocks(published: NonNullable<FacilityReport['published']>): PaperBlock[] {
  const { percentPaidActivities: share } = published;
  return [
    { kind: 'heading', text: 'The four tables of public employers' },
    ...(published.verified
      ? []
      : [
          {
            kind: 'callout' as const,
            text: 'Nobody has checked for Branchdesk whether this has still to be published. Check before you rely on it.',
          },
        ]),
    {
      kind: 'facts',
      rows: [
        {
          label: '1. Reps in the period',
          value: `${published.reps}; full-time equivalents are the payroll’s to reckon`,
        },
        ...BANDS.map(([band, label]) => ({
          label: band === 'unknown' ? '2. Working time unknown' : `2. ${label} of working time`,
          value: `${published.bands[band]} ${published.bands[band] === 1 ? 'rep' : 'reps'}`,
        })),
        { label: '3. Of the pay bill', value: 'The employer’s to reckon' },
        {
          label: '4. Paid activities',
          value: `${hoursAndMinutes(published.paidActivities)} of ${hoursAndMinutes(published.paid)} paid hours: ${share === null ? 'n/a' : `${share}%`}`,
        },
        { label: 'Authority', value: published.authority },
      ],
    },
    { kind: 'list', items: published.notes },
  ];
}
