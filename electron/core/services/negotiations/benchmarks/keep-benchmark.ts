// A benchmark kept or taken away. Without a source it is none, and none is taken away from under an item in silence.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Benchmark } from '../../../../../shared/domain/negotiations/benchmarks.ts';
import { dayProblem, pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { linkProblem } from '../../../../../shared/rules/negotiations/benchmarks/benchmark-import.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { checkStaysBacked } from '../items/lacks-before.ts';
import { itemsOn } from './benchmark-rows.ts';

const NO_SOURCE = 'Say where it can be read: without a source it is no benchmark.';
const MOST_NAMED = 3;

/** @throws NotThere, StaleRecord; InvalidInput without a source, or where nothing is said of whose it is and what. */
export async function keepBenchmark(
  { id: given, revision, value, ...fields }: Inputs['negotiations']['keepBenchmark'],
  context: CallContext,
): Promise<Benchmark> {
  const { today } = branchProfile(context);
  if ((given === undefined) !== (revision === undefined)) {
    const message = 'To change a benchmark, name it and the revision that you saw.';
    throw new InvalidInput({ path: ['revision'], message });
  }
  const id = given ?? randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: given === undefined ? 'negotiations.addBenchmark' : 'negotiations.changeBenchmark', ids: [id] },
    (tx) => {
      const before = given === undefined ? null : foundAt(tx, 'benchmarks', { id, revision: revision! });
      const written = withoutUndefined({ ...fields, value: typeof value === 'number' ? String(value) : value });
      const after = { ...usual(today), ...before, ...written, id };
      check(after, before, today);
      return tx.put('benchmarks', after, revision);
    },
  );
  return result;
}

const usual = (today: string): Omit<Benchmark, 'id' | 'revision'> => ({
  who: '',
  kind: 'settlement',
  about: 'pay',
  what: '',
  value: null,
  unit: 'percent',
  on: today,
  source: '',
  link: '',
  comparability: 'partly',
  why: '',
  checkedOn: null,
  isForBothSides: false,
});

type Written = Omit<Benchmark, 'revision'>;

function check(after: Written, before: Benchmark | null, today: string): void {
  const problems = [
    { path: ['who'], message: after.who.trim() === '' ? 'Say whose settlement, rate or condition it is.' : null },
    { path: ['source'], message: after.source.trim() === '' ? NO_SOURCE : null },
    {
      path: ['what'],
      message: after.what.trim() === '' && after.value === null ? 'Say what it was, or its figure.' : null,
    },
    { path: ['link'], message: after.link === before?.link ? null : linkProblem(after.link.trim()) },
    { path: ['on'], message: after.on === before?.on ? null : dayProblem(after.on, today) },
    { path: ['checkedOn'], message: after.checkedOn === null ? null : pastDayProblem(after.checkedOn, today) },
  ].flatMap(({ path, message }) => (message === null ? [] : [{ path, message }]));
  if (problems.length > 0) throw new InvalidInput(...problems);
  if (after.what.trim() === '') after.what = 'Pay settlement';
}

/**
 * @throws NotThere, StaleRecord; InvalidInput naming the items that stand on it, until `isSure`, and where something was tabled
 * on it alone. Whoever leads sees every item.
 */
export async function removeBenchmark(
  { id, revision, isSure = false }: Inputs['negotiations']['removeBenchmark'],
  context: CallContext,
): Promise<Outputs['negotiations']['removeBenchmark']> {
  const { seq } = await context.desk.store.transact(
    { account: context.account },
    { code: 'negotiations.removeBenchmark', ids: [id] },
    (tx) => {
      foundAt(tx, 'benchmarks', { id, revision });
      if (!isSure) refuseWhereUsed(tx, id);
      for (const item of tx.byIndex('negotiationItems', 'benchmarkId', id)) {
        const after = { ...item, benchmarkIds: item.benchmarkIds.filter((each) => each !== id) };
        checkStaysBacked(tx, found(tx, 'negotiations', item.negotiationId), { before: item, after, path: 'id' });
        tx.put('negotiationItems', after, item.revision);
      }
      tx.remove('benchmarks', id, revision);
    },
  );
  return { id, seq };
}

function refuseWhereUsed(tx: Transaction, id: string): void {
  const items = itemsOn(tx, id);
  if (items.length === 0) return;
  const named = items.slice(0, MOST_NAMED).map(({ title, negotiation }) => `“${title}” (${negotiation})`);
  if (items.length > MOST_NAMED) named.push(`${items.length - MOST_NAMED} more`);
  const stand = items.length === 1 ? 'stands' : 'stand';
  const message = `${named.join(', ')} ${stand} on it. Taken away, it is taken off there too, and the item may lack a benchmark. Say that you are sure.`;
  throw new InvalidInput({ path: ['isSure'], message });
}
