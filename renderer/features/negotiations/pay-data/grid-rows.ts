// The rows of the typed grid as text, and what they come to: each is read as it is typed, by the rules by which it is kept.

import type { TypedWorkforceRow } from '../../../../shared/contract/negotiations/pay-workforces.ts';
import type { PaySpine } from '../../../../shared/domain/negotiations/spines.ts';
import type { WorkforceRow } from '../../../../shared/domain/negotiations/workforces.ts';
import { fold } from '../../../../shared/rules/fold.ts';
import {
  type RowProblem,
  typedWorkforceRow,
} from '../../../../shared/rules/negotiations/pay-data/typed-workforce-row.ts';

export const GRID_FIELDS = [
  'grade',
  'point',
  'headcount',
  'hours',
  'weeksPaid',
  'topPoint',
  'annual',
  'workplace',
  'note',
] as const;
export type GridField = (typeof GRID_FIELDS)[number];

export type GridRow = { id: string } & Record<GridField, string>;

export const emptyRow = (): GridRow => ({
  id: crypto.randomUUID(),
  ...{
    grade: '',
    point: '',
    headcount: '',
    hours: '',
    weeksPaid: '',
    topPoint: '',
    annual: '',
    workplace: '',
    note: '',
  },
});

const text = (value: string | number | null): string => (value === null ? '' : String(value));

export const gridRowOf = (row: WorkforceRow, placeName: (id: string) => string): GridRow => ({
  ...{ id: row.id, grade: row.grade, point: row.point, topPoint: row.topPoint, note: row.note },
  headcount: text(row.headcount),
  hours: text(row.hours),
  weeksPaid: text(row.weeksPaid),
  annual: text(row.annual),
  workplace: row.workplaceId === null ? '' : placeName(row.workplaceId),
});

export const isBlankRow = (row: GridRow): boolean => GRID_FIELDS.every((field) => row[field].trim() === '');

export interface ReadGridRow {
  typed: TypedWorkforceRow;
  /** null while something in it cannot be read. */
  row: Omit<WorkforceRow, 'id'> | null;
  problems: { field: GridField; message: string }[];
}

/** `at` counts from 0 and is said from 1. `places`: ids of workplaces by folded name. */
export function readGridRow(
  row: GridRow,
  at: number,
  spine: PaySpine | null,
  points: readonly string[],
  places: ReadonlyMap<string, string>,
): ReadGridRow {
  const workplaceId = row.workplace.trim() === '' ? null : (places.get(fold(row.workplace)) ?? undefined);
  const { id, grade, point, headcount, hours, weeksPaid, topPoint, annual, note } = row;
  const typed: TypedWorkforceRow = {
    ...{ id, grade, point, headcount, hours, weeksPaid, topPoint, annual, note },
    workplaceId: workplaceId ?? null,
  };
  const read = typedWorkforceRow(typed, at, spine, points);
  const unknown: ReadGridRow['problems'] =
    workplaceId === undefined
      ? [{ field: 'workplace', message: `Row ${at + 1}: no place of work is called “${row.workplace.trim()}”.` }]
      : [];
  return Array.isArray(read)
    ? { typed, row: null, problems: [...(read as RowProblem[]), ...unknown] }
    : { typed, row: unknown.length > 0 ? null : read, problems: unknown };
}
