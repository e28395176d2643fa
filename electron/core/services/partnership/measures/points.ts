// The points of a measure: typed, or as the branch's own records say them. A fraction is worked out from its parts, so that
// the parts are kept beside it.

import { randomUUIDv7 } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { presetOf } from '../../../../../shared/domain/partnership/measure-presets.ts';
import type { Measure, MeasurePoint } from '../../../../../shared/domain/partnership/measures.ts';
import { pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { inOrder, valueOfParts } from '../../../../../shared/rules/partnership/measure-figures.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput, TooLarge } from '../../implementer.ts';
import { runReport } from '../../reports/run-report.ts';
import { measureResult } from './measure-result.ts';

type Result = Outputs['partnership']['measure'];
export type GivenPoint = Inputs['partnership']['addPoints']['points'][number];

const MOST_POINTS = 5_000;
const OWN_RECORDS = 'The branch’s own records';

/** The point, or why there is none. */
export function pointOf(given: GivenPoint, { preset }: Pick<Measure, 'preset'>, today: string): MeasurePoint | string {
  const { on, parts = [], n = null, source = '' } = given;
  const problem = pastDayProblem(on, today);
  if (problem !== null) return problem;
  const worked = valueOfParts(preset, parts);
  const value = worked ?? given.value;
  if (value === undefined) {
    if (parts.length === 0) return 'There is no value.';
    return 'The value cannot be worked out: a part is missing, or there is nothing to divide by.';
  }
  const isOver = presetOf(preset)?.key === 'density' ? parts.find(({ key }) => key === 'headcount')?.value : undefined;
  return { id: randomUUIDv7(), on, value, n: n ?? isOver ?? null, source, parts };
}

/** A point on a day that has one replaces it. @throws TooLarge, NotThere */
export async function writePoints(
  id: string,
  points: readonly MeasurePoint[],
  context: CallContext,
): Promise<{ result: Result; replaced: number }> {
  let replaced = 0;
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.addPoints', ids: [id] },
    (tx) => {
      const measure = found(tx, 'measures', id);
      const byDay = new Map(measure.points.map((point) => [point.on, point]));
      for (const point of points) byDay.set(point.on, { ...point, id: byDay.get(point.on)?.id ?? point.id });
      replaced = measure.points.length + new Set(points.map(({ on }) => on)).size - byDay.size;
      if (byDay.size > MOST_POINTS) throw new TooLarge(MOST_POINTS, 'points');
      return tx.put('measures', { ...measure, points: inOrder([...byDay.values()]) }, measure.revision);
    },
  );
  return { result: measureResult(context, result), replaced };
}

/** @throws InvalidInput naming the point. */
export async function addPoints(
  { id, points }: Inputs['partnership']['addPoints'],
  context: CallContext,
): Promise<Result> {
  const { today } = branchProfile(context);
  const measure = found(context.desk.store.view(context.account), 'measures', id);
  const read = points.map((point, index) => {
    const made = pointOf(point, measure, today);
    if (typeof made === 'string') throw new InvalidInput({ path: ['points', index], message: made });
    return made;
  });
  return (await writePoints(id, read, context)).result;
}

export async function removePoint(
  { id, revision, pointId }: Inputs['partnership']['removePoint'],
  context: CallContext,
): Promise<Result> {
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.removePoint', ids: [id] },
    (tx) => {
      const measure = foundAt(tx, 'measures', { id, revision });
      const points = measure.points.filter((point) => point.id !== pointId);
      if (points.length === measure.points.length) {
        throw new InvalidInput({ path: ['pointId'], message: 'This point is not here any more.' });
      }
      return tx.put('measures', { ...measure, points }, revision);
    },
  );
  return measureResult(context, result);
}

/** @throws InvalidInput where the records cannot say it: another measure, or nobody knows how many could be members. */
export async function pointFromRecords(
  { id, on }: Inputs['partnership']['pointFromRecords'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Result> {
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const measure = found(view, 'measures', id);
  const preset = presetOf(measure.preset);
  if (!preset?.isFromRecords) {
    throw new InvalidInput({
      path: ['id'],
      message: 'The branch’s records do not hold this. Type it, or bring in a list.',
    });
  }
  if (!view.seesAll('members')) {
    throw new InvalidInput({
      path: ['id'],
      message: 'This counts the whole list of members, which is not open to you.',
    });
  }
  const day = on ?? today;
  const employerId = measure.forumId === null ? null : (view.get('forums', measure.forumId)?.employerId ?? null);
  const { table } = await runReport(
    {
      measure: preset.key === 'density' ? 'density' : 'joiners',
      by: [],
      asAt: day,
      from: Temporal.PlainDate.from(day).subtract({ years: 1 }).add({ days: 1 }).toString(),
      ...(employerId !== null && { filter: { employerId: [employerId] } }),
    },
    context,
    signal,
  );
  const parts = table.parts?.total;
  if (table.total === null || (preset.key === 'density' && !parts?.under)) {
    throw new InvalidInput({
      path: ['on'],
      message:
        'Density is n/a on this day: nobody has said how many people work there. Add a headcount to the workplace.',
    });
  }
  const given: GivenPoint =
    preset.key === 'density'
      ? {
          on: day,
          parts: [
            { key: 'members', value: parts!.over },
            { key: 'headcount', value: parts!.under! },
          ],
          source: OWN_RECORDS,
        }
      : { on: day, value: table.total, source: OWN_RECORDS };
  return addPoints({ id, points: [given] }, context);
}
