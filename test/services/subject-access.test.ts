// The pack of everything that is held about somebody: nothing of theirs is missing, others are marked, what is privileged is withheld,
// and what is closed to whoever makes it is not betrayed.

import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CaseworkDesk, furnish, ids, openCaseworkDesk } from '../support/casework-desk.ts';
import { addFile, changeCase, fetched, putBranch } from '../support/papers-desk.ts';
import { pdfPages } from '../support/read-pdf.ts';

let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
  await putBranch(at);
});
afterEach(() => at.close());

const office = { name: 'Data Protection Team', email: 'dp@union.example', phone: '', answersForItself: false };

/** Grace's grievance about Ian Pike, with Jose beside her, a letter, a lawyer's advice and an enquiry. */
async function graceHasACase(): Promise<string> {
  const on = await at.call.cases.open({
    who: [{ memberId: ids.grace }, { memberId: ids.jose }],
    type: 'grievance',
    whatHappened: 'Dr Ian Pike shouted at Grace on the ward.',
  });
  await changeCase(at, on.id, {
    people: [
      {
        id: '01900000-0000-7000-8000-0000000000d1',
        role: 'manager',
        name: 'Dr Ian Pike',
        memberId: null,
        contact: 'ian.pike@council.example',
        managerLevel: null,
        note: '',
      },
    ],
  });
  await at.call.cases.addEvent({ caseId: on.id, kind: 'note', text: 'Grace says that Pike was sorry afterwards.' });
  await addFile(at, on.id, 'letter.txt', 'Dear Grace, yours, Ian Pike');
  await addFile(at, on.id, 'advice.txt', 'Counsel says: settle. SECRET-ADVICE', { isPrivileged: true });
  await at.call.enquiries.add({ memberId: ids.grace, question: 'How long is my notice?', answer: 'Four weeks.' });
  return on.number;
}

async function pack(input: object = {}) {
  const made = await at.call.branch.subjectAccess({ memberId: ids.grace, ...input });
  const files = new Map(Object.entries(unzipSync(await fetched(at, made))));
  const text = (name: string) => new TextDecoder().decode(files.get(name));
  const pdf = async (name: string) => (await pdfPages(files.get(name)!)).join(' ').replace(/\s+/g, ' ');
  return { made, files, text, pdf, json: JSON.parse(text('data.json')) };
}

it('holds everything, readable and as data, with other people marked and the privileged withheld', async () => {
  const number = await graceHasACase();
  const { made, files, text, pdf, json } = await pack();
  expect(made).toMatchObject({ cases: 1, documents: 1, withheld: 2, requestNumber: 'DP-2026-0001', notIncluded: [] });
  expect([...files.keys()]).toEqual([
    'read-first.pdf',
    '1-their-record.pdf',
    `2-case-${number}.pdf`,
    `documents/${number}/letter.txt`,
    '4-everything-else.pdf',
    'other-people.pdf',
    'other-people.csv',
    'withheld.csv',
    'data.json',
  ]);
  expect(await pdf('1-their-record.pdf')).toMatch(/grace\.obi@example\.org.*How it was changed/);
  const onPaper = await pdf(`2-case-${number}.pdf`);
  expect(onPaper).toMatch(/\[Person [A-Z]: (Dr )?Ian Pike\] shouted at Grace/);
  expect(onPaper).toMatch(/\[Person [A-Z]: Pike\] was sorry/);
  expect(onPaper).not.toMatch(/\[Person [A-Z]: Grace/);
  expect(await pdf('4-everything-else.pdf')).toContain('How long is my notice?');
  expect(text('other-people.csv')).toMatch(new RegExp(`Ian Pike.*documents/${number}/letter.txt`));
  expect(text('withheld.csv')).toContain('Privileged');
  expect(json).toMatchObject({
    format: 'branchdesk-subject-access',
    member: { id: ids.grace, lastName: 'Obi' },
    cases: [{ case: { number } }],
  });
  expect(json.others.map(({ collection }: { collection: string }) => collection)).toContain('enquiries');
  for (const bytes of files.values()) expect(Buffer.from(bytes).includes('SECRET-ADVICE')).toBe(false);
  expect(onPaper).not.toContain('advice.txt');
  const withIt = await pack({ includePrivileged: true });
  expect(withIt.files.has(`documents/${number}/advice.txt`)).toBe(true);
});

it('says how to complete it without saying whether anything is sealed, and is written down with the request', async () => {
  await graceHasACase();
  const logged = await at.call.requests.log({ kind: 'subjectAccess', memberId: ids.grace });
  const { made, pdf } = await pack();
  expect(made.requestId).toBe(logged.request.id);
  expect(await pdf('read-first.pdf')).toContain('does not say whether there are any');
  const { request } = await at.call.requests.get({ id: logged.request.id });
  expect(request.packs).toEqual([{ at: '2026-11-24T09:00:00.000Z', by: 'branch' }]);
  const { rows } = await at.call.branch.history();
  expect(rows[0]?.reason).toBe('branch.subjectAccess');
});

it('of a list of many holds only their part, and of another’s case only what names them', async () => {
  const theirs = await at.call.cases.open({
    who: [{ memberId: ids.jose }],
    type: 'sickness',
    whatHappened: 'Nothing of hers.',
  });
  await changeCase(at, theirs.id, {
    people: [
      {
        id: '01900000-0000-7000-8000-0000000000d2',
        role: 'witness',
        name: 'Grace Obi',
        memberId: ids.grace,
        contact: '',
        managerLevel: null,
        note: 'Saw it',
      },
    ],
  });
  await at.call.cases.addEvent({ caseId: theirs.id, kind: 'note', text: 'Grace Obi saw it happen.' });
  await at.call.cases.addEvent({ caseId: theirs.id, kind: 'note', text: 'His diagnosis is private.' });
  const { files, pdf, json } = await pack();
  const page = await pdf(`3-named-in-${theirs.number}.pdf`);
  expect(page).toContain('Saw it');
  expect(page).toContain('saw it happen');
  for (const [name, bytes] of files) {
    if (name.endsWith('.pdf')) expect((await pdfPages(bytes)).join()).not.toContain('diagnosis');
    else expect(Buffer.from(bytes).includes('diagnosis')).toBe(false);
  }
  expect(json.namedInCases).toMatchObject([{ number: theirs.number, people: [{ note: 'Saw it' }] }]);
  expect(JSON.stringify(json)).not.toContain('Nothing of hers');
});

it('a branch that answers for itself has a redacted set as well', async () => {
  const number = await graceHasACase();
  await putBranch(at, { dataProtectionOffice: { ...office, answersForItself: true } });
  const { pdf, files } = await pack();
  expect(files.has(`redacted/case-${number}.pdf`)).toBe(true);
  const redacted = await pdf(`redacted/case-${number}.pdf`);
  expect(redacted).not.toContain('Pike');
  expect(redacted).toContain('Grace');
});
