// Spines as a list, and one of them with what counts with it.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { SpineRow } from '../../../../../shared/contract/negotiations/pay-spines.ts';
import type { PaySpine } from '../../../../../shared/domain/negotiations/spines.ts';
import { njcSpine } from '../../../../../shared/figures/njc-spine.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import { newestYear, pointsOf } from '../../../../../shared/rules/negotiations/pay-data/spine-points.ts';
import type { CallContext } from '../../../desk.ts';
import type { View } from '../../../store/desk-store.ts';
import { found } from '../../cases/case-records.ts';

const FIRST_PAGE = { offset: 0, limit: 50 };
const MOST_NAMED = 500;

export function listSpines(
  input: Inputs['negotiations']['spines'],
  context: CallContext,
): Outputs['negotiations']['spines'] {
  const view = context.desk.store.view(context.account);
  const words = fold(input?.search ?? '');
  const all = [...view.all('paySpines')];
  const chosen = all
    .filter(({ employerId }) => input?.employerId === undefined || employerId === input.employerId)
    .filter(({ name, notes }) => words === '' || fold(`${name} ${notes}`).includes(words))
    .sort((a, b) => fold(a.name).localeCompare(fold(b.name), 'en-GB', { numeric: true }));
  const { offset, limit } = { ...FIRST_PAGE, ...input?.page };
  return {
    rows: chosen.slice(offset, offset + limit).map((spine) => spineRow(view, spine)),
    total: chosen.length,
    known: [
      {
        key: 'njc',
        name: njcSpine.name,
        years: njcSpine.years.map(({ label }) => label),
        isHere: all.some(({ name }) => name === njcSpine.name),
      },
    ],
  };
}

function spineRow(view: View, { id, revision, name, employerId, basis, years }: PaySpine): SpineRow {
  const latest = newestYear(years);
  const rates = latest?.rates ?? [];
  const paid = rates.flatMap(({ amount }) => amount ?? []);
  return {
    ...{ id, revision, name, employerId, basis },
    employer: employerName(view, employerId),
    years: years.length,
    latest: latest === undefined ? null : { id: latest.id, label: latest.label, from: latest.from },
    points: paid.length,
    missing: rates.length - paid.length,
    lowest: paid[0] ?? null,
    highest: paid.at(-1) ?? null,
    workforces: view.byIndex('workforces', 'spineId', id).length,
  };
}

export const employerName = (view: View, id: string | null): string | null =>
  id === null ? null : (view.get('employers', id)?.name ?? null);

/** @throws NotThere */
export function spinePage(id: string, context: CallContext): Outputs['negotiations']['spine'] {
  const view = context.desk.store.view(context.account);
  const spine = found(view, 'paySpines', id);
  return {
    spine,
    employer: employerName(view, spine.employerId),
    points: pointsOf(spine),
    workforces: view
      .byIndex('workforces', 'spineId', id)
      .slice(0, MOST_NAMED)
      .map((workforce) => ({ id: workforce.id, name: workforce.name })),
    negotiations: negotiationsWith(view, 'spineId', id),
  };
}

/** Those that count with it, as far as the officer sees them. */
export const negotiationsWith = (view: View, index: 'spineId' | 'workforceId', id: string) =>
  view
    .byIndex('negotiations', index, id)
    .slice(0, MOST_NAMED)
    .map((negotiation) => ({ id: negotiation.id, name: negotiation.title }));
