import { describe, expect, it } from 'vitest';
import type { Restriction } from '../../electron/core/store/visibility.ts';
import type { Case } from '../../shared/domain/cases.ts';
import { page, recordsInMemory, TODAY } from '../support/records-in-memory.ts';

const desk = recordsInMemory({ members: 50, cases: 40, timeline: 400 });
const cases = [...desk.memory.all('cases')];
const hidden = cases[3] as Case;
const open = cases[4] as Case;
for (const found of [hidden, open]) {
  desk.put({
    collection: 'documents',
    record: {
      id: found.id.replace('-8000-', '-9000-'),
      caseId: found.id,
      name: 'Letter about the rota.pdf',
      mediaType: 'application/pdf',
      bytes: 3,
      hash: 'a'.repeat(64),
      addedOn: TODAY,
      tags: [],
      isPrivileged: false,
    },
  });
}
const restriction: Restriction = { cases: (found) => found.id !== hidden.id };
const view = desk.view(restriction);
const entriesOf = (found: Case) => desk.memory.byIndex('timeline', 'caseId', found.id);

describe('what an account may not see does not exist for it', () => {
  it('neither the record nor what hangs on it, by any road', async () => {
    await desk.ready();
    const [entry] = entriesOf(hidden);
    expect(entry).toBeDefined();
    expect(view.get('cases', hidden.id)).toBeUndefined();
    expect(view.get('timeline', entry!.id)).toBeUndefined();
    expect(view.byIndex('cases', 'number', hidden.number)).toEqual([]);
    expect(view.byIndex('timeline', 'caseId', hidden.id)).toEqual([]);
    expect([...view.all('timeline')].some(({ caseId }) => caseId === hidden.id)).toBe(false);
    expect(view.count('cases')).toBe(cases.length - 1);
    expect(view.count('timeline')).toBe(400 - entriesOf(hidden).length);
    expect((await view.find('cases', { page: page(), day: TODAY })).total).toBe(cases.length - 1);
    const asked = { where: { caseId: { eq: hidden.id } }, page: page(), day: TODAY };
    expect(await view.find('timeline', asked)).toEqual({ rows: [], total: 0 });
    expect((await view.search(hidden.number, 20)).hits.map(({ id }) => id)).not.toContain(hidden.id);
    const documents = await view.search('letter about the rota', 20);
    expect(documents.hits.map(({ id }) => view.get('documents', id)?.caseId)).toEqual([open.id]);
    expect(documents.total).toBe(1);
    const listed = await view.find('documents', { search: 'letter', page: page(), day: TODAY });
    expect(listed.rows.map(({ caseId }) => caseId)).toEqual([open.id]);
  });

  it('and all that is left is there as before', async () => {
    expect(view.get('cases', open.id)).toEqual(open);
    expect(view.byIndex('timeline', 'caseId', open.id)).toHaveLength(entriesOf(open).length);
    expect(view.count('members')).toBe(50);
    const everything = desk.view();
    expect(everything.get('cases', hidden.id)).toEqual(hidden);
    expect(everything.count('timeline')).toBe(400);
    expect((await everything.search('letter about the rota', 20)).total).toBe(2);
  });

  it('also deep in a long list, and when what hides it changes', async () => {
    const long = recordsInMemory({ members: 10, cases: 20, timeline: 3_000 });
    const closed = long.view({ cases: ({ closed }) => closed === null });
    const deep = () => closed.find('timeline', { page: page(1, 1_100), day: TODAY });
    const visible = () =>
      [...long.memory.all('timeline')].filter(({ caseId }) => long.memory.get('cases', caseId)?.closed === null);
    expect((await deep()).total).toBe(visible().length);
    const [shut] = [...long.memory.all('cases')].filter((found) => found.closed !== null);
    long.put({ collection: 'cases', record: { ...shut!, closed: null } });
    expect((await deep()).total).toBe(visible().length);
  });
});
