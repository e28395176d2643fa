// How a wall chart is drawn: which row and column everybody stands in, and how many empty places each row has.

import type { Outputs } from '../../../shared/contract/contract.ts';

export type WallChartData = Outputs['workplaces']['wallChart'];
type Cell = WallChartData['cells'][number];

export type MarkKind = 'member' | 'rep' | 'second' | 'touch';

export interface Mark {
  key: string;
  kind: MarkKind;
  /** The member, or the person in touch. */
  id: string;
  name: string;
  /** What is said of them besides: "Porter, rep". */
  about: string;
}

interface Row {
  /** '' where no department is recorded, null for those of whom nobody knows the department. */
  department: string | null;
  /** "12 of 40". */
  members: number;
  people: number | null;
  density: number | null;
  cells: { marks: Mark[]; more: number }[];
  /** People of its headcount who are neither members nor in touch. */
  empty: number;
}

export interface Layout {
  shifts: string[];
  rows: Row[];
  hasEmpty: boolean;
  counts: Record<MarkKind | 'empty', number>;
}

/** `rep`: what a rep is called here. */
export function layoutOf(chart: WallChartData, rep: string): Layout {
  const at = new Map(chart.cells.map((cell) => [keyOf(cell.department, cell.shift), cell]));
  const shifts = chart.shifts.length > 0 ? chart.shifts : [''];
  const rows = chart.departments.map((department): Row => {
    const cells = shifts.map((shift) => drawn(at.get(keyOf(department.name, shift)), rep));
    const inTouch = cells.reduce((sum, { marks }) => sum + marks.filter(({ kind }) => kind === 'touch').length, 0);
    const people = department.headcount?.people ?? null;
    return {
      department: department.name,
      members: department.members,
      people,
      density: people ? department.members / people : null,
      cells,
      empty: Math.max(0, (department.nonMembers ?? 0) - inTouch),
    };
  });
  addTheRest(rows, chart, shifts.length);
  const marks = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.marks));
  const count = (kind: MarkKind) => marks.filter((mark) => mark.kind === kind).length;
  const empty = rows.reduce((sum, row) => sum + row.empty, 0);
  const unnamed = chart.cells.reduce((sum, { more }) => sum + more, 0);
  return {
    shifts,
    rows,
    hasEmpty: empty > 0,
    counts: {
      member: count('member') + unnamed,
      rep: count('rep'),
      second: count('second'),
      touch: count('touch'),
      empty,
    },
  };
}

const keyOf = (department: string, shift: string) => JSON.stringify([department, shift]);

/** Who is counted for the whole workplace and for no department of it. */
function addTheRest(rows: Row[], chart: WallChartData, columns: number): void {
  if (chart.nonMembers === null) return;
  const placed = rows.reduce((sum, { cells, empty }) => {
    const beside = cells.flatMap(({ marks }) => marks).filter(({ kind }) => kind === 'touch' || kind === 'second');
    return sum + empty + beside.length;
  }, 0);
  const rest = chart.nonMembers - placed;
  if (rest <= 0) return;
  const only = rows.length === 1 ? rows[0] : undefined;
  if (only) only.empty += rest;
  else {
    const cells = Array.from({ length: columns }, () => ({ marks: [], more: 0 }));
    rows.push({ department: null, members: 0, people: null, density: null, cells, empty: rest });
  }
}

function drawn(cell: Cell | undefined, rep: string): { marks: Mark[]; more: number } {
  if (!cell) return { marks: [], more: 0 };
  const place = keyOf(cell.department, cell.shift);
  const marks = cell.members.map((person): Mark => {
    const kind = person.isRep ? 'rep' : person.isMainJob ? 'member' : 'second';
    const about = [
      person.title,
      person.isRep && rep,
      !person.isMainJob && 'a second job; counted where the main one is',
      person.isInArrears && 'in arrears',
    ];
    return {
      key: `${place} ${person.memberId}`,
      kind,
      id: person.memberId,
      name: person.name || 'No name',
      about: about.filter(Boolean).join(', '),
    };
  });
  const inTouch = cell.inTouch.map(
    (person): Mark => ({
      key: `${place} ${person.id}`,
      kind: 'touch',
      id: person.id,
      name: person.name,
      about: [person.title, 'in touch, not a member yet'].filter(Boolean).join(', '),
    }),
  );
  return { marks: [...marks, ...inTouch], more: cell.more };
}
