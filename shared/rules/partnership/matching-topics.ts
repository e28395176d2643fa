// Whether two topics are about the same thing: "shift patterns" and "Shift patterns and rotas". What a union's position and
// an agreement's scope matrix are looked up by, where people type topics each in their own words.

import { foldWords } from '../fold.ts';

/** Words that say nothing of a topic. */
const EMPTY = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
  'any',
]);
/** "rota" and "rotas", "redundancy" and "redundancies": the same from so many letters on. */
const STEM = 4;

const wordsOf = (topic: string): string[] => [...new Set(foldWords(topic))].filter((word) => !EMPTY.has(word));

const commonStart = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
};

/** The same word, but for its ending. */
function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  const start = commonStart(a, b);
  return start >= STEM && a.length - start <= 3 && b.length - start <= 3;
}

/** 0 (nothing in common) to 1: of the shorter topic's words, the share that the other has too. */
export function topicLikeness(one: string, other: string): number {
  const [fewer, more] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.length - b.length) as [string[], string[]];
  if (fewer.length === 0) return 0;
  return fewer.filter((word) => more.some((each) => isSame(word, each))).length / fewer.length;
}

/** More than half: "flexible working" is not "working time". */
export const isSameTopic = (one: string, other: string): boolean => topicLikeness(one, other) > 0.5;

/** Those of the same topic, the likest first; as they came where they are alike. */
export function onTopic<T extends { topic: string }>(rows: readonly T[], topic: string): T[] {
  return rows
    .map((row) => ({ row, likeness: topicLikeness(row.topic, topic) }))
    .filter(({ likeness }) => likeness > 0.5)
    .toSorted((a, b) => b.likeness - a.likeness)
    .map(({ row }) => row);
}
