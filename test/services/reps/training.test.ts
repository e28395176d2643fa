// Courses and training from application to certificate: who needs what, what runs out, and what follows from the rule book.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../../electron/core/store/open.ts';
import { emptyRep } from '../../../shared/domain/reps/posts.ts';
import { emptyRuleBook, RULE_BOOK_ID, type RuleBook } from '../../../shared/domain/reps/rule-book.ts';
import { readBack } from '../../formats/pdf-reading.ts';
import { type CaseworkDesk, furnish, ids, makeMember, openCaseworkDesk, refused } from '../../support/casework-desk.ts';

const TODAY = '2026-11-24';
const topic = (change: Partial<RuleBook['training'][number]> = {}): RuleBook['training'][number] => ({
  id: '01900000-0000-7000-8000-0000000000a1',
  topic: 'Data protection',
  kinds: [],
  withinMonths: 3,
  renewMonths: 12,
  isBeforeCasework: true,
  ...change,
});

const readText = async (path: string): Promise<string> =>
  (await readBack(await readFile(path))).pages
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/g, ' ');

async function openWith(training: RuleBook['training'] = [topic()]): Promise<CaseworkDesk> {
  const at = await openCaseworkDesk();
  onTestFinished(() => at.close());
  await furnish(at);
  await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    tx.put('ruleBooks', { ...emptyRuleBook, id: RULE_BOOK_ID, training });
    const post = tx.get('reps', ids.post)!;
    tx.put('reps', { ...post, from: '2026-10-01' }, post.revision);
  });
  return at;
}

const newCourse = ({ call }: CaseworkDesk, change: object = {}) =>
  call.reps.keepCourse({
    name: 'Data protection for reps',
    topic: 'data protection',
    from: '2026-12-10',
    places: 1,
    ...change,
  });

const applied = async ({ call }: CaseworkDesk, courseId: string, memberId: string = ids.rep) =>
  (await call.reps.keepTraining({ memberId, courseId })).rows[0]!;

describe('on the way', () => {
  test('applied, approved, booked, attended, completed: it counts until the rule book’s months after it', async () => {
    const at = await openWith();
    const course = await newCourse(at);
    let training = await applied(at, course.id);
    expect(training).toMatchObject({
      appliedOn: TODAY,
      topic: 'data protection',
      from: '2026-12-10',
      courseId: course.id,
    });
    expect((await at.call.reps.training({})).rows[0]!.topics[0]).toMatchObject({
      state: 'inProgress',
      stage: 'applied',
    });
    for (const move of ['approve', 'book', 'attend', 'complete'] as const) {
      const { rows } = await at.call.reps.moveTraining({
        trainings: [{ id: training.id, revision: training.revision }],
        move,
        by: 'Grace Obi',
      });
      training = rows[0]!;
    }
    expect(training).toMatchObject({
      approved: { on: TODAY, by: 'Grace Obi' },
      completedOn: TODAY,
      validUntil: '2027-11-24',
    });
    const { rows, totals } = await at.call.reps.training({});
    expect(rows[0]!.topics[0]).toMatchObject({ state: 'has', validUntil: '2027-11-24', by: null });
    expect(totals).toMatchObject({ gaps: 0 });
    expect((await at.call.reps.training({ asAt: '2027-09-01' })).totals).toMatchObject({ expiresSoon: 1, gaps: 0 });
    expect((await at.call.reps.training({ asAt: '2027-11-24' })).totals).toMatchObject({ expiresSoon: 1 });
    expect((await at.call.reps.training({ asAt: '2027-11-25' })).totals).toMatchObject({ expired: 1, gaps: 1 });
    // Before it was completed it had not been.
    expect((await at.call.reps.training({ asAt: '2026-11-23' })).totals).toMatchObject({ missing: 1 });
  });

  test('a refusal says why, and may be taken back by approving', async () => {
    const at = await openWith();
    const { id, revision } = await applied(at, (await newCourse(at)).id);
    const refusal = at.call.reps.moveTraining({ trainings: [{ id, revision }], move: 'refuse' });
    expect((await refused(refusal)).issues).toEqual([
      { path: ['why'], message: 'Say why it was refused: whoever applied will ask.' },
    ]);
    const { rows } = await at.call.reps.moveTraining({
      trainings: [{ id, revision }],
      move: 'refuse',
      why: 'No cover',
    });
    expect(rows[0]).toMatchObject({ refused: { why: 'No cover' } });
    const book = at.call.reps.moveTraining({ trainings: [{ id, revision: revision + 1 }], move: 'book' });
    expect((await refused(book)).message).toContain('stands at “refused” and cannot be booked from there');
    const again = await at.call.reps.moveTraining({ trainings: [{ id, revision: revision + 1 }], move: 'approve' });
    expect(again.rows[0]).toMatchObject({ refused: null, approved: { on: TODAY } });
  });

  test('no more are booked than there are places, and of several all or none', async () => {
    const at = await openWith();
    const course = await newCourse(at);
    const one = await applied(at, course.id);
    const two = await applied(at, course.id, ids.jose);
    const both = [one, two].map(({ id, revision }) => ({ id, revision }));
    const booking = await refused(at.call.reps.moveTraining({ trainings: both, move: 'book' }));
    expect(booking.message).toContain('is full: all 1 places are taken. José O’Neill was not booked.');
    expect((await at.call.reps.course({ id: course.id })).counts).toMatchObject({ applied: 2, booked: 0 });
    await at.call.reps.moveTraining({ trainings: both.slice(0, 1), move: 'book' });
    expect(await at.call.reps.course({ id: course.id })).toMatchObject({ placesLeft: 0, peopleTotal: 2 });
    const fewer = at.call.reps.keepCourse({ id: course.id, revision: course.revision, places: 1, note: 'Bring lunch' });
    expect(await fewer).toMatchObject({ note: 'Bring lunch', name: 'Data protection for reps' });
  });

  test('whoever is on the way follows the course to its new day; what is completed stays as it was', async () => {
    const at = await openWith();
    const course = await newCourse(at, { places: null });
    const done = await applied(at, course.id);
    await at.call.reps.moveTraining({ trainings: [{ id: done.id, revision: done.revision }], move: 'complete' });
    const going = await applied(at, course.id, ids.jose);
    await at.call.reps.keepCourse({ id: course.id, revision: course.revision, from: '2027-01-14' });
    const { rows } = await at.call.reps.trainings({ courseId: course.id });
    expect(Object.fromEntries(rows.map(({ training }) => [training.id, training.from]))).toEqual({
      [done.id]: '2026-12-10',
      [going.id]: '2027-01-14',
    });
  });

  test('a course that was called off takes nobody, and nobody applies twice', async () => {
    const at = await openWith();
    const course = await newCourse(at);
    await applied(at, course.id);
    expect((await refused(applied(at, course.id))).message).toContain(
      'Sam Adeyemi is on the list of this course already',
    );
    await at.call.reps.cancelCourse({ id: course.id, revision: course.revision });
    expect((await refused(applied(at, course.id, ids.jose))).message).toContain('called off');
    expect((await at.call.reps.courses({})).total).toBe(0);
    expect((await at.call.reps.courses({ includePast: true })).total).toBe(1);
  });

  test('days that cannot be are refused in words', async () => {
    const at = await openWith();
    const { id, revision } = await applied(at, (await newCourse(at)).id);
    const ahead = at.call.reps.moveTraining({ trainings: [{ id, revision }], move: 'attend', on: '2026-11-25' });
    expect((await refused(ahead)).issues).toMatchObject([{ path: ['on'] }]);
    const backwards = at.call.reps.keepCourse({ name: 'X', from: '2026-12-10', to: '2026-12-09' });
    expect((await refused(backwards)).issues).toEqual([{ path: ['to'], message: 'The last day is before the first.' }]);
    const early = at.call.reps.moveTraining({
      trainings: [{ id, revision }],
      move: 'complete',
      validUntil: '2026-11-23',
    });
    expect((await refused(early)).issues).toMatchObject([{ path: ['validUntil'] }]);
    expect((await refused(at.call.reps.keepTraining({ name: 'X' }))).issues).toMatchObject([{ path: ['memberId'] }]);
    expect((await refused(at.call.reps.keepTraining({ memberId: ids.rep }))).issues).toMatchObject([
      { path: ['name'] },
    ]);
  });

  test('one undo takes a course’s whole attendance back', async () => {
    const at = await openWith();
    const course = await newCourse(at, { places: null });
    const { rows } = await at.call.reps.keepTraining({ memberIds: [ids.rep, ids.jose], courseId: course.id });
    const { seq } = await at.call.reps.moveTraining({
      trainings: rows.map(({ id, revision }) => ({ id, revision })),
      move: 'complete',
    });
    expect((await at.call.reps.course({ id: course.id })).counts).toMatchObject({ completed: 2 });
    await at.call.branch.revert({ seq });
    expect((await at.call.reps.course({ id: course.id })).counts).toMatchObject({ completed: 0, applied: 2 });
  });
});

describe('what is asked', () => {
  test('by post, from the first day of the term; to somebody who holds none nothing is asked', async () => {
    const at = await openWith([
      topic(),
      topic({ id: ids.nobody, topic: 'Safety', kinds: ['safetyRep'], withinMonths: null }),
    ]);
    expect(await at.call.reps.training({})).toMatchObject({
      total: 1,
      isWhole: true,
      rows: [{ name: 'Sam Adeyemi', topics: [{ topic: 'Data protection', state: 'missing', by: '2027-01-01' }] }],
      totals: { gaps: 1, missing: 1 },
      topics: [
        { topic: 'Data protection', missing: 1 },
        { topic: 'Safety', missing: 0 },
      ],
    });
    expect((await at.call.reps.training({ asAt: '2027-01-02' })).rows[0]!.topics[0]).toMatchObject({ isOverdue: true });
    expect((await at.call.reps.training({ asAt: '2026-09-30' })).total).toBe(0);
    expect((await at.call.reps.training({ only: 'expiring' })).total).toBe(0);
    expect((await at.call.reps.training({ only: 'gaps' })).total).toBe(1);
    expect((await at.call.reps.training({ repId: ids.post })).total).toBe(1);
  });

  test('stands among the dates: what is needed, what runs out, and the union’s review of a certification', async () => {
    const at = await openWith();
    const { rows } = await at.call.clocks.due({ to: '2027-12-31' });
    expect(rows).toMatchObject([
      { kind: 'trainingNeeded', day: '2027-01-01', title: 'Training needed: Data protection', detail: 'Sam Adeyemi' },
    ]);
    await at.call.reps.keepTraining({ memberId: ids.rep, name: 'Data protection', completedOn: '2026-01-10' });
    await at.call.reps.certify({ repId: ids.post, by: 'Region', certifiedOn: '2025-02-01', reviewOn: '2027-02-01' });
    expect((await at.call.clocks.due({ to: '2027-12-31' })).rows).toMatchObject([
      { kind: 'trainingExpires', day: '2027-01-10', reps: { collection: 'trainings' } },
      { kind: 'certificationReview', day: '2027-02-01', reps: { collection: 'certifications' } },
    ]);
  });

  test('before casework: said where a rep is chosen, and nobody is locked out', async () => {
    const at = await openWith();
    const opened = await at.call.cases.open({ who: [{ memberId: ids.grace }], type: 'grievance' });
    const suggested = async () =>
      (await at.call.cases.suggestRep({ id: opened.id })).rows.find(({ repId }) => repId === ids.post)!;
    expect(await suggested()).toMatchObject({
      hasConflict: false,
      lacksTraining: ['Data protection'],
      reasons: ['The rule book asks training first that is missing: Data protection', expect.anything()],
    });
    await at.call.cases.update({ id: opened.id, revision: opened.revision, repId: ids.post });
    await at.call.reps.keepTraining({ memberId: ids.rep, name: 'Data protection', completedOn: '2026-11-01' });
    expect((await suggested()).lacksTraining).toBeUndefined();
  });
});

describe('certificates on file', () => {
  const CONTENT = new TextEncoder().encode('Sam Adeyemi passed.\n');
  const newFile = () => new File([CONTENT], 'Certificate: “Sam”.txt', { type: 'text/plain' });

  test('are kept with their name, opened again, checked, exported, and gone with whom they are about', async () => {
    const at = await openWith();
    const { rows } = await at.call.reps.keepTraining({ memberId: ids.jose, name: 'Law', completedOn: '2026-01-10' });
    const on = { collection: 'trainings' as const, id: rows[0]!.id };
    await at.call.reps.addCertificate({ on, file: newFile() });
    const kept = (await at.call.reps.trainings({ memberId: ids.jose })).rows[0]!.training;
    expect(kept.certificates).toMatchObject([{ name: 'Certificate: “Sam”.txt', bytes: CONTENT.byteLength }]);
    const { token } = await at.call.reps.openCertificate({ on, fileId: kept.certificates[0]!.id });
    const opened = await new Response(await at.desk.downloads.take(token)!.open()).bytes();
    expect(opened).toEqual(CONTENT);
    const folder = join(at.folder, 'attachments');
    const filesThere = async () =>
      (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
    expect(await filesThere()).toHaveLength(1);
    const out = join(at.folder, 'export.zip');
    await at.call.branch.export({ kind: 'open', path: out });
    expect((await readFile(out)).includes(Buffer.from('attachments/training/'))).toBe(true);

    const pack = await at.call.branch.subjectAccess({ memberId: ids.jose, path: join(at.folder, 'pack.zip') });
    expect(pack).toMatchObject({ documents: 1, notIncluded: [] });
    expect((await readFile(join(at.folder, 'pack.zip'))).includes(Buffer.from('documents/training/'))).toBe(true);
    // While a request is open nothing of theirs goes.
    const { request } = await at.call.requests.get({ id: pack.requestId });
    const step = { on: TODAY, how: 'By email' };
    const answered = await at.call.requests.change({
      ...{ id: request.id, revision: request.revision },
      ...{ sentToOffice: step, answered: step },
    });
    const { id, revision } = answered.request;
    await at.call.requests.close({ id, revision, outcome: 'Answered by the office' });

    const { confirm, kinds } = await at.call.branch.previewErase({ memberId: ids.jose });
    expect(kinds).toContainEqual({ collection: 'trainings', words: 'training', count: 1 });
    await at.call.branch.erase({ memberId: ids.jose, authority: 'DR-1', confirm });
    expect(await filesThere()).toHaveLength(0);
    expect((await at.call.reps.trainings({})).total).toBe(0);
  });

  test('can be taken off again, and the record opens as it was', async () => {
    const at = await openWith();
    const { id } = await at.call.reps.certify({ memberId: ids.rep, by: 'Region' });
    const on = { collection: 'certifications' as const, id };
    const added = await at.call.reps.addCertificate({ on, file: newFile() });
    const papers = 'papers' in added ? added.papers : [];
    const fileId = papers[0]!.id;
    const stale = at.call.reps.removeCertificate({ on, revision: 1, fileId });
    expect(await refused(stale)).toMatchObject({ code: 'STALE_RECORD' });
    await at.call.reps.removeCertificate({ on, revision: added.revision, fileId });
    expect((await at.call.reps.certifications({})).rows[0]!.certification.papers).toEqual([]);
    expect(await refused(at.call.reps.openCertificate({ on, fileId }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('survive closing and opening, and verify', async () => {
    const at = await openWith();
    const { rows } = await at.call.reps.keepTraining({ memberId: ids.rep, name: 'Law', completedOn: '2026-01-10' });
    await at.call.reps.addCertificate({ on: { collection: 'trainings', id: rows[0]!.id }, file: newFile() });
    const verified = await at.call.branch.verify({});
    expect(verified).toMatchObject({ isSound: true });
    await at.store.close();
    const again = await openStore({ folder: at.folder, now: at.desk.now, log: at.desk.log });
    expect(again.view('branch').get('trainings', rows[0]!.id)?.certificates).toHaveLength(1);
    await again.close();
  });
});

describe('one person', () => {
  test('training and certification go with whoever two records turn out to be, and into what is held about them', async () => {
    const at = await openWith();
    await at.call.reps.keepTraining({ memberId: ids.jose, name: 'Law', completedOn: '2026-01-10' });
    await at.call.reps.certify({ memberId: ids.jose, by: 'Region' });
    const preview = await at.call.members.previewMerge({ keepId: ids.rep, otherId: ids.jose });
    expect(preview.comesAlong).toEqual(expect.arrayContaining(['1 training', '1 certification']));
    const [keep, other] = await Promise.all([ids.rep, ids.jose].map((id) => at.call.members.get({ id })));
    const of = ({ member }: typeof keep & object) => ({ id: member.id, revision: member.revision });
    await at.call.members.merge({ keep: of(keep!), other: of(other!) });
    expect((await at.call.reps.trainings({ memberId: ids.rep })).total).toBe(1);
    expect((await at.call.reps.certifications({ memberId: ids.rep })).total).toBe(1);
    expect((await at.call.branch.verify({})).isSound).toBe(true);
  });

  test('a member of whom training is told is not taken away by an undo', async () => {
    const at = await openWith();
    const { id } = await at.call.members.add({ firstName: 'Ada', lastName: 'Byron' });
    const [added] = (await at.call.branch.history({})).rows;
    await at.call.reps.keepTraining({ memberId: id, name: 'Law' });
    expect(await refused(at.call.branch.revert({ seq: added!.seq }))).toMatchObject({ code: 'CHANGED_SINCE' });
  });

  test('a course that somebody is on the way to is not taken away by an undo', async () => {
    const at = await openWith();
    const course = await newCourse(at);
    const [kept] = (await at.call.branch.history({})).rows;
    await applied(at, course.id);
    expect(await refused(at.call.branch.revert({ seq: kept!.seq }))).toMatchObject({ code: 'CHANGED_SINCE' });
  });

  test('their own record tells posts, training, certification and hours', async () => {
    const at = await openWith();
    await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
      tx.put('facilityTime', {
        ...{ id: ids.nobody, memberId: ids.rep, employerId: ids.employer, on: '2026-11-02', minutes: 450 },
        ...{ kind: 'duties' as const, isPaid: true, note: '' },
      });
    });
    await at.call.reps.keepTraining({ memberId: ids.rep, name: 'Reps stage one', completedOn: '2026-01-10' });
    await at.call.reps.certify({ memberId: ids.rep, by: 'Regional secretary', certifiedOn: '2026-02-01' });
    const path = join(at.folder, 'record.pdf');
    await at.call.reps.record({ repId: ids.post, path });
    const text = await readText(path);
    for (const said of [
      'Sam Adeyemi',
      'Depot',
      'Reps stage one',
      'Regional secretary',
      '7 hours 30 minutes',
      'Missing',
    ]) {
      expect(text).toContain(said);
    }
  });

  test('a certificate and an attendance sheet are made to be signed', async () => {
    const at = await openWith();
    const { id } = await at.call.reps.certify({ memberId: ids.rep, by: 'Regional secretary' });
    const path = join(at.folder, 'certificate.pdf');
    await at.call.reps.certificate({ id, path });
    expect(await readText(path)).toContain('Sam Adeyemi');
    const course = await newCourse(at);
    const { rows } = await at.call.reps.keepTraining({ memberId: ids.rep, courseId: course.id });
    await at.call.reps.moveTraining({ trainings: [{ id: rows[0]!.id, revision: 1 }], move: 'book' });
    const sheet = join(at.folder, 'sheet.pdf');
    await at.call.reps.attendanceSheet({ id: course.id, path: sheet });
    expect(await readText(sheet)).toMatch(/Thu 10 December 2026.*Sam Adeyemi/);
  });
});

test('an official whom the union employs is asked for no training by the branch', async () => {
  const at = await openWith();
  await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    tx.put('members', makeMember(ids.nobody, { number: '1003999' }));
    const official = { ...emptyRep, memberId: null, name: 'Noor Khan', kind: 'employedOfficial' as const };
    tx.put('reps', { ...official, id: '01900000-0000-7000-8000-0000000000b1', from: null, to: null });
  });
  expect((await at.call.reps.training({})).rows.map(({ name }) => name)).toEqual(['Sam Adeyemi']);
  const training = at.call.reps.keepTraining({ repId: '01900000-0000-7000-8000-0000000000b1', name: 'Law' });
  expect((await refused(training)).message).toContain('Noor Khan is on no list of the branch');
});
