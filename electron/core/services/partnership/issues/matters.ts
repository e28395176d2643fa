// Issues, consultations, decisions and initiatives in one list, sorted by what waits for us. There are hundreds of them at
// most, so they are read whole.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Matter } from '../../../../../shared/contract/partnership/matters.ts';
import type { Condition } from '../../../../../shared/contract/query.ts';
import { issueStands } from '../../../../../shared/domain/partnership/words-issues.ts';
import { FIRST_DAY } from '../../../../../shared/domain/values.ts';
import { foldWords } from '../../../../../shared/rules/fold.ts';
import { addDays, laterDay } from '../../../../../shared/rules/limits.ts';
import {
  type ConsultationStage,
  consultationStage,
  isOpenConsultation,
} from '../../../../../shared/rules/partnership/consultations/stage.ts';
import { issueFigures } from '../../../../../shared/rules/partnership/issue-figures.ts';
import { isClosed } from '../../../../../shared/rules/partnership/issue-moves.ts';
import {
  consultationWaits,
  decisionWaits,
  initiativeWaits,
  issueWaits,
} from '../../../../../shared/rules/partnership/waiting.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';

type Answer = Outputs['partnership']['matters'];
type Found = Matter & { compass: readonly string[]; commitments: readonly string[]; words: string };
type Field = keyof NonNullable<NonNullable<Inputs['partnership']['matters']>['where']>;

const STAGE_WORDS: Record<ConsultationStage, string> = {
  horizon: 'On the horizon',
  opened: 'Opened',
  informationGiven: 'Information given',
  inConsultation: 'In consultation',
  responded: 'We have responded',
  replied: 'They have replied',
  concluded: 'Concluded',
  live: 'Live',
  reviewed: 'Looked back on',
  abandoned: 'Given up',
};

const INITIATIVE_WORDS = {
  idea: 'An idea',
  approved: 'Approved',
  testing: 'Being tested',
  adopted: 'Adopted',
  spread: 'Spread',
  stopped: 'Stopped',
  declined: 'Declined',
} as const;

export function matters(input: Inputs['partnership']['matters'], context: CallContext): Answer {
  const { search = '', where = {}, page } = { page: undefined, ...input };
  const { offset = 0, limit = 50 } = page ?? {};
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const all = everything(view, today);
  const wanted = foldWords(search);
  const rows = all
    .filter((row) => isMeant(row, where as Partial<Record<Field, Condition>>) && hasWords(row, wanted))
    .sort((a, b) => rankOf(a) - rankOf(b) || byOrNever(a).localeCompare(byOrNever(b)) || (a.on < b.on ? 1 : -1));
  const inOrder = (texts: string[]) => [...new Set(texts)].filter(Boolean).sort((a, b) => a.localeCompare(b, 'en'));
  return {
    rows: rows.slice(offset, offset + limit).map(({ compass: _, commitments: __, words: ___, ...row }) => row),
    total: rows.length,
    ours: rows.filter(({ waiting }) => waiting?.isOurs).length,
    late: rows.filter(({ waiting }) => waiting?.isOurs && waiting.isLate).length,
    departments: inOrder(all.map(({ department }) => department)).slice(0, 1_000),
    forums: [...view.all('forums')].map(({ id, name }) => ({ id, name })).slice(0, 500),
  };
}

function everything(view: View, today: string): Found[] {
  const forum = (id: string | null) => (id === null ? null : (view.get('forums', id)?.name ?? null));
  const issues = [...view.all('issues')].map((issue): Found => {
    const { id, number, kind, title, state, isUrgent, forumId, department, raisedOn, visibility } = issue;
    const waiting = issueWaits(issue, today);
    return {
      ...{ collection: 'issues', id, number, kind, title, state, isUrgent, forumId, department, visibility },
      stands: issueStands(issue),
      // What is settled stays in sight until staff have been told.
      isOpen: !isClosed(issue) || waiting !== null,
      forum: forum(forumId),
      on: raisedOn,
      waiting,
      compass: issue.compass,
      commitments: issue.commitments,
      words: `${issue.themes.join(' ')} ${lessonsOf(issue.dispute)}`,
    };
  });
  const consultations = [...view.all('consultations')].map((of): Found => {
    const { id, number, topic, forumId, visibility, affected } = of;
    const state = consultationStage(of, today);
    return {
      ...{ collection: 'consultations', kind: 'consultation', id, number, title: topic, state, forumId, visibility },
      stands: STAGE_WORDS[state],
      isOpen: isOpenConsultation(of, today),
      isUrgent: false,
      forum: forum(forumId),
      department: affected.length === 1 ? affected[0]!.name : '',
      on: of.firstInvolvedOn ?? of.windowFrom ?? of.decisionPlannedOn ?? today,
      waiting: consultationWaits(of, today),
      compass: [],
      commitments: [],
      words: affected.map(({ name }) => name).join(' '),
    };
  });
  const decisions = [...view.all('decisions')].map((decision): Found => {
    const { id, number, title, forumId, visibility, on } = decision;
    const isFinal = decision.finalOn !== null;
    return {
      ...{ collection: 'decisions', kind: 'decision', id, number, title, forumId, visibility, on },
      state: isFinal ? 'final' : 'draft',
      stands: isFinal ? 'Final' : 'A draft',
      isOpen: !isFinal,
      isUrgent: false,
      forum: forum(forumId),
      department: '',
      waiting: decisionWaits(decision, today),
      compass: [],
      commitments: [],
      words: '',
    };
  });
  const initiatives = [...view.all('initiatives')].map((initiative): Found => {
    const { id, number, title, state, forumId, visibility, team, raisedOn, compass, commitments } = initiative;
    return {
      ...{ collection: 'initiatives', kind: 'initiative', id, number, title, state, forumId, visibility },
      ...{ compass, commitments },
      stands: INITIATIVE_WORDS[state],
      isOpen: state === 'idea' || state === 'approved' || state === 'testing',
      isUrgent: false,
      forum: forum(forumId),
      department: team,
      on: raisedOn,
      waiting: initiativeWaits(initiative, today),
      words: '',
    };
  });
  return [...issues, ...consultations, ...decisions, ...initiatives];
}

/** What a dispute taught is found by its words. */
const lessonsOf = (dispute: { lessons: { management: string; staff: string }; prevention: string } | null): string =>
  dispute === null ? '' : `${dispute.lessons.management} ${dispute.lessons.staff} ${dispute.prevention}`;

/** Ours and late, ours and urgent, ours, theirs, open and waiting for nothing, closed. */
function rankOf({ waiting, isUrgent, isOpen }: Found): number {
  if (waiting?.isOurs) return waiting.isLate ? 0 : isUrgent ? 1 : 2;
  if (waiting) return 3;
  return isOpen ? 4 : 5;
}

/** What has a last day comes before what has none. */
const byOrNever = ({ waiting }: Found): string => waiting?.by ?? '9999';

function valuesOf(row: Found, field: Field): readonly unknown[] {
  if (field === 'compass') return row.compass;
  if (field === 'commitment') return row.commitments;
  if (field === 'isOurs') return [row.waiting?.isOurs ?? false];
  return [row[field]];
}

function isMeant(row: Found, where: Partial<Record<Field, Condition>>): boolean {
  return (Object.entries(where) as [Field, Condition | undefined][]).every(
    ([field, condition]) => condition === undefined || meets(valuesOf(row, field), condition),
  );
}

/** One of the values meets the whole condition. */
function meets(values: readonly unknown[], condition: Condition): boolean {
  const { eq, ne, in: among } = condition;
  return (
    (eq === undefined || values.includes(eq)) &&
    (ne === undefined || !values.includes(ne)) &&
    (among === undefined || values.some((value) => among.includes(value as never)))
  );
}

/** Every word begins a word of the title, number, department, themes, or of what a dispute taught. */
function hasWords(row: Found, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const there = foldWords(`${row.number} ${row.title} ${row.department} ${row.words}`);
  return words.every((word) => there.some((each) => each.startsWith(word)));
}

/** The twelve months up to a day, that day among them, unless it is said; never before the first day that there is. */
export function periodOf(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  today: string,
): { from: string; to: string } {
  const last = to ?? today;
  const yearBefore = `${String(Number(last.slice(0, 4)) - 1)}${last.slice(4).replace('-02-29', '-02-28')}`;
  return { from: from ?? laterDay(FIRST_DAY, addDays(yearBefore, 1)), to: last };
}

export function figures(
  input: Inputs['partnership']['issueFigures'],
  context: CallContext,
): Outputs['partnership']['issueFigures'] {
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const period = periodOf(input ?? {}, today);
  const forumId = input?.forumId;
  const issues = forumId === undefined ? [...view.all('issues')] : [...view.byIndex('issues', 'forumId', forumId)];
  return { ...period, ...issueFigures(issues, period) };
}
