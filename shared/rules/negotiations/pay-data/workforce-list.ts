// A list of staff to groups of a workforce: blanks under a value, totals at the foot, employees counted into groups. What the
// list leaves open is asked about, and never settled by a guess.

import type { WorkforceField } from '../../../contract/negotiations/pay-workforces.ts';
import type { WorkforceAnswers, WorkforceQuestion } from '../../../domain/negotiations/pay-questions.ts';
import type { PaySpine, SpineYear } from '../../../domain/negotiations/spines.ts';
import type { WorkforceRow } from '../../../domain/negotiations/workforces.ts';
import { fold } from '../../fold.ts';
import { type ColumnOf, columnName } from '../../header-matching.ts';
import { saysTotal } from '../../reconcile/totals-in-list.ts';
import { isNothing, readPeople } from './read-figures.ts';
import { rowsInWords, timesInWords } from './rows-in-words.ts';
import { NATIONAL_DIVISOR } from './spine-figures.ts';
import { pointsOf, rateOf } from './spine-points.ts';
import { groupKey } from './workforce-check.ts';
import { workforceNotes } from './workforce-notes.ts';
import { type ReadRow, type RejectedRow, readWorkforceRow } from './workforce-row.ts';

export interface WorkforceGroup extends Omit<WorkforceRow, 'id'> {
  row: number;
  workplace: string;
}

export interface WorkforceListOptions {
  headers: readonly string[];
  mapping: ColumnOf<WorkforceField>;
  /** A column names people, or none tells how many they are: a row is one employee. */
  isByEmployee: boolean;
  answers: WorkforceAnswers;
  spine: PaySpine | undefined;
  /** The year against which points are held. */
  year: SpineYear | undefined;
  /** Ids of workplaces by their folded names. */
  workplaces: ReadonlyMap<string, string>;
}

export interface WorkforceList {
  groups: WorkforceGroup[];
  questions: WorkforceQuestion[];
  rejected: RejectedRow[];
  notes: string[];
}

/** Cells that spreadsheets join downwards: what stands in the first is meant for those under it. */
const JOINED: readonly WorkforceField[] = ['grade', 'point', 'topPoint', 'workplace'];

/** Rows one by one, then `finish`. */
export class WorkforceReading {
  private readonly options: WorkforceListOptions;
  private readonly points: readonly string[];
  private readonly above = new Map<number, string>();
  private readonly blanks = new Map<WorkforceField, number[]>();
  private readonly read: ReadRow[] = [];
  private readonly rejected: RejectedRow[] = [];
  private readonly totals: { row: number; people: number | undefined }[] = [];
  private nobody = 0;

  constructor(options: WorkforceListOptions) {
    this.options = options;
    this.points = options.spine === undefined ? [] : pointsOf(options.spine);
  }

  reject(row: number, reason: string): void {
    this.rejected.push({ row, column: null, reason, name: '' });
  }

  take(row: number, cells: readonly string[]): void {
    if (cells.every(isNothing)) return;
    if (this.isTotal(cells)) {
      this.totals.push({ row, people: this.peopleOf(cells) });
      return;
    }
    const read = readWorkforceRow(row, this.filled(row, cells), { ...this.options, points: this.points });
    if ('reason' in read) this.rejected.push(read);
    else if (read.people === 0) this.nobody += 1;
    else this.read.push(read);
  }

  private peopleOf(cells: readonly string[]): number | undefined {
    const column = this.options.mapping.headcount;
    const read = column === undefined ? undefined : readPeople(cells[column] ?? '');
    return read !== undefined && 'people' in read ? read.people : undefined;
  }

  /** Says so, or names nothing and repeats the sum of all above it. */
  private isTotal(cells: readonly string[]): boolean {
    if (cells.some((cell) => saysTotal(cell.trim()))) return true;
    const { mapping } = this.options;
    const named = [...JOINED, 'note' as const, 'annual' as const].some((field) => !this.isBlank(cells, mapping[field]));
    if (named || this.read.length < 2) return false;
    return this.peopleOf(cells) === this.read.reduce((all, { people }) => all + people, 0);
  }

  private isBlank(cells: readonly string[], column: number | undefined): boolean {
    return column === undefined || isNothing(cells[column] ?? '');
  }

  private filled(row: number, cells: readonly string[]): readonly string[] {
    const { mapping, answers } = this.options;
    const filled = [...cells];
    for (const field of JOINED) {
      const column = mapping[field];
      if (column === undefined) continue;
      if (!this.isBlank(cells, column)) {
        this.above.set(column, cells[column]!);
        continue;
      }
      // Whoever is paid off the spine has pay and no point.
      if (field === 'point' && !this.isBlank(cells, mapping.annual)) continue;
      const above = this.above.get(column);
      if (above === undefined) continue;
      this.blanks.set(field, [...(this.blanks.get(field) ?? []), row]);
      if (answers.blanks !== 'asTheyAre') filled[column] = above;
    }
    return filled;
  }

  finish(): WorkforceList {
    const { totals, nobody } = this;
    const shares = this.sharesQuestion();
    const timed = this.read.flatMap((read) => this.withHours(read) ?? []);
    const { kept, lacking } = this.lackingQuestion(timed);
    const { groups, repeats } = this.folded(kept);
    const questions = [this.blanksQuestion(), shares, lacking, repeats].filter((question) => question !== null);
    this.rejected.sort((a, b) => a.row - b.row);
    return {
      groups,
      questions,
      rejected: this.rejected,
      notes: workforceNotes(kept, groups, { totals, nobody }, this.options),
    };
  }

  private blanksQuestion(): WorkforceQuestion | null {
    if (this.blanks.size === 0) return null;
    const { headers, mapping, answers } = this.options;
    const said = [...this.blanks].map(
      ([field, rows]) => `“${columnName(headers, mapping[field]!)}” is blank in ${rowsInWords(rows)}`,
    );
    return {
      key: 'blanks',
      text: `${said.join('; ')}. Were the cells above joined, so that it is the same as above?`,
      choices: [
        { value: 'asAbove', label: 'The same as above' },
        { value: 'asTheyAre', label: 'Leave them blank' },
      ],
      answer: answers.blanks ?? null,
    };
  }

  /** Of each, where percent signs or one person a row say so; of all together where one is above full time. */
  private sharesQuestion(): WorkforceQuestion | null {
    const { answers } = this.options;
    const open = this.read.filter(
      ({ share, people, isSharePercent }) => share !== null && people > 1 && !isSharePercent,
    );
    if (open.length === 0 || open.some(({ share }) => share!.gt(1))) return null;
    return {
      key: 'shares',
      text: `The share of full time in ${rowsInWords(open.map(({ row }) => row))} stands beside several people. Is it each one’s, or all of theirs together?`,
      choices: [
        { value: 'ofEach', label: 'Of each' },
        { value: 'ofAll', label: 'Of all together' },
      ],
      answer: answers.shares ?? null,
    };
  }

  private areSharesOfAll(): boolean {
    const isAbove = this.read.some(({ share, isSharePercent }) => share?.gt(1) === true && !isSharePercent);
    return isAbove || this.options.answers.shares === 'ofAll';
  }

  /** A share of full time as hours a week; undefined where that cannot be. */
  private withHours(read: ReadRow): ReadRow | undefined {
    const { share, people, isSharePercent, row } = read;
    if (share === null) return read;
    const ofEach = !isSharePercent && this.areSharesOfAll() ? share.div(people) : share;
    if (ofEach.gt(1)) {
      const together = people === 1 && this.options.mapping.headcount === undefined && share.gt(1);
      this.reject(
        row,
        together
          ? `${share.toFixed()} full-time posts without a number of people: how many people share them?`
          : `${ofEach.times(100).round(1).toFixed()}% is more than full time.`,
      );
      return undefined;
    }
    const full = this.options.spine?.fullTimeHours ?? NATIONAL_DIVISOR.fullTimeHours;
    return { ...read, hours: ofEach.eq(1) ? null : ofEach.times(full).round(4).toNumber() };
  }

  /** Points that pay nothing in the year, or that the spine has not. */
  private lackingQuestion(rows: readonly ReadRow[]): { kept: ReadRow[]; lacking: WorkforceQuestion | null } {
    const { spine, year, answers } = this.options;
    if (spine === undefined || year === undefined) return { kept: [...rows], lacking: null };
    const without = rows.filter(({ point }) => point !== '' && rateOf(year, point) === null);
    if (without.length === 0) return { kept: [...rows], lacking: null };
    const points = [...Map.groupBy(without, ({ point }) => point)].map(
      ([point, of]) => `${point} (${rowsInWords(of.map(({ row }) => row))})`,
    );
    const kept = answers.lacking === 'leaveOut' ? rows.filter((row) => !without.includes(row)) : [...rows];
    const one = points.length === 1;
    return {
      kept,
      lacking: {
        key: 'lacking',
        text: `“${spine.name}” has no figure in ${year.label} for ${one ? 'point' : 'points'} ${points.slice(0, 12).join(', ')}${points.length > 12 ? ` and ${points.length - 12} more` : ''}. Keep the rows all the same?`,
        choices: [
          { value: 'keep', label: 'Keep them' },
          { value: 'leaveOut', label: 'Leave them out' },
        ],
        answer: answers.lacking ?? null,
      },
    };
  }

  private folded(rows: readonly ReadRow[]): { groups: WorkforceGroup[]; repeats: WorkforceQuestion | null } {
    const { isByEmployee, answers } = this.options;
    const groups = rows.map((row) => this.groupOf(row));
    const byKey = Map.groupBy(groups, (group) => groupKey(group, fold(group.workplace)));
    const twice = [...byKey.values()].filter((same) => same.length > 1);
    const isOpen = !isByEmployee && twice.length > 0;
    const repeats: WorkforceQuestion | null = isOpen
      ? {
          key: 'repeats',
          text: `The same grade, point and hours stand in ${timesInWords(twice)}. Are they one group, or is one of them a slip?`,
          choices: [
            { value: 'together', label: 'One group: add them up' },
            { value: 'apart', label: 'Keep them apart' },
          ],
          answer: answers.repeats ?? null,
        }
      : null;
    if (isOpen && answers.repeats !== 'together') return { groups, repeats };
    return {
      groups: [...byKey.values()].map((same) => ({
        ...same[0]!,
        headcount: same.reduce((all, { headcount }) => all + headcount, 0),
      })),
      repeats,
    };
  }

  private groupOf({
    row,
    grade,
    point,
    annual,
    people,
    hours,
    weeksPaid,
    topPoint,
    workplace,
    note,
  }: ReadRow): WorkforceGroup {
    const workplaceId = this.options.workplaces.get(fold(workplace)) ?? null;
    return {
      ...{ row, grade, point, headcount: people, hours, weeksPaid, topPoint, workplaceId, workplace, note },
      annual: point === '' ? annual : null,
    };
  }
}
