// A draft of a notice as a paper for the union's office: marked as a draft at its head and at the foot of every page, with what
// the law of the day of receipt asks to stand in it and no more.

import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { Download } from '../../../../../shared/contract/download.ts';
import type { NoticeState } from '../../../../../shared/contract/elections/notices.ts';
import type { BallotNotice } from '../../../../../shared/domain/elections/action-notices.ts';
import type { NoticePart } from '../../../../../shared/law/notice-contents.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import type { CallContext } from '../../../desk.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { branchProfile } from '../../branch-profile.ts';
import { offerFile } from '../../offer-file.ts';
import { heading } from '../../papers/summary.ts';
import { paperFile, paperOf } from '../../partnership/paper-file.ts';
import type { Ballot } from '../ballots/result.ts';
import { found } from './keep-notice.ts';
import { foundAction, mandatedBy, noticeFacts, stateOf } from './notices-of-ballot.ts';

export const DRAFT_MARK = 'DRAFT: only the union can give this notice';

const TITLES: Readonly<Record<BallotNotice['kind'], string>> = {
  ballot: 'Notice of a ballot for industrial action',
  action: 'Notice of industrial action',
};

/** @throws NotThere, InvalidInput. */
export async function noticePaper(
  { id, noticeId, format = 'pdf', path }: Inputs['elections']['noticePaper'],
  context: CallContext,
): Promise<Download> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const election = foundAction(view, id, profile);
  const notice = found(election.notices ?? [], id, noticeId);
  const state = stateOf(view, election, notice, noticeFacts(mandatedBy(election, profile), profile));
  const day = (text: string) => dayInWords(text, profile.dateOrder);
  const file = await paperFile(
    `DRAFT ${election.number} ${notice.kind === 'ballot' ? 'notice of ballot' : 'notice of action'}`,
    {
      title: TITLES[notice.kind],
      subtitle: [notice.to.trim() || state.employer, election.title].filter(Boolean).join(' · '),
      blocks: blocksOf(election, state, day),
      footer: DRAFT_MARK,
      ...paperOf(profile, context),
    },
    format,
  );
  return offerFile(file, path, context);
}

const number = (count: number): string => count.toLocaleString('en-GB');

function blocksOf(election: Ballot, state: NoticeState, day: (text: string) => string): PaperBlock[] {
  const { notice, problems, latestReceipt } = state;
  const parts = new Set(state.parts.map(({ part }) => part as NoticePart));
  const has = (part: NoticePart) => parts.has(part);
  return [
    {
      kind: 'callout',
      tone: 'urgent',
      title: DRAFT_MARK,
      text: 'It goes to the union’s office, and not to the employer.',
    },
    {
      kind: 'facts',
      rows: [
        { label: 'To', value: notice.to.trim() || state.employer },
        { label: 'From', value: 'The union (the branch has drafted this for its office)' },
        ...(notice.receivedOn === null
          ? [{ label: 'To be received by', value: notice.plannedFor === null ? '' : day(notice.plannedFor) }]
          : [{ label: 'Received on', value: day(notice.receivedOn) }]),
        ...(latestReceipt === null ? [] : [{ label: 'Last day for receipt', value: day(latestReceipt) }]),
      ].filter(({ value }) => value !== ''),
    },
    ...(notice.kind === 'ballot' ? intention(election, day) : actionBlocks(notice, day)),
    ...listBlocks(state, has),
    ...(has('explanation') && notice.explanation.trim() !== ''
      ? [heading('How the numbers were arrived at'), { kind: 'plainText' as const, text: notice.explanation }]
      : []),
    heading('For the union’s office'),
    { kind: 'paragraph', text: `It says what is asked for by ${state.authority}.`, isSmall: true },
    {
      kind: 'paragraph',
      text: state.verified
        ? 'The rows of law were checked.'
        : 'Nobody here has checked the law behind it: the office decides what the notice says, and gives it.',
      isSmall: true,
    },
    ...(problems.length === 0
      ? []
      : [heading('Still to be done before it can be given'), { kind: 'list' as const, items: problems }]),
  ];
}

function intention({ timetable }: Ballot, day: (text: string) => string): PaperBlock[] {
  const opens = timetable.ballotOpensOn;
  return [
    {
      kind: 'paragraph',
      text:
        opens === null
          ? 'The union intends to hold a ballot. The opening day of the ballot is still to be written in.'
          : `The union intends to hold a ballot. The opening day of the ballot will be ${day(opens)}.`,
    },
  ];
}

function actionBlocks({ action }: BallotNotice, day: (text: string) => string): PaperBlock[] {
  if (action === null) {
    return [{ kind: 'paragraph', text: 'The days of the action are still to be written in.' }];
  }
  const what = action.what.trim() || (action.kind === 'strike' ? 'strike action' : 'action short of a strike');
  const { days } = action;
  if (days.how === 'continuous') {
    return [
      {
        kind: 'paragraph',
        text: `The union intends to call on those listed below to take ${what}. It is intended to be continuous. The first day is ${day(days.from)}.`,
      },
    ];
  }
  return [
    {
      kind: 'paragraph',
      text: `The union intends to call on those listed below to take ${what}. It is intended to be discontinuous. It is intended for each of these days:`,
    },
    { kind: 'list', items: days.days.toSorted().map(day) },
  ];
}

function listBlocks(state: NoticeState, has: (part: NoticePart) => boolean): PaperBlock[] {
  const { categories, workplaces, total } = state;
  const list = (
    [title, one]: readonly [string, string],
    rows: NoticeState['categories'],
    hasNumbers: boolean,
  ): PaperBlock[] => [
    heading(title),
    hasNumbers
      ? {
          kind: 'table',
          columns: [{ title: one }, { title: 'Number', width: 70, align: 'right' }],
          rows: rows.map(({ name, people }) => [name, number(people)]),
        }
      : { kind: 'list', items: rows.map(({ name }) => name) },
  ];
  return [
    ...(has('categories') ? list(['Categories', 'Category'], categories, has('numbersByCategory')) : []),
    ...(has('workplaces') ? list(['Workplaces', 'Workplace'], workplaces, has('numbersByWorkplace')) : []),
    ...(has('total') ? [{ kind: 'facts' as const, rows: [{ label: 'Total number', value: number(total) }] }] : []),
  ];
}
