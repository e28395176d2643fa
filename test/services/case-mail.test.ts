// A message dropped on a case becomes one entry with its date, people and attachments; what is broken changes nothing.

import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type CaseworkDesk,
  dismissal,
  furnish,
  ids,
  openCaseworkDesk,
  refused,
  uploaded,
} from '../support/casework-desk.ts';

let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await furnish(at);
});
afterEach(() => at.close());

const letter = Buffer.from('%PDF-1.4\nthe letter of dismissal\n%%EOF\n');

interface Message {
  id?: string | null;
  date?: string | null;
  to?: string;
  attachment?: Buffer;
}

function makeMessage({
  id = '<1@example.org>',
  date,
  to = 'grace.obi@example.org',
  attachment = letter,
}: Message = {}) {
  const lines = [
    'From: "Joan Smith" <joan.smith@northfield.example>',
    `To: ${to}`,
    'Cc: hr@northfield.example',
    'Subject: =?utf-8?Q?Your_dismissal_=E2=80=93_appeal?=',
    ...(date === null ? [] : [`Date: ${date ?? 'Fri, 20 Nov 2026 23:30:00 -0100'}`]),
    ...(id === null ? [] : [`Message-ID: ${id}`]),
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'You may appeal within ten days.',
    '--part',
    'Content-Type: application/octet-stream; name="Letter.pdf"',
    'Content-Disposition: attachment; filename="Letter.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    attachment.toString('base64').replace(/.{76}/g, '$&\r\n'),
    '--part--',
    '',
  ];
  return new File([lines.join('\r\n')], 'Your dismissal.eml');
}

const contentOf = async (id: string): Promise<Buffer> => {
  const { token } = await at.call.cases.openDocument({ id });
  return Buffer.from(await new Response(await at.desk.downloads.take(token)!.open()).arrayBuffer());
};

test('its entry has its own day in the branch’s zone, its people, its text and its attachments', async () => {
  const { id: caseId } = await at.call.cases.open(dismissal);
  const seq = at.store.seq;
  const file = makeMessage();
  const { entry, documents, warnings } = await at.callFromPage.cases.addMail({ caseId, file });
  expect(at.store.seq).toBe(seq + 1);
  expect(warnings).toEqual([]);
  expect(entry).toMatchObject({
    kind: 'email',
    day: '2026-11-21',
    time: '00:30',
    text: 'Your dismissal – appeal\n\nYou may appeal within ten days.',
    isContactWithMember: true,
    details: {
      kind: 'email',
      from: { name: 'Joan Smith', address: 'joan.smith@northfield.example' },
      to: [{ address: 'grace.obi@example.org' }],
      cc: [{ address: 'hr@northfield.example' }],
      messageId: '1@example.org',
    },
  });
  const [message, attached] = documents;
  expect(message).toMatchObject({ id: entry.documentId, name: 'Your dismissal.eml', mediaType: 'message/rfc822' });
  expect(attached).toMatchObject({ name: 'Letter.pdf', mediaType: 'application/pdf', bytes: letter.byteLength });
  expect(entry.attachmentIds).toEqual([attached!.id]);
  expect(await contentOf(attached!.id)).toEqual(letter);
  expect(await contentOf(message!.id)).toEqual(Buffer.from(await file.arrayBuffer()));
  expect((await at.call.cases.get({ id: caseId })).lastContactOn).toBe('2026-11-21');
});

test('a lawyer’s message is kept apart with all its papers', async () => {
  const { id: caseId } = await at.call.cases.open(dismissal);
  const { entry, documents } = await at.call.cases.addMail({ caseId, file: makeMessage(), isPrivileged: true });
  expect(entry.isPrivileged).toBe(true);
  expect(documents.map(({ isPrivileged }) => isPrivileged)).toEqual([true, true]);
});

test('the same message is refused the second time, by its id or by its bytes; another case may have it', async () => {
  const { id: caseId } = await at.call.cases.open(dismissal);
  const other = await at.call.cases.open(dismissal);
  await at.call.cases.addMail({ caseId, file: makeMessage() });
  await at.call.cases.addMail({ caseId, file: makeMessage({ id: null }) });
  const seq = at.store.seq;
  const again = { code: 'INVALID_INPUT', message: 'This message is on the case already.' };
  const readAgain = makeMessage({ attachment: Buffer.from('changed on its way') });
  expect(await refused(at.call.cases.addMail({ caseId, file: readAgain }))).toMatchObject(again);
  expect(await refused(at.call.cases.addMail({ caseId, file: makeMessage({ id: null }) }))).toMatchObject(again);
  expect(at.store.seq).toBe(seq);
  await at.call.cases.addMail({ caseId: other.id, file: makeMessage() });
});

test('what is no message is refused in a sentence, and nothing is lost or left', async () => {
  const { id: caseId } = await at.call.cases.open(dismissal);
  const seq = at.store.seq;
  const broken: [name: string, bytes: Uint8Array<ArrayBuffer>][] = [
    ['empty.eml', new Uint8Array()],
    ['torn.msg', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2, 3])],
    ['noise.msg', Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7_919) % 256)],
    ['letter.eml', new Uint8Array(letter)],
  ];
  for (const [name, bytes] of broken) {
    const said = await refused(at.callFromPage.cases.addMail({ caseId, file: new File([bytes], name) }));
    expect([name, said.code]).toEqual([name, 'INVALID_INPUT']);
    expect(said.message).toMatch(/document instead\. Nothing was changed\.$/);
  }
  expect(at.store.seq).toBe(seq);
  expect((await at.call.cases.get({ id: caseId })).documents).toEqual([]);
  expect(await refused(at.call.cases.addMail({ caseId: ids.nobody, file: makeMessage() }))).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(at.logged.filter((line) => line.startsWith('unexpected'))).toEqual([]);
});

test('a message without a date, or with one that cannot be, stands under today and says so', async () => {
  const { id: caseId } = await at.call.cases.open(dismissal);
  for (const [id, date] of [
    ['<a@x>', null],
    ['<b@x>', 'Fri, 20 Nov 1826 10:00:00 +0000'],
  ] as const) {
    const { entry, warnings } = await at.call.cases.addMail({ caseId, file: makeMessage({ id, date }) });
    expect([entry.day, entry.time]).toEqual(['2026-11-24', null]);
    expect(warnings.join(' ')).toContain('under today');
  }
});

test('25 MB of attachment come as one transaction, by the token of an upload', async () => {
  const { id: caseId } = await at.call.cases.open(dismissal);
  const attachment = Buffer.alloc(25 * 1024 * 1024);
  for (let at = 0; at < attachment.length; at += 4) attachment.writeUInt32LE((at * 2_654_435_761) % 4_294_967_296, at);
  const message = new Uint8Array(await makeMessage({ attachment, to: 'somebody@example.org' }).arrayBuffer());
  const upload = await uploaded(at, message);
  const seq = at.store.seq;
  const { entry, documents } = await at.callFromPage.cases.addMail({ caseId, upload, name: 'Large.eml' });
  expect(at.store.seq).toBe(seq + 1);
  expect(entry.isContactWithMember).toBe(false);
  expect(documents[1]).toMatchObject({
    bytes: attachment.byteLength,
    hash: createHash('sha256').update(attachment).digest('hex'),
  });
  const used = await refused(at.callFromPage.cases.addMail({ caseId, upload, name: 'Large.eml' }));
  expect(used).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['upload'] }] });
});
