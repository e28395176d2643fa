import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCondition } from '../../electron/core/store/conditions.ts';
import type { Condition } from '../../shared/contract/query.ts';
import type { Member } from '../../shared/domain/members.ts';
import { fold } from '../../shared/rules/fold.ts';
import { mainJobOn } from '../../shared/rules/jobs.ts';
import { rowAt } from '../../shared/rules/rows-at.ts';
import { page, recordsInMemory, TODAY } from '../support/records-in-memory.ts';

const SIZE = { members: 400, cases: 60, timeline: 200 };

describe('a condition', () => {
  it.each<[string, Condition, unknown, boolean]>([
    ['eq is exact', { eq: 'Jose' }, 'José', false],
    ['eq null is nothing recorded', { eq: null }, null, true],
    ['ne holds where nothing is recorded', { ne: 'left' }, null, true],
    ['ne null is something recorded', { ne: null }, null, false],
    ['in may hold null', { in: ['left', null] }, null, true],
    ['in of nothing holds nowhere', { in: [] }, 'left', false],
    ['lt compares without accents or case', { lt: 'k' }, 'JOSÉ', true],
    ['gte and lte include the value itself', { gte: 'jose', lte: 'jose' }, 'José', true],
    ['lt never holds for nothing recorded', { lt: 'k' }, null, false],
    ['gt null holds nowhere', { gt: null }, 'a', false],
    ['gt compares numbers by size', { gt: 9 }, 10, true],
    ['numbers and text are not compared', { gt: '1' }, 10, false],
    ['days are in order', { gte: '2026-02-01', lt: '2026-03-01' }, '2026-02-28', true],
    ['contains ignores accents and apostrophes', { contains: 'ONEI' }, 'Séan O’Neill', true],
    ['contains looks for punctuation when that is all there is', { contains: '+' }, '+44 7700', true],
    ['contains of nothing holds for all text', { contains: '' }, 'anything', true],
    ['contains never holds for nothing recorded', { contains: '' }, null, false],
    ['several operators must all hold', { gt: 'a', ne: 'b' }, 'b', false],
    ['of several values one must hold', { eq: 'two' }, ['one', 'two'], true],
    ['of several values none may be equal', { ne: 'two' }, ['one', 'two'], false],
  ])('%s', (_, condition, value, holds) => {
    const { holds: holdsFor } = compileCondition(condition);
    expect(holdsFor(value as string)).toBe(holds);
  });
});

/** The same fields, read the plain way. */
const plain: Record<string, (member: Member, names: Map<string, string>) => string | boolean | null> = {
  lastName: (member) => member.lastName,
  firstName: (member) => member.firstName,
  postcode: (member) => member.postcode,
  number: (member) => member.number,
  joinedOn: (member) => member.joinedOn,
  isToCheck: (member) => member.isToCheck,
  standing: (member) => rowAt(member.standings, TODAY)?.standing ?? null,
  standingSince: (member) => rowAt(member.standings, TODAY)?.from ?? null,
  employer: (member, names) => names.get(mainJobOn(member.jobs, TODAY)?.employerId ?? '') ?? null,
  workplace: (member, names) => names.get(mainJobOn(member.jobs, TODAY)?.workplaceId ?? '') ?? null,
};
const fields = Object.keys(plain);

const value = fc.oneof(
  fc.constantFrom('Smith', 'smith', 'Siân', "O'Neill", 'inBenefit', 'inArrears', '2010-06-01', 'LS', 'm', ''),
  fc.boolean(),
  fc.constant(null),
);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ eq: value }),
  fc.record({ ne: value }),
  fc.record({ in: fc.array(value, { maxLength: 4 }) }),
  fc.record({ gte: value, lt: value }, { requiredKeys: ['gte'] }),
  fc.record({ lte: value }),
  fc.record({ gt: value }),
  fc.record({ contains: fc.constantFrom('son', 'ó', 'ls1', '') }),
);
const question = fc.record({
  where: fc.dictionary(fc.constantFrom(...fields), condition, { maxKeys: 2, noNullPrototype: true }),
  sort: fc.array(
    fc.record({ field: fc.constantFrom(...fields), direction: fc.constantFrom('asc' as const, 'desc' as const) }),
    { maxLength: 3 },
  ),
  page: fc.record({ offset: fc.nat({ max: 500 }), limit: fc.nat({ max: 60 }) }),
});

function plainlyHolds(value: string | boolean | null, operators: Condition): boolean {
  return Object.entries(operators).every(([operator, operand]) => {
    if (operator === 'eq') return value === operand;
    if (operator === 'ne') return value !== operand;
    if (operator === 'in') return (operand as unknown[]).includes(value);
    if (operator === 'contains') return typeof value === 'string' && fold(value).includes(fold(String(operand)));
    if (typeof value !== typeof operand || value === null) return false;
    const [own, other] = [value, operand].map((one) => (typeof one === 'string' ? fold(one) : one)) as [string, string];
    if (own === '' || other === '') return false;
    if (operator === 'lt') return own < other;
    if (operator === 'lte') return own <= other;
    if (operator === 'gt') return own > other;
    return own >= other;
  });
}

type Question = typeof question extends fc.Arbitrary<infer Q> ? Q : never;

function plainly(members: Iterable<Member>, names: Map<string, string>, { where, sort, page }: Question) {
  const matching = [...members].filter((member) =>
    Object.entries(where).every(([field, operators]) => plainlyHolds(plain[field]!(member, names), operators)),
  );
  const isBlank = (key: unknown): boolean => key === null || key === '';
  matching.sort((a, b) => {
    for (const { field, direction } of sort) {
      const [one, other] = [a, b].map((member) => {
        const key = plain[field]!(member, names);
        return typeof key === 'string' ? fold(key) : key;
      });
      if (isBlank(one) !== isBlank(other)) return isBlank(one) ? 1 : -1;
      if (isBlank(one) || one === other) continue;
      return one! < other! === (direction === 'asc') ? -1 : 1;
    }
    return a.id < b.id ? -1 : 1;
  });
  return {
    ids: matching.slice(page.offset, page.offset + page.limit).map(({ id }) => id),
    total: matching.length,
  };
}

describe('a list', () => {
  it('is the plain filter, sort and slice, also while records come, change and go', async () => {
    const desk = recordsInMemory(SIZE);
    const view = desk.view();
    const names = () =>
      new Map([...desk.memory.all('employers'), ...desk.memory.all('workplaces')].map(({ id, name }) => [id, name]));
    const members = () => [...desk.memory.all('members')];
    const pick = (at: number): Member => members()[at % desk.memory.count('members')]!;
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('edit' as const),
        at: fc.nat(),
        lastName: fc.constantFrom('Älvarez', 'smith', ''),
      }),
      fc.record({ kind: fc.constant('lapse' as const), at: fc.nat() }),
      fc.record({ kind: fc.constant('remove' as const), at: fc.nat() }),
      fc.record({ kind: fc.constant('add' as const), at: fc.nat(), id: fc.uuid() }),
      fc.record({ kind: fc.constant('rename' as const), at: fc.nat(), name: fc.constantFrom('Áccord', 'Zenith') }),
    );
    const run = fc.asyncProperty(fc.array(step, { maxLength: 3 }), question, async (steps, asked) => {
      for (const one of steps) {
        const member = pick(one.at);
        if (one.kind === 'edit') desk.put({ collection: 'members', record: { ...member, lastName: one.lastName } });
        if (one.kind === 'lapse') desk.put({ collection: 'members', record: { ...member, standings: [] } });
        if (one.kind === 'remove' && desk.memory.count('members') > 300) desk.remove('members', member.id);
        if (one.kind === 'add') desk.put({ collection: 'members', record: { ...member, id: one.id } });
        if (one.kind === 'rename') {
          const [employer] = [...desk.memory.all('employers')].slice(one.at % 8);
          desk.put({ collection: 'employers', record: { ...employer!, name: one.name } });
        }
      }
      const { rows, total } = await view.find('members', { ...asked, day: TODAY });
      expect({ ids: rows.map(({ id }) => id), total }).toEqual(plainly(members(), names(), asked));
      expect(rows).toEqual(rows.map(({ id }) => desk.memory.get('members', id)));
    });
    await fc.assert(run, { numRuns: 150 });
  });

  it('reads dated rows as at the day that is asked for', async () => {
    const desk = recordsInMemory({ members: 5, cases: 1, timeline: 0 });
    const [member] = [...desk.memory.all('members')];
    const standings = [
      { from: '2020-01-01', to: '2025-12-31', standing: 'inBenefit' },
      { from: '2026-01-01', to: null, standing: 'lapsed' },
    ];
    desk.put({ collection: 'members', record: { ...member!, standings } });
    const lapsed = async (day: string) =>
      (
        await desk.view().find('members', {
          where: { standing: { eq: 'lapsed' }, lastName: { eq: member!.lastName } },
          page: page(),
          day,
        })
      ).total;
    expect(await lapsed('2025-12-31')).toBe(0);
    expect(await lapsed('2026-01-01')).toBe(1);
    expect(await lapsed('2025-12-31')).toBe(0);
  });

  it('finds a case by any of its members', async () => {
    const desk = recordsInMemory(SIZE);
    const [one, other] = [...desk.memory.all('members')];
    const [found] = [...desk.memory.all('cases')];
    desk.put({ collection: 'cases', record: { ...found!, memberIds: [one!.id, other!.id] } });
    const { rows } = await desk
      .view()
      .find('cases', { where: { memberId: { eq: other!.id } }, page: page(), day: TODAY });
    expect(rows.map(({ id }) => id)).toContain(found!.id);
  });

  it('refuses a field that it does not have', async () => {
    const { view } = recordsInMemory({ members: 1, cases: 0, timeline: 0 });
    const asked = { where: { constructor: { eq: 'x' } }, page: page(), day: TODAY };
    await expect(view().find('members', asked)).rejects.toThrow('has no field constructor');
  });
});

describe('a page deep in a long list', () => {
  const SORT = [{ field: 'lastName', direction: 'asc' as const }];

  it('goes on where the page before it ended', async () => {
    const desk = recordsInMemory({ members: 12_000, cases: 0, timeline: 0 });
    const asked = { where: {}, sort: SORT };
    const expected = plainly(desk.memory.all('members'), new Map(), { ...asked, page: page(0, 12_000) }).ids;
    const ids: string[] = [];
    for (let offset = 0; offset < 12_000; offset += 500) {
      const { rows, total } = await desk.view().find('members', { ...asked, page: page(offset), day: TODAY });
      expect(total).toBe(12_000);
      ids.push(...rows.map(({ id }) => id));
    }
    expect(ids).toEqual(expected);
  });

  it('shows what was saved while it was put in order', async () => {
    const desk = recordsInMemory({ members: 12_000, cases: 0, timeline: 0 });
    const view = desk.view();
    const asking = view.find('members', { sort: SORT, page: page(11_000), day: TODAY });
    const [first] = [...desk.memory.all('members')];
    desk.remove('members', first!.id);
    const { rows, total } = await asking;
    const expected = plainly(desk.memory.all('members'), new Map(), { where: {}, sort: SORT, page: page(11_000) });
    expect({ ids: rows.map(({ id }) => id), total }).toEqual(expected);
    desk.put({ collection: 'members', record: { ...first!, lastName: 'Zzz' } });
    const again = await view.find('members', { sort: SORT, page: page(11_999, 1), day: TODAY });
    expect(again.rows.map(({ id }) => id)).toEqual([first!.id]);
  });
});
