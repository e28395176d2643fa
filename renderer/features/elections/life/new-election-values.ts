// What is written into the form of a new election, and what of it is sent: what nobody touched is left to the rule book.

import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { CountingRule } from '../../../../shared/domain/elections/counting-rule.ts';
import type { ElectionKind, Timetable } from '../../../../shared/domain/elections/elections.ts';
import { type RepKind, RepKindSchema } from '../../../../shared/domain/reps/posts.ts';

export interface NewElectionValues {
  /** "post:…" that is written down, "kind:rep", or "question:consultative". */
  purpose: string;
  /** null: those of the post that nobody holds. */
  seats: number | null;
  /** Posts that are filled on the same days, each in an election of its own. */
  otherPostIds: string[];
  workplaceIds: string[];
  departments: string[];
  shifts: string[];
  question: string;
  /** One on a line. */
  choices: string;
  from: string | null;
  title: string;
  rule: CountingRule;
  isByPost: boolean;
  place: string;
  closesAt: string;
  returningOfficer: string;
  /** One on a line. */
  scrutineers: string;
  /** Days that somebody fixed. */
  given: Partial<Omit<Timetable, 'closesAt'>>;
}

export const newElection = (from: string, purpose: string): NewElectionValues => ({
  purpose,
  seats: null,
  otherPostIds: [],
  workplaceIds: [],
  departments: [],
  shifts: [],
  question: '',
  choices: 'Yes\nNo',
  from,
  title: '',
  rule: 'scottish-stv',
  isByPost: true,
  place: '',
  closesAt: '',
  returningOfficer: '',
  scrutineers: '',
  given: {},
});

export const kindOf = ({ purpose }: Pick<NewElectionValues, 'purpose'>): ElectionKind =>
  purpose === 'question:consultative'
    ? 'consultative'
    : purpose === 'question:industrialAction'
      ? 'industrialAction'
      : 'post';

export const postIdOf = ({ purpose }: Pick<NewElectionValues, 'purpose'>): string | null =>
  purpose.startsWith('post:') ? purpose.slice(5) : null;

const repKindOf = (purpose: string): RepKind | undefined => RepKindSchema.safeParse(purpose.replace(/^kind:/, '')).data;

export const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** "9:30" and "9.30" are 09:30; undefined where it is no time. */
export function timeOf(text: string): string | undefined {
  const read = TIME.exec(text.trim());
  return read ? `${read[1]!.padStart(2, '0')}:${read[2]}` : undefined;
}

export function timetableOf({ given, closesAt }: NewElectionValues): Partial<Timetable> {
  const time = timeOf(closesAt);
  return { ...given, ...(time !== undefined && { closesAt: time }) };
}

export function toOpen(value: NewElectionValues & { seats: number }): NonNullable<Inputs['elections']['open']> {
  const kind = kindOf(value);
  const postId = postIdOf(value);
  const { seats, workplaceIds, departments, shifts, from, title, rule, isByPost, place, question } = value;
  const repKind = repKindOf(value.purpose);
  const what = {
    ...(postId === null ? { workplaceIds, departments, shifts } : { postId }),
    ...(kind === 'post' && { seats }),
    ...(kind === 'post' && postId === null && repKind !== undefined && { repKind }),
    ...(title.trim() !== '' && { title }),
  };
  const others = value.otherPostIds.filter((id) => id !== postId);
  const isOne = kind !== 'post' || others.length === 0;
  return {
    kind,
    ...(from !== null && { from }),
    ...(isOne ? what : { posts: [what, ...others.map((id) => ({ postId: id }))] }),
    ...(kind === 'post' ? { rule } : { question, choices: linesOf(value.choices) }),
    isByPost,
    place,
    timetable: timetableOf(value),
    ...(value.returningOfficer.trim() !== '' && { returningOfficer: value.returningOfficer }),
    scrutineers: linesOf(value.scrutineers),
  };
}
