// Reports by any two dimensions on a real desk: the figures of a list that was brought in, every one of which opens its
// members, and what cannot be asked refused in words.

import { expect, test } from 'vitest';
import type { Inputs, Outputs } from '../../shared/contract/contract.ts';
import type { ReportDefinition } from '../../shared/domain/report-definitions.ts';
import { type MembershipDesk, openMembershipDesk } from '../support/membership-desk.ts';
import { furnishedDesk } from '../support/report-desk.ts';

type Table = Outputs['reports']['run'];

/** Every figure of a table beside how many records it opens. */
async function openAll(
  { call }: MembershipDesk,
  definition: ReportDefinition,
  table: Table,
  of: 'asAt' | 'compareWith' = 'asAt',
) {
  const block = of === 'asAt' ? table : table.compared!;
  const expected: number[] = [];
  const opened: number[] = [];
  const add = async (figure: number | null, over: number | undefined, keys: Partial<Inputs['reports']['records']>) => {
    const { total } = await call.reports.records({ ...definition, ...keys, of, page: { limit: 1 } });
    expected.push(over ?? figure ?? 0);
    opened.push(total);
  };
  const [down, across] = table.by;
  await add(block.total, block.parts?.total.over, {});
  for (const [r, row] of table.rows.entries()) {
    const rowKey = down ? { row: row.key } : {};
    await add(block.rowTotals[r]!, block.parts?.rowTotals[r]?.over, rowKey);
    for (const [c, column] of table.columns.entries()) {
      await add(block.figures[r]![c]!, block.parts?.figures[r]?.[c]?.over, {
        ...rowKey,
        ...(across && { column: column.key }),
      });
    }
  }
  expect(opened).toEqual(expected);
}

test('members by workplace and category, compared with a year before', async () => {
  const desk = await furnishedDesk();
  const definition = {
    measure: 'members' as const,
    by: ['workplace' as const, 'category' as const],
    asAt: '2026-10-01',
    compareWith: '2025-10-01',
  };
  const table = await desk.call.reports.run(definition);
  expect(table).toMatchObject({ title: 'Members by workplace and category', unit: 'people', knownAt: desk.store.seq });
  expect(table.rows.map(({ label }) => label)).toEqual(['Depot', 'Town Hall', 'No workplace recorded']);
  expect(table.columns.map(({ label }) => label)).toEqual(['Working', 'Retired', 'No category recorded']);
  expect(table.figures).toEqual([
    [2, 1, 0],
    [2, 0, 0],
    [0, 0, 1],
  ]);
  expect(table.total).toBe(6);
  expect(table.compared?.total).toBe(5);
  await openAll(desk, definition, table);
  await openAll(desk, definition, table, 'compareWith');
});

test.each([
  [['month'], 'joiners'],
  [['workplace', 'quarter'], 'members'],
  [['year', 'category'], 'leavers'],
  [['workplace'], 'density'],
  [['employer', 'workplace'], 'density'],
  [['workplace', 'month'], 'density'],
  [[], 'density'],
  [['workplace'], 'movers'],
  [['category'], 'joinerRate'],
  [['workplace', 'year'], 'leaverRate'],
  [['paymentMethod'], 'arrearsRate'],
  [[], 'arrears'],
] as [ReportDefinition['by'], ReportDefinition['measure']][])(
  'by %j, every figure of %s opens its members',
  async (by, measure) => {
    const desk = await furnishedDesk();
    const definition = { measure, by, asAt: '2026-11-24', from: '2025-01-01', compareWith: '2025-11-24' };
    const table = await desk.call.reports.run(definition);
    await openAll(desk, definition, table);
    await openAll(desk, definition, table, 'compareWith');
  },
);

test('density divides by the headcount of the day, and totals leave out what has none', async () => {
  const desk = await furnishedDesk();
  const table = await desk.call.reports.run({ measure: 'density', by: ['workplace'], asAt: '2026-10-01' });
  const row = (label: string) => table.rowTotals[table.rows.findIndex((each) => each.label === label)];
  expect(row('Depot')).toBe(3 / 12);
  expect(row('Town Hall')).toBeNull();
  expect(table.total).toBe(3 / 12);
  expect(table.parts?.total).toEqual({ over: 3, under: 12 });
  expect(table.warnings).toEqual(['2 rows have no headcount: the 3 members there are in no total.']);
  expect((await desk.call.reports.run({ measure: 'density', by: ['workplace'], asAt: '2024-12-31' })).total).toBeNull();
  const byCategory = await desk.call.reports.run({ measure: 'density', by: ['category'], asAt: '2026-10-01' });
  expect(byCategory.total).toBeNull();
  expect(byCategory.warnings[0]).toContain('there is none by category');
});

test('the members behind a figure are shown as they were on the day on which they count', async () => {
  const desk = await furnishedDesk();
  const asked = { by: [], asAt: '2026-11-24', from: '2026-01-01' };
  const left = await desk.call.reports.records({ ...asked, measure: 'leavers', page: {} });
  expect(left.rows).toMatchObject([{ lastName: 'Clark', workplace: 'Depot', category: 'retired' }]);
  const moved = await desk.call.reports.records({ ...asked, measure: 'movers', page: {} });
  expect(moved.rows).toMatchObject([{ lastName: 'Fry', workplace: 'Town Hall' }]);
  const all = await desk.call.reports.records({ ...asked, measure: 'members', page: { offset: 1, limit: 2 } });
  expect(all.rows.map(({ lastName }) => lastName)).toEqual(['Brown', 'Davis']);
  expect(all.total).toBe(5);
});

test('a filter narrows to what it names, none recorded among it, and says so', async () => {
  const desk = await furnishedDesk();
  const { rows } = await desk.call.reports.run({ measure: 'members', by: ['workplace'], asAt: '2026-10-01' });
  const depot = rows.find(({ label }) => label === 'Depot')!.key;
  const table = await desk.call.reports.run({
    measure: 'members',
    by: [],
    asAt: '2026-10-01',
    filter: { workplaceId: [depot, null], category: ['working', null] },
  });
  expect(table.total).toBe(3);
  expect(table.filterInWords).toBe(
    'Only workplace: Depot, No workplace recorded. Only category: No category recorded, Working.',
  );
});

const sideOf = ({ id, revision }: { id: string; revision: number }) => ({ id, revision });

test('the same figures and the same bytes as they were known, before and after imports, merges and undo', async () => {
  const desk = await furnishedDesk();
  const { call, store } = desk;
  const definition = {
    measure: 'density' as const,
    by: ['workplace' as const, 'month' as const],
    asAt: '2026-09-30',
    from: '2026-01-01',
    compareWith: '2025-09-30',
    knownAt: store.seq,
  };
  const period = { asAt: definition.asAt, from: definition.from, knownAt: definition.knownAt };
  const all = async () => ({
    run: JSON.stringify(await call.reports.run(definition)),
    records: JSON.stringify(await call.reports.records({ ...definition, measure: 'members', page: {} })),
    membership: JSON.stringify(await call.reports.membership(period)),
    files: await Promise.all([
      ...(['xlsx', 'csv', 'pdf'] as const).map((format) =>
        desk.bytesOf(desk.callFromPage.reports.export({ ...definition, format })),
      ),
      ...(['xlsx', 'csv'] as const).map((format) =>
        desk.bytesOf(desk.callFromPage.reports.exportMembership({ ...period, format })),
      ),
      desk.bytesOf(desk.callFromPage.reports.membershipReturn(period)),
    ]),
  });
  const before = await all();
  const same = async () => {
    const now = await all();
    expect({ ...now, files: now.files.map((file) => file.toString('base64')) }).toEqual({
      ...before,
      files: before.files.map((file) => file.toString('base64')),
    });
  };
  desk.setToday('2026-12-02');
  const { seq } = await call.members.applyImport({
    text: desk.list.replaceAll('Depot', 'Yard').replace('3,C,Clark', '9,Z,Zed'),
  });
  await same();
  const { rows } = await call.members.list({ search: 'Adams' });
  await call.members.update({ id: rows[0]!.id, revision: rows[0]!.revision, standings: [] });
  await same();
  const [keep, other] = (await call.members.list({ search: 'Evans' })).rows.concat(
    (await call.members.list({ search: 'Fry' })).rows,
  );
  await call.members.merge({ keep: sideOf(keep!), other: sideOf(other!) });
  const branch = (await call.branch.get())!;
  await call.branch.update({ revision: branch.revision, name: 'Southfield', words: 'us' });
  await same();
  await call.branch.revert({ seq: seq!, changedSince: 'leaveAlone' });
  await same();
  const now = await call.reports.run({ ...definition, knownAt: store.seq });
  expect(JSON.stringify(now)).not.toBe(before.run);
});

test('what is known on a day, and what was not known yet', async () => {
  const desk = await furnishedDesk();
  const { knownAt, at } = await desk.call.reports.knownOn({ day: '2026-11-24' });
  expect(knownAt).toBe(desk.store.seq);
  expect(at).toMatch(/^2026-11-24T09:00/);
  expect(await desk.call.reports.knownOn({ day: '2026-11-23' })).toEqual({ knownAt: 0, at: null });
  const nothing = await desk.call.reports.run({
    measure: 'members',
    by: ['workplace'],
    asAt: '2026-10-01',
    knownAt: 0,
  });
  expect(nothing).toMatchObject({ rows: [], total: 0 });
  await expect(desk.call.reports.run({ measure: 'members', by: [], knownAt: 999 })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  });
});

test.each([
  [{ by: ['workplace', 'workplace'] }, 'Both are the same'],
  [{ by: ['month', 'year'] }, 'Choose one of month'],
  [{ by: [], asAt: '2026-01-01', from: '2026-02-01' }, 'The period ends before it begins'],
  [{ by: [], asAt: '2026-01-01', from: '1900-02-01' }, 'fifty years at most'],
  [{ by: ['month'], asAt: '2026-11-24', from: '2026-11-01', compareWith: '2025-11-05' }, 'do not have as many months'],
] as [Partial<ReportDefinition>, string][])('%j is refused in words', async (definition, message) => {
  const desk = await openMembershipDesk();
  await expect(desk.call.reports.run({ measure: 'members', by: [], ...definition })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    message: expect.stringContaining(message),
  });
});

test('a report is kept under a name, changed, and taken away', async () => {
  const desk = await openMembershipDesk();
  const { call } = desk;
  const definition = { measure: 'members' as const, by: ['workplace' as const] };
  const first = await call.reports.save({ title: 'Zed', definition, showsAs: 'table' });
  const second = await call.reports.save({
    title: 'arrears',
    definition: { ...definition, measure: 'arrears' },
    showsAs: 'chart',
  });
  expect((await call.reports.saved()).rows.map(({ title }) => title)).toEqual(['arrears', 'Zed']);
  const renamed = await call.reports.save({
    id: first.id,
    revision: first.revision,
    title: 'Alone',
    definition,
    showsAs: 'chart',
  });
  expect(renamed).toMatchObject({ id: first.id, title: 'Alone', showsAs: 'chart' });
  await expect(
    call.reports.save({ id: first.id, revision: first.revision, title: 'Late', definition, showsAs: 'chart' }),
  ).rejects.toMatchObject({ code: 'STALE_RECORD' });
  await expect(
    call.reports.save({ title: 'No', definition: { ...definition, by: ['month', 'year'] }, showsAs: 'table' }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  expect(await call.reports.removeSaved({ id: second.id, revision: second.revision })).toEqual({ id: second.id });
  expect((await call.reports.saved()).total).toBe(1);
});
