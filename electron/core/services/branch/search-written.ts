// Finding a case by what is written in it: what happened, its timeline, its tasks. Half a million entries are too many for an
// index of every word, so they are read, with turns for everybody else; what was found says where, and quotes nothing.

import type { Case } from '../../../../shared/domain/cases.ts';
import type { TimelineEntry } from '../../../../shared/domain/timeline.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { fold, foldWords } from '../../../../shared/rules/fold.ts';
import { Turns } from '../../formats/turns.ts';
import type { View } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';

/** Fewer letters would be in nearly everything. */
const SHORTEST = 3;
const TURN_EVERY = 2_000;
/** Said by the desk itself, or found by their names already. */
const NOT_WRITTEN: ReadonlySet<TimelineEntry['kind']> = new Set(['event', 'document']);

export interface WrittenHit {
  on: Case;
  /** "Note of Sun 22 November 2026". */
  where: string;
}

/** Cases not in `known` in which every word stands, at its beginning, in one text; `most` at most. */
export async function casesByWhatIsWritten(
  view: View,
  { typed, most, known }: { typed: string; most: number; known: ReadonlySet<string> },
  { words, dateOrder }: BranchProfile,
  signal: AbortSignal | undefined,
): Promise<WrittenHit[]> {
  const wanted = foldWords(typed);
  const longest = wanted.reduce((a, b) => (b.length > a.length ? b : a), '');
  if (most <= 0 || longest.length < SHORTEST) return [];
  const says = (text: string): boolean => {
    if (text === '' || (isPlain(text) && !text.toLowerCase().includes(longest))) return false;
    const folded = ` ${fold(text)}`;
    return wanted.every((word) => folded.includes(` ${word}`));
  };
  const found = new Map<string, WrittenHit>();
  const add = (on: Case | undefined, where: string): void => {
    if (on !== undefined && !known.has(on.id) && !found.has(on.id)) found.set(on.id, { on, where });
  };
  const turns = new Turns(signal);
  let read = 0;
  const isEnough = async (): Promise<boolean> => {
    read += 1;
    if (read % TURN_EVERY === 0 && turns.due()) await turns.pass();
    return found.size >= most;
  };
  for (const on of view.all('cases')) {
    if (says(on.whatHappened)) add(on, 'What happened');
    if (on.closed !== null && says(on.closed.reason)) add(on, 'How it ended');
    if (await isEnough()) return [...found.values()];
  }
  for (const task of view.all('tasks')) {
    if (says(task.what)) add(view.get('cases', task.caseId), 'Task');
    if (await isEnough()) return [...found.values()];
  }
  for (const entry of view.all('timeline')) {
    if (!NOT_WRITTEN.has(entry.kind) && textsOf(entry).some(says)) {
      add(view.get('cases', entry.caseId), `${words.timelineKinds[entry.kind]} of ${dayInWords(entry.day, dateOrder)}`);
    }
    if (await isEnough()) break;
  }
  return [...found.values()];
}

/** Nothing in it but what folding leaves as letters, digits and gaps: then it need not be folded to be ruled out. */
const isPlain = (text: string): boolean => !/[^\x00-\x7f]|['’]/.test(text);

function textsOf({ text, details }: TimelineEntry): string[] {
  if (details?.kind === 'decision') return [text, details.decided, details.why];
  if (details?.kind === 'email') return [text, details.subject];
  return [text];
}
