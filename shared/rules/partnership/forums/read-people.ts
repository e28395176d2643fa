// Names as somebody pastes them from a list of who sits: one a line, with what they are after a comma, a dash or in brackets.
// What was understood is shown before anything is saved, so a guess may be bold.

import type { Seat, SeatRole } from '../../../domain/partnership/forums.ts';
import type { TwoSides } from '../../../domain/partnership/sides.ts';
import { fold } from '../../fold.ts';

export interface ReadSeat {
  side: TwoSides;
  role: SeatRole;
  /** '' for a seat that nobody sits in. */
  name: string;
  title: string;
  union: string;
  isSenior: boolean;
}

/** The most specific first: a co-chair is a chair too. */
const ROLES: readonly (readonly [RegExp, SeatRole])[] = [
  [/^(joint |co[- ]?)chair/i, 'coChair'],
  [/^(vice|deputy)[- ]chair/i, 'deputyChair'],
  [/^chair/i, 'chair'],
  [/^(joint )?secretary$/i, 'jointSecretary'],
  [/^accountable (executive|officer)$/i, 'accountableExecutive'],
  [/^sponsor$/i, 'sponsor'],
  [/^observer$/i, 'observer'],
  [/^advis[eo]r$/i, 'adviser'],
  [/^ex[- ]officio$/i, 'exOfficio'],
  [/^employee director$/i, 'employeeDirector'],
];

const SENIOR = /\b(chief|director|executive|ceo|coo|cfo|cno|president|superintendent|provost|principal)\b/i;
const VACANT = /^(vacant|vacancy|to be (named|filled|confirmed)|tbc|nobody)$/i;
/** UNISON, RCN, AFSCME 1199. */
const ABBREVIATED = /^[A-Z][A-Z&]+(?: [A-Z0-9&]+)*$/;
/** "Unite the union", "Society of Radiographers", "Royal College of Midwives", "Local 1199". */
const UNION =
  /\b(unions?|association|society|federation|guild|brotherhood|alliance|teamsters|workers|employees|college of|(?:local|lodge) \d+)\b/i;
/** "Union rep", "association secretary" and "health workers’ convenor" are posts. */
const POST = /\b(rep|representative|convenor|steward|officer|organi[sz]er|lead|secretary|president|delegate)\b/i;
const BEFORE = /^\s*(?:[-*•·–]|\d+[.)])\s+/;
const APART = /\t|[,;:|()]|\s[-–—]\s/;

/** The seats of one side. `unions`: those that are known, by name. Lines without a word are passed over. */
export function readPeople(text: string, side: TwoSides, unions: readonly string[] = []): ReadSeat[] {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.replace(BEFORE, '').trim())
    .filter((line) => line !== '')
    .map((line) => readLine(line, side, unions));
}

function readLine(line: string, side: TwoSides, unions: readonly string[]): ReadSeat {
  const [first = '', ...rest] = line
    .split(APART)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const seat: ReadSeat = {
    side,
    role: 'member',
    name: VACANT.test(first) ? '' : first,
    title: '',
    union: '',
    isSenior: false,
  };
  for (const part of rest) {
    const role = ROLES.find(([pattern]) => pattern.test(part))?.[1];
    const union = side === 'staff' ? unionOf(part, unions) : undefined;
    if (role !== undefined && seat.role === 'member') seat.role = role;
    else if (/^senior( manager)?$/i.test(part)) seat.isSenior = true;
    else if (union !== undefined && seat.union === '') seat.union = union;
    else seat.title = seat.title === '' ? part : `${seat.title}, ${part}`;
  }
  if (side === 'management') {
    seat.isSenior ||= SENIOR.test(seat.title) || seat.role === 'accountableExecutive';
  }
  return seat;
}

function unionOf(part: string, unions: readonly string[]): string | undefined {
  const key = fold(part);
  return (
    unions.find((name) => fold(name) === key) ??
    (ABBREVIATED.test(part) || (UNION.test(part) && !POST.test(part)) ? part : undefined)
  );
}

/** Where nobody of a side is marked as its co-chair, its first seat is taken for it. */
export function withCoChairs<S extends Pick<Seat, 'side' | 'role'>>(seats: readonly S[]): S[] {
  const first = new Set(
    (['management', 'staff'] as const).map((side) => {
      const own = seats.filter((seat) => seat.side === side);
      return own.some(({ role }) => role === 'coChair' || role === 'chair') ? undefined : own[0];
    }),
  );
  return seats.map((seat) => (first.has(seat) && seat.role === 'member' ? { ...seat, role: 'coChair' } : seat));
}
