// Writing to many members: who is written to and who is not, the files that are made, and the record of it.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../electron/core/formats/csv.ts';
import { openMailingDesk, reachable } from '../support/mailing-desk.ts';
import { pdfPages } from '../support/read-pdf.ts';
import { wordTemplate } from '../support/word-template.ts';

const refused = async (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail('this should have been refused'),
    (error) => ({ code: error.code, issues: error.data?.issues }),
  );

/** With the ends of its lines, which the library leaves out of plain text. */
const textOf = async (bytes: Uint8Array) =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value
    .replace(/<br \/>|<\/p>/g, '\n')
    .replace(/<[^>]*>/g, '');
const said = (channel: 'post' | 'email', isGiven: boolean) => ({ channel, isGiven, on: '2024-01-01', how: 'form' });

async function furnished() {
  const at = await openMailingDesk();
  const [ann, bob, cid, dee, eve, fay, gus, hal] = await at.add(
    reachable('Ann', 'Smith', { number: '0001', accessNeeds: 'Large print, please', consents: [said('email', true)] }),
    reachable('Robert', 'Smith', { knownAs: 'Bob', email: 'ANN@example.org ' }),
    reachable('Cid', 'Jones', { consents: [said('post', false), said('email', false)] }),
    reachable('Dee', 'Young', { standings: [{ from: '2020-01-01', to: null, standing: 'deceased' }] }),
    reachable('Eve', 'Lost', { standings: [{ from: '2020-01-01', to: null, standing: 'lapsed' }] }),
    reachable('Fay', 'Empty', { address: ' ', postcode: '', email: '' }),
    reachable('Gus', 'Lodger'),
    // Died on a day to come: a slip of the pen, and still nobody writes to them.
    reachable('Hal', 'Ode', { standings: [{ from: '2027-01-01', to: null, standing: 'deceased' }] }),
  );
  return { ...at, ann, bob, cid, dee, eve, fay, gus, hal };
}

const values = {
  meetingDay: 'Tue 8 December 2026',
  meetingTime: '18:00',
  meetingPlace: 'The hall',
  meetingAbout: 'Pay\nThe rota',
  replyBy: 'Fri 4 December 2026',
  signature: 'Sam Adeyemi',
};
const meeting = { which: { key: 'meeting' }, values };

describe('who is written to', () => {
  test('not the dead, nor those who left, refused or cannot be reached, and each of them is said with why', async () => {
    const { post, fay } = await furnished();
    const byPost = await post.preview({ to: {}, kind: 'letters' });
    expect(byPost).toMatchObject({ chosen: 8, written: 3, envelopes: 3, accessNeedsTotal: 1, largePrint: 1 });
    expect(byPost.leftOut.map(({ why, members }) => [why, members])).toEqual([
      ['deceased', 2],
      ['noConsent', 1],
      ['noAddress', 1],
      ['notAMember', 1],
    ]);
    expect(byPost.leftOut.find(({ why }) => why === 'noAddress')?.names).toEqual([
      { memberId: fay!.id, name: 'Fay Empty' },
    ]);
    expect(byPost.accessNeeds).toMatchObject([{ name: 'Ann Smith', needs: 'Large print, please' }]);
    const byEmail = await post.preview({ to: {}, kind: 'emailList' });
    expect(byEmail).toMatchObject({ written: 3, envelopes: 2, accessNeedsTotal: 0 });
    const agreed = await post.preview({ to: {}, kind: 'emailList', mustHaveConsent: true });
    expect(agreed.written).toBe(1);
  });

  test('people of one name at one address get one letter, a lodger their own', async () => {
    const { post, fetched, bob } = await furnished();
    const preview = await post.preview({ to: {}, kind: 'labels', oneAHousehold: true });
    expect(preview).toMatchObject({ written: 2, envelopes: 2 });
    expect(preview.leftOut.find(({ why }) => why === 'sameHousehold')?.names).toEqual([
      { memberId: bob!.id, name: 'Bob Smith' },
    ]);
    const made = await post.letters({ to: {}, title: 'Meeting', ...meeting, oneAHousehold: true });
    const text = await textOf(await fetched(made));
    expect(text).toContain('Ann and Bob Smith');
    expect(text).toContain('Dear Ann and Bob');
    expect(text).not.toContain('0001');
    expect(text.match(/Yours sincerely/g)).toHaveLength(2);
    expect((await post.list({ memberId: bob!.id })).rows).toMatchObject([{ id: made.mailingId }]);
    // What is one's own goes to nobody else.
    expect(
      await refused(
        post.letters({ to: {}, title: 'Check', which: { key: 'check-details' }, values, oneAHousehold: true }),
      ),
    ).toMatchObject({ issues: [{ path: ['oneAHousehold'] }] });
  });

  test('those of the filter, of a search, by id, or those of an earlier mailing', async () => {
    const { post, ann, cid, store } = await furnished();
    const chosen = async (to: object) => (await post.preview({ to, kind: 'letters' })).chosen;
    expect(await chosen({ where: { lastName: 'Smith' } })).toBe(2);
    expect(await chosen({ memberIds: [ann!.id, ann!.id, cid!.id] })).toBe(2);
    await store.searchReady;
    expect(await chosen({ search: 'bob' })).toBe(1);
    const { mailingId } = await post.labels({ to: { memberIds: [ann!.id, cid!.id] }, title: 'Two' });
    expect(await chosen({ mailingId })).toBe(2);
    expect(await refused(chosen({ memberIds: [crypto.randomUUID()] }))).toMatchObject({
      issues: [{ path: ['to', 'memberIds'], message: expect.stringContaining('Choose them again') }],
    });
    expect(await refused(post.labels({ to: { memberIds: [cid!.id] }, title: 'Nobody' }))).toMatchObject({
      issues: [{ path: ['to'] }],
    });
    expect((await post.list({})).total).toBe(1);
  });
});

describe('what is made', () => {
  test('letters: one document, a page each, names as people use them, recorded and undone', async () => {
    const { post, fetched, call, ann, bob, progress } = await furnished();
    const preview = await post.previewLetter({ to: {}, which: meeting.which, values: { ...values, signature: '' } });
    expect(preview).toMatchObject({ name: 'Gus Lodger', letters: 3, problems: [] });
    expect(preview.missing).toMatchObject([{ name: 'signature', letters: 3 }]);
    expect(preview.text).toContain('Dear Gus');
    expect(preview.text).toContain('[Who signs]');
    const made = await post.letters({ to: {}, title: 'Branch meeting', ...meeting });
    expect(made).toMatchObject({ name: '2026-11-24 Meeting notice.docx', written: 3, notes: [] });
    const text = await textOf(await fetched(made));
    expect([...text.matchAll(/Dear (\w+)/g)].map(([, name]) => name)).toEqual(['Gus', 'Ann', 'Bob']);
    expect(text).toContain('1 Mill Lane\nNorthfield\nNF1 2AB');
    expect(text).toContain('Bob Smith');
    expect(text).not.toMatch(/Dee|Hal|[{}]|undefined/);
    expect(progress.at(-1)).toEqual({ procedure: 'mailings.letters', phase: 'Writing', done: 3, total: 3 });

    expect((await post.list()).rows).toMatchObject([
      {
        id: made.mailingId,
        kind: 'letters',
        title: 'Branch meeting',
        template: 'Meeting notice',
        written: 3,
        leftOut: 5,
      },
    ]);
    const opened = await post.get({ id: made.mailingId });
    expect(opened.total).toBe(8);
    expect(opened.rows.filter(({ why }) => why === null).map(({ name }) => name)).toEqual([
      'Gus Lodger',
      'Ann Smith',
      'Bob Smith',
    ]);
    expect((await post.list({ memberId: ann!.id })).total).toBe(1);
    expect(await call.members.get({ id: bob!.id })).toMatchObject({ mailings: [{ id: made.mailingId }] });
    const { rows } = await call.branch.history({});
    expect(rows[0]).toMatchObject({ reason: 'mailings.letters', about: null });
    await call.branch.revert({ seq: made.seq });
    expect((await post.list()).total).toBe(0);
  });

  test('a letter without what it needs is not made, and says who lacks it; what is typed fills the gap', async () => {
    const at = await furnished();
    const { letters } = await import('../../electron/core/services/letters.ts');
    const { createRouterClient } = await import('@orpc/server');
    const { letters: own } = createRouterClient(
      { letters },
      { context: { desk: at.desk, account: 'branch', isInProcess: true } },
    );
    const bytes = await wordTemplate('Dear {memberCalled} of {workplaceName}, {repName} will ring you.');
    const { id: templateId } = await own.saveTemplate({
      title: 'Ours',
      file: new File([Uint8Array.from(bytes)], 'o.docx'),
    });
    await own.saveTemplate({
      title: 'Of a case',
      file: new File([Uint8Array.from(await wordTemplate('{caseNumber}'))], 'c.docx'),
    });
    const { rows } = await at.post.templates({});
    expect(rows.map(({ key, title }) => key ?? title)).toEqual([
      'welcome',
      'arrears',
      'meeting',
      'check-details',
      'retirement',
      'Ours',
    ]);
    expect(rows.at(-1)).toMatchObject({ templateId, isPersonal: true, asks: [{ name: 'repName', isOptional: false }] });
    const which = { templateId };
    const problem = await refused(at.post.letters({ to: {}, title: 'Ours', which }));
    expect(problem.issues).toMatchObject([
      {
        path: ['values', 'workplaceName'],
        message: expect.stringContaining('3 letters lack it (Gus Lodger, Ann Smith'),
      },
      { path: ['values', 'repName'], message: 'Rep: write it here.' },
    ]);
    expect((await at.post.list()).total).toBe(0);
    const made = await at.post.letters({
      to: {},
      title: 'Ours',
      which,
      values: { workplaceName: 'the branch', repName: 'Jo' },
    });
    expect(await textOf(await at.fetched(made))).toContain('Dear Ann of the branch, Jo will ring you.');
    expect(await refused(at.post.letters({ to: {}, title: 'x', which: { key: 'closing' } }))).toMatchObject({
      issues: [{ path: ['which'] }],
    });
    expect(await refused(at.post.letters({ to: {}, title: 'x', which, values: { salary: '1' } }))).toMatchObject({
      issues: [{ path: ['values', 'salary'] }],
    });
  });

  test('labels: a PDF of the sheet', async () => {
    const { post, fetched } = await furnished();
    const made = await post.labels({ to: {}, title: 'Envelopes', skip: 20 });
    expect(made).toMatchObject({ name: '2026-11-24 labels L7160.pdf', written: 3 });
    const pages = await pdfPages(await fetched(made));
    expect(pages).toHaveLength(2);
    expect(pages[0]).toMatch(/Gus Lodger .*1 Mill Lane .*Northfield .*NF1 2AB/);
    expect(pages[1]).toContain('Bob Smith');
    expect(await refused(post.labels({ to: {}, title: 'x', sheet: '5163', skip: 10 }))).toMatchObject({
      issues: [{ path: ['skip'] }],
    });
  });

  test('a list of addresses: each once, nobody who refused, and no cell that runs', async () => {
    const { post, fetched, add } = await furnished();
    await add(reachable('=HYPERLINK("x")', '+1', { email: '@x@example.org' }));
    const made = await post.emailList({ to: {}, title: 'Newsletter' });
    expect(made).toMatchObject({ name: '2026-11-24 email list.csv', written: 4 });
    expect(made.notes[0]).toContain('shares an address');
    const bytes = await fetched(made);
    expect(new TextDecoder().decode(bytes)).not.toMatch(/(^|,)"?[=+@]/m);
    const table = await readCsv(bytes, { isGuarded: true });
    expect(table.headers).toEqual(['Email', 'Name', 'Called']);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['@x@example.org', '=HYPERLINK("x") +1', '=HYPERLINK("x")'],
      ['gus@example.org', 'Gus Lodger', 'Gus'],
      ['ann@example.org', 'Ann and Bob Smith', 'Ann and Bob'],
    ]);
  });

  test('nothing is recorded of a file that cannot be made, or that is stopped', async () => {
    const { post, folder, desk, onProgress } = await furnished();
    const path = join(folder, 'taken.csv');
    await writeFile(path, 'something else');
    expect(await refused(post.emailList({ to: {}, title: 'x', path }))).toMatchObject({ issues: [{ path: ['path'] }] });
    const stop = new AbortController();
    onProgress(() => stop.abort());
    await expect(post.letters({ to: {}, title: 'x', ...meeting }, { signal: stop.signal })).rejects.toThrow(/abort/i);
    expect(desk.store.view('branch').count('mailings')).toBe(0);
  });

  test('in the United States the ZIP code stands behind the state, and the day in its order', async () => {
    const { post, fetched, add } = await openMailingDesk({
      nation: 'united-states',
      words: 'us',
      zone: 'America/New_York',
      dateOrder: 'mdy',
    });
    await add(reachable('Ann', 'Smith', { address: '12, Main St, Springfield, IL', postcode: '62704' }));
    const text = await textOf(await fetched(await post.letters({ to: {}, title: 'x', ...meeting })));
    expect(text).toContain('12 Main St\nSpringfield, IL 62704');
    expect(text).toContain('Tue November 24, 2026');
  });
});
