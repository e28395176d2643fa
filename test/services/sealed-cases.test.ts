// A sealed case as the other officers meet it: nowhere. Every procedure that answers is asked as the secretary, and whatever it
// answers or hands out is searched for everything that the case ever held; so are the disk and the program's memory.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inProcessClient } from '../../electron/core/in-process.ts';
import { openProgram, type Program } from '../../electron/core/program.ts';
import type { DeskClient } from '../../shared/contract/contract.ts';
import { collectionNames } from '../../shared/domain/collections.ts';
import { refused } from '../support/casework-desk.ts';
import { textOf } from '../support/roles/file-text.ts';
import { MARKS, mark } from '../support/roles/marked-records.ts';
import { everyRecord } from '../support/roles/must-not-see.ts';
import { atRandom, type Known } from '../support/roles/role-inputs.ts';
import { ELSEWHERE, procedures } from '../support/roles/role-matrix.ts';
import { workingInputs } from '../support/working-inputs.ts';

const keyCost = { memoryKiB: 64, iterations: 1, parallelism: 1 };
const ANA = 'violet harbour piano seldom';
const BEN = 'copper lantern meadow eleven';
const CLEO = 'walnut ribbon frosty canyon';

interface SealedDesk {
  folder: string;
  program: Program;
  call: DeskClient;
  ana: string;
  ben: string;
  cleo: string;
  memberId: string;
  caseId: string;
  number: string;
  hash: string;
  recoveryCode: string;
}

const as = async ({ call }: SealedDesk, passphrase: string): Promise<void> =>
  void (await call.session.unlock({ passphrase }));

/** Ana is the secretary, Ben the rep whose case it is, Cleo a convenor. Whoever is unlocked at the end is Ben. */
async function openDesk(): Promise<SealedDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'branchdesk-sealed-'));
  const log = { info: () => undefined, error: () => undefined };
  const now = { instant: () => Temporal.Instant.from('2026-11-24T09:00:00Z') };
  const program = await openProgram({ dataFolder: folder, which: 'own', now, log, version: 'test', keyCost });
  const call = inProcessClient(program);
  const branch = { name: 'Northfield Branch', nation: 'england-and-wales' as const };
  const { recovery } = await call.session.setUp({ passphrase: ANA, officer: 'Ana Obi', branch });
  const { id: employerId } = await call.workplaces.saveEmployer({ name: 'Northfield Council' });
  const depot = await call.workplaces.save({ name: 'Depot', employerId });
  const benHimself = await call.members.add({ firstName: 'Ben', lastName: 'Adeyemi' });
  const { id: memberId } = await call.members.add({ firstName: 'Grace', lastName: 'Hall' });
  await call.reps.appoint({ memberId: benHimself.id, kind: 'rep', workplaceIds: [depot.id], from: '2024-01-01' });
  const ben = await call.officers.add({
    name: 'Ben Adeyemi',
    roles: ['rep'],
    passphrase: BEN,
    memberId: benHimself.id,
  });
  const cleo = await call.officers.add({ name: 'Cleo Marsh', roles: ['convenor'], passphrase: CLEO });
  const { rows } = await call.officers.list();
  const ana = rows.find(({ name }) => name === 'Ana Obi')!.id;
  const [post] = (await call.reps.list({})).rows;

  const open = await call.cases.open({
    who: [{ memberId }],
    type: 'pay',
    whatHappened: 'Everybody in casework may know of this',
    repId: post!.id,
  });
  await call.cases.addEvent({ caseId: open.id, kind: 'note', text: 'In the open' });
  const enquiry = await call.enquiries.add({
    memberId,
    question: mark('question'),
    answer: mark('answer'),
    repId: post!.id,
    workplaceId: depot.id,
  });
  const on = await call.cases.open({
    who: [{ memberId }],
    type: 'discrimination',
    whatHappened: mark('happened'),
    workplaceId: depot.id,
    repId: post!.id,
    enquiryId: enquiry.id,
    keyDates: [{ date: '2026-11-02', what: mark('act') }],
    themes: [mark('theme')],
    nextStep: mark('step'),
    nextStepBy: '2026-12-04',
    people: [{ role: 'witness', name: mark('witness'), note: mark('personNote') }],
    intake: { answer: 'represent', reason: mark('reason'), merits: mark('merits') },
  });
  await call.cases.addEvent({ caseId: on.id, kind: 'hearing', text: mark('hearing'), day: '2026-12-10' });
  const document = await call.cases.addDocument({
    caseId: on.id,
    file: new File([mark('bytes')], `${mark('paper')}.txt`),
  });
  return {
    folder,
    program,
    call,
    ana,
    ben: ben.id,
    cleo: cleo.id,
    memberId,
    caseId: on.id,
    number: on.number,
    hash: document.hash,
    recoveryCode: recovery.code,
  };
}

/** Everything that the case holds, before it is sealed: marks, ids, its number. */
function secretsOf({ program, caseId, number }: SealedDesk): Set<string> {
  const found = new Set<string>([number]);
  const view = program.desk.store.forCounts();
  for (const collection of collectionNames) {
    for (const record of view.all(collection)) {
      const text = JSON.stringify(record);
      if (record.id !== caseId && !(text.includes(caseId) && collection !== 'seals')) continue;
      found.add(record.id);
      for (const [secret] of text.matchAll(MARKS)) found.add(secret);
    }
  }
  return found;
}

const close = async ({ program, folder }: SealedDesk): Promise<void> => {
  await program.close();
  await rm(folder, { recursive: true, force: true });
};

describe('a case that is sealed', () => {
  let desk: SealedDesk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => close(desk));

  test('is its rep’s alone: the secretary finds neither it nor its number, the rep finds all of it', async () => {
    const { call, caseId, hash } = desk;
    await as(desk, BEN);
    const before = await call.cases.get({ id: caseId });
    const sealed = await call.cases.seal({ caseId });
    expect(sealed.officers.map(({ name, isYou }) => [name, isYou])).toEqual([['Ben Adeyemi', true]]);
    expect(sealed.notes[0]).toContain('Only you can open this case');
    const page = await call.cases.get({ id: caseId });
    expect(page).toMatchObject({ case: before.case, tasks: before.tasks, documents: before.documents, isSealed: true });
    expect((await call.clocks.due({})).rows.some((row) => JSON.stringify(row).includes(caseId))).toBe(true);

    await as(desk, ANA);
    expect((await refused(call.cases.get({ id: caseId }))).code).toBe('NOT_FOUND');
    expect((await call.cases.list({})).rows.map(({ number }) => number)).not.toContain(desk.number);
    expect((await call.clocks.due({})).rows.some((row) => JSON.stringify(row).includes(caseId))).toBe(false);
    expect((await refused(call.cases.sealedWith({ caseId }))).code).toBe('NOT_FOUND');
    expect((await refused(call.cases.seal({ caseId, officerIds: [] }))).code).toBe('NOT_FOUND');
    expect((await refused(call.cases.unseal({ caseId, reason: 'I want to know' }))).code).toBe('NOT_FOUND');
    await expect(desk.program.desk.store.attachment(hash)).rejects.toThrow('there is no attachment');
    expect((await call.branch.verify({})).problems).toEqual([]);

    await as(desk, BEN);
    expect(await call.cases.get({ id: caseId })).toMatchObject({ case: before.case });
    expect((await desk.program.desk.store.verify()).problems).toEqual([]);
  });

  test('opens for whoever is named, in the rep’s stead too, and shuts for whoever is taken off', async () => {
    const { call, caseId, cleo, ana } = desk;
    await as(desk, BEN);
    const { revision } = await call.cases.seal({ caseId, officerIds: [cleo] });
    await as(desk, CLEO);
    expect((await call.cases.get({ id: caseId })).isSealed).toBe(true);
    const stale = await refused(call.cases.seal({ caseId, officerIds: [ana], revision: revision! + 1 }));
    expect(stale.code).toBe('STALE_RECORD');
    await call.cases.seal({ caseId, officerIds: [ana], revision: revision! });
    await call.cases.addEvent({ caseId, kind: 'note', text: 'After Ben' });
    await as(desk, BEN);
    expect((await refused(call.cases.get({ id: caseId }))).code).toBe('NOT_FOUND');
    await as(desk, ANA);
    const { rows } = await call.cases.timeline({ caseId, page: { offset: 0, limit: 50 } });
    expect(rows.map(({ text }) => text)).toContain('After Ben');
    expect((await call.cases.sealedWith({ caseId })).officers.map(({ name }) => name)).toEqual([
      'Ana Obi',
      'Cleo Marsh',
    ]);
  });

  test('is unsealed by whoever opens it, with the reason on its timeline, and cannot be undone', async () => {
    const { call, caseId } = desk;
    await as(desk, BEN);
    await call.cases.seal({ caseId });
    const undo = await refused(call.branch.revert({ seq: desk.program.desk.store.seq, changedSince: 'refuse' }));
    expect(undo.message).toContain('unsealed on its own page');
    await call.cases.unseal({ caseId, reason: 'The member asked for the branch' });
    await as(desk, ANA);
    const { rows } = await call.cases.timeline({ caseId, page: { offset: 0, limit: 50 } });
    expect(rows.map(({ text }) => text)).toContain('Unsealed. Why: The member asked for the branch');
    expect((await call.cases.get({ id: caseId })).isSealed).toBe(false);
    expect((await refused(call.cases.unseal({ caseId, reason: 'again' }))).message).toBe('This case is not sealed.');
  });

  test('names nobody in vain: conflicts, withdrawn officers and roles without casework are refused in words', async () => {
    const { call, caseId } = desk;
    const dan = await call.officers.add({
      name: 'Dan Fox',
      roles: ['auditor'],
      passphrase: 'granite pencil otter seven',
    });
    const gone = await call.officers.add({ name: 'Eve Gone', roles: ['rep'], passphrase: 'saddle timber orbit lilac' });
    await call.officers.withdraw({ id: gone.id });
    const grace = await call.officers.add({
      name: 'Grace Hall',
      roles: ['rep'],
      passphrase: 'marble velvet signal dozen',
      memberId: desk.memberId,
    });
    const whyNot = async (id: string) => (await refused(call.cases.seal({ caseId, officerIds: [id] }))).message;
    expect(await whyNot(dan.id)).toBe('Dan Fox cannot be named. Sees no casework in their role.');
    expect(await whyNot(gone.id)).toBe('Eve Gone cannot be named. Was withdrawn, and opens nothing here any more.');
    expect(await whyNot(grace.id)).toBe('Grace Hall cannot be named. Conflict of interest: it is their own case.');
    expect(await whyNot(crypto.randomUUID())).toBe('There is no such officer.');
    expect((await refused(call.cases.seal({ caseId, withoutMe: true }))).message).toContain('Name somebody');
    const { candidates, sealedOn } = await call.cases.sealedWith({ caseId });
    expect(sealedOn).toBeNull();
    expect(candidates.filter(({ looksAfterIt }) => looksAfterIt).map(({ name }) => name)).toEqual(['Ben Adeyemi']);
    expect(candidates.map(({ name, whyNot: why }) => [name, why !== null])).toEqual([
      ['Ana Obi', false],
      ['Ben Adeyemi', false],
      ['Cleo Marsh', false],
      ['Dan Fox', true],
      ['Grace Hall', true],
    ]);
  });

  test('is gone at once for whoever seals it without themselves', async () => {
    const { call, caseId, ben } = desk;
    const sealed = await call.cases.seal({ caseId, officerIds: [ben], withoutMe: true });
    expect(sealed.notes[0]).toContain('gone for you');
    expect((await refused(call.cases.get({ id: caseId }))).code).toBe('NOT_FOUND');
    expect((await call.branch.search({ text: desk.number, limit: 10 })).rows).toEqual([]);
    await as(desk, BEN);
    expect((await call.cases.get({ id: caseId })).isSealed).toBe(true);
  });

  test('says before an officer leaves that nobody else could open it', async () => {
    const { call, caseId, ben, cleo } = desk;
    await as(desk, BEN);
    await call.cases.seal({ caseId });
    await as(desk, ANA);
    expect(await call.cases.isOnlyOpener({ officerId: ben })).toEqual({ isOnlyOpener: true });
    expect(await call.cases.isOnlyOpener({ officerId: cleo })).toEqual({ isOnlyOpener: false });
    await as(desk, BEN);
    await call.cases.seal({ caseId, officerIds: [cleo] });
    await as(desk, ANA);
    expect(await call.cases.isOnlyOpener({ officerId: ben })).toEqual({ isOnlyOpener: false });
    await call.officers.withdraw({ id: ben });
    await as(desk, CLEO);
    const { notes, officers } = await call.cases.sealedWith({ caseId });
    expect(officers.map(({ name, withdrawnOn }) => [name, withdrawnOn])).toEqual([
      ['Ben Adeyemi', '2026-11-24'],
      ['Cleo Marsh', null],
    ]);
    expect(notes.join(' ')).toContain('Ben Adeyemi was withdrawn');
  });

  test('comes back with the recovery sheet, for whoever is given a new passphrase by it', async () => {
    const { call, caseId, ben } = desk;
    await as(desk, BEN);
    await call.cases.seal({ caseId });
    await as(desk, ANA);
    const passphrase = 'thistle anchor bakery stone';
    await call.officers.newPassphrase({ id: ben, passphrase });
    await as(desk, passphrase);
    expect((await refused(call.cases.get({ id: caseId }))).code).toBe('NOT_FOUND');
    await as(desk, ANA);
    const another = 'cinder planet otter maple';
    const wrong = await refused(call.officers.newPassphrase({ id: ben, passphrase: another, recoveryCode: 'ABCD' }));
    expect(wrong.message).toContain('not the code');
    await call.officers.newPassphrase({ id: ben, passphrase: another, recoveryCode: desk.recoveryCode });
    expect((await call.officers.list()).recovery).toMatchObject({ usedAt: '2026-11-24T09:00:00.000Z', isSeen: false });
    await as(desk, another);
    expect((await call.cases.get({ id: caseId })).isSealed).toBe(true);
  });

  test('keeps its drafts under the officer’s own key', async () => {
    const { call, caseId, ben, program } = desk;
    await as(desk, BEN);
    await call.session.setDesk({ key: `case:${caseId}:entry`, value: { text: 'begun before' } });
    await call.cases.seal({ caseId });
    expect(await call.session.getDesk({ key: `case:${caseId}:entry` })).toEqual({ value: null });
    const secret = mark('draft');
    await call.session.setDesk({ key: `case:${caseId}:entry`, value: { text: secret } });
    expect(await call.session.getDesk({ key: `case:${caseId}:entry` })).toEqual({ value: { text: secret } });
    await as(desk, ANA);
    const kept = ['officer', 'own', ''].map((prefix) =>
      JSON.stringify(program.desk.store.getDesk(`${prefix}/${ben}/case:${caseId}:entry`)),
    );
    expect(kept.join()).not.toContain(secret);
    await as(desk, BEN);
    expect(await call.session.getDesk({ key: `case:${caseId}:entry` })).toEqual({ value: { text: secret } });
  });
});

describe('what the secretary is told of a case sealed among others', () => {
  let desk: SealedDesk;
  let secrets: Set<string>;
  let known: Known;

  beforeAll(async () => {
    desk = await openDesk();
    secrets = secretsOf(desk);
    await as(desk, BEN);
    const { call, caseId } = desk;
    await call.cases.seal({ caseId });
    await call.cases.addEvent({ caseId, kind: 'note', text: mark('after') });
    await call.cases.addDocument({ caseId, file: new File([mark('afterBytes')], `${mark('afterPaper')}.txt`) });
    for (const secret of secretsOf(desk)) secrets.add(secret);
    await as(desk, ANA);
    const all = desk.program.desk.store.forCounts();
    known = {
      records: everyRecord(all),
      secrets: new Map([...secrets].map((secret) => [secret, 'cases'])),
      isHidden: () => false,
      caseId,
    };
  }, 60_000);
  afterAll(() => close(desk));

  test('there is something to look for', () => {
    expect(secrets.size).toBeGreaterThan(20);
  });

  test('memory holds none of it', () => {
    const store = desk.program.desk.store;
    const held = JSON.stringify(collectionNames.map((name) => [...store.forCounts().all(name)]));
    // Only that there is a seal, and whose: the case's id is its name.
    secrets.delete(desk.caseId);
    for (const secret of secrets) expect(held.includes(secret), secret).toBe(false);
    secrets.add(desk.caseId);
    expect(held).toContain('Everybody in casework may know of this');
  });

  test.each(procedures.filter(({ name }) => !ELSEWHERE.has(name)))('$name', async ({ name, schema }) => {
    const [area, verb] = name.split('.') as [string, string];
    const client = desk.call as never as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
    const working = await workingInputs[name]?.(desk.call, desk.folder);
    for (const input of [...(working ? [working] : []), ...atRandom(name, schema, known)]) {
      const said = await client[area]![verb]!(input).then(
        (answer) => textOf(answer, desk.program.desk),
        (error) => `${error.message} ${JSON.stringify(error.data)}`,
      );
      const asked = JSON.stringify(input) ?? '';
      for (const secret of secrets) {
        if (asked.includes(secret)) continue;
        // Another thing of the same running number is no secret: a data request, a certificate, an election.
        const told = said.replaceAll(new RegExp(`(DP|ER|IS|CO|DE|IN|EL|NG)-${secret}`, 'g'), '');
        expect(told.includes(secret) ? `${name} ${asked} tells ${secret}: ${said.slice(0, 300)}` : '').toBe('');
      }
    }
  });
});
