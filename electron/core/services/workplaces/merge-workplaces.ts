// Two workplaces that are one: everything that names the other names the one that stays, in one transaction. And taking
// away a workplace that nothing names.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Department, Workplace } from '../../../../shared/domain/workplaces.ts';
import { headcountsTogether } from '../../../../shared/rules/headcounts.ts';
import { nameKey } from '../../../../shared/rules/named-alike.ts';
import type { CallContext } from '../../desk.ts';
import { Turns } from '../../formats/turns.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { branchProfile } from '../branch-profile.ts';
import { foundAt } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { moveAll, namingWorkplaces, whatNames } from './what-refers.ts';

/** Jobs keep the employer that they name: it is a fact of its own. @throws NotThere, StaleRecord, InvalidInput, AbortError. */
export async function mergeWorkplaces(
  input: Inputs['workplaces']['merge'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['workplaces']['merge']> {
  const { words } = branchProfile(context);
  const { workplace } = words.terms;
  if (input.keep.id === input.other.id) {
    throw new InvalidInput({ path: ['other', 'id'], message: `This is the same ${workplace}.` });
  }
  const turns = new Turns(signal);
  const pause = () => (turns.due() ? turns.pass() : undefined);
  const { seq, result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'workplaces.merge', ids: [input.keep.id, input.other.id] },
    async (tx) => {
      const keep = foundAt(tx, 'workplaces', input.keep);
      const other = foundAt(tx, 'workplaces', input.other);
      const merged = together(keep, other);
      checkUnits(tx, merged, other, workplace);
      const moved = await moveAll(tx, namingWorkplaces, other.id, keep.id, pause);
      const saved = tx.put('workplaces', merged, keep.revision);
      tx.remove('workplaces', other.id, other.revision);
      return { workplace: saved, members: moved.members ?? 0 };
    },
    signal ? { signal } : {},
  );
  return { seq, ...result };
}

/** What stays is that of `keep`; what it does not say comes from the other. */
function together(keep: Workplace, other: Workplace): Workplace {
  const days = new Set(keep.goals.map(({ byDay }) => byDay));
  return {
    ...keep,
    employerId: keep.employerId ?? other.employerId,
    address: keep.address || other.address,
    postcode: keep.postcode || other.postcode,
    headcounts: headcountsTogether(keep.headcounts, other.headcounts),
    departments: departmentsTogether(keep.departments, other.departments),
    goals: [...keep.goals, ...other.goals.filter(({ byDay }) => !days.has(byDay))],
  };
}

function departmentsTogether(kept: readonly Department[], others: readonly Department[]): Department[] {
  const byKey = new Map(kept.map((department) => [nameKey(department.name), department]));
  for (const { name, headcounts } of others) {
    const same = byKey.get(nameKey(name));
    byKey.set(
      nameKey(name),
      same ? { ...same, headcounts: headcountsTogether(same.headcounts, headcounts) } : { name, headcounts },
    );
  }
  return [...byKey.values()];
}

/** A unit covers workplaces of its own employer alone, and would cover one of another. */
function checkUnits(tx: Transaction, merged: Workplace, other: Workplace, workplace: string): void {
  if (other.employerId === null || other.employerId === merged.employerId) return;
  const unit = tx
    .byIndex('units', 'employerId', other.employerId)
    .find(({ workplaceIds }) => workplaceIds.includes(other.id));
  if (!unit) return;
  throw new InvalidInput({
    path: ['other', 'id'],
    message: `These two have different employers, and the bargaining unit “${unit.name}” covers “${other.name}”. Take that ${workplace} out of the unit first.`,
  });
}

/** Refused while anything names it. @throws NotThere, StaleRecord, InvalidInput. */
export async function removeWorkplace(
  { id, revision }: Inputs['workplaces']['remove'],
  context: CallContext,
): Promise<{ seq: number }> {
  const { words } = branchProfile(context);
  const { seq } = await context.desk.store.transact(
    { account: context.account },
    { code: 'workplaces.remove', ids: [id] },
    (tx) => {
      const workplace = foundAt(tx, 'workplaces', { id, revision });
      const naming = whatNames(tx, namingWorkplaces, id);
      if (naming.length > 0) {
        throw new InvalidInput({
          path: ['id'],
          message: `“${workplace.name}” cannot be taken away: ${naming.join('; ')}. If it is another ${words.terms.workplace} written twice, merge the two.`,
        });
      }
      tx.remove('workplaces', id, revision);
    },
  );
  return { seq };
}
