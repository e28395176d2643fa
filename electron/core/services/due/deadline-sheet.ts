// The deadline sheet: every date that needs somebody, on paper, for a second named officer. Overdue dates and those that nobody
// knows come first.

import type { DueItem } from '../../../../shared/contract/case-clocks.ts';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { dayInWords, daysLeftInWords } from '../../../../shared/rules/day-words.ts';
import { byUrgency } from '../../../../shared/rules/due.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import type { CallContext } from '../../desk.ts';
import { writePaper } from '../../formats/pdf/paper.ts';
import { type Paper, type PaperBlock, type PaperText, paperSizeFor } from '../../formats/pdf/paper-parts.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { offerFile } from '../offer-file.ts';
import { dueLine } from './due-line.ts';
import { DAYS_AHEAD } from './list-due.ts';
import { datesUpTo } from './waiting-dates.ts';

export async function deadlineSheet(
  input: Inputs['clocks']['sheet'],
  context: CallContext,
): Promise<Outputs['clocks']['sheet']> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const to = input?.to ?? addDays(profile.today, DAYS_AHEAD);
  if (to < profile.today) {
    throw new InvalidInput({ path: ['to'], message: 'This day has passed. The sheet goes from today to a day ahead.' });
  }
  const dates = datesUpTo(view, to, profile).sort(byUrgency(profile.today));
  const items = dates.map((each) => dueLine(view, each, profile.today, profile.words));
  const createdAt = context.desk.now.instant().toString({ smallestUnit: 'second' });
  const { bytes } = await writePaper(paperOf(items, to, createdAt, profile));
  const name = `deadlines-${profile.today}.pdf`;
  return offerFile({ name, mediaType: 'application/pdf', bytes }, input?.path, context);
}

function paperOf(items: readonly DueItem[], to: string, createdAt: string, profile: BranchProfile): Paper {
  const { branch, today, dateOrder } = profile;
  const said = (day: string) => dayInWords(day, dateOrder);
  const isNow = ({ kind, day }: DueItem) => (day === null ? kind === 'noKeyDate' : day < today);
  const second = branch?.secondOfficer.trim() ?? '';
  const blocks: PaperBlock[] = [
    {
      kind: 'facts',
      rows: [
        { label: 'For', value: second || 'nobody named: a second officer is named in the settings' },
        { label: 'From', value: said(today) },
        { label: 'To', value: said(to) },
      ],
    },
    {
      kind: 'paragraph',
      text: 'A date stays on this sheet until somebody records what was done, with its proof, or why it was not pursued and when the member was told.',
      isSmall: true,
    },
    ...section('Overdue, or a date that nobody knows', items.filter(isNow), 'Nothing is overdue.', profile),
    ...section(
      `Up to ${said(to)}`,
      items.filter((item) => !isNow(item)),
      'Nothing is due in this time.',
      profile,
    ),
    { kind: 'heading', text: 'Seen by', level: 2 },
    { kind: 'ruledLines', count: 2 },
  ];
  return {
    title: 'Deadlines',
    subtitle: [branch?.name ?? '', `as at ${said(today)}`].filter((part) => part !== '').join(' · '),
    size: paperSizeFor(branch?.words ?? 'uk'),
    blocks,
    confidentialLine: 'Confidential: for officers of the branch',
    footer: branch?.name ?? 'Branchdesk',
    createdAt,
    language: branch?.words === 'us' ? 'en-US' : 'en-GB',
  };
}

function section(
  title: string,
  items: readonly DueItem[],
  whenEmpty: string,
  { dateOrder }: BranchProfile,
): PaperBlock[] {
  const rows = items.map((item): PaperText[] => [
    { text: byWhen(item, dateOrder), isStrong: true },
    item.laterDay === null
      ? `${item.title}\n${item.detail}`
      : `${item.title}\n${item.detail}\nThe safe date has passed; it may run to ${dayInWords(item.laterDay, dateOrder)}: get advice today.`,
    `${item.caseNumber}\n${item.typeInWords}`,
    item.repName ?? (item.caseId === null ? 'The branch' : 'Nobody is allocated'),
  ]);
  return [
    { kind: 'heading', text: title, level: 2 },
    {
      kind: 'table',
      columns: [
        { title: 'By', width: 112 },
        { title: 'What' },
        { title: 'Case', width: 84 },
        { title: 'Who', width: 72 },
      ],
      rows,
      whenEmpty,
    },
  ];
}

const byWhen = ({ day, daysLeft }: DueItem, dateOrder: BranchProfile['dateOrder']): string =>
  day === null || daysLeft === null ? 'No date' : `${dayInWords(day, dateOrder)}\n${daysLeftInWords(daysLeft)}`;
