// Keeping a workforce. What cannot be is refused with its row; what is odd is asked about once: a row that stood there before as
// it stands now is not asked about again.

import { randomUUIDv7 } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Issue } from '../../../../../shared/contract/base.ts';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { TypedWorkforceRow } from '../../../../../shared/contract/negotiations/pay-workforces.ts';
import type { PaySpine } from '../../../../../shared/domain/negotiations/spines.ts';
import type { Workforce, WorkforceRow } from '../../../../../shared/domain/negotiations/workforces.ts';
import { NATIONAL_DIVISOR } from '../../../../../shared/rules/negotiations/pay-data/spine-figures.ts';
import { pointsOf } from '../../../../../shared/rules/negotiations/pay-data/spine-points.ts';
import { typedPay, typedWorkforceRow } from '../../../../../shared/rules/negotiations/pay-data/typed-workforce-row.ts';
import { asAsked, questionsOf } from '../../../../../shared/rules/negotiations/pay-data/workforce-check.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, Unsaved } from '../../../store/desk-store.ts';
import { basedOn } from '../../agreements/keep-agreement.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { namingWorkforces, whatNames } from '../../workplaces/what-refers.ts';
import { payYear } from './workforce-rows.ts';

type Keep = Inputs['negotiations']['keepWorkforce'];
type Kept = Pick<
  Keep,
  'id' | 'revision' | 'name' | 'employerId' | 'unitId' | 'asAt' | 'source' | 'spineId' | 'onCosts' | 'notes'
>;

const MOST_ISSUES = 100;
const NOBODY = 'There is nobody in this workforce. Keep it all the same?';

/** Nothing is written when nothing would change. @throws InvalidInput, NotThere, StaleRecord */
export async function keepWorkforce(input: Keep, context: CallContext): Promise<Workforce> {
  const id = input.id ?? randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: input.id === undefined ? 'negotiations.addWorkforce' : 'negotiations.changeWorkforce', ids: [id] },
    (tx) => {
      const { before, base, spine } = workforceBase(tx, id, input, context);
      const rows = input.rows === undefined ? base.rows : readRows(input.rows, base.rows, spine);
      const payBill = input.payBill === undefined ? base.payBill : payBillOf(input.payBill, spine);
      const after = { ...base, rows, payBill };
      if (input.isSure !== true) ask(after, before, spine);
      return putWorkforce(tx, before, after);
    },
  );
  return result;
}

/** What there was, and what is given of it besides its rows. @throws InvalidInput, NotThere, StaleRecord */
export function workforceBase(
  tx: Transaction,
  id: string,
  input: Kept,
  context: CallContext,
): { before: Workforce | null; base: Unsaved<'workforces'>; spine: PaySpine | null } {
  const { id: givenId, revision, ...given } = input;
  const before = givenId === undefined ? null : foundAt(tx, 'workforces', basedOn(givenId, revision));
  const { name, employerId, unitId, asAt, source, spineId, onCosts, notes } = given;
  const base = {
    ...(before ?? {
      ...{
        name: 'Workforce',
        employerId: null,
        unitId: null,
        source: '',
        rows: [],
        payBill: null,
        onCosts: null,
        notes: '',
      },
      asAt: branchProfile(context).today,
      spineId: onlySpine(tx),
    }),
    ...withoutUndefined({ name, employerId, unitId, asAt, source, spineId, onCosts, notes }),
    id,
  };
  checkLinks(tx, before, base, branchProfile(context).today);
  return { before, base, spine: base.spineId === null ? null : (tx.get('paySpines', base.spineId) ?? null) };
}

/** The spine where there is one alone: nobody is asked which. */
export function onlySpine(from: Pick<Transaction, 'all'>): string | null {
  const [first, ...others] = from.all('paySpines');
  return first === undefined || others.length > 0 ? null : first.id;
}

function checkLinks(tx: Transaction, before: Workforce | null, base: Unsaved<'workforces'>, today: string): void {
  const issues: Issue[] = [];
  const { employerId, unitId, spineId, asAt } = base;
  if (employerId !== null && employerId !== before?.employerId && tx.get('employers', employerId) === undefined) {
    issues.push({ path: ['employerId'], message: 'This employer is not here any more.' });
  }
  const unit = unitId === null ? undefined : tx.get('units', unitId);
  if (unitId !== null && unit === undefined && unitId !== before?.unitId) {
    issues.push({ path: ['unitId'], message: 'This bargaining unit is not here any more.' });
  }
  if (unit !== undefined && employerId !== null && unit.employerId !== employerId) {
    issues.push({ path: ['unitId'], message: `“${unit.name}” is a bargaining unit of another employer.` });
  }
  if (spineId !== null && spineId !== before?.spineId && tx.get('paySpines', spineId) === undefined) {
    issues.push({ path: ['spineId'], message: 'This spine is not here any more.' });
  }
  if (asAt > today && asAt !== before?.asAt) {
    issues.push({ path: ['asAt'], message: 'This day is still to come. Write the day that the figures are of.' });
  }
  if (issues.length > 0) throw new InvalidInput(...issues);
}

function readRows(typed: readonly TypedWorkforceRow[], kept: readonly WorkforceRow[], spine: PaySpine | null) {
  const points = spine === null ? [] : pointsOf(spine);
  const issues: Issue[] = [];
  const ids = new Set<string>();
  const rows = typed.flatMap((row, at): WorkforceRow[] => {
    const read = typedWorkforceRow(row, at, spine, points);
    if (Array.isArray(read)) {
      issues.push(...read.map(({ field, message }) => ({ path: ['rows', at, field], message })));
      return [];
    }
    const id = row.id !== undefined && !ids.has(row.id) ? row.id : randomUUIDv7();
    ids.add(id);
    return [{ id, ...read }];
  });
  if (issues.length > 0) throw new InvalidInput(...issues.slice(0, MOST_ISSUES));
  return isDeepStrictEqual(rows, kept) ? [...kept] : rows;
}

function payBillOf(typed: string | number | null, spine: PaySpine | null): string | null {
  const read = typedPay(typed, spine ?? NATIONAL_DIVISOR);
  if (typeof read !== 'object' || read === null) return read;
  throw new InvalidInput({ path: ['payBill'], message: read.problem });
}

/** @throws InvalidInput with a question for each row that is new or changed and odd. */
function ask(after: Unsaved<'workforces'>, before: Workforce | null, spine: PaySpine | null): void {
  const issues: Issue[] = [];
  const stood = new Map(before?.rows.map((row) => [row.id, row]));
  for (const { row, field, ...question } of questionsOf(after.rows, spine, payYear(spine))) {
    const now = after.rows[row]!;
    const isAsItStood = isDeepStrictEqual(stood.get(now.id), now) && before?.spineId === after.spineId;
    if (!isAsItStood) issues.push({ path: ['rows', row, field], message: asAsked(question) });
  }
  const people = (rows: readonly WorkforceRow[]) => rows.reduce((all, { headcount }) => all + headcount, 0);
  const wasEmpty = before !== null && people(before.rows) === 0 && before.payBill === null;
  if (people(after.rows) === 0 && after.payBill === null && !wasEmpty) issues.push({ path: ['rows'], message: NOBODY });
  if (issues.length > 0) throw new InvalidInput(...issues.slice(0, MOST_ISSUES));
}

/** @throws InvalidInput where a row names a workplace that is gone. */
export function putWorkforce(tx: Transaction, before: Workforce | null, after: Unsaved<'workforces'>): Workforce {
  const known = new Set(before?.rows.map(({ workplaceId }) => workplaceId));
  const gone = after.rows.findIndex(
    ({ workplaceId }) =>
      workplaceId !== null && !known.has(workplaceId) && tx.get('workplaces', workplaceId) === undefined,
  );
  if (gone !== -1) {
    throw new InvalidInput({
      path: ['rows', gone, 'workplaceId'],
      message: `Row ${gone + 1}: this place of work is not here any more.`,
    });
  }
  if (before !== null && isDeepStrictEqual({ ...after, revision: before.revision }, before)) return before;
  return tx.put('workforces', after, before?.revision);
}

/** @throws NotThere, InvalidInput */
export async function copyWorkforce(
  { id, name, asAt }: Inputs['negotiations']['copyWorkforce'],
  context: CallContext,
): Promise<Workforce> {
  const copyId = randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'negotiations.copyWorkforce', ids: [copyId] },
    (tx) => {
      const { revision: _, ...from } = found(tx, 'workforces', id);
      const { today } = branchProfile(context);
      const copy = {
        ...from,
        id: copyId,
        name: name ?? `${from.name} (copy)`.slice(-500),
        asAt: asAt ?? today,
        rows: from.rows.map((row) => ({ ...row, id: randomUUIDv7() })),
      };
      checkLinks(tx, null, copy, today);
      return putWorkforce(tx, null, copy);
    },
  );
  return result;
}

/** @throws InvalidInput while a negotiation counts with it; NotThere, StaleRecord */
export async function removeWorkforce(
  input: Inputs['negotiations']['removeWorkforce'],
  context: CallContext,
): Promise<{ id: string }> {
  await context.desk.store.transact(
    { account: context.account },
    { code: 'negotiations.removeWorkforce', ids: [input.id] },
    (tx) => {
      const workforce = foundAt(tx, 'workforces', input);
      const naming = whatNames(tx, namingWorkforces, input.id);
      if (naming.length > 0) {
        const message = `“${workforce.name}” cannot be taken away: ${naming.join('; ')}.`;
        throw new InvalidInput({ path: ['id'], message });
      }
      tx.remove('workforces', input.id, input.revision);
    },
  );
  return { id: input.id };
}
