// Keeping a spine: each point stands once in a year and each day begins one year. A year that a negotiation starts from stays.

import { randomUUIDv7 } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Issue } from '../../../../../shared/contract/base.ts';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { PaySpine, SpineYear } from '../../../../../shared/domain/negotiations/spines.ts';
import { njcSpine } from '../../../../../shared/figures/njc-spine.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { labelAfter, raisedRates, yearLater } from '../../../../../shared/rules/negotiations/pay-data/spine-figures.ts';
import { inOrder, newestYear, pointKey } from '../../../../../shared/rules/negotiations/pay-data/spine-points.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, Unsaved } from '../../../store/desk-store.ts';
import { basedOn } from '../../agreements/keep-agreement.ts';
import { branchProfile } from '../../branch-profile.ts';
import { foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { namingSpines, whatNames } from '../../workplaces/what-refers.ts';

const MOST_ISSUES = 50;

/** Nothing is written when nothing would change. @throws InvalidInput, NotThere, StaleRecord */
export async function keepSpine(input: Inputs['negotiations']['keepSpine'], context: CallContext): Promise<PaySpine> {
  const { id: givenId, revision, years, ...written } = input;
  const id = givenId ?? randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: givenId === undefined ? 'negotiations.addSpine' : 'negotiations.changeSpine', ids: [id] },
    (tx) => {
      const before = givenId === undefined ? null : foundAt(tx, 'paySpines', basedOn(givenId, revision));
      if (before === null && input.name === undefined) {
        throw new InvalidInput({ path: ['name'], message: 'Say what the spine is called.' });
      }
      const after: Unsaved<'paySpines'> = {
        ...(before ?? { ...emptySpine, name: input.name! }),
        ...withoutUndefined(written),
        ...(years && { years: inOrder(years.map((year) => ({ source: '', ...year, id: year.id ?? randomUUIDv7() }))) }),
        id,
      };
      return putSpine(tx, before, after, context);
    },
  );
  return result;
}

const emptySpine = {
  employerId: null,
  basis: njcSpine.basis,
  weeksInYear: njcSpine.weeksInYear,
  fullTimeHours: njcSpine.fullTimeHours,
  rounding: njcSpine.rounding,
  years: [],
  notes: '',
} satisfies Omit<Unsaved<'paySpines'>, 'id' | 'name'>;

/** @throws InvalidInput */
export function putSpine(
  tx: Transaction,
  before: PaySpine | null,
  after: Unsaved<'paySpines'>,
  context: CallContext,
): PaySpine {
  checkSpine(tx, before, after, context);
  if (before !== null && isDeepStrictEqual({ ...after, revision: before.revision }, before)) return before;
  return tx.put('paySpines', after, before?.revision);
}

function checkSpine(tx: Transaction, before: PaySpine | null, after: Unsaved<'paySpines'>, context: CallContext): void {
  const { dateOrder } = branchProfile(context);
  const issues: Issue[] = [];
  const { employerId, years, fullTimeHours } = after;
  if (employerId !== null && employerId !== before?.employerId && tx.get('employers', employerId) === undefined) {
    issues.push({ path: ['employerId'], message: 'This employer is not here any more.' });
  }
  if (fullTimeHours === 0) {
    issues.push({ path: ['fullTimeHours'], message: 'Write the hours of a full-time week, such as 37.' });
  }
  const days = new Map<string, string>();
  for (const [at, { label, from, rates }] of years.entries()) {
    const other = days.get(from);
    if (other !== undefined) {
      const message = `“${other}” and “${label}” both begin on ${dayInWords(from, dateOrder)}. Each day begins one year.`;
      issues.push({ path: ['years', at, 'from'], message });
    }
    days.set(from, label);
    const points = new Set<string>();
    for (const [row, { point, amount }] of rates.entries()) {
      const path = ['years', at, 'rates', row];
      const key = pointKey(point);
      if (key === '') issues.push({ path: [...path, 'point'], message: `Row ${row + 1} of ${label} has no point.` });
      else if (points.has(key)) {
        issues.push({
          path: [...path, 'point'],
          message: `Point ${point} is twice in ${label}. Each stands once in a year.`,
        });
      }
      points.add(key);
      if (amount?.startsWith('-')) {
        issues.push({
          path: [...path, 'amount'],
          message: `Point ${point} in ${label}: pay cannot be less than nothing.`,
        });
      }
    }
  }
  const kept = new Set(years.map(({ id }) => id));
  for (const year of before?.years ?? []) {
    if (kept.has(year.id)) continue;
    const naming = whatNames(tx, namingSpines, year.id);
    if (naming.length > 0) {
      issues.push({ path: ['years'], message: `${year.label} cannot be taken away: ${naming.join('; ')}.` });
    }
  }
  if (issues.length > 0) throw new InvalidInput(...issues.slice(0, MOST_ISSUES));
}

/** @throws InvalidInput, NotThere, StaleRecord */
export async function raiseSpine(
  { id, revision, percent, amount, label, from, source }: Inputs['negotiations']['raiseSpine'],
  context: CallContext,
): Promise<PaySpine> {
  if (percent === undefined && amount === undefined) {
    throw new InvalidInput({ path: ['percent'], message: 'Say by what percentage or amount each point rises.' });
  }
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'negotiations.raiseSpine', ids: [id] },
    (tx) => {
      const before = foundAt(tx, 'paySpines', { id, revision });
      const last = newestYear(before.years);
      if (last === undefined) {
        throw new InvalidInput({ path: ['id'], message: `“${before.name}” has no year yet that could be raised.` });
      }
      const year: SpineYear = {
        id: randomUUIDv7(),
        label: label ?? (labelAfter(last.label) || `After ${last.label}`),
        from: from ?? yearLater(last.from),
        source: source ?? '',
        rates: raisedRates(last, { percent, amount }, before.rounding),
      };
      return putSpine(tx, before, { ...before, years: inOrder([...before.years, year]) }, context);
    },
  );
  return result;
}

/** What is here of a spine of that name is left as it is. @throws InvalidInput */
export async function addKnownSpine(
  _input: Inputs['negotiations']['addKnownSpine'],
  context: CallContext,
): Promise<Outputs['negotiations']['addKnownSpine']> {
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'negotiations.addKnownSpine' },
    (tx) => {
      const before = [...tx.all('paySpines')].find(({ name }) => name === njcSpine.name) ?? null;
      const here = new Set(before?.years.map(({ from }) => from));
      const missing = njcSpine.years.filter(({ from }) => !here.has(from));
      const years = missing.map((year) => ({ id: randomUUIDv7(), ...year }));
      const after = before ?? { ...njcSpine, id: randomUUIDv7(), years: [] };
      const spine = putSpine(tx, before, { ...after, years: inOrder([...after.years, ...years]) }, context);
      return { spine, added: years.length };
    },
  );
  return result;
}

/** @throws InvalidInput while something counts with it; NotThere, StaleRecord */
export async function removeSpine(
  input: Inputs['negotiations']['removeSpine'],
  context: CallContext,
): Promise<{ id: string }> {
  await context.desk.store.transact(
    { account: context.account },
    { code: 'negotiations.removeSpine', ids: [input.id] },
    (tx) => {
      const spine = foundAt(tx, 'paySpines', input);
      const naming = whatNames(tx, namingSpines, input.id);
      if (naming.length > 0) {
        const message = `“${spine.name}” cannot be taken away: ${naming.join('; ')}.`;
        throw new InvalidInput({ path: ['id'], message });
      }
      tx.remove('paySpines', input.id, input.revision);
    },
  );
  return { id: input.id };
}
