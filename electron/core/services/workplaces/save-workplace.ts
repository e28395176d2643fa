// Adding and changing a workplace: its name, employer, address, headcounts, departments and recruitment goals.

import { randomUUIDv7 } from 'node:crypto';
import type { Issue } from '../../../../shared/contract/base.ts';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Workplace } from '../../../../shared/domain/workplaces.ts';
import { headcountsInOrder } from '../../../../shared/rules/headcounts.ts';
import { firstTwin, nameKey } from '../../../../shared/rules/named-alike.ts';
import type { CallContext } from '../../desk.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { branchProfile } from '../branch-profile.ts';
import { foundAt } from '../cases/case-records.ts';
import { InvalidInput } from '../implementer.ts';

type Save = Inputs['workplaces']['save'];
type Unsaved = Omit<Workplace, 'revision'>;

const emptyWorkplace = { address: '', postcode: '', headcounts: [], departments: [], goals: [] };

/** What is left out stays as it is. @throws NotThere, StaleRecord, InvalidInput. */
export async function saveWorkplace(input: Save, context: CallContext): Promise<Workplace> {
  const { words } = branchProfile(context);
  const id = input.id ?? randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'workplaces.save', ids: [id] },
    (tx) => {
      const before = input.id === undefined ? null : foundAt(tx, 'workplaces', basedOn(input.id, input.revision));
      const issues = problemsIn(input);
      if (issues.length > 0) throw new InvalidInput(...issues);
      if (input.employerId !== null && tx.get('employers', input.employerId) === undefined) {
        throw new InvalidInput({ path: ['employerId'], message: 'This employer is not here any more.' });
      }
      const after: Unsaved = {
        ...(before ?? emptyWorkplace),
        ...given(input),
        id,
        name: input.name,
        employerId: input.employer === undefined ? input.employerId : employerByName(tx, input.employer),
      };
      if (before) keepUnitsWhole(tx, before, after, words.terms.workplace);
      return tx.put('workplaces', after, before?.revision);
    },
  );
  return result;
}

export function basedOn(id: string, revision: number | undefined): { id: string; revision: number } {
  if (revision !== undefined) return { id, revision };
  throw new InvalidInput({ path: ['revision'], message: 'Say on which revision the change is based.' });
}

/** The parts that are named, with headcounts in the order of their days. */
function given({ address, postcode, headcounts, departments, goals }: Save): Partial<Unsaved> {
  return {
    ...(address !== undefined && { address }),
    ...(postcode !== undefined && { postcode }),
    ...(headcounts !== undefined && { headcounts: headcountsInOrder(headcounts) }),
    ...(departments !== undefined && {
      departments: departments.map((each) => ({ ...each, headcounts: headcountsInOrder(each.headcounts) })),
    }),
    ...(goals !== undefined && { goals }),
  };
}

function problemsIn({ departments = [], goals = [] }: Save): Issue[] {
  const issues: Issue[] = [];
  const twin = firstTwin(departments.map(({ name }) => name));
  if (twin >= 0) {
    issues.push({
      path: ['departments', twin, 'name'],
      message: `There is a department called “${departments[twin]?.name}” already.`,
    });
  }
  const ids = new Set<string>();
  for (const [index, goal] of goals.entries()) {
    if (goal.byDay < goal.setOn) {
      issues.push({ path: ['goals', index, 'byDay'], message: 'This is before the day on which the goal was set.' });
    }
    if (ids.has(goal.id)) issues.push({ path: ['goals', index, 'id'], message: 'This goal is here twice.' });
    ids.add(goal.id);
  }
  return issues;
}

/** A unit covers workplaces of its own employer alone: one that moves to another is taken out of it first. */
function keepUnitsWhole(tx: Transaction, before: Workplace, after: Unsaved, workplace: string): void {
  if (before.employerId === null || before.employerId === after.employerId) return;
  const unit = tx
    .byIndex('units', 'employerId', before.employerId)
    .find(({ workplaceIds }) => workplaceIds.includes(before.id));
  if (!unit) return;
  throw new InvalidInput({
    path: ['employerId'],
    message: `The bargaining unit “${unit.name}” covers this ${workplace} and belongs to its present employer. Take the ${workplace} out of the unit first.`,
  });
}

/** The id of the employer of this name, who is put on the list where nobody is called so. */
function employerByName(tx: Transaction, name: string): string {
  const key = nameKey(name);
  const known = [...tx.all('employers')].find((employer) => nameKey(employer.name) === key);
  return known?.id ?? tx.put('employers', { id: randomUUIDv7(), name, headcounts: [] }).id;
}
