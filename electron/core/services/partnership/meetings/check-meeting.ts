// What a meeting may not say, in words: held before its day or in days to come, held with nobody noted, changed after a side
// approved its minutes, an agenda wider than what it is about.

import type { Issue } from '../../../../../shared/contract/base.ts';
import type { AgendaItem, Meeting } from '../../../../../shared/domain/partnership/meetings.ts';
import { visibilityWords } from '../../../../../shared/domain/partnership/words-visibility.ts';
import { dayProblem, pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { isWithin } from '../../../../../shared/rules/partnership/visibility.ts';
import type { Transaction, Unsaved } from '../../../store/desk-store.ts';
import type { BranchProfile } from '../../branch-profile.ts';
import { InvalidInput } from '../../implementer.ts';
import { recordAt } from '../sharing.ts';

type Unkept = Unsaved<'meetings'>;

/** Kinds at which those who sit in seats meet, so that who came is known. */
const SEATED: readonly Meeting['kind'][] = ['forum'];

/** @throws InvalidInput with all that is wrong. */
export function checkMeeting(tx: Transaction, after: Unkept, before: Meeting | null, profile: BranchProfile): void {
  const problems = [
    ...dayProblems(after, before, profile),
    ...heldProblems(after, before, profile),
    ...approvedProblems(after, before),
    ...itemProblems(tx, after, before, profile),
  ];
  if (problems.length > 0) throw new InvalidInput(...problems);
}

function dayProblems(after: Unkept, before: Meeting | null, { today }: BranchProfile): Issue[] {
  return (['plannedOn', 'movedTo'] as const).flatMap((field) => {
    const day = after[field];
    const problem = day === null || day === before?.[field] ? null : dayProblem(day, today);
    return problem === null ? [] : [{ path: [field], message: problem }];
  });
}

function heldProblems(after: Unkept, before: Meeting | null, { today, dateOrder }: BranchProfile): Issue[] {
  const { heldOn, plannedOn, movedTo, cancelled, kind, attendance } = after;
  if (heldOn === null) {
    const isTakenBack = before !== null && before.heldOn !== null && before.minutesIssuedOn !== null;
    return isTakenBack
      ? [{ path: ['heldOn'], message: 'Its minutes are out: it was held. Change the day instead.' }]
      : [];
  }
  const problems: Issue[] = [];
  const said = (day: string) => dayInWords(day, dateOrder);
  if (cancelled !== null) {
    problems.push({
      path: ['heldOn'],
      message: 'This meeting was called off. Plan the one that was held as a new one.',
    });
  }
  const past = heldOn === before?.heldOn ? null : pastDayProblem(heldOn, today);
  if (past !== null) problems.push({ path: ['heldOn'], message: past });
  const due = movedTo ?? plannedOn;
  if (heldOn < due && (heldOn !== before?.heldOn || due !== (before.movedTo ?? before.plannedOn))) {
    const how = movedTo === null ? 'It was planned for' : 'It was moved to';
    const message = `${how} ${said(due)}, so it cannot have been held on ${said(heldOn)} already. If it was brought forward, move it to that day first.`;
    problems.push({ path: ['heldOn'], message });
  }
  if (SEATED.includes(kind) && attendance.length === 0) {
    problems.push({ path: ['attendance'], message: 'Say who came: a meeting that was held has its attendance.' });
  }
  return problems;
}

/** What the approved minutes say. */
const inMinutes = ({ heldOn, attendance, items, offersAndAsks, minutes }: Unkept): string =>
  JSON.stringify([heldOn, attendance, items, offersAndAsks, minutes]);

function approvedProblems(after: Unkept, before: Meeting | null): Issue[] {
  if (before === null || inMinutes(before) === inMinutes(after)) return [];
  const { management, staff } = after.approvals;
  if (management === null && staff === null) return [];
  const who = management !== null && staff !== null ? 'Both sides have' : 'One side has';
  return [
    { path: ['minutes'], message: `${who} approved these minutes. Take the approval back before you change them.` },
  ];
}

function itemProblems(tx: Transaction, after: Unkept, before: Meeting | null, { branch }: BranchProfile): Issue[] {
  const words = visibilityWords(branch?.words);
  const known = new Map(before?.items.map((item) => [item.id, item]));
  const seen = new Set<string>();
  return after.items.flatMap((item, at): Issue[] => {
    const isTwice = seen.has(item.id);
    seen.add(item.id);
    if (isTwice) return [{ path: ['items', at, 'id'], message: 'This item stands here twice.' }];
    const old = known.get(item.id);
    return [
      ...aboutProblems(tx, item, old, after, at, words[after.visibility].label),
      ...paperProblems(tx, item, old, after.id, at),
    ];
  });
}

function aboutProblems(
  tx: Transaction,
  { about }: AgendaItem,
  old: AgendaItem | undefined,
  { visibility }: Unkept,
  at: number,
  level: string,
): Issue[] {
  const isSame = about?.id === old?.about?.id && about?.collection === old?.about?.collection;
  if (about === null || isSame) return [];
  const record = recordAt(tx, about);
  if (isWithin(visibility, record.visibility)) return [];
  const message = `The agenda is seen by “${level}”, and this is not yet. Share it first, or write the item without it.`;
  return [{ path: ['items', at, 'about'], message }];
}

function paperProblems(
  tx: Transaction,
  { paperIds }: AgendaItem,
  old: AgendaItem | undefined,
  meetingId: string,
  at: number,
): Issue[] {
  const isPaperHere = (id: string): boolean => {
    const paper = tx.get('entries', id);
    return paper !== undefined && paper.on.id === meetingId && paper.kind === 'paper';
  };
  const isStrange = paperIds.some((id) => old?.paperIds.includes(id) !== true && !isPaperHere(id));
  return isStrange
    ? [{ path: ['items', at, 'paperIds'], message: 'This is not a paper of this meeting. Add it first.' }]
    : [];
}
