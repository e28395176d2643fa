// Bringing in a spine: a list with a row for each point and a column for each year, as a new spine or as years of one.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { PaySpine, SpineYear } from '../../../../../shared/domain/negotiations/spines.ts';
import {
  pointColumnOf,
  type ReadYear,
  readSpineList,
  type SpineList,
} from '../../../../../shared/rules/negotiations/pay-data/spine-list.ts';
import { inOrder, pointCalled, pointsOf } from '../../../../../shared/rules/negotiations/pay-data/spine-points.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { ListTable } from '../../../formats/list-table.ts';
import { readList } from '../../../formats/read-list.ts';
import { basedOn } from '../../agreements/keep-agreement.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput, TooLarge } from '../../implementer.ts';
import { listWarnings } from '../../list-warnings.ts';
import { readSource } from '../../member-import-source.ts';
import { refuseTooWide } from '../../read-mapped-list.ts';
import { putSpine } from './keep-spine.ts';

type Preview = Inputs['negotiations']['previewSpineImport'];
type Procedure = 'negotiations.previewSpineImport' | 'negotiations.applySpineImport';

const MOST_POINTS = 1_000;
const MOST_YEARS = 100;
const NO_YEAR = 'No column of pay with a year was found. Name each column by its year (2024-25) or its first day.';

interface ReadSpine {
  table: ListTable;
  pointColumn: number;
  list: SpineList;
}

/** @throws InvalidInput in words when it is no list; TooLarge; AbortError. */
async function readSpine(
  input: Preview,
  context: CallContext,
  procedure: Procedure,
  signal: AbortSignal | undefined,
): Promise<ReadSpine> {
  const { today, dateOrder } = branchProfile(context);
  const onProgress = (done: number, total: number) =>
    context.desk.progress.report({ procedure, phase: 'Reading', done, total });
  const { table } = await readSource(input, context, (content) => readList(content, { signal, onProgress }));
  refuseTooWide(table);
  if (table.rows.length > MOST_POINTS) throw new TooLarge(MOST_POINTS, 'points');
  const { headers, rows } = table;
  const pointColumn = input.pointColumn ?? pointColumnOf(headers);
  if (pointColumn >= headers.length) {
    throw new InvalidInput({ path: ['pointColumn'], message: 'This list has no such column.' });
  }
  const list = readSpineList(rows, {
    headers,
    pointColumn,
    said: input.years ?? [],
    isKeepingGaps: input.isKeepingGaps ?? true,
    today,
    order: dateOrder,
  });
  if (list.years.length > MOST_YEARS) throw new TooLarge(MOST_YEARS, 'columns of pay');
  for (const { row, reason } of table.unreadable) list.rejected.push({ row, column: null, reason, name: '' });
  list.rejected.sort((a, b) => a.row - b.row);
  return { table, pointColumn, list };
}

/** What the list would bring. Nothing is changed. */
export async function previewSpine(
  input: Preview,
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['negotiations']['previewSpineImport']> {
  const { table, pointColumn, list } = await readSpine(input, context, 'negotiations.previewSpineImport', signal);
  const view = context.desk.store.view(context.account);
  const onto = input.spineId === undefined ? undefined : found(view, 'paySpines', input.spineId);
  const { headers, rows, unreadable } = table;
  const { years, points, gaps, basis, rejected, notes } = list;
  return {
    ...{ headers, pointColumn, points, gaps, basis },
    years: years.map((year) => ({ ...year, isHere: isHere(onto, year) })),
    rows: rows.length + unreadable.length,
    rejected,
    rejectedTotal: rejected.length,
    warnings: [...(years.length === 0 ? [NO_YEAR] : []), ...table.notes, ...listWarnings(table), ...notes].slice(
      0,
      200,
    ),
  };
}

const isHere = (onto: PaySpine | undefined, { from }: Pick<ReadYear, 'from'>): boolean =>
  onto?.years.some((year) => year.from === from) === true;

/** @throws InvalidInput while a column has no first day or there is none; NotThere, StaleRecord, TooLarge, AbortError. */
export async function bringInSpine(
  input: Inputs['negotiations']['applySpineImport'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['negotiations']['applySpineImport']> {
  const { list } = await readSpine(input, context, 'negotiations.applySpineImport', signal);
  const taken = list.years.flatMap((year, at) => (year.isLeftOut ? [] : [{ ...year, at }]));
  if (taken.length === 0) throw new InvalidInput({ path: ['years'], message: NO_YEAR });
  const undated = taken.find(({ from }) => from === null);
  if (undated !== undefined) {
    throw new InvalidInput({ path: ['years'], message: `From which day is “${undated.header}” paid?` });
  }
  const id = input.spineId ?? randomUUIDv7();
  const { seq, result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'negotiations.applySpineImport', ids: [id] },
    (tx) => {
      const before = input.spineId === undefined ? null : foundAt(tx, 'paySpines', basedOn(id, input.revision));
      const points = before === null ? [] : pointsOf(before);
      const years = taken
        .filter((year) => input.isReplacing === true || !isHere(before ?? undefined, year))
        .map(({ label, from, at }): SpineYear => {
          const same = before?.years.find((year) => year.from === from);
          return {
            id: same?.id ?? randomUUIDv7(),
            label,
            from: from!,
            source: input.source ?? same?.source ?? '',
            rates: list.points.map(({ point, amounts }) => ({
              point: pointCalled(points, point) ?? point,
              amount: amounts[at] ?? null,
            })),
          };
        });
      const replaced = new Set(years.map(({ from }) => from));
      const rest = (before?.years ?? []).filter(({ from }) => !replaced.has(from));
      const { employerId, weeksInYear, fullTimeHours, rounding } = input;
      const after = {
        ...(before ?? {
          name: input.name ?? 'Pay spine',
          employerId: null,
          weeksInYear: 52.143,
          fullTimeHours: 37,
          basis: list.basis,
          rounding: list.basis === 'hour' ? ('penny' as const) : ('pound' as const),
          notes: '',
        }),
        ...withoutUndefined({ name: input.name, basis: input.basis, employerId, weeksInYear, fullTimeHours, rounding }),
        id,
        years: inOrder([...rest, ...years]),
      };
      return { spine: putSpine(tx, before, after, context), years: years.length };
    },
    signal ? { signal } : {},
  );
  return { seq, ...result, rejected: list.rejected, rejectedTotal: list.rejected.length };
}
