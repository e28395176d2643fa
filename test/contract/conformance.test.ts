// One suite over the three ways in: whatever a procedure answers, refuses, reports or is sent arrives the same.

import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Desk } from '../../electron/core/desk.ts';
import { failure, withFault } from './failures.ts';
import { type OpenWay, openTestProgram, type TestProgram, waysIn } from './ways-in.ts';

const NOBODY = '00000000-0000-7000-8000-0000000000ff';
const MEGABYTE = 1024 * 1024;

describe.each(waysIn)('$name', (way) => {
  let desk: TestProgram;
  let open: OpenWay;

  beforeEach(async () => {
    desk = await openTestProgram();
    open = await way.open(desk.program);
  });
  afterEach(async () => {
    await open.close();
    await desk.remove();
  });

  const reopenWith = async (fault: Partial<Desk>) => {
    await open.close();
    open = await way.open(withFault(desk.program, fault));
  };

  const aCase = async () => {
    await open.client.branch.setUp({ name: 'Test branch', nation: 'england-and-wales' });
    return open.client.cases.open({ who: [{ lastName: 'Somebody' }], type: 'grievance' });
  };

  test('a declared error arrives with its code, its data and a sentence', async () => {
    const error = await failure(open.client.cases.get({ id: NOBODY }));
    expect(error).toMatchObject({ code: 'NOT_FOUND', defined: true, data: { collection: 'cases', id: NOBODY } });
    expect(error.message).toBe('This is not here any more.');
  });

  test('input that does not fit is refused by path, in words', async () => {
    const error = await failure(open.client.cases.get({ id: 7 as unknown as string }));
    expect(error).toMatchObject({
      code: 'INVALID_INPUT',
      defined: true,
      data: { issues: [{ path: ['id'], message: 'This must be text.' }] },
    });
  });

  test('a record changed meanwhile arrives with how it stands now', async () => {
    const { revision } = await open.client.branch.setUp({ name: 'First name', nation: 'scotland' });
    await open.client.branch.update({ revision, name: 'Second name' });
    const error = await failure(open.client.branch.update({ revision, name: 'Third name' }));
    expect(error).toMatchObject({ code: 'STALE_RECORD', data: { current: { name: 'Second name', revision: 2 } } });
  });

  test('what nobody foresaw leaves as a log id and nothing else', async () => {
    const now = {
      instant: () => {
        throw new TypeError('the note of Jane Doe could not be read');
      },
    };
    await reopenWith({ now });
    const error = await failure(open.client.session.get());
    expect(error.code).toBe('INTERNAL_SERVER_ERROR');
    const { logId } = error.data as { logId: string };
    expect(logId).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(error.toJSON())).not.toContain('Jane');
    expect(error.message).not.toContain('Jane');
    const line = desk.logged.find((entry) => entry.includes(logId));
    expect(line).toContain('session.get');
    expect(line).toContain('TypeError');
    expect(desk.logged.join('\n')).not.toContain('Jane');
  });

  test('what goes wrong between events leaves as a log id and nothing else', async () => {
    async function* broken() {
      yield { procedure: 'a', phase: 'b', done: 1, total: 2 };
      throw new Error('the note of Jane Doe could not be read');
    }
    await reopenWith({ progress: { report: () => undefined, listen: broken } });
    const events: unknown[] = [];
    const reading = (async () => {
      for await (const event of await open.client.session.progress()) events.push(event);
    })();
    const error = await failure(reading);
    expect(events).toHaveLength(1);
    expect(error.code).toBe('INTERNAL_SERVER_ERROR');
    const { logId } = error.data as { logId: string };
    expect(desk.logged.find((entry) => entry.includes(logId))).toContain('session.progress');
    expect(JSON.stringify([error.message, error.toJSON(), desk.logged])).not.toContain('Jane');
  });

  test('an answer that does not fit the contract is not let out', async () => {
    await reopenWith({ version: 7 as unknown as string });
    expect((await failure(open.client.session.get())).code).toBe('INTERNAL_SERVER_ERROR');
  });

  test('fields that nobody declared are left out, going in and coming back', async () => {
    const asked = { name: 'Test branch', nation: 'scotland', isSample: true, anything: 'else' } as const;
    const branch = await open.client.branch.setUp(asked);
    expect(branch.isSample).toBe(false);
    expect(branch).not.toHaveProperty('anything');
  });

  test('text comes back as it was typed', async () => {
    const value = ['  spaces  ', '\u0000\u0007', '‮right to left', 'e\u0301 is not é', '👩🏽‍⚕️', '\ud83d', '__proto__'];
    await open.client.session.setDesk({ key: 'draft', value });
    expect((await open.client.session.getDesk({ key: 'draft' })).value).toEqual(value);
  });

  test('pages have rows and a total', async () => {
    const { revision } = await open.client.branch.setUp({ name: 'One', nation: 'scotland' });
    await open.client.branch.update({ revision, name: 'Two' });
    await open.client.branch.update({ revision: revision + 1, name: 'Three' });
    const page = await open.client.branch.history({ page: { offset: 1, limit: 1 } });
    expect(page.total).toBe(3);
    expect(page.rows.map(({ seq }) => seq)).toEqual([2]);
    expect((await failure(open.client.branch.history({ page: { limit: 501 } }))).code).toBe('INVALID_INPUT');
  });

  test('long work says how far it has got', async () => {
    await aCase();
    const steps = await open.client.session.progress();
    await open.client.branch.verify();
    const first = await steps.next();
    expect(first.value).toMatchObject({ procedure: 'branch.verify' });
    await steps.return?.();
  });

  test('every save is told to whoever listens', async () => {
    const changes = await open.client.session.changes();
    await open.client.branch.setUp({ name: 'Test branch', nation: 'scotland' });
    expect((await changes.next()).value).toEqual({ seq: 1, collections: ['branch'] });
    await changes.return?.();
  });

  test('another folder is another desk, and everybody listening is told', async () => {
    await open.client.branch.setUp({ name: 'Our own', nation: 'scotland' });
    const changes = await open.client.session.changes();
    const sample = await open.client.session.open({ which: 'sample' });
    expect(sample.branch?.isSample).toBe(true);
    expect((await changes.next()).value).toMatchObject({ collections: expect.arrayContaining(['members']) });
    expect((await open.client.branch.get())?.name).not.toBe('Our own');
    const own = await open.client.session.open({ which: 'own' });
    expect(own.branch?.name).toBe('Our own');
    expect(own.seq).toBe(1);
  });

  test('a call that was cancelled before it began changes nothing', async () => {
    const { revision } = await open.client.branch.setUp({ name: 'Before', nation: 'scotland' });
    const call = open.client.branch.update({ revision, name: 'After' }, { signal: AbortSignal.abort() });
    await expect(call).rejects.toThrow();
    expect((await open.client.branch.get())?.name).toBe('Before');
  });

  test('long work that is cancelled stops, and leaves nothing behind', async () => {
    await open.client.branch.setUp({ name: 'Test branch', nation: 'scotland' });
    const rows = Array.from({ length: 20_000 }, (_, index) => `${100_000 + index},First,Last${index}`);
    const text = ['Membership number,First name,Last name', ...rows].join('\n');
    const stop = new AbortController();
    const steps = await open.client.session.progress();
    const call = open.client.members.applyImport({ text }, { signal: stop.signal });
    const ended = expect(call).rejects.toThrow();
    expect((await steps.next()).value).toMatchObject({ procedure: 'members.applyImport' });
    stop.abort();
    await ended;
    await steps.return?.();
    expect((await open.client.members.list({})).total).toBe(0);
    // The next save takes the next number: the one that was cancelled was never given.
    await open.client.members.add({ lastName: 'Somebody' });
    expect((await open.client.branch.history({})).rows.map(({ reason }) => reason)).toEqual([
      'members.add',
      'branch.setUp',
    ]);
    expect((await open.client.session.get()).seq).toBe(2);
  });

  test('a file goes up in a message and comes down as it was, once', async () => {
    const { id } = await aCase();
    const content = new Uint8Array(3 * MEGABYTE).map((_, index) => (index * 31) % 251);
    content.set(Buffer.from('%PDF-1.7\n'));
    const name = 'Müller’s "letter" ☂.pdf';
    const file = new File([content], name, { type: 'application/pdf' });
    const document = await open.client.cases.addDocument({ caseId: id, file });
    expect(document).toMatchObject({ name, bytes: content.length, mediaType: 'application/pdf' });
    const { token } = await open.client.cases.openDocument({ id: document.id });
    const response = await open.download(token);
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true);
    expect(response.headers.get('content-disposition')).toContain(`filename*=UTF-8''M%C3%BCller`);
    expect((await open.download(token)).status).toBe(410);
  });

  test('the largest file that may travel does', async () => {
    const { id } = await aCase();
    const file = new File([new Uint8Array(32 * MEGABYTE)], 'scan.pdf', { type: 'application/pdf' });
    expect((await open.client.cases.addDocument({ caseId: id, file })).bytes).toBe(32 * MEGABYTE);
  });

  test('a file that is too large for a message goes by the road for bytes', async () => {
    const elsewhere = await openTestProgram();
    const { client } = await waysIn[0]!.open(elsewhere.program);
    await client.branch.setUp({ name: 'Backed up', nation: 'scotland' });
    const backup = await readFile((await client.branch.backup()).path);
    await elsewhere.remove();

    const sent = await open.upload(new Blob([backup]));
    expect(sent.status).toBe(200);
    const { token } = (await sent.json()) as { token: string };
    expect((await failure(open.client.branch.restore({ upload: `${token}x` }))).code).toBe('INVALID_INPUT');
    expect((await open.client.branch.restore({ upload: token })).seq).toBeGreaterThan(0);
    expect((await open.client.branch.get())?.name).toBe('Backed up');
  });

  test('a file that is too large is refused by its limit, and the line holds', async () => {
    const { id } = await aCase();
    const file = new File([new Uint8Array(32 * MEGABYTE + 1)], 'scan.pdf', { type: 'application/pdf' });
    const error = await failure(open.client.cases.addDocument({ caseId: id, file }));
    expect(error).toMatchObject({ code: 'TOO_LARGE', defined: true, data: { limit: 32, unit: 'MB' } });
    expect((await open.client.branch.get())?.name).toBe('Test branch');
  });

  test('a message that is too large is refused by its limit, and the line holds', async () => {
    const value = Array.from({ length: 41 }, () => 'x'.repeat(MEGABYTE));
    const error = await failure(open.client.session.setDesk({ key: 'draft', value }));
    expect(error).toMatchObject({ code: 'TOO_LARGE', data: { limit: 40, unit: 'MB' } });
    expect((await open.client.session.getDesk({ key: 'draft' })).value).toBeNull();
  });

  test('a path on the disk is taken in-process alone', async () => {
    const { id } = await aCase();
    const call = open.client.cases.addDocument({ caseId: id, path: import.meta.filename });
    if (way.name === 'in-process') expect((await call).name).toBe('conformance.test.ts');
    else expect((await failure(call)).code).toBe('INVALID_INPUT');
  });
});
