// A case travels to a rep's own desk and back: two real stores, the real file between them.

import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CaseExchangeSchema, caseExchangeJsonSchema } from '../../shared/contract/case-exchange.ts';
import { type CaseworkDesk, furnish, ids, makeMember, openCaseworkDesk } from '../support/casework-desk.ts';

let branch: CaseworkDesk;
let rep: CaseworkDesk;
let made = 0;
beforeEach(async () => {
  branch = await openCaseworkDesk();
  rep = await openCaseworkDesk('2026-11-24T18:00:00Z');
  await furnish(branch);
});
afterEach(async () => {
  await branch.close();
  await rep.close();
});

const refused = async (call: Promise<unknown>) =>
  call.then(
    () => expect.fail('this should have been refused'),
    (error) => ({ code: error.code, issues: error.data?.issues, data: error.data }),
  );

/** A case with a note, a privileged note, a task and two documents, one of them privileged. */
async function openCase() {
  const on = await branch.call.cases.open({
    who: [{ memberId: ids.grace }],
    type: 'dismissal',
    keyDates: [{ date: '2026-08-27' }],
    whatHappened: '  Dismissed by letter.\n',
    nextStep: 'Get the letter',
    nextStepBy: '2026-11-25',
    repId: ids.post,
    workplaceId: ids.depot,
  });
  await branch.call.cases.addEvent({ caseId: on.id, kind: 'note', text: 'Rang Grace.' });
  const letter = join(branch.folder, 'letter.txt');
  await writeFile(letter, 'You are dismissed.');
  await branch.call.cases.addDocument({ caseId: on.id, path: letter });
  const advice = join(branch.folder, 'advice.txt');
  await writeFile(advice, 'Counsel says so.');
  await branch.call.cases.addDocument({ caseId: on.id, path: advice });
  await branch.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    const document = tx.byIndex('documents', 'caseId', on.id).find(({ name }) => name === 'advice.txt')!;
    tx.put('documents', { ...document, isPrivileged: true }, document.revision);
    const entry = tx.byIndex('timeline', 'caseId', on.id).find(({ documentId }) => documentId === document.id)!;
    tx.put('timeline', { ...entry, isPrivileged: true }, entry.revision);
  });
  return on;
}

async function leave(desk: CaseworkDesk, id: string, options: object = {}): Promise<string> {
  made += 1;
  const path = join(desk.folder, `exchange-${made}.json`);
  await desk.call.cases.exchange({ id, path, ...options });
  return path;
}

const content = async (path: string) => JSON.parse(await readFile(path, 'utf8'));
const changed = async (path: string, change: (file: { timeline: object[]; documents: object[] }) => unknown) => {
  const file = await content(path);
  change(file);
  made += 1;
  const next = `${path}.${made}`;
  await writeFile(next, JSON.stringify(file));
  return next;
};
const entries = (desk: CaseworkDesk, caseId: string) => desk.store.view('branch').byIndex('timeline', 'caseId', caseId);
const find = (desk: CaseworkDesk, caseId: string, text: string) =>
  entries(desk, caseId).find((entry) => entry.text === text)!;
const rewrite = async (desk: CaseworkDesk, caseId: string, was: string, text: string) => {
  const { id, revision } = find(desk, caseId, was);
  await desk.call.cases.updateEvent({ id, revision, text });
};

describe('what is in the file', () => {
  test('the case with what a rep needs, and nothing that is privileged', async () => {
    const on = await openCase();
    const made = await branch.call.cases.exchange({ id: on.id, path: branch.folder });
    expect(made).toMatchObject({ name: '2026-0001-case-exchange.json', records: 6 });
    const file = await content(join(branch.folder, made.name));
    expect(CaseExchangeSchema.safeParse(file).success).toBe(true);
    expect(file).toMatchObject({
      format: 'branchdesk-case-exchange',
      version: 1,
      madeAt: '2026-11-24T09:00:00.000Z',
      case: { number: '2026-0001', employer: 'Northfield Council', workplace: 'Depot', rep: 'Sam Adeyemi' },
      members: [{ id: ids.grace, firstName: 'Grace', number: '1003318', phone: '07700 900123' }],
      tasks: [{ what: 'Get the letter', rep: null }],
      documents: [{ name: 'letter.txt', content: Buffer.from('You are dismissed.').toString('base64') }],
    });
    expect(Object.keys(file.members[0])).not.toContain('birthDate');
    expect(JSON.stringify(file)).not.toMatch(/advice|Counsel/);
    expect(Object.keys(file.basis)).toHaveLength(6);
  });

  test('privileged papers go only when somebody asks, and documents stay behind when somebody asks', async () => {
    const on = await openCase();
    const all = await content(await leave(branch, on.id, { includePrivileged: true, includeDocuments: false }));
    expect(all.documents.map(({ name, content }: { name: string; content: null }) => [name, content])).toEqual([
      ['letter.txt', null],
      ['advice.txt', null],
    ]);
    expect(all.timeline).toHaveLength(4);
  });

  test('the basis is the documented hash of each record', async () => {
    const on = await openCase();
    const file = await content(await leave(branch, on.id));
    const task = file.tasks[0];
    const spelled = `{"dueOn":"2026-11-25","id":"${task.id}","what":"Get the letter"}`;
    expect(file.basis[task.id]).toBe(createHash('sha256').update(spelled).digest('hex'));
  });

  test('docs/case-exchange.schema.json is what the code reads', async () => {
    const published = JSON.parse(await readFile('docs/case-exchange.schema.json', 'utf8'));
    const ofCode = JSON.parse(JSON.stringify(caseExchangeJsonSchema()));
    expect(published, 'Write caseExchangeJsonSchema() into docs/case-exchange.schema.json again.').toEqual(ofCode);
  });
});

describe('a rep’s own desk', () => {
  test('opens it: the same case under the same ids, its member to be checked', async () => {
    const on = await openCase();
    const path = await leave(branch, on.id);
    expect(await rep.call.cases.previewExchange({ path })).toMatchObject({
      caseId: on.id,
      number: '2026-0001',
      isHere: false,
      counts: { new: 6, changed: 0, conflicts: 0, same: 0 },
    });
    expect(rep.store.seq).toBe(0);
    expect(await rep.call.cases.applyExchange({ path })).toMatchObject({ seq: 1, caseId: on.id, added: 6, changed: 0 });
    const page = await rep.call.cases.get({ id: on.id });
    expect(page).toMatchObject({
      case: { number: '2026-0001', whatHappened: '  Dismissed by letter.\n', employerId: null, repId: null },
      members: [{ id: ids.grace, name: 'Grace Obi', isToCheck: true }],
      tasks: [{ what: 'Get the letter', dueOn: '2026-11-25' }],
      documents: [{ name: 'letter.txt' }],
    });
    expect(page.case.keyDates).toEqual(on.keyDates);
    expect(find(rep, on.id, 'Rang Grace.').id).toBe(find(branch, on.id, 'Rang Grace.').id);
    const download = await rep.call.cases.openDocument({ id: page.documents[0]!.id });
    const bytes = await new Response(await rep.desk.downloads.take(download.token)!.open()).text();
    expect(bytes).toBe('You are dismissed.');
    await rep.call.branch.revert({ seq: 1 });
    const view = rep.store.view('branch');
    expect(
      ['cases', 'members', 'timeline', 'tasks', 'documents', 'exchanges'].map((name) => view.count(name as 'cases')),
    ).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('gives another number where its own is taken, and finds employer, rep and member by name', async () => {
    await furnish(rep);
    await rep.call.cases.open({ who: [{ memberId: ids.jose }], type: 'pay' });
    await rep.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
      const grace = tx.get('members', ids.grace)!;
      tx.remove('members', ids.grace, grace.revision);
      tx.put('members', makeMember(ids.nobody));
    });
    const on = await openCase();
    const path = await leave(branch, on.id);
    await rep.call.cases.applyExchange({ path });
    const here = rep.store.view('branch').get('cases', on.id)!;
    expect(here).toMatchObject({
      number: '2026-0002',
      employerId: ids.employer,
      workplaceId: ids.depot,
      repId: ids.post,
      memberIds: [ids.nobody],
    });
    expect(entries(rep, on.id).map(({ text }) => text)).toContain(
      'Opened from a case-exchange file that another desk made on Tue 24 November 2026. It is 2026-0001 there; that number is taken here, so it is 2026-0002.',
    );
    // The member goes by another id there; nothing of the case has changed by that.
    const back = await leave(rep, on.id);
    expect(await branch.call.cases.previewExchange({ path: back })).toMatchObject({
      counts: { new: 1, changed: 0, conflicts: 0, same: 6 },
    });
  });

  test('never gives a number a second time that it took over', async () => {
    for (let count = 0; count < 3; count += 1) {
      await branch.call.cases.open({ who: [{ memberId: ids.jose }], type: 'pay' });
    }
    const on = await openCase();
    await rep.call.cases.applyExchange({ path: await leave(branch, on.id) });
    const next = await rep.call.cases.open({ who: [{ lastName: 'Pryce' }], type: 'pay' });
    expect([on.number, next.number]).toEqual(['2026-0004', '2026-0005']);
  });

  test('does not take documents whose bytes nobody brought', async () => {
    const on = await openCase();
    const path = await leave(branch, on.id, { includeDocuments: false });
    expect((await rep.call.cases.previewExchange({ path })).counts.new).toBe(5);
    await rep.call.cases.applyExchange({ path });
    expect((await rep.call.cases.get({ id: on.id })).documents).toEqual([]);
  });
});

describe('what comes back', () => {
  async function there() {
    const on = await openCase();
    await branch.call.cases.addEvent({ caseId: on.id, kind: 'call', text: 'Only the branch changes this.' });
    await branch.call.cases.addEvent({ caseId: on.id, kind: 'call', text: 'Only the rep changes this.' });
    await rep.call.cases.applyExchange({ path: await leave(branch, on.id) });
    return on;
  }

  test('merges record by record, conflicts as somebody chose, in one step that one undo takes back', async () => {
    const on = await there();
    await rewrite(branch, on.id, 'Only the branch changes this.', 'The branch did.');
    await rewrite(rep, on.id, 'Only the rep changes this.', 'The rep did.');
    await rewrite(branch, on.id, 'Rang Grace.', 'Rang Grace twice.');
    await rewrite(rep, on.id, 'Rang Grace.', 'Rang Grace at home.');
    await rep.call.cases.addEvent({ caseId: on.id, kind: 'meeting', text: 'Met Grace.' });
    const { revision } = (await rep.call.cases.get({ id: on.id })).case;
    await rep.call.cases.update({ id: on.id, revision, whatHappened: 'Dismissed while ill.' });
    rep.setNow('2026-11-25T18:00:00Z');
    const path = await leave(rep, on.id);
    const preview = await branch.call.cases.previewExchange({ path });
    expect(preview).toMatchObject({ isHere: true, number: '2026-0001', counts: { conflicts: 1 } });
    const states = Object.fromEntries(preview.rows.map(({ title, state }) => [title, state]));
    expect(states).toMatchObject({
      'Dismissal 2026-0001': 'changedThere',
      'Tue 24 November 2026, Call: Only the branch changes this.': 'changedHere',
      'Tue 24 November 2026, Call: The rep did.': 'changedThere',
      'Tue 24 November 2026, Note: Rang Grace at home.': 'conflict',
      'Tue 24 November 2026, Meeting: Met Grace.': 'new',
      'Get the letter': 'same',
      'letter.txt': 'same',
    });
    expect(preview.rows[0]).toMatchObject({
      state: 'conflict',
      fields: [{ field: 'Text', ours: 'Rang Grace twice.', theirs: 'Rang Grace at home.' }],
    });
    const noted = find(branch, on.id, 'Rang Grace twice.').id;
    const before = branch.store.seq;
    expect(await refused(branch.call.cases.applyExchange({ path }))).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: ['choices', noted], message: expect.stringContaining('Rang Grace at home.') }],
    });
    expect(branch.store.seq).toBe(before);

    const applied = await branch.call.cases.applyExchange({ path, choices: [{ id: noted, keep: 'ours' }] });
    expect(applied).toMatchObject({ seq: before + 1, keptOurs: 1 });
    const texts = entries(branch, on.id).map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining(['The branch did.', 'The rep did.', 'Rang Grace twice.', 'Met Grace.']),
    );
    expect(texts).not.toContain('Rang Grace at home.');
    const merged = branch.store.view('branch').get('cases', on.id)!;
    expect(merged).toMatchObject({
      whatHappened: 'Dismissed while ill.',
      employerId: ids.employer,
      workplaceId: ids.depot,
      repId: ids.post,
    });
    await branch.call.branch.revert({ seq: applied.seq });
    expect(entries(branch, on.id).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Only the rep changes this.']),
    );
    expect(branch.store.view('branch').get('cases', on.id)!.whatHappened).toBe('  Dismissed by letter.\n');
  });

  test('a conflict on the case shows what differs in words, and each desk keeps what is its own', async () => {
    const on = await there();
    await rep.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
      const here = tx.get('cases', on.id)!;
      const keyDates = [{ ...here.keyDates[0]!, date: '2026-08-26' }];
      tx.put('cases', { ...here, stage: 'appeal', keyDates, number: '2026-0777', repId: null }, here.revision);
    });
    const { revision } = (await branch.call.cases.get({ id: on.id })).case;
    await branch.call.cases.update({ id: on.id, revision, whatHappened: 'Dismissed by the manager.' });
    const path = await leave(rep, on.id);
    const { rows } = await branch.call.cases.previewExchange({ path });
    expect(rows[0]).toMatchObject({
      id: on.id,
      collection: 'cases',
      state: 'conflict',
      fields: [
        { field: 'Stage', ours: 'Just logged', theirs: 'Appeal' },
        { field: 'What happened', ours: 'Dismissed by the manager.', theirs: '  Dismissed by letter.\n' },
        { field: 'Key dates', theirs: expect.stringContaining('Date: Wed 26 August 2026') },
      ],
    });
    await branch.call.cases.applyExchange({ path, choices: [{ id: on.id, keep: 'theirs' }] });
    expect(branch.store.view('branch').get('cases', on.id)).toMatchObject({
      number: '2026-0001',
      stage: 'appeal',
      repId: ids.post,
      workplaceId: ids.depot,
    });
  });

  test('a key date that was written down meanwhile is not lost when theirs is chosen', async () => {
    const on = await there();
    const here = await branch.call.cases.get({ id: on.id });
    const { revision } = here.case;
    await branch.call.cases.setKeyDate({ id: on.id, revision, claim: 'detriment', date: '2026-11-20', what: 'Moved' });
    const theirs = await rep.call.cases.get({ id: on.id });
    await rep.call.cases.update({ id: on.id, revision: theirs.case.revision, whatHappened: 'Dismissed while ill.' });
    await branch.call.cases.applyExchange({
      path: await leave(rep, on.id),
      choices: [{ id: on.id, keep: 'theirs' }],
    });
    const { case: merged, clocks } = await branch.call.cases.get({ id: on.id });
    expect(merged.whatHappened).toBe('Dismissed while ill.');
    expect(merged.keyDates.map(({ what }) => what)).toContain('Moved');
    expect(clocks).toHaveLength(here.clocks.length + 1);
  });

  test('a key date that they wrote down is not lost when ours is chosen', async () => {
    const on = await there();
    const { revision } = (await rep.call.cases.get({ id: on.id })).case;
    await rep.call.cases.setKeyDate({ id: on.id, revision, claim: 'detriment', date: '2026-11-20', what: 'Moved' });
    const ours = (await branch.call.cases.get({ id: on.id })).case;
    await branch.call.cases.update({ id: on.id, revision: ours.revision, whatHappened: 'Dismissed while ill.' });
    await branch.call.cases.applyExchange({ path: await leave(rep, on.id), choices: [{ id: on.id, keep: 'ours' }] });
    const merged = (await branch.call.cases.get({ id: on.id })).case;
    expect(merged.whatHappened).toBe('Dismissed while ill.');
    expect(merged.keyDates.map(({ what }) => what)).toEqual([...ours.keyDates.map(({ what }) => what), 'Moved']);
  });

  test('theirs replaces ours only where somebody chose so', async () => {
    const on = await there();
    await rewrite(branch, on.id, 'Rang Grace.', 'Here.');
    await rewrite(rep, on.id, 'Rang Grace.', 'There.');
    const { id } = find(branch, on.id, 'Here.');
    await branch.call.cases.applyExchange({ path: await leave(rep, on.id), choices: [{ id, keep: 'theirs' }] });
    expect(find(branch, on.id, 'There.').id).toBe(id);
  });

  test('the same file a second time changes nothing', async () => {
    const on = await there();
    await rewrite(rep, on.id, 'Rang Grace.', 'Rang Grace at home.');
    const path = await leave(rep, on.id);
    const { seq } = await branch.call.cases.applyExchange({ path });
    expect(await branch.call.cases.applyExchange({ path })).toMatchObject({ seq, added: 0, changed: 0 });
    // Nor does it take back what was written here since.
    await rewrite(branch, on.id, 'Rang Grace at home.', 'Rang Grace at work.');
    expect((await branch.call.cases.applyExchange({ path })).changed).toBe(0);
    expect(find(branch, on.id, 'Rang Grace at work.')).toBeDefined();
  });

  test('there and back a second time, what one side changed goes to the other without a question', async () => {
    const on = await there();
    await rewrite(rep, on.id, 'Rang Grace.', 'First.');
    rep.setNow('2026-11-25T18:00:00Z');
    await branch.call.cases.applyExchange({ path: await leave(rep, on.id) });
    await rewrite(branch, on.id, 'First.', 'Second.');
    branch.setNow('2026-11-26T09:00:00Z');
    const again = await leave(branch, on.id);
    expect((await rep.call.cases.previewExchange({ path: again })).counts.conflicts).toBe(0);
    await rep.call.cases.applyExchange({ path: again });
    expect(find(rep, on.id, 'Second.')).toBeDefined();
  });

  test('a second file from the branch does not undo what the rep wrote meanwhile', async () => {
    const on = await there();
    await rewrite(rep, on.id, 'Rang Grace.', 'The rep’s.');
    await rewrite(branch, on.id, 'Rang Grace.', 'The branch’s.');
    branch.setNow('2026-11-26T09:00:00Z');
    const again = await leave(branch, on.id);
    expect(await refused(rep.call.cases.applyExchange({ path: again }))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(find(rep, on.id, 'The rep’s.')).toBeDefined();
  });
});

describe('a file that cannot be used', () => {
  test('is refused in words, and nothing is written', async () => {
    const on = await openCase();
    const path = await leave(branch, on.id);
    const whole = await readFile(path, 'utf8');
    const write = async (name: string, text: string | Uint8Array) => {
      await writeFile(join(rep.folder, name), text);
      return join(rep.folder, name);
    };
    const cases: [string, string][] = [
      [await write('empty.json', ''), 'This file is empty.'],
      [
        await write('text.json', 'Dear Sam, here is the case.'),
        'This is not a case-exchange file. It cannot be read as JSON.',
      ],
      [await write('bytes.json', Uint8Array.of(0x7b, 0xff, 0xfe)), 'This is not a case-exchange file. It is not text.'],
      [await write('null.json', 'null'), 'This is not a case-exchange file. It does not say that it is one.'],
      [
        await write('other.json', '{"format":"other","version":1}'),
        'This is not a case-exchange file. It does not say that it is one.',
      ],
      [
        await write('cut.json', whole.slice(0, whole.length / 2)),
        'This file ends in the middle: it was not copied whole. Ask for it again.',
      ],
      [
        await changed(path, (file) => Object.assign(file, { version: 2 })),
        'This file was made by a newer Branchdesk (version 2 of the format; this one reads up to 1). Install the newer one to open it.',
      ],
      [
        await changed(path, ({ documents }) => Object.assign(documents[0]!, { content: 'QUFBQQ==' })),
        'The document “letter.txt” in this file is damaged: its content is not what the file says it is. Ask for the file again.',
      ],
      [
        await changed(path, ({ timeline }) => Object.assign(timeline[0]!, { day: '2026-02-30' })),
        'This file cannot be used. At timeline.0.day: This is not a date that exists, written as year-month-day (2026-12-29).',
      ],
      [
        await changed(path, ({ timeline }) => Object.assign(timeline[1]!, { id: (timeline[0] as { id: string }).id })),
        'This file cannot be used: two of its records have one id.',
      ],
      [join(rep.folder, 'nothing.json'), 'There is no file at this path.'],
    ];
    for (const [bad, message] of cases) {
      for (const call of [rep.call.cases.previewExchange, rep.call.cases.applyExchange]) {
        const { code, issues } = await refused(call({ path: bad }));
        expect([code, issues[0].message]).toEqual(['INVALID_INPUT', message]);
      }
    }
    const large = join(rep.folder, 'large.json');
    await writeFile(large, Buffer.alloc(200 * 1024 * 1024, 0x20));
    expect(await refused(rep.call.cases.applyExchange({ path: large }))).toMatchObject({
      code: 'TOO_LARGE',
      data: { limit: 150, unit: 'MB' },
    });
    expect(await refused(rep.call.cases.applyExchange({}))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(rep.store.seq).toBe(0);
  });

  test('one that would move a record of another case is refused', async () => {
    const on = await openCase();
    const other = await branch.call.cases.open({ who: [{ memberId: ids.jose }], type: 'pay' });
    const [entry] = entries(branch, other.id);
    const path = await changed(await leave(branch, on.id), ({ timeline }) =>
      Object.assign(timeline[0]!, { id: entry!.id }),
    );
    expect(await refused(branch.call.cases.applyExchange({ path }))).toMatchObject({
      issues: [{ message: 'This file cannot be used: something in it belongs to another case here.' }],
    });
  });

  test('comes from a page as a file or an upload, never by path', async () => {
    const on = await openCase();
    const bytes = await readFile(await leave(branch, on.id));
    expect(await refused(rep.callFromPage.cases.previewExchange({ path: '/etc/hosts' }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
    const preview = await rep.callFromPage.cases.previewExchange({ file: new File([bytes], 'case.json') });
    expect(preview.counts.new).toBe(6);
    const { token } = await rep.desk.uploads.receive(new Blob([bytes]).stream());
    expect((await rep.callFromPage.cases.applyExchange({ upload: token })).added).toBe(6);
    expect(await refused(rep.callFromPage.cases.applyExchange({ upload: token }))).toMatchObject({
      issues: [{ path: ['upload'] }],
    });
  });
});
