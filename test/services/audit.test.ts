// Who did what, as officers ask it: from history and from the log of reads together, and only what each may see.

import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type AuditDesk, addOfficers, officerIds, openAuditDesk } from '../support/audit-desk.ts';
import { dismissal, furnish, ids, refused } from '../support/casework-desk.ts';
import { FailingFiles } from '../support/failing-files.ts';
import { pdfPages } from '../support/read-pdf.ts';

const { ana, sam, lee } = officerIds;
let desk: AuditDesk;
let files: FailingFiles;

beforeEach(async () => {
  files = new FailingFiles();
  desk = await openAuditDesk({ files });
  await furnish(desk as never);
  await addOfficers(desk, ids.rep);
});

const auditAs = async (account: string, question: object = {}) =>
  (await desk.as(account).branch.audit({ ...question, page: { offset: 0, limit: 500 } })).rows.map(
    ({ account: by, kind, what }) =>
      `${by === ana ? 'ana' : by === sam ? 'sam' : by === lee ? 'lee' : by} ${kind} ${what}`,
  );

const openCase = (repId: string | null = null) =>
  desk.as(ana).cases.open({ ...dismissal, ...(repId ? { repId } : {}) });

describe('what is noted', () => {
  test('a case that was opened and a case that was changed stand in one list, newest first, with who and about what', async () => {
    const on = await openCase();
    desk.setNow('2026-11-24T09:10:00Z');
    await desk.as(ana).cases.get({ id: on.id });
    desk.setNow('2026-11-24T09:20:00Z');
    await desk.as(ana).cases.addEvent({ caseId: on.id, kind: 'note', text: 'Rang her.' });
    const { rows, total } = await desk.as(ana).branch.audit({ collection: 'cases', id: on.id });
    expect(total).toBe(3);
    expect(rows.map(({ at, officer, kind, what }) => [at.slice(11, 16), officer, kind, what])).toEqual([
      ['09:20', 'Ana Secretary', 'change', 'cases.addEvent'],
      ['09:10', 'Ana Secretary', 'read', 'cases.get'],
      ['09:00', 'Ana Secretary', 'change', 'cases.open'],
    ]);
    expect(rows[1]?.about).toEqual([{ collection: 'cases', id: on.id, label: expect.stringContaining('Grace Obi') }]);
  });

  test('of a list the number of rows and the fields are kept, never what was searched for', async () => {
    await desk.as(ana).members.list({ search: 'Grace Obi', where: { standing: 'inBenefit' } });
    const { rows } = await desk.as(ana).branch.audit({ kind: 'read' });
    expect(rows[0]).toMatchObject({ what: 'members.list', rows: 1, fields: ['search', 'standing'], about: [] });
    await desk.store.access.flush();
    const written = await readFile(join(desk.folder, 'access', '000001.jsonl'), 'utf8');
    expect(written).not.toMatch(/grace|obi|inBenefit/i);
  });

  test('what is typed where an id belongs never reaches the log', async () => {
    await refused(desk.as(ana).cases.get({ id: 'Grace Obi of the depot' }));
    await refused(desk.as(ana).cases.get({ id: ids.nobody, memberId: 'Grace Obi' } as never));
    await desk.store.access.flush();
    expect(await readFile(join(desk.folder, 'access', '000001.jsonl'), 'utf8')).not.toMatch(/grace|depot/i);
  });

  test('a field that a procedure ignores hides nothing: a list stays a list', async () => {
    const deep: object = Array.from({ length: 20_000 }).reduce<object>((within) => ({ within }), {});
    for (const extra of [{ id: ids.jose }, { memberIds: [ids.jose] }, { deep }, { much: 1n }]) {
      desk.setNow(desk.desk.now.instant().add({ minutes: 20 }).toString());
      await desk.as(ana).members.list({ search: 'Obi', ...extra } as never);
      await desk.store.access.flush();
    }
    const { rows } = await desk.as(ana).branch.audit({ kind: 'read' });
    expect(rows.map(({ what, about, rows: shown, fields }) => [what, about, shown, fields])).toEqual(
      Array.from({ length: 4 }, () => ['members.list', [], 1, ['search']]),
    );
    expect(desk.logged.filter((line) => line.startsWith('not noted'))).toEqual([]);
  });

  test('an id that is not here, and a procedure that is not theirs, are kept as attempts', async () => {
    expect(await refused(desk.as(sam).cases.get({ id: ids.nobody }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused(desk.as(sam).branch.exportAudit({}))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await auditAs(ana, { kind: 'refused' })).toEqual([
      'sam refused branch.exportAudit',
      'sam refused cases.get',
    ]);
  });

  test('a change that changes nothing, one that comes too late, and a search have shown what they found', async () => {
    const on = await openCase();
    await desk.as(ana).cases.update({ id: on.id, revision: on.revision });
    desk.setNow('2026-11-24T09:20:00Z');
    await refused(desk.as(ana).cases.update({ id: on.id, revision: 99, whatHappened: 'Otherwise' }));
    await desk.as(ana).branch.search({ text: on.number });
    const { rows } = await desk.as(ana).branch.audit({ kind: 'read' });
    expect(rows.map(({ what, about }) => [what, about.map(({ id }) => id)])).toEqual([
      ['branch.search', []],
      ['cases.update', [on.id]],
      ['cases.update', [on.id]],
    ]);
  });

  test('going on after damage is noted: nothing else says afterwards that there was any', async () => {
    await desk.as(ana).branch.carryOn();
    const { rows } = await desk.as(ana).branch.audit({ kind: 'read' });
    expect(rows.map(({ what, account }) => [what, account])).toEqual([['branch.carryOn', ana]]);
  });

  test('a file is noted when it is taken, not when it is offered; one that is written to a path at once', async () => {
    const offered = await desk.as(ana, true).cases.exportList({ format: 'csv' });
    expect(await auditAs(ana, { kind: 'export' })).toEqual([]);
    desk.desk.downloads.take(offered.token);
    expect(await auditAs(ana, { kind: 'export' })).toEqual(['ana export cases.exportList']);
    desk.setNow('2026-11-24T10:00:00Z');
    await mkdir(join(desk.folder, 'out'));
    await desk.as(ana).cases.calendar({ path: join(desk.folder, 'out') });
    expect(await auditAs(ana, { kind: 'export' })).toEqual([
      'ana export cases.calendar',
      'ana export cases.exportList',
    ]);
  });

  test('a page that was printed is noted with its address and record', async () => {
    await desk.as(sam).session.printed({ page: '/members/$id', subject: { collection: 'members', id: ids.grace } });
    const { rows } = await desk.as(ana).branch.audit({ kind: 'print' });
    expect(rows[0]).toMatchObject({ officer: 'Sam Adeyemi', what: '/members/$id', about: [{ label: 'Grace Obi' }] });
    expect(await refused(desk.as(sam).session.printed({ page: '/members/Grace Obi' }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  test('equality answers are not mentioned', async () => {
    await desk.as(ana).monitoring.save({ memberId: ids.grace, answers: { disability: 'yes' } });
    await refused(desk.as(ana).monitoring.withdraw({ memberId: ids.nobody }));
    expect((await auditAs(ana)).filter((line) => line.includes('monitoring'))).toEqual(['ana change monitoring.save']);
  });
});

describe('who sees it', () => {
  test('a secretary and an auditor see everybody’s doings; a rep their own, and who read what they may see', async () => {
    const theirs = await openCase(ids.post);
    const others = await openCase();
    await desk.as(ana).cases.get({ id: theirs.id });
    await desk.as(ana).cases.get({ id: others.id });
    await desk.as(ana).cases.list({});
    await desk.as(sam).cases.get({ id: theirs.id });
    expect((await auditAs(ana, { kind: 'read' })).toSorted()).toEqual([
      'ana read cases.get',
      'ana read cases.get',
      'ana read cases.list',
      'sam read cases.get',
    ]);
    const seen = await auditAs(sam, { kind: 'read' });
    expect(seen.filter((line) => line.includes('cases')).toSorted()).toEqual([
      'ana read cases.get',
      'sam read cases.get',
    ]);
    expect(await auditAs(lee, { kind: 'read', account: sam })).not.toContain('sam read cases.get');
  });

  test('about a record that is closed to somebody nothing is told them, not even what they tried themselves', async () => {
    const others = await openCase();
    await desk.as(ana).cases.get({ id: others.id });
    await refused(desk.as(sam).cases.get({ id: others.id }));
    expect(await auditAs(sam, { collection: 'cases', id: others.id })).toEqual([]);
    expect(await auditAs(ana, { collection: 'cases', id: others.id })).toContain('sam refused cases.get');
  });

  test('a rep has themselves alone to choose from, a secretary everybody', async () => {
    const names = async (account: string) => (await desk.as(account).branch.audit({})).officers.map(({ name }) => name);
    expect(await names(sam)).toEqual(['Sam Adeyemi']);
    expect(await names(ana)).toEqual(['Ana Secretary', 'Lee Auditor', 'Sam Adeyemi']);
  });
});

describe('asking', () => {
  test('looking up who has seen a record does not stand for opening it', async () => {
    await desk.as(ana).branch.audit({ collection: 'members', id: ids.grace });
    await desk.as(ana).members.get({ id: ids.grace });
    expect(await auditAs(ana, { collection: 'members', id: ids.grace, kind: 'read' })).toEqual([
      'ana read members.get',
      'ana read branch.audit',
    ]);
  });

  test('of a member it tells of their cases too', async () => {
    const on = await openCase();
    await desk.as(ana).cases.get({ id: on.id });
    await desk.as(ana).members.get({ id: ids.grace });
    await desk.as(ana).members.get({ id: ids.jose });
    expect(await auditAs(ana, { collection: 'members', id: ids.grace, kind: 'read' })).toEqual([
      'ana read members.get',
      'ana read cases.get',
    ]);
  });

  test('days are those of the branch, both inclusive, and pages follow each other', async () => {
    for (const instant of [
      '2026-11-25T23:59:59Z',
      '2026-11-26T00:00:00Z',
      '2026-11-26T23:59:59Z',
      '2026-11-27T00:00:00Z',
    ]) {
      desk.setNow(instant);
      await desk.as(ana).members.get({ id: instant.endsWith('59Z') ? ids.grace : ids.jose });
    }
    const day = { from: '2026-11-26', to: '2026-11-26', kind: 'read' as const };
    const { rows, total } = await desk.as(ana).branch.audit(day);
    expect([total, rows.map(({ at }) => at)]).toEqual([2, ['2026-11-26T23:59:59.000Z', '2026-11-26T00:00:00.000Z']]);
    const second = await desk.as(ana).branch.audit({ ...day, page: { offset: 1, limit: 1 } });
    expect(second.rows.map(({ at }) => at)).toEqual(['2026-11-26T00:00:00.000Z']);
    expect(await refused(desk.as(ana).branch.audit({ from: '2026-11-27', to: '2026-11-26' }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await refused(desk.as(ana).branch.audit({ id: ids.grace }))).toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('the paper for a member says when and in which office, and names nobody else', async () => {
    const on = await openCase();
    await desk
      .as(sam)
      .cases.get({ id: on.id })
      .catch(() => undefined);
    await desk.as(ana).cases.get({ id: on.id });
    await mkdir(join(desk.folder, 'out'));
    const { lines } = await desk.as(ana).branch.accessReport({
      collection: 'members',
      id: ids.grace,
      path: join(desk.folder, 'out'),
    });
    expect(lines).toBe(3);
    const [name = ''] = await readdir(join(desk.folder, 'out'));
    const text = (await pdfPages(await readFile(join(desk.folder, 'out', name)))).join(' ');
    expect(text).toContain('Grace Obi');
    expect(text).toContain(`A case was opened (${on.number})`);
    expect(text).toContain('the branch secretary');
    expect(text).not.toMatch(/Ana|Secretary\b|Sam|Adeyemi/);
  });
});

describe('when the disk fails', () => {
  test('a full disk stops nobody from reading; it is said, and so is the gap', async () => {
    await desk.as(ana).members.get({ id: ids.grace });
    await desk.store.access.flush();
    files.fault = (operation, path) => (operation === 'write' && path.includes('access') ? 'ENOSPC' : undefined);
    desk.setNow('2026-11-24T10:00:00Z');
    expect((await desk.as(ana).members.get({ id: ids.jose })).member.firstName).toBe('José');
    const { trouble } = await desk.as(ana).branch.audit({});
    expect(trouble).toEqual({ since: '2026-11-24T10:00:00.000Z', reason: 'diskFull' });
    files.fault = undefined;
    const { rows, trouble: after } = await desk.as(ana).branch.audit({ kind: 'gap' });
    expect(after).toBeNull();
    expect(rows).toMatchObject([{ kind: 'gap', what: 'diskFull', rows: 0 }]);
  });
});
