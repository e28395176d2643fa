// Where one person is in answering, and what they have answered so far. It lies nowhere but here, and nothing of it is left for
// the next.

import type { HealthLevel } from '../../../../shared/domain/partnership/health-items.ts';

export type Side = 'management' | 'staff';

export interface OnePerson {
  /** `items`: the one at `at`. */
  step: 'who' | 'items' | 'comment' | 'thanks';
  side: Side | null;
  level: HealthLevel | null;
  at: number;
  scores: (number | null)[];
  comment: string;
}

export type Press =
  | { kind: 'who'; side: Side; level: HealthLevel | null }
  | { kind: 'score'; score: number | null }
  | { kind: 'next' }
  | { kind: 'back' }
  | { kind: 'comment'; text: string }
  | { kind: 'handOn' }
  | { kind: 'afresh' };

export const nobodyYet = (items: number): OnePerson => ({
  step: 'who',
  side: null,
  level: null,
  at: 0,
  scores: Array.from({ length: items }, () => null),
  comment: '',
});

export function pressed(person: OnePerson, press: Press): OnePerson {
  const last = person.scores.length - 1;
  switch (press.kind) {
    case 'who':
      return { ...person, side: press.side, level: press.level, step: 'items', at: 0 };
    case 'score':
      return { ...person, scores: person.scores.map((score, at) => (at === person.at ? press.score : score)) };
    case 'next':
      return person.at < last ? { ...person, at: person.at + 1 } : { ...person, step: 'comment' };
    case 'back':
      if (person.step === 'comment') return { ...person, step: 'items', at: last };
      return person.at > 0 ? { ...person, at: person.at - 1 } : { ...person, step: 'who' };
    case 'comment':
      return { ...person, comment: press.text };
    case 'handOn':
      return { ...nobodyYet(person.scores.length), step: 'thanks' };
    case 'afresh':
      return nobodyYet(person.scores.length);
  }
}

/** A digit as it changes a score: 1 and then 0 is ten. */
export const scoreTyped = (before: number | null, digit: number): number => (before === 1 && digit === 0 ? 10 : digit);

export const hasAnswered = ({ scores }: OnePerson): boolean => scores.some((score) => score !== null);
