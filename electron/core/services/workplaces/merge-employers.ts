// Two employers that are one, written twice: everything that names the other names the one that stays. And taking away an
// employer that nothing names.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { headcountsTogether } from '../../../../shared/rules/headcounts.ts';
import { nameKey } from '../../../../shared/rules/named-alike.ts';
import type { CallContext } from '../../desk.ts';
import { Turns } from '../../formats/turns.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { foundAt } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';
import { moveAll, namingEmployers, whatNames } from './what-refers.ts';

/** @throws NotThere, StaleRecord, InvalidInput, AbortError. */
export async function mergeEmployers(
  input: Inputs['workplaces']['mergeEmployers'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['workplaces']['mergeEmployers']> {
  if (input.keep.id === input.other.id) {
    throw new InvalidInput({ path: ['other', 'id'], message: 'This is the same employer.' });
  }
  const turns = new Turns(signal);
  const pause = () => (turns.due() ? turns.pass() : undefined);
  const { seq, result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'workplaces.mergeEmployers', ids: [input.keep.id, input.other.id] },
    async (tx) => {
      const keep = foundAt(tx, 'employers', input.keep);
      const other = foundAt(tx, 'employers', input.other);
      checkUnits(tx, keep.id, other.id);
      const moved = await moveAll(tx, namingEmployers, other.id, keep.id, pause);
      const headcounts = headcountsTogether(keep.headcounts, other.headcounts);
      const employer = tx.put('employers', { ...keep, headcounts }, keep.revision);
      tx.remove('employers', other.id, other.revision);
      return { employer, members: moved.members ?? 0 };
    },
    signal ? { signal } : {},
  );
  return { seq, ...result };
}

/** Units are known by their names at one employer, and a job is in the one or the other. */
function checkUnits(tx: Transaction, keepId: string, otherId: string): void {
  const names = new Set(tx.byIndex('units', 'employerId', keepId).map(({ name }) => nameKey(name)));
  const twin = tx.byIndex('units', 'employerId', otherId).find(({ name }) => names.has(nameKey(name)));
  if (!twin) return;
  throw new InvalidInput({
    path: ['other', 'id'],
    message: `Both have a bargaining unit called “${twin.name}”. Give one of the two another name first.`,
  });
}

/** Refused while anything names it. @throws NotThere, StaleRecord, InvalidInput. */
export async function removeEmployer(
  { id, revision }: Inputs['workplaces']['removeEmployer'],
  context: CallContext,
): Promise<{ seq: number }> {
  const { seq } = await context.desk.store.transact(
    { account: context.account },
    { code: 'workplaces.removeEmployer', ids: [id] },
    (tx) => {
      const employer = foundAt(tx, 'employers', { id, revision });
      const naming = whatNames(tx, namingEmployers, id);
      if (naming.length > 0) {
        throw new InvalidInput({
          path: ['id'],
          message: `“${employer.name}” cannot be taken away: ${naming.join('; ')}. If it is another employer written twice, merge the two.`,
        });
      }
      tx.remove('employers', id, revision);
    },
  );
  return { seq };
}
