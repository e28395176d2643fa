// Bundle, hand-out and referral pack through the real router and store, read back by other libraries.

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import { unzipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { cases } from '../../electron/core/services/cases.ts';
import { openStore } from '../../electron/core/store/open.ts';
import { CaseExchangeSchema } from '../../shared/contract/case-exchange.ts';
import type { DeskClient } from '../../shared/contract/contract.ts';
import { emptyIntake } from '../../shared/domain/intake.ts';
import { type CaseworkDesk, furnish, ids, openCaseworkDesk } from '../support/casework-desk.ts';
import { addFile, changeCase, fetched, fileAt, openReadyCase, putBranch } from '../support/papers-desk.ts';
import { pdfPages } from '../support/read-pdf.ts';
import { refusingDisk } from '../support/refusing-disk.ts';

const INVITATION = new URL('../fixtures/mail/hearing-invitation.eml', import.meta.url);

let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
});
afterEach(() => at.close());

const refused = async (call: Promise<unknown>) =>
  call.then(
    () => expect.fail('this should have been refused'),
    (error) => ({ code: error.code, issues: error.data?.issues, data: error.data, message: error.message }),
  );

async function pdfOf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) document.addPage().drawText(`Page ${page + 1} of the letter`);
  return document.save();
}

describe('the bundle', () => {
  test('prints a message as its headers and what it says', async () => {
    const on = await openReadyCase(at);
    await at.call.cases.addMail({ caseId: on.id, path: fileURLToPath(INVITATION) });
    const made = await at.call.cases.bundle({ id: on.id });
    const all = (await pdfPages(await fetched(at, made))).join(' ').replaceAll(/\s+/g, ' ');
    expect(made.notIncluded.map(({ name }) => name)).not.toContain('hearing-invitation.eml');
    expect(all).toContain('From: Northgate Logistics');
    expect(all).toContain('Sent: 2026-11-20, 16:42 UTC');
    expect(all).toContain('You may bring a companion.');
  });

  test('dates a document by the message that it came with, and puts it there', async () => {
    const on = await openReadyCase(at);
    await addFile(at, on.id, 'added-today.txt', 'Added on the day.');
    await at.call.cases.addMail({ caseId: on.id, path: fileURLToPath(INVITATION) });
    const made = await at.call.cases.bundle({ id: on.id });
    const [index = ''] = await pdfPages(await fetched(at, made));
    expect(index.indexOf('hearing-invitation')).toBeGreaterThan(-1);
    expect(index.indexOf('hearing-invitation')).toBeLessThan(index.indexOf('added-today'));
  });

  test('holds every document by date, numbered, with what cannot be included named', async () => {
    const on = await openReadyCase(at);
    await addFile(at, on.id, 'letter.pdf', await pdfOf(3));
    at.setNow('2026-11-25T09:00:00Z');
    await addFile(at, on.id, 'note.txt', 'Grace was not heard.');
    await addFile(at, on.id, 'voice.mp3', Uint8Array.of(0, 1, 2, 3));
    await addFile(at, on.id, 'advice.txt', 'Counsel advises so.', { isPrivileged: true });
    const made = await at.call.cases.bundle({ id: on.id });
    expect(made).toMatchObject({
      name: '2026-0001-bundle.pdf',
      documents: 2,
      notIncluded: [{ name: 'voice.mp3', why: expect.stringContaining('cannot become pages') }],
    });
    const pages = await pdfPages(await fetched(at, made));
    expect(pages).toHaveLength(made.pages);
    expect(pages.length).toBe(6);
    expect(pages[0]).toContain('Grace Obi and Northfield Council');
    const all = pages.join(' ');
    expect(all.indexOf('Page 3 of the letter')).toBeLessThan(all.indexOf('Grace was not heard.'));
    expect(all).not.toContain('Counsel');
    expect(at.progress.map(({ procedure, done, total }) => [procedure, done, total])).toContainEqual([
      'cases.bundle',
      3,
      3,
    ]);
  });

  test('keeps the order somebody chose, and has privileged documents only when asked', async () => {
    const on = await openReadyCase(at);
    const first = await addFile(at, on.id, 'first.txt', 'The first one.');
    const second = await addFile(at, on.id, 'second.txt', 'The second one.');
    const advice = await addFile(at, on.id, 'advice.txt', 'Counsel advises so.', { isPrivileged: true });
    const made = await at.call.cases.bundle({
      id: on.id,
      documentIds: [second, advice, first],
      includePrivileged: true,
      path: at.folder,
    });
    const all = (await pdfPages(await fileAt(join(at.folder, made.name)))).join(' ');
    const places = ['The second one.', 'Counsel advises so.', 'The first one.'].map((text) => all.indexOf(text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(-1);
    expect(await refused(at.call.cases.bundle({ id: on.id, documentIds: [first, advice] }))).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: ['documentIds', 1] }],
    });
  });

  test('is refused without documents, and stops when it is cancelled, leaving nothing', async () => {
    const on = await openReadyCase(at);
    expect(await refused(at.call.cases.bundle({ id: on.id }))).toMatchObject({
      issues: [{ message: 'There are no documents on 2026-0001 to put into a bundle.' }],
    });
    for (let count = 0; count < 5; count += 1) await addFile(at, on.id, `letter ${count}.pdf`, await pdfOf(20 + count));
    const cancelled = new AbortController();
    const path = join(at.folder, 'cancelled.pdf');
    const call = at.call.cases.bundle({ id: on.id, path }, { signal: cancelled.signal });
    cancelled.abort();
    await expect(call).rejects.toThrow();
    expect(await readdir(at.folder)).not.toContain('cancelled.pdf');
  });
});

describe('the rep’s hand-out', () => {
  const password = 'a good password';

  test('is two pages at most that open with the password only', async () => {
    const on = await openReadyCase(at);
    await at.call.cases.addEvent({
      caseId: on.id,
      kind: 'hearing',
      day: '2026-12-03',
      time: '10:00',
      place: 'Room 4',
      text: '',
    });
    const made = await at.call.cases.handOut({ id: on.id, password });
    expect(made.name).toBe('2026-0001-hand-out.pdf');
    const bytes = await fetched(at, made);
    await expect(pdfPages(bytes)).rejects.toMatchObject({ name: 'PasswordException' });
    const pages = await pdfPages(bytes, password);
    expect(pages).toHaveLength(made.pages);
    expect(made.pages).toBeLessThanOrEqual(2);
    const all = pages.join(' ');
    for (const text of [
      'Grace Obi',
      'Northfield Council',
      'Appeal in writing, by Tue 1 December 2026',
      'Hearing, 10:00, Room 4',
      'Ian Pike',
      'What exactly is the reason',
      'the letter came by post',
    ]) {
      expect(all).toContain(text);
    }
    expect(all.indexOf('Thu 3 December 2026')).toBeLessThan(all.indexOf('Fri 19 February 2027'));
  });

  test('stays two pages however much there is, and says what is left out', async () => {
    const on = await openReadyCase(at);
    await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
      const member = tx.get('members', ids.grace)!;
      tx.put('members', { ...member, accessNeeds: 'Large print.\n'.repeat(100) }, member.revision);
      const [entry] = tx.byIndex('timeline', 'caseId', on.id);
      for (let count = 0; count < 60; count += 1) {
        const id = `01900000-0000-7000-9000-${String(count).padStart(12, '0')}`;
        tx.put('timeline', { ...entry!, id, kind: 'note', text: `Entry ${count}. ${'Long '.repeat(400)}` });
        tx.put('tasks', {
          id,
          caseId: on.id,
          what: `${'W'.repeat(300)}`,
          dueOn: '2026-12-01',
          doneOn: null,
          repId: null,
          isPromise: false,
        });
      }
    });
    const people = Array.from({ length: 40 }, (_, count) => ({
      id: `01900000-0000-7000-a000-${String(count).padStart(12, '0')}`,
      role: 'witness' as const,
      name: 'Wilhelmina '.repeat(20),
      memberId: null,
      contact: 'W'.repeat(400),
      managerLevel: null,
      note: '',
    }));
    await changeCase(at, on.id, { whatHappened: 'Line\n\n'.repeat(5_000), people });
    const made = await at.call.cases.handOut({ id: on.id, password });
    const pages = await pdfPages(await fetched(at, made), password);
    expect(pages.length).toBe(2);
    expect(pages.join(' ')).toMatch(/and \d+ more entries/);
  });

  test('needs a password of eight characters', async () => {
    const on = await openReadyCase(at);
    expect(await refused(at.call.cases.handOut({ id: on.id, password: 'short' }))).toMatchObject({
      issues: [{ path: ['password'], message: 'Use at least 8 characters.' }],
    });
  });

  test('takes a password in the rep’s own letters, and refuses in words what no PDF can have', async () => {
    const on = await openReadyCase(at);
    const vietnamese = 'mật khẩu rất dài';
    const made = await at.call.cases.handOut({ id: on.id, password: vietnamese });
    expect((await pdfPages(await fetched(at, made), vietnamese)).join(' ')).toContain('Grace Obi');
    expect(await refused(at.call.cases.handOut({ id: on.id, password: 'abcשלוםabc' }))).toMatchObject({
      issues: [{ path: ['password'], message: expect.stringMatching(/^This password would not open the file/) }],
    });
  });
});

describe('a referral', () => {
  const consent = { to: 'Region', consentOn: '2026-11-23', consentHow: 'Email of 23 November' };

  test('names each thing that is missing, and makes nothing', async () => {
    const { id, revision } = await at.call.cases.open({ who: [{ lastName: 'Pryce' }], type: 'dismissal' });
    const readiness = await at.call.cases.readiness({ id });
    expect(readiness).toMatchObject({ isReady: false, referBy: null });
    const missing = readiness.missing.map(({ what }) => what);
    expect(missing).toEqual([
      'The member’s consent, with its day',
      'The last day of employment (Unfair dismissal)',
      'The intake questions',
      'The employer',
      'What happened',
      'Where it stands',
      'A chronology',
    ]);
    const before = at.store.seq;
    const answer = await refused(at.call.cases.refer({ id, revision, to: 'Region', path: at.folder }));
    expect(answer.code).toBe('INVALID_INPUT');
    expect(answer.issues.map(({ message }: { message: string }) => message.split(' is missing.')[0])).toEqual(missing);
    expect(answer.issues[0].path).toEqual(['consentOn']);
    expect(at.store.seq).toBe(before);
    expect((await readdir(at.folder)).filter((name) => name.endsWith('.zip'))).toEqual([]);
  });

  test('needs the member’s consent, given and not to come', async () => {
    const { id, revision } = await openReadyCase(at);
    expect(await at.call.cases.readiness({ id })).toMatchObject({
      referBy: '2027-01-22',
      isReady: false,
      missing: [{ what: 'The member’s consent, with its day' }],
    });
    for (const [change, path] of [
      [{ consentOn: null }, 'consentOn'],
      [{ consentHow: '  ' }, 'consentHow'],
      [{ consentOn: '2026-11-25' }, 'consentOn'],
    ] as const) {
      const { issues } = await refused(at.call.cases.refer({ id, revision, ...consent, ...change }));
      expect(issues).toMatchObject([{ path: [path] }]);
    }
  });

  test('is a zip of summary, chronology, documents and case-exchange file', async () => {
    await putBranch(at);
    const on = await openReadyCase(at);
    await changeCase(at, on.id, { characteristics: ['religionOrBelief'] });
    await addFile(at, on.id, 'letter.pdf', await pdfOf(2));
    await addFile(at, on.id, 'advice.txt', 'Counsel advises so.', { isPrivileged: true });
    await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
      const document = tx.byIndex('documents', 'caseId', on.id).find(({ name }) => name === 'letter.pdf')!;
      for (const [index, name] of ['../../letter.pdf', 'LETTER.pdf', `${'😀'.repeat(120)}.pdf`].entries()) {
        const id = `01900000-0000-7000-b000-00000000000${index}`;
        tx.put('documents', { ...document, id, name });
      }
    });
    const { revision } = (await at.call.cases.get({ id: on.id })).case;
    const made = await at.call.cases.refer({ id: on.id, revision, ...consent });
    expect(made).toMatchObject({ name: '2026-0001-referral.zip', documents: 4, notIncluded: [] });
    expect(made.case.referral).toEqual({ ...consent, referredOn: '2026-11-24' });
    const files = unzipSync(await fetched(at, made));
    const names = Object.keys(files);
    expect(names.slice(0, 4)).toEqual([
      '2026-0001-contents.txt',
      '2026-0001-summary.pdf',
      '2026-0001-chronology.pdf',
      '2026-0001-case-exchange.json',
    ]);
    expect(names).toHaveLength(8);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(8);
    expect(names.every((name) => !name.includes('..') && Buffer.byteLength(name) < 300)).toBe(true);
    const contents = new TextDecoder().decode(files['2026-0001-contents.txt']);
    for (const name of names.slice(1)) expect(contents).toContain(name);
    const summary = (await pdfPages(files['2026-0001-summary.pdf']!)).join(' ');
    expect(summary).toContain('Region');
    expect(summary).toContain('Grace Obi was dismissed by letter');
    expect(summary).toContain('Email of 23 November');
    expect(summary.toLowerCase()).not.toContain('religion');
    expect((await pdfPages(files['2026-0001-chronology.pdf']!)).join(' ')).toContain('the letter came by post');
    const exchange = CaseExchangeSchema.parse(
      JSON.parse(new TextDecoder().decode(files['2026-0001-case-exchange.json'])),
    );
    expect(exchange.documents).toHaveLength(4);
    expect(JSON.stringify(exchange)).not.toContain('advice.txt');
    const { rows } = await at.call.cases.timeline({ caseId: on.id });
    expect(rows.map(({ text }) => text)).toContain(
      'Referred to Region. Consent of Mon 23 November 2026: Email of 23 November',
    );
    expect(await at.call.cases.readiness({ id: on.id })).toMatchObject({ isReady: true, missing: [] });
  });

  test('is the same bytes for the same case at the same moment', async () => {
    const on = await openReadyCase(at);
    await addFile(at, on.id, 'letter.pdf', await pdfOf(1));
    const made = async () => {
      const { revision } = (await at.call.cases.get({ id: on.id })).case;
      const pack = await at.call.cases.refer({ id: on.id, revision, ...consent });
      const bytes = await fetched(at, pack);
      await at.call.branch.revert({ seq: at.store.seq });
      return Buffer.from(bytes).toString('base64');
    };
    const [one, other] = [await made(), await made()];
    expect(one === other).toBe(true);
  });

  test('leaves nothing when it cannot be finished: an old revision, a path that is taken', async () => {
    const on = await openReadyCase(at);
    expect(await refused(at.call.cases.refer({ id: on.id, revision: 1, ...consent }))).toMatchObject({
      code: 'STALE_RECORD',
    });
    const path = join(at.folder, 'taken.zip');
    await writeFile(path, 'something else');
    const { id, revision } = on;
    expect(await refused(at.call.cases.refer({ id, revision, ...consent, path }))).toMatchObject({
      issues: [{ path: ['path'] }],
    });
    expect((await at.call.cases.get({ id })).case.referral).toBeNull();
    expect(new TextDecoder().decode(await fileAt(path))).toBe('something else');
  });

  test('leaves no pack behind when the referral cannot be saved', async () => {
    const { id, revision } = await openReadyCase(at);
    const folder = await mkdtemp(join(tmpdir(), 'branchdesk-referral-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await at.store.close();
    const disk = refusingDisk();
    const store = await openStore({ folder: at.folder, now: at.desk.now, log: at.desk.log, files: disk });
    onTestFinished(() => store.close());
    const context = { desk: { ...at.desk, store }, account: 'branch', isInProcess: true };
    const call = (createRouterClient({ cases }, { context }) as unknown as Pick<DeskClient, 'cases'>).cases;
    disk.refuse('write', 'ENOSPC');
    expect(await refused(call.refer({ id, revision, ...consent, path: folder }))).toMatchObject({ code: 'NOT_SAVED' });
    expect(await readdir(folder)).toEqual([]);
    disk.allow();
    expect((await call.get({ id })).case.referral).toBeNull();
    const made = await call.refer({ id, revision, ...consent, path: folder });
    expect(await readdir(folder)).toEqual([made.name]);
  });

  test('asks for merits, and nothing that turns on membership, in the United States', async () => {
    await putBranch(at, { nation: 'united-states', words: 'us', zone: 'America/New_York', dateOrder: 'mdy' });
    const on = await openReadyCase(at);
    await changeCase(at, on.id, { intake: { ...emptyIntake, answer: 'represent' } });
    expect((await at.call.cases.readiness({ id: on.id })).missing.map(({ what }) => what)).toEqual([
      'The member’s consent, with its day',
      'The merits',
    ]);
  });
});
