// Benchmarks and positions through the desk: none without a source, none taken from under an item in silence, lists brought in,
// and what stands beside claim and offer.

import { beforeEach, describe, expect, it } from 'vitest';
import { emptyUnion } from '../../../shared/domain/partnership/unions.ts';
import { refused } from '../../support/casework-desk.ts';
import { officers, openPartnershipDesk } from '../../support/partnership-desk.ts';

let desk: Awaited<ReturnType<typeof openPartnershipDesk>>;
const keep = (given: object) =>
  desk.call.negotiations.keepBenchmark({ who: 'NJC', what: '3.2%', source: 'Circular', ...given });

/** The sentence at a field of the refusal. */
async function problemOf(call: Promise<unknown>, field: string): Promise<string | undefined> {
  const { issues } = await refused(call);
  return issues.find(({ path }: { path: unknown[] }) => path.join('.') === field)?.message;
}

/** A negotiation with an item on pay: our claim of 10% and their offer of 3.2%, both tabled. */
async function bargaining() {
  const { id } = await desk.call.negotiations.open({ title: 'Pay 2027' });
  const { id: itemId, revision } = await desk.call.negotiations.keepItem({
    negotiationId: id,
    title: 'Pay rise',
    kind: 'pay',
  });
  const offer = { side: 'management' as const, kind: 'offer' as const };
  const year = (percent: number) => [
    { label: '2027-28', from: '2027-04-01', measures: [{ kind: 'percent' as const, percent }] },
  ];
  const item = await desk.call.negotiations.keepRound({ itemId, revision, ...offer, text: '3.2%', years: year(3.2) });
  const claimed = await desk.call.negotiations.keepRound({
    ...{ itemId, revision: item.revision, side: 'staff', kind: 'claim', text: '10%', years: year(10) },
  });
  return { negotiationId: id, itemId, revision: claimed.revision };
}

/** Today is 24 November 2026. */
beforeEach(async () => {
  desk = await openPartnershipDesk();
});

describe('benchmarks', () => {
  it('are none without a source, and none without whose they are', async () => {
    expect(await problemOf(keep({ source: ' ' }), 'source')).toBe(
      'Say where it can be read: without a source it is no benchmark.',
    );
    expect(await problemOf(desk.call.negotiations.keepBenchmark({ source: 'A circular', value: 3 }), 'who')).toContain(
      'whose',
    );
    expect(await problemOf(keep({ link: 'javascript:alert(1)' }), 'link')).toContain('https://');
    expect(await problemOf(keep({ checkedOn: '2027-01-01' }), 'checkedOn')).toBeDefined();
  });

  it('are kept with what is usual, changed in what is given, and undone', async () => {
    const kept = await keep({ value: 3.2, on: '2025-07-23' });
    expect(kept).toMatchObject({
      value: '3.2',
      unit: 'percent',
      comparability: 'partly',
      isForBothSides: false,
      checkedOn: null,
    });
    const { id, revision } = kept;
    await desk.call.negotiations.keepBenchmark({ id, revision, comparability: 'close', why: 'The same spine' });
    const list = await desk.call.negotiations.benchmarks({});
    expect(list).toMatchObject({
      total: 1,
      rows: [{ inWords: '3.2%', comparability: 'close', source: 'Circular', isOld: false }],
    });
    await expect(desk.call.negotiations.keepBenchmark({ id, revision, what: 'x' })).rejects.toMatchObject({
      code: 'STALE_RECORD',
    });
  });

  it('are marked once they are older than two years, and found by their words', async () => {
    await keep({ who: 'Old council', on: '2024-11-23' });
    await keep({ who: 'Young council', on: '2024-11-24' });
    const { rows, counts } = await desk.call.negotiations.benchmarks({});
    expect(rows.map(({ who, isOld }) => [who, isOld])).toEqual([
      ['Young council', false],
      ['Old council', true],
    ]);
    expect(counts).toEqual({ all: 2, old: 1 });
    expect((await desk.call.negotiations.benchmarks({ isOld: true })).rows.map(({ who }) => who)).toEqual([
      'Old council',
    ]);
    expect((await desk.call.negotiations.benchmarks({ search: 'young' })).total).toBe(1);
  });

  it('are not taken away from under an item in silence', async () => {
    const { itemId, revision } = await bargaining();
    const made = await keep({ value: 5, on: '2026-04-01' });
    await desk.call.negotiations.keepItem({ itemId, revision, benchmarkIds: [made.id] });
    const remove = { id: made.id, revision: made.revision };
    expect(await problemOf(desk.call.negotiations.removeBenchmark(remove), 'isSure')).toContain(
      '“Pay rise” (Pay 2027) stands on it',
    );
    const { seq } = await desk.call.negotiations.removeBenchmark({ ...remove, isSure: true });
    expect((await desk.call.negotiations.item({ itemId })).item.benchmarkIds).toEqual([]);
    await desk.call.branch.revert({ seq });
    expect((await desk.call.negotiations.item({ itemId })).item.benchmarkIds).toEqual([made.id]);
  });

  it('are kept by whoever leads, seen by whoever bargains, and by no auditor', async () => {
    const { as } = desk;
    await expect(
      as(officers.rep).negotiations.keepBenchmark({ who: 'a', source: 'b', value: 1 }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(as(officers.auditor).negotiations.benchmarks({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await as(officers.rep).negotiations.benchmarks({})).total).toBe(0);
  });
});

describe('a list of benchmarks', () => {
  const text = [
    'Organisation,Settlement,Value,Effective date,Source,Comparability',
    'NHS Agenda for Change,3.6% for all,3.6%,01/04/2025,Pay Review Body,partly',
    'NJC,"£1,290 flat","£1,290",01/04/2024,Circular,close',
    'Living Wage Foundation,The rate,£13.45 an hour,22/10/2025,livingwage.org.uk,',
    'No source,3%,3%,01/04/2025,,',
    'No date,3%,3%,,Somewhere,',
    'Not a number,3%,lots,01/04/2025,Somewhere,',
    'NHS Agenda for Change,3.6% for all,3.6%,01/04/2025,Pay Review Body,partly',
  ].join('\n');

  it('says what it would bring, comes in as one step, comes in once, and is undone whole', async () => {
    const preview = await desk.call.negotiations.previewBenchmarkImport({ text });
    expect(preview.benchmarks.map(({ who, inWords, on, unit }) => [who, inWords, on, unit])).toEqual([
      ['NHS Agenda for Change', '3.6%', '2025-04-01', 'percent'],
      ['NJC', '£1,290', '2024-04-01', 'pounds'],
      ['Living Wage Foundation', '£13.45 an hour', '2025-10-22', 'poundsAnHour'],
    ]);
    expect(preview.rejected.map(({ row, reason }) => [row, reason])).toEqual([
      [5, 'There is no source: without one it is no benchmark.'],
      [6, 'There is no date.'],
      [7, '“lots” is not a number.'],
    ]);
    expect(preview.counts).toEqual({ new: 3, already: 1, rejected: 3 });
    const { seq, imported } = await desk.call.negotiations.applyBenchmarkImport({ text });
    expect(imported).toBe(3);
    expect(await desk.call.negotiations.applyBenchmarkImport({ text })).toMatchObject({ imported: 0, already: 4 });
    await desk.call.branch.revert({ seq });
    expect((await desk.call.negotiations.benchmarks({})).total).toBe(0);
  });
});

describe('beside a negotiation', () => {
  it('stand benchmarks of each item, and where claim and offer are in percent', async () => {
    const { negotiationId, itemId, revision } = await bargaining();
    const close = await keep({ value: 5.5, on: '2026-04-01' });
    const other = await keep({ who: 'Teachers', value: 4, on: '2026-05-01' });
    await desk.call.negotiations.keepItem({ itemId, revision, benchmarkIds: [close.id] });
    const { items, others } = await desk.call.negotiations.compare({ id: negotiationId });
    expect(items[0]!.marks.map(({ side, percent, isTabled }) => [side, percent, isTabled])).toEqual([
      ['staff', '10.00', false],
      ['management', '3.20', true],
    ]);
    expect(items[0]!.benchmarks.map(({ id }) => id)).toEqual([close.id]);
    expect(others.map(({ id }) => id)).toEqual([other.id]);
  });

  it('stands what the unions hold on the day, and where their levels differ', async () => {
    const at = (tail: string) => `55555555-0000-4000-8000-0000000000${tail}`;
    await desk.store.transact({ account: 'branch' }, { code: 'test.union' }, (tx) => {
      const position = { topic: 'Pay', from: null, to: null };
      tx.put('unionProfiles', {
        ...emptyUnion,
        id: at('01'),
        name: 'Our union',
        visibility: 'staffSide',
        confidentialUntil: null,
        isOwn: true,
        positions: [
          { ...position, id: at('11'), level: 'branch', text: 'A flat rise' },
          { ...position, id: at('12'), level: 'national', text: 'A percentage' },
          { ...position, id: at('13'), level: 'regional', text: 'Gone', to: '2025-01-01' },
          { ...position, id: at('14'), level: 'national', topic: 'Car parking', text: 'Free' },
        ],
      });
    });
    const { negotiationId, itemId } = await bargaining();
    const { items, on } = await desk.call.negotiations.positions({ negotiationId });
    expect(on).toBe('2026-11-24');
    expect(items[0]!.positions.map(({ text, level }) => [text, level])).toEqual([
      ['A percentage', 'national'],
      ['A flat rise', 'branch'],
    ]);
    expect(items[0]!.differing).toEqual([
      { unionId: at('01'), union: 'Our union', topic: 'Pay', positionIds: [at('12'), at('11')] },
    ]);
    const then = await desk.call.negotiations.positions({ itemId, on: '2024-12-31' });
    expect(then.items[0]!.positions).toHaveLength(3);
    const parking = await desk.call.negotiations.positions({ topic: 'Car parking at the depot' });
    expect(parking.items[0]!.positions.map(({ text }) => text)).toEqual(['Free']);
    expect(await problemOf(desk.call.negotiations.positions({}), 'negotiationId')).toContain('Say of which');
  });
});
