// A measure with what it says.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Measure } from '../../../../../shared/domain/partnership/measures.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import {
  aroundDay,
  goalBalance,
  inOrder,
  measureFigures,
  NOT_PROOF,
  payoutOf,
} from '../../../../../shared/rules/partnership/measure-figures.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { found } from '../../cases/case-records.ts';

type Result = Outputs['partnership']['measure'];

export function measureResult(context: CallContext, kept: Measure, day?: string): Result {
  const view = context.desk.store.view(context.account);
  const measure = { ...kept, points: inOrder(kept.points) };
  const { gainShare, lowerIsBetter, points } = measure;
  return {
    measure,
    forumName: forumNameOf(view, measure),
    figures: measureFigures(measure),
    payouts: gainShare === null ? [] : points.map((point) => payoutOf(gainShare, lowerIsBetter, point)),
    around: day === undefined ? null : { day, ...aroundDay(measure, day) },
    initiatives: [...view.byIndex('initiatives', 'measureId', measure.id)].map(({ id, number, title, raisedOn }) => ({
      id,
      number,
      title,
      raisedOn,
    })),
    note: NOT_PROOF,
  };
}

const forumNameOf = (view: View, { forumId }: Pick<Measure, 'forumId'>): string | null =>
  forumId === null ? null : (view.get('forums', forumId)?.name ?? null);

export function measure({ id, around }: Inputs['partnership']['measure'], context: CallContext): Result {
  return measureResult(context, found(context.desk.store.view(context.account), 'measures', id), around);
}

/** Goals of the forum, of teams, then outcomes; by name. */
export function measures(
  input: Inputs['partnership']['measures'],
  context: CallContext,
): Outputs['partnership']['measures'] {
  const view = context.desk.store.view(context.account);
  const { forumId, kinds, compass, page } = input ?? {};
  const all = [...view.all('measures')]
    .filter(
      (one) =>
        (forumId === undefined || one.forumId === forumId) &&
        (kinds === undefined || kinds.includes(one.kind)) &&
        (compass === undefined || one.compass.includes(compass)),
    )
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (fold(a.name) < fold(b.name) ? -1 : 1));
  const { offset = 0, limit = 50 } = page ?? {};
  const rows = all.slice(offset, offset + limit).map((one) => {
    const { points, ...rest } = one;
    return { measure: rest, forumName: forumNameOf(view, one), points: points.length, figures: measureFigures(one) };
  });
  return { rows, total: all.length, balance: goalBalance(all) };
}

const ORDER: readonly Measure['kind'][] = ['goal', 'teamGoal', 'outcome'];
