// Reps beside members: the same facts of both, counted, and where reps are least like members said in a sentence. Nobody is
// named, and nothing is said of an answer that is hidden.

import { nameKey } from '../named-alike.ts';

export type ProfileFact = 'employer' | 'department' | 'grade' | 'shift' | 'category' | 'membership';
export const PROFILE_FACTS: readonly ProfileFact[] = [
  'employer',
  'department',
  'grade',
  'shift',
  'category',
  'membership',
];

export interface ProfileRow {
  answer: string;
  members: number;
  reps: number;
}

const NOT_RECORDED = 'Not recorded';
const OTHERS = 'All others';

const LENGTHS: readonly (readonly [years: number, label: string])[] = [
  [1, 'Less than a year'],
  [5, '1 to 4 years'],
  [10, '5 to 9 years'],
  [20, '10 to 19 years'],
  [Number.POSITIVE_INFINITY, '20 years or more'],
];

/** How long somebody is a member by the day (`YYYY-MM-DD`), in bands of whole years; '' where nobody knows. */
export function lengthOfMembership(joinedOn: string | null, day: string): string {
  if (joinedOn === null) return '';
  const years = Number(day.slice(0, 4)) - Number(joinedOn.slice(0, 4)) - (day.slice(5) < joinedOn.slice(5) ? 1 : 0);
  return LENGTHS.find(([below]) => years < below)?.[1] ?? '';
}

/** One fact of members and of those among them who are reps; ways of writing the same are one. */
export class ProfileTable {
  private readonly rows = new Map<string, { spellings: Map<string, number>; members: number; reps: number }>();

  take(answer: string, isRep: boolean): void {
    const key = nameKey(answer);
    const row = this.rows.get(key) ?? { spellings: new Map(), members: 0, reps: 0 };
    this.rows.set(key, row);
    row.spellings.set(answer.trim(), (row.spellings.get(answer.trim()) ?? 0) + 1);
    row.members += 1;
    if (isRep) row.reps += 1;
  }

  /** The largest first, at most so many by name; the rest is one row, and so is what nobody recorded. */
  told(most: number): ProfileRow[] {
    const known = [...this.rows]
      .filter(([key]) => key !== '')
      .map(([, { spellings, members, reps }]) => ({ answer: commonest(spellings), members, reps }))
      .sort((a, b) => b.members - a.members || (a.answer < b.answer ? -1 : 1));
    const rest = known.slice(most);
    const sum = (field: 'members' | 'reps') => rest.reduce((all, row) => all + row[field], 0);
    const unknown = this.rows.get('');
    return [
      ...known.slice(0, most),
      ...(rest.length > 0 ? [{ answer: OTHERS, members: sum('members'), reps: sum('reps') }] : []),
      ...(unknown ? [{ answer: NOT_RECORDED, members: unknown.members, reps: unknown.reps }] : []),
    ];
  }
}

const commonest = (spellings: ReadonlyMap<string, number>): string =>
  [...spellings].sort(([a, often], [b, oftener]) => oftener - often || (a < b ? -1 : 1))[0]?.[0] ?? '';

export interface Gap {
  sentence: string;
  /** The members' share less the reps': 0 to 1. */
  width: number;
}

interface GapsOf {
  rows: readonly { answer: string; members: number | null; reps: number | null }[];
  /** Of how many members and reps the rows are. */
  members: number;
  reps: number;
  /** Answers that say nothing of anybody. */
  apart: readonly string[];
  say: (answer: string, share: Shares) => string;
}

interface Shares {
  /** "1 in 8", "4 in 10". */
  members: string;
  /** "1 in 20"; null: none. */
  reps: string | null;
}

/** Where members have been so many that a rep would have to be among them by chance alone, and half as many are. */
export function gapsIn({ rows, members, reps, apart, say }: GapsOf): Gap[] {
  if (members === 0 || reps === 0) return [];
  return rows.flatMap((row) => {
    if (row.members === null || row.reps === null || apart.includes(row.answer)) return [];
    const share = row.members / members;
    const ofReps = row.reps / reps;
    const expected = share * reps;
    const isGap = row.reps === 0 ? expected >= 1 : expected >= 3 && ofReps < share / 2;
    if (!isGap) return [];
    const said = { members: shareInWords(share), reps: row.reps === 0 ? null : shareInWords(ofReps) };
    return [{ sentence: say(row.answer, said), width: share - ofReps }];
  });
}

/** Of a fact of their work and membership. */
export const gapsInFact = (
  fact: ProfileFact,
  rows: readonly ProfileRow[],
  terms: { members: string; rep: string; reps: string },
) => {
  const total = (field: 'members' | 'reps') => rows.reduce((sum, row) => sum + row[field], 0);
  return gapsIn({
    rows,
    members: total('members'),
    reps: total('reps'),
    apart: [NOT_RECORDED, OTHERS],
    say: (answer, share) =>
      `${share.members} ${terms.members} ${WORDS_OF_FACT[fact].members(answer)}; ${
        share.reps === null
          ? `no ${terms.rep} ${WORDS_OF_FACT[fact].rep}`
          : `of the ${terms.reps}, ${share.reps} ${WORDS_OF_FACT[fact].ofReps}`
      }.`,
  });
};

const WORDS_OF_FACT: Readonly<
  Record<ProfileFact, { members: (answer: string) => string; rep: string; ofReps: string }>
> = {
  employer: { members: (answer) => `work for ${answer}`, rep: 'does', ofReps: 'do' },
  department: { members: (answer) => `work in ${answer}`, rep: 'does', ofReps: 'do' },
  grade: { members: (answer) => `have the grade ${answer}`, rep: 'has', ofReps: 'have it' },
  shift: { members: (answer) => `are on the shift ${answer}`, rep: 'is', ofReps: 'are' },
  category: { members: (answer) => `are in the category ${answer}`, rep: 'is', ofReps: 'are' },
  membership: {
    members: (answer) => `have been in the union for ${answer.toLowerCase()}`,
    rep: 'has',
    ofReps: 'have',
  },
};

/** "1 in 8" up to a quarter, "4 in 10" above; "All" of them. */
export function shareInWords(share: number): string {
  if (share >= 1) return 'All';
  return share <= 0.28 ? `1 in ${Math.round(1 / share)}` : `${Math.min(9, Math.round(share * 10))} in 10`;
}
