// Requests about people's data: logged in a minute, sent on first, their clocks on every list, and nothing about anybody erased
// while one is open.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CaseworkDesk, furnish, ids, openCaseworkDesk, refused } from '../support/casework-desk.ts';
import { addFile, changeCase, fileAt, putBranch } from '../support/papers-desk.ts';
import { pdfPages } from '../support/read-pdf.ts';

let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
});
afterEach(() => at.close());

const office = {
  name: 'Data Protection Team',
  email: 'dp@union.example',
  phone: '020 7946 0000',
  answersForItself: false,
};

describe('a subject access request', () => {
  it('is logged with nothing but who asks, is to be sent today, and stands on every list of dates', async () => {
    await putBranch(at, { dataProtectionOffice: office });
    const { request, next, mail, dates, about } = await at.call.requests.log({
      kind: 'subjectAccess',
      memberId: ids.grace,
    });
    expect(request).toMatchObject({ number: 'DP-2026-0001', receivedOn: '2026-11-24', closed: null });
    expect(about).toBe('Grace Obi');
    expect(next).toMatchObject({ step: 'send', detail: expect.stringContaining('Do not delete anything') });
    expect(dates.map(({ step, day, isOffices }) => [step, day, isOffices])).toEqual([
      ['send', '2026-11-24', false],
      ['answer', '2026-12-24', true],
    ]);
    expect(mail).toMatchObject({ to: 'dp@union.example', subject: 'Subject access request, DP-2026-0001' });
    expect(mail!.body).toContain('Grace Obi');
    expect(mail!.subject).not.toContain('Grace');

    const today = await at.call.branch.today();
    expect(today.due.find(({ requestId }) => requestId === request.id)).toMatchObject({
      kind: 'dataRequest',
      day: '2026-11-24',
      caseId: null,
      typeInWords: 'Subject access request',
      detail: 'Grace Obi',
    });
    const due = await at.call.clocks.due({ from: '2026-12-01', to: '2026-12-31', kinds: ['dataRequest'], page: {} });
    expect(due.rows.map(({ title, day }) => [title, day])).toEqual([['The office’s answer is due', '2026-12-24']]);
    const sheet = `${at.folder}/sheet.pdf`;
    await at.call.clocks.sheet({ to: '2026-12-31', path: sheet });
    expect((await pdfPages(await fileAt(sheet))).join()).toContain('DP-2026-0001');
  });

  it('is not closed before it was sent; each step is written down, and cannot lie ahead', async () => {
    const logged = await at.call.requests.log({ kind: 'erasure', name: 'A former member' });
    const { id, revision } = logged.request;
    expect(await refused(at.call.requests.close({ id, revision, outcome: 'Answered' }))).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: ['sentToOffice'] }],
    });
    const ahead = { id, revision, sentToOffice: { on: '2026-11-25', how: 'By email' } };
    expect((await refused(at.call.requests.change(ahead))).issues).toMatchObject([{ path: ['sentToOffice', 'on'] }]);
    const sent = await at.call.requests.change({ id, revision, sentToOffice: { on: '2026-11-24', how: 'By email' } });
    expect(sent.next?.step).toBe('answer');
    at.setNow('2026-12-28T09:00:00Z');
    const late = { id, revision: sent.request.revision, extended: { on: '2026-12-28', how: 'By letter' } };
    expect((await refused(at.call.requests.change(late))).message).toContain('within the first month');
    const told = await at.call.requests.change({ ...late, extended: { on: '2026-12-20', how: 'By letter' } });
    expect(told.dates.map(({ day }) => day)).toEqual(['2027-02-24']);
    const closed = await at.call.requests.close({
      id,
      revision: told.request.revision,
      outcome: 'The office answered',
    });
    expect(closed).toMatchObject({ dates: [], next: null });
    expect((await at.call.branch.today()).due.filter(({ kind }) => kind === 'dataRequest')).toEqual([]);
    expect(
      await refused(at.call.requests.change({ id, revision: closed.request.revision, what: 'More' })),
    ).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('of nobody is refused in words; a branch that answers for itself is asked who it is', async () => {
    expect((await refused(at.call.requests.log({ kind: 'objection' }))).message).toContain('Say who asks');
    await putBranch(at, { dataProtectionOffice: { ...office, answersForItself: true } });
    const own = await at.call.requests.log({ kind: 'subjectAccess', memberId: ids.grace });
    expect(own).toMatchObject({ mail: null, next: { step: 'checkIdentity' } });
    expect(own.dates).toMatchObject([{ step: 'answer', isOffices: false }]);
  });
});

it('a breach counts its 72 hours to the hour, from the moment somebody became aware', async () => {
  const breach = await at.call.requests.log({
    kind: 'breach',
    awareAt: '2026-11-23T16:30:00Z',
    people: 40,
    what: 'A list was sent to a wrong address',
  });
  const report = breach.dates.find(({ step }) => step === 'report')!;
  expect(report).toMatchObject({
    at: '2026-11-26T16:30:00Z',
    day: '2026-11-26',
    atInWords: 'Thu 26 November 2026, 16:30',
  });
  const { id, revision } = breach.request;
  const why = await at.call.requests.change({
    id,
    revision,
    whyNotReported: 'It came back unopened.',
    sentToOffice: { on: '2026-11-24', how: 'By phone' },
  });
  expect(why.dates).toEqual([]);
  expect(why.next?.step).toBe('close');
  expect((await refused(at.call.requests.log({ kind: 'breach', awareAt: '2026-11-25T00:00:00Z' }))).message).toContain(
    'still to come',
  );
});

it('a hold is placed once, lifted with its reason, and listed', async () => {
  const held = await at.call.requests.hold({ on: { kind: 'member', id: ids.grace }, reason: 'A claim is expected' });
  expect(
    (await refused(at.call.requests.hold({ on: { kind: 'member', id: ids.grace }, reason: 'Again' }))).message,
  ).toContain('already');
  expect((await at.call.requests.holds()).rows).toMatchObject([{ about: 'Grace Obi', hold: { id: held.id } }]);
  const lifted = await at.call.requests.lift({ id: held.id, revision: held.revision, reason: 'Settled' });
  expect(lifted.lifted).toEqual({ on: '2026-11-24', reason: 'Settled' });
  expect(await refused(at.call.requests.hold({ on: { kind: 'case', id: ids.nobody }, reason: 'None' }))).toMatchObject({
    code: 'NOT_FOUND',
  });
});

describe('the retention queue', () => {
  const closedLongAgo = async () => {
    at.setNow('2019-01-10T09:00:00Z');
    const opened = await at.call.cases.open({ who: [{ memberId: ids.jose }], type: 'grievance' });
    const { revision } = await changeCase(at, opened.id, { keyDates: [] });
    await at.call.cases.close({ id: opened.id, revision, outcome: 'settled', reason: 'Settled' });
    at.setNow('2026-11-24T09:00:00Z');
    return { id: opened.id };
  };

  it('holds a case six years after its close, with the rule, its source and its day', async () => {
    const { id } = await closedLongAgo();
    const { rows, schedule, total } = await at.call.branch.retention();
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({
      kind: 'cases',
      id,
      from: '2019-01-10',
      dueOn: '2025-01-10',
      keptBy: [],
      keptUntil: null,
    });
    expect(rows[0]!.because.join(' ')).toMatch(/closed on Thu 10 January 2019.*6 years.*Limitation Act/);
    expect(schedule.find(({ kind }) => kind === 'cases')).toMatchObject({
      months: 72,
      isDefault: true,
      due: 1,
      total: 1,
    });
  });

  it('follows the union’s own schedule once it is typed in', async () => {
    await closedLongAgo();
    await putBranch(at);
    const rows = [{ kind: 'cases' as const, months: 120, source: 'Schedule 2025, line 12' }];
    const branch = await at.call.branch.setRetention({ rows });
    expect(branch.retention).toEqual(rows);
    const { total, schedule } = await at.call.branch.retention();
    expect(total).toBe(0);
    expect(schedule.find(({ kind }) => kind === 'cases')).toMatchObject({
      source: 'Schedule 2025, line 12',
      isDefault: false,
    });
    expect((await refused(at.call.branch.setRetention({ rows: [{ ...rows[0]!, source: ' ' }] }))).issues).toMatchObject(
      [{ path: ['rows', 0, 'source'] }],
    );
    expect((await refused(at.call.branch.setRetention({ rows: [...rows, ...rows] }))).message).toContain('twice');
  });

  it('says why something stays: an open request, a hold, a review', async () => {
    const { id } = await closedLongAgo();
    await putBranch(at);
    const logged = await at.call.requests.log({ kind: 'erasure', memberId: ids.jose });
    await at.call.requests.hold({ on: { kind: 'case', id }, reason: 'Tribunal' });
    await at.call.branch.keepLonger({
      collection: 'cases',
      id,
      until: '2028-01-01',
      reason: 'A pattern is being looked into',
    });
    const { rows } = await at.call.branch.retention();
    expect(rows[0]!.keptUntil).toBe('2028-01-01');
    const why = rows[0]!.keptBy.join('\n');
    expect(why).toContain(`${logged.request.number} is open`);
    expect(why).toContain('legal hold');
    expect(why).toContain('Reviewed, and kept until');
    expect((await at.call.branch.retention({ withKept: false, page: {} })).total).toBe(0);
    expect(
      (await refused(at.call.branch.keepLonger({ collection: 'cases', id, until: '2026-11-24', reason: 'Today' })))
        .issues,
    ).toMatchObject([{ path: ['until'] }]);
  });
});

describe('erasing is refused', () => {
  it('while a request is open, while a hold holds, while a case is open, and without the typed words', async () => {
    const on = await at.call.cases.open({ who: [{ memberId: ids.grace }], type: 'grievance' });
    const erase = (confirm = '') => at.call.branch.erase({ memberId: ids.grace, authority: 'A test', confirm });
    await at.call.requests.hold({ on: { kind: 'member', id: ids.grace }, reason: 'A claim is expected' });
    await at.call.requests.log({ kind: 'erasure', memberId: ids.grace });
    const plan = await at.call.branch.previewErase({ memberId: ids.grace });
    expect(plan.blockedBy.join('\n')).toMatch(
      new RegExp(`Case ${on.number} is open[^]*DP-2026-0001 is open[^]*legal hold`),
    );
    expect((await refused(erase(plan.confirm))).issues.length).toBe(plan.blockedBy.length);
    expect(at.store.view('branch').get('members', ids.grace)).toBeDefined();
  });

  it('by the name alone where somebody is not on the list, and without what was read', async () => {
    const logged = await at.call.requests.log({ kind: 'erasure', name: 'grace OBI' });
    const plan = await at.call.branch.previewErase({ memberId: ids.grace });
    expect(plan.blockedBy.join()).toContain(logged.request.number);
    expect((await refused(at.call.branch.erase({ memberId: ids.jose, authority: 'A test' }))).message).toMatch(
      /Type “destroy \d+ records?”/,
    );
    expect((await refused(at.call.branch.previewErase({}))).message).toContain('Say what');
    const branch = { collection: 'procedures' as const, id: ids.nobody };
    expect((await refused(at.call.branch.previewErase({ records: [branch] }))).message).toContain('by itself');
  });
});

it('a document’s case is kept by a request about its member', async () => {
  const on = await at.call.cases.open({ who: [{ memberId: ids.grace }], type: 'grievance' });
  const id = await addFile(at, on.id, 'letter.txt', 'Dear Grace');
  await at.call.requests.log({ kind: 'subjectAccess', memberId: ids.grace });
  const plan = await at.call.branch.previewErase({ records: [{ collection: 'documents', id }] });
  expect(plan.blockedBy.join()).toContain('DP-2026-0001');
});
