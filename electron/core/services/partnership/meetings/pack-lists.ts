// The lists of a pack: who owes what, what was decided, which issues are open, which papers go with it, what was noted.

import type { PartnershipEntry } from '../../../../../shared/domain/partnership/entries.ts';
import { CLOSING_STATES } from '../../../../../shared/domain/partnership/issues.ts';
import { entryKindWords, issueStateWords } from '../../../../../shared/domain/partnership/words-issues.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { addDays } from '../../../../../shared/rules/limits.ts';
import { isOverdueAt } from '../../../../../shared/rules/partnership/indicators-done.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { byDue } from '../actions/action-rows.ts';
import { ownerInWords } from './minutes-blocks.ts';
import type { PackFacts } from './pack.ts';
import { calendarOf, withStanding } from './papers.ts';

const YEAR = 365;

/** Open ones, and those done since the last meeting. */
export function actionLog({ records, last, profile }: PackFacts): PaperBlock[] {
  const { today, dateOrder } = profile;
  const said = (day: string) => dayInWords(day, dateOrder);
  const since = last?.heldOn ?? addDays(today, -YEAR);
  const rows = records.actions
    .filter(({ kind, doneOn }) => (kind === 'action' || kind === 'promise') && (doneOn === null || doneOn >= since))
    .sort(byDue)
    .map((action) => [
      action.kind === 'promise' ? `Promise: ${action.text}` : action.text,
      ownerInWords(action, profile),
      action.dueOn === null ? 'No day named' : said(action.dueOn),
      action.doneOn !== null
        ? `Done ${said(action.doneOn)}`
        : isOverdueAt(action, today)
          ? { text: 'Overdue', isStrong: true }
          : 'Open',
    ]);
  return [
    { kind: 'heading', text: 'Actions' },
    {
      kind: 'table',
      columns: [
        { title: 'What' },
        { title: 'Who', width: 112 },
        { title: 'By when', width: 112 },
        { title: 'State', width: 62 },
      ],
      rows,
      whenEmpty: 'Nothing is owed.',
    },
  ];
}

export function decisionList({ records, day, profile }: PackFacts): PaperBlock[] {
  const since = addDays(day, -YEAR);
  const rows = records.decisions
    .filter(({ on }) => on >= since && on <= day)
    .sort((a, b) => (a.on < b.on ? 1 : -1))
    .map((decision) => [
      decision.number,
      dayInWords(decision.on, profile.dateOrder),
      [decision.title, decision.whatChanged].filter((part) => part.trim() !== '').join('\n'),
      decision.finalOn === null ? 'Draft' : 'Final',
    ]);
  return [
    { kind: 'heading', text: 'Decisions of the last twelve months' },
    {
      kind: 'table',
      columns: [
        { title: 'Number', width: 70 },
        { title: 'Day', width: 112 },
        { title: 'What was decided, and what changed' },
        { title: '', width: 36 },
      ],
      rows,
      whenEmpty: 'No decision is on the register for this time.',
    },
  ];
}

export function issueList({ records, profile }: PackFacts): PaperBlock[] {
  const rows = records.issues
    .filter(({ state }) => !CLOSING_STATES.includes(state))
    .sort((a, b) => Number(b.isUrgent) - Number(a.isUrgent) || (a.raisedOn < b.raisedOn ? -1 : 1))
    .map((issue) => [
      issue.number,
      issue.isUrgent ? { text: `Urgent: ${issue.title}`, isStrong: true } : issue.title,
      issue.kind === 'coming' && issue.expectedOn !== null
        ? `Expected ${dayInWords(issue.expectedOn, profile.dateOrder)}`
        : dayInWords(issue.raisedOn, profile.dateOrder),
      issueStateWords[issue.state],
    ]);
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: 'Open issues, and what is coming' },
    {
      kind: 'table',
      columns: [
        { title: 'Number', width: 70 },
        { title: 'What' },
        { title: 'Since', width: 112 },
        { title: 'Where it stands', width: 100 },
      ],
      rows,
    },
  ];
}

const sideOf = ({ title, file, version }: PartnershipEntry): string =>
  [title || file?.name || 'A paper', version].filter((part) => part.trim() !== '').join(', ');

export function paperList({ records, meeting, profile }: PackFacts): PaperBlock[] {
  if (meeting === null) return [];
  const rows = records.entries
    .filter(({ kind, on }) => kind === 'paper' && on.id === meeting.id)
    .map((paper) => withStanding(paper, meeting, records.forum, calendarOf(profile)))
    .map((paper) => {
      const item = meeting.items.findIndex(({ paperIds }) => paperIds.includes(paper.id));
      const late = paper.isOnTime === false ? ', late' : '';
      const days = paper.notice === 1 ? 'day' : 'days';
      return [
        sideOf(paper),
        item < 0 ? '' : `Item ${item + 1}`,
        paper.issuedOn === null ? 'Not out yet' : dayInWords(paper.issuedOn, profile.dateOrder),
        paper.notice === null ? '' : `${paper.notice} working ${days}${late}`,
      ];
    });
  return [
    { kind: 'heading', text: 'Papers' },
    {
      kind: 'table',
      columns: [
        { title: 'Paper' },
        { title: 'For', width: 40 },
        { title: 'Sent out', width: 112 },
        { title: 'Notice', width: 100 },
      ],
      rows,
      whenEmpty: 'No paper goes with this meeting.',
    },
  ];
}

/** What was noted since the last meeting, on whatever of the forum reaches this level. */
export function noteList({ records, last, profile }: PackFacts): PaperBlock[] {
  const since = last?.heldOn ?? '';
  const rows = records.entries
    .filter(({ kind, day, text, title }) => kind !== 'paper' && day >= since && `${title}${text}`.trim() !== '')
    .sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))
    .map((entry) => [
      dayInWords(entry.day, profile.dateOrder),
      [entryKindWords[entry.kind], nameOf(records, entry)].filter((part) => part !== '').join('\n'),
      [entry.title, entry.text, entry.outcome].filter((part) => part.trim() !== '').join('\n'),
    ]);
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: last === null ? 'Notes' : 'Notes since the last meeting' },
    {
      kind: 'table',
      columns: [{ title: 'Day', width: 112 }, { title: 'On', width: 96 }, { title: 'What was said or written' }],
      rows,
    },
  ];
}

function nameOf(records: PackFacts['records'], { on }: PartnershipEntry): string {
  const { issues, consultations, decisions, initiatives } = records;
  const numbered = [...issues, ...consultations, ...decisions, ...initiatives].find(({ id }) => id === on.id);
  return numbered?.number ?? '';
}
