// Bargaining units: who is covered by recognition (US: certification) at an employer.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Page } from '../../../../shared/contract/query.ts';
import type { BargainingUnit } from '../../../../shared/domain/workplaces.ts';
import { densityOf } from '../../../../shared/rules/density.ts';
import { headcountOn, headcountsInOrder } from '../../../../shared/rules/headcounts.ts';
import { nameKey } from '../../../../shared/rules/named-alike.ts';
import type { CallContext } from '../../desk.ts';
import { compareKeys, sortKey } from '../../store/conditions.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { foundAt } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { membersOn } from './place-figures.ts';
import { basedOn } from './save-workplace.ts';
import { namingUnits, whatNames } from './what-refers.ts';

const FIRST_PAGE: Page = { offset: 0, limit: 50 };

/** By employer and name; members by their main job, as at today. */
export function listUnits(
  input: { employerId?: string | undefined; page: Page } | undefined,
  context: CallContext,
): Outputs['workplaces']['units'] {
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const units = input?.employerId ? view.byIndex('units', 'employerId', input.employerId) : [...view.all('units')];
  const keyed = units.map((unit) => {
    const employer = view.get('employers', unit.employerId)?.name ?? '';
    return { unit, employer, keys: [sortKey(employer), sortKey(unit.name)] as const };
  });
  keyed.sort(
    (a, b) =>
      compareKeys(a.keys[0], b.keys[0]) || compareKeys(a.keys[1], b.keys[1]) || (a.unit.id < b.unit.id ? -1 : 1),
  );
  const { offset, limit } = input?.page ?? FIRST_PAGE;
  const { byUnit } = membersOn(view, today);
  const rows = keyed.slice(offset, offset + limit).map(({ unit, employer }) => {
    const members = byUnit.get(unit.id) ?? 0;
    return { ...unit, employer, members, density: densityOf(members, headcountOn(unit.headcounts, today)) };
  });
  return { rows, total: keyed.length };
}

/** Names are unique at an employer, and its workplaces its own. @throws NotThere, StaleRecord, InvalidInput. */
export async function saveUnit(input: Inputs['workplaces']['saveUnit'], context: CallContext): Promise<BargainingUnit> {
  const profile = branchProfile(context);
  const { revision: _based, ...unit } = input;
  const id = input.id ?? randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'workplaces.saveUnit', ids: [id] },
    (tx) => {
      const before = input.id === undefined ? null : foundAt(tx, 'units', basedOn(input.id, input.revision));
      checkUnit(tx, { ...unit, id }, before, profile);
      return tx.put(
        'units',
        {
          ...unit,
          id,
          workplaceIds: [...new Set(unit.workplaceIds)],
          headcounts: headcountsInOrder(unit.headcounts),
        },
        before?.revision,
      );
    },
  );
  return result;
}

function checkUnit(
  tx: Transaction,
  unit: Omit<BargainingUnit, 'revision'>,
  before: BargainingUnit | null,
  { today, words }: BranchProfile,
): void {
  const { workplace } = words.terms;
  if (tx.get('employers', unit.employerId) === undefined) {
    throw new InvalidInput({ path: ['employerId'], message: 'This employer is not here any more.' });
  }
  const jobs = before && before.employerId !== unit.employerId ? jobsInWords(tx, unit.id, today) : null;
  if (jobs)
    throw new InvalidInput({ path: ['employerId'], message: `${jobs} in this unit: it stays with its employer.` });
  const key = nameKey(unit.name);
  const namesake = tx
    .byIndex('units', 'employerId', unit.employerId)
    .find((other) => other.id !== unit.id && nameKey(other.name) === key);
  if (namesake) {
    throw new InvalidInput({ path: ['name'], message: 'This employer has a bargaining unit of this name already.' });
  }
  for (const [index, workplaceId] of unit.workplaceIds.entries()) {
    const place = tx.get('workplaces', workplaceId);
    if (place?.employerId === unit.employerId) continue;
    throw new InvalidInput({
      path: ['workplaceIds', index],
      message: place
        ? `“${place.name}” is no ${workplace} of this employer.`
        : `This ${workplace} is not here any more.`,
    });
  }
}

/** Refused while a job, present or former, is in it or a saved report counts it. @throws NotThere, StaleRecord, InvalidInput. */
export async function removeUnit(
  { id, revision }: Inputs['workplaces']['removeUnit'],
  context: CallContext,
): Promise<{ seq: number }> {
  const { today } = branchProfile(context);
  const { seq } = await context.desk.store.transact(
    { account: context.account },
    { code: 'workplaces.removeUnit', ids: [id] },
    (tx) => {
      const unit = foundAt(tx, 'units', { id, revision });
      const jobs = jobsInWords(tx, id, today);
      if (jobs) {
        throw new InvalidInput({
          path: ['id'],
          message: `${jobs} in “${unit.name}”. Move them to another unit, or to none, first.`,
        });
      }
      const report = [...tx.all('savedReports')].find((each) => each.definition.filter?.unitId?.includes(id));
      if (report) {
        throw new InvalidInput({
          path: ['id'],
          message: `The saved report “${report.title}” counts “${unit.name}”. Change or remove that report first.`,
        });
      }
      const naming = whatNames(tx, namingUnits, id);
      if (naming.length > 0) {
        const message = `“${unit.name}” cannot be taken away: ${naming.join('; ')}.`;
        throw new InvalidInput({ path: ['id'], message });
      }
      tx.remove('units', id, revision);
    },
  );
  return { seq };
}

/** "3 jobs (1 of them ended) are"; null when there is none. */
function jobsInWords(tx: Transaction, unitId: string, today: string): string | null {
  let all = 0;
  let former = 0;
  for (const { jobs } of tx.all('members')) {
    for (const job of jobs) {
      if (job.unitId !== unitId) continue;
      all += 1;
      if (job.to !== null && job.to < today) former += 1;
    }
  }
  if (all === 0) return null;
  const ended =
    former === 0 ? '' : former === all ? ' that ended' : ` (${former.toLocaleString('en-GB')} of them ended)`;
  return all === 1 ? `1 job${ended} is` : `${all.toLocaleString('en-GB')} jobs${ended} are`;
}
