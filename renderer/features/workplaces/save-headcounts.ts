// Whatever has headcounts (a workplace, an employer, a unit, a department), with the way in which they are saved.

import type { DeskClient } from '../../../shared/contract/contract.ts';
import type { CollectionName } from '../../../shared/domain/collections.ts';
import type { BargainingUnit, Employer, Headcount, Workplace } from '../../../shared/domain/workplaces.ts';

export type Counted =
  | { kind: 'workplace'; record: Workplace }
  | { kind: 'employer'; record: Employer }
  | { kind: 'unit'; record: BargainingUnit };

export const collectionOf: Record<Counted['kind'], CollectionName> = {
  workplace: 'workplaces',
  employer: 'employers',
  unit: 'units',
};

/** Saves the headcounts alone, based on the record as it was read. */
export function saveHeadcounts(client: DeskClient, of: Counted, headcounts: Headcount[]): Promise<{ id: string }> {
  if (of.kind === 'employer') {
    const { id, revision, name } = of.record;
    return client.workplaces.saveEmployer({ id, revision, name, headcounts });
  }
  if (of.kind === 'unit') return client.workplaces.saveUnit({ ...of.record, headcounts });
  const { id, revision, name, employerId } = of.record;
  return client.workplaces.save({ id, revision, name, employerId, headcounts });
}
