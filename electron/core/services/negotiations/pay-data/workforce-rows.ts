// Workforces as a list, and one of them with its figures on a year of its spine and what somebody should look at.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { WorkforceListRow } from '../../../../../shared/contract/negotiations/pay-workforces.ts';
import type { PaySpine, SpineYear } from '../../../../../shared/domain/negotiations/spines.ts';
import type { Workforce } from '../../../../../shared/domain/negotiations/workforces.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import { newestYear } from '../../../../../shared/rules/negotiations/pay-data/spine-points.ts';
import { questionsOf } from '../../../../../shared/rules/negotiations/pay-data/workforce-check.ts';
import { workforceFigures } from '../../../../../shared/rules/negotiations/pay-data/workforce-figures.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { employerName, negotiationsWith } from './spine-rows.ts';

const FIRST_PAGE = { offset: 0, limit: 50 };
const MOST_QUESTIONS = 500;

export function listWorkforces(
  input: Inputs['negotiations']['workforces'],
  context: CallContext,
): Outputs['negotiations']['workforces'] {
  const view = context.desk.store.view(context.account);
  const words = fold(input?.search ?? '');
  const chosen = [...view.all('workforces')]
    .filter(({ employerId }) => input?.employerId === undefined || employerId === input.employerId)
    .filter(({ spineId }) => input?.spineId === undefined || spineId === input.spineId)
    .filter(({ name, source }) => words === '' || fold(`${name} ${source}`).includes(words))
    .sort((a, b) => (a.asAt < b.asAt ? 1 : a.asAt > b.asAt ? -1 : fold(a.name) < fold(b.name) ? -1 : 1));
  const { offset, limit } = { ...FIRST_PAGE, ...input?.page };
  return {
    rows: chosen.slice(offset, offset + limit).map((workforce) => listRow(view, workforce)),
    total: chosen.length,
  };
}

function listRow(view: View, workforce: Workforce): WorkforceListRow {
  const { id, revision, name, employerId, unitId, asAt, source, spineId, rows } = workforce;
  const spine = spineOf(view, workforce);
  const { people, payBill } = workforceFigures(workforce, spine, payYear(spine));
  return {
    ...{ id, revision, name, employerId, unitId, asAt, source, spineId },
    employer: employerName(view, employerId),
    spine: spine?.name ?? null,
    rows: rows.length,
    people,
    payBill,
  };
}

export const spineOf = (view: View, { spineId }: Pick<Workforce, 'spineId'>): PaySpine | null =>
  spineId === null ? null : (view.get('paySpines', spineId) ?? null);

/** The year on which they are counted: the newest, which is what is paid until the next is agreed, or the one asked for. */
export function payYear(spine: PaySpine | null, yearId?: string): SpineYear | null {
  if (spine === null) return null;
  if (yearId === undefined) return newestYear(spine.years) ?? null;
  const asked = spine.years.find(({ id }) => id === yearId);
  if (asked !== undefined) return asked;
  throw new InvalidInput({ path: ['yearId'], message: 'The spine has no such year any more.' });
}

/** @throws NotThere, InvalidInput */
export function workforcePage(
  { id, yearId }: Inputs['negotiations']['workforce'],
  context: CallContext,
): Outputs['negotiations']['workforce'] {
  const view = context.desk.store.view(context.account);
  const workforce = found(view, 'workforces', id);
  const spine = spineOf(view, workforce);
  const year = payYear(spine, yearId);
  const places = new Set(workforce.rows.map(({ workplaceId }) => workplaceId));
  return {
    workforce,
    employer: employerName(view, workforce.employerId),
    unit: workforce.unitId === null ? null : (view.get('units', workforce.unitId)?.name ?? null),
    spine,
    workplaces: [...places].flatMap((placeId) => {
      const name = placeId === null ? undefined : view.get('workplaces', placeId)?.name;
      return placeId === null || name === undefined ? [] : [{ id: placeId, name }];
    }),
    figures: workforceFigures(workforce, spine, year),
    questions: questionsOf(workforce.rows, spine, year)
      .slice(0, MOST_QUESTIONS)
      .map(({ row, field, what }) => ({ row: row + 1, field, message: what })),
    negotiations: negotiationsWith(view, 'workforceId', id),
  };
}
