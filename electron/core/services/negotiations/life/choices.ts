// What a new negotiation may begin from: employers with their units, the next pay year, and what was negotiated before.

import type { Outputs } from '../../../../../shared/contract/contract.ts';
import { nextPayYear } from '../../../../../shared/rules/negotiations/pay-year.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile } from '../../branch-profile.ts';

/** The newest negotiation first; employers by name. */
export function choices(context: CallContext): Outputs['negotiations']['choices'] {
  const view = context.desk.store.view(context.account);
  const { today, branch } = branchProfile(context);
  const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
  const employers = [...view.all('employers')]
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((employer) => ({
      ...named(employer),
      units: view.byIndex('units', 'employerId', employer.id).map(named),
    }));
  const before = [...view.all('negotiations')]
    .toSorted((a, b) => (a.openedOn === b.openedOn ? (a.id < b.id ? 1 : -1) : a.openedOn < b.openedOn ? 1 : -1))
    .slice(0, 500)
    .map(({ id, number, title, employerIds, unitId, year, method, team, costing }) => ({
      ...{ id, number, title, employerIds, unitId, year, method },
      team: team.length,
      items: view.byIndex('negotiationItems', 'negotiationId', id).length,
      hasCosting: costing.workforceId !== null || costing.spineId !== null,
    }));
  return { employers: employers.slice(0, 500), year: nextPayYear(today, branch?.words), before };
}
