// Whose cases are counted: the negotiation's employers and unit, or those that are named, or the whole branch.

import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { BargainingUnit, Employer, Workplace } from '../../../../../shared/domain/workplaces.ts';
import { listed } from '../../../../../shared/rules/listed.ts';
import type { View } from '../../../store/desk-store.ts';
import { found } from '../../cases/case-records.ts';

export interface EvidenceScope {
  /** None: the whole branch. */
  employers: readonly Employer[];
  unit: BargainingUnit | null;
  workplaces: readonly Workplace[];
  /** The places to which exact figures are narrowed; null: all of the employers. */
  placeIds: ReadonlySet<string> | null;
}

type Asked = Pick<
  NonNullable<Inputs['negotiations']['evidence']>,
  'negotiationId' | 'employerIds' | 'unitId' | 'workplaceIds'
>;

/** @throws NotThere */
export function scopeOf(view: View, asked: Asked): EvidenceScope {
  const negotiation = asked.negotiationId === undefined ? undefined : found(view, 'negotiations', asked.negotiationId);
  const unitId = asked.unitId === undefined ? (asked.employerIds ? null : (negotiation?.unitId ?? null)) : asked.unitId;
  const unit = unitId === null ? null : found(view, 'units', unitId);
  const workplaces = [...new Set(asked.workplaceIds ?? [])].map((id) => found(view, 'workplaces', id));
  const named = asked.employerIds ?? negotiation?.employerIds ?? [];
  const ids = named.length > 0 ? named : [unit?.employerId, ...workplaces.map(({ employerId }) => employerId)];
  const employers = [...new Set(ids)].flatMap((id) => (typeof id === 'string' ? [found(view, 'employers', id)] : []));
  const ofUnit = unit === null || unit.workplaceIds.length === 0 ? null : new Set(unit.workplaceIds);
  const chosen = workplaces.length === 0 ? null : new Set(workplaces.map(({ id }) => id));
  return {
    employers,
    unit,
    workplaces,
    placeIds: chosen === null ? ofUnit : ofUnit === null ? chosen : new Set([...chosen].filter((id) => ofUnit.has(id))),
  };
}

export const scopeInWords = ({ employers }: EvidenceScope): string =>
  employers.length === 0 ? 'the whole branch' : listed(employers.map(({ name }) => name));
