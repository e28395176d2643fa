// Messages of Outlook: one that Outlook wrote, and others laid out as it lays them out.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSoundCompoundFile } from '../../electron/core/formats/compound-file.ts';
import { type Mail, readMail } from '../../electron/core/formats/mail.ts';
import { rtfToText, unpackRtf } from '../../electron/core/formats/rtf-text.ts';
import { makeOutlookMessage, type OutlookMessage, storedRtf } from '../support/outlook-message.ts';

const outlook = readFileSync(new URL('../fixtures/mail/outlook-2016.msg', import.meta.url));

async function read(bytes: Uint8Array): Promise<Mail> {
  const mail = await readMail(bytes, 'a.msg');
  if (mail.kind === 'broken') throw new Error(mail.why);
  return mail;
}

const made: OutlookMessage = {
  subject: 'Réunion: the hearing',
  senderName: 'Jo Lind',
  senderAddress: 'jo@example.org',
  sentAt: '2026-11-20T15:00:00Z',
  body: 'Dear Sam,\r\n\r\nthe hearing is on Thursday.\r\n',
  messageId: '<one@example.org>',
  recipients: [
    { name: 'Sam Okoro', address: 'sam@example.org', kind: 'to' },
    { name: "'hr@example.com'", address: '/o=Firm/ou=Group/cn=hr', kind: 'cc' },
    { name: 'Quiet', address: 'quiet@example.org', kind: 'bcc' },
  ],
  attachments: [
    { name: 'Letter.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.7') },
    { name: '../../Letter.pdf', bytes: Buffer.alloc(10_000, 7) },
    { name: 'Earlier', message: { subject: 'Earlier', body: 'The earlier message.' } },
  ],
};

describe('a message of Outlook', () => {
  it('that Outlook wrote is read', async () => {
    const mail = await read(outlook);
    expect(mail).toMatchObject({
      sentAt: '2018-03-23T16:06:29Z',
      subject: 'asdf',
      messageId: '000001d3c2c0$e7ca4aa0$b75edfe0$@freiraum.xyz',
      cc: [],
      notes: [],
    });
    expect(mail.from?.address).toBe(mail.to[0]?.address);
    expect(mail.attachments).toHaveLength(1);
    const [picture] = mail.attachments;
    expect(picture).toMatchObject({ mediaType: 'image/jpeg' });
    expect(picture!.name).toMatch(/^5AAoPFgV.*\.jpg$/);
    expect(Buffer.from(picture!.bytes.subarray(0, 3)).toString('hex')).toBe('ffd8ff');
    expect(picture!.bytes).toHaveLength(122_784);
  });

  it('gives people, date, text and attachments, wherever it lies in memory', async () => {
    const bytes = makeOutlookMessage(made);
    const moved = new Uint8Array(bytes.length + 13);
    moved.set(bytes, 13);
    for (const each of [bytes, moved.subarray(13)]) {
      const mail = await read(each);
      expect(mail).toMatchObject({
        kind: 'ok',
        subject: made.subject,
        sentAt: '2026-11-20T15:00:00Z',
        from: { name: 'Jo Lind', address: 'jo@example.org' },
        to: [{ name: 'Sam Okoro', address: 'sam@example.org' }],
        cc: [{ name: 'hr@example.com', address: 'hr@example.com' }],
        text: 'Dear Sam,\n\nthe hearing is on Thursday.',
        messageId: 'one@example.org',
        notes: [],
      });
      expect(mail.attachments.map(({ name }) => name)).toEqual(['Letter.pdf', 'Letter (2).pdf', 'Earlier.msg']);
      expect(mail.attachments[1]!.bytes).toEqual(new Uint8Array(10_000).fill(7));
    }
  });

  it('within another message can be read in its turn', async () => {
    const { attachments } = await read(makeOutlookMessage(made));
    expect(await read(attachments[2]!.bytes)).toMatchObject({ subject: 'Earlier', text: 'The earlier message.' });
  });

  it('of HTML only, of rich text only, and of HTML within rich text is text', async () => {
    const html = '<p>Caf\u00e9 <a href="https://example.org">here</a></p>';
    const wrapped =
      '{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0 Arial;}}{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Caf\\\'e9 {\\*\\htmltag84 <a href="https://example.org">}here{\\*\\htmltag92 </a>}\\htmlrtf\\par}\\htmlrtf0 {\\*\\htmltag72 </p>}}';
    const rich =
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}Caf\\'e9\\par \\u8364?5 \\emdash  two\\tab{\\b bold}\\par}";
    const texts = await Promise.all(
      [
        { html: Buffer.from(html, 'utf8'), internetCodePage: 65_001 },
        { html: Buffer.from(html, 'latin1'), internetCodePage: 28_591 },
        { rtf: storedRtf(wrapped) },
        { rtf: storedRtf(rich) },
      ].map(async (body) => (await read(makeOutlookMessage({ subject: 'x', ...body }))).text),
    );
    const words = 'Caf\u00e9 here (https://example.org)';
    expect(texts).toEqual([words, words, words, 'Caf\u00e9\n\u20ac5 \u2014 two\tbold']);
  });

  it('in an old code page is read in it', async () => {
    // Windows-1251: "Привет".
    const codePage = { number: 1251, encode: () => Buffer.from('cff0e8e2e5f2', 'hex') };
    const mail = await read(makeOutlookMessage({ subject: 'x', body: 'x', messageClass: 'IPM.Note', codePage }));
    expect(mail).toMatchObject({ subject: 'Привет', text: 'Привет' });
  });

  it('without a date, and one that is no message but an appointment, says so', async () => {
    const mail = await read(makeOutlookMessage({ subject: 'x', messageClass: 'IPM.Appointment' }));
    expect(mail.sentAt).toBeNull();
    expect(mail.notes).toHaveLength(2);
    const headers = 'From: A <a@example.org>\r\nDate: Fri, 20 Nov 2026 10:00:00 +0100\r\nMessage-ID:\r\n <b@c>\r\n';
    expect(await read(makeOutlookMessage({ subject: 'x', headers }))).toMatchObject({
      sentAt: '2026-11-20T09:00:00Z',
      messageId: 'b@c',
      from: { name: 'A', address: 'a@example.org' },
    });
  });
});

describe('a broken message of Outlook', () => {
  it('cut anywhere is a sentence', async () => {
    for (const length of [8, 100, 512, 600, 5_000, 70_000, outlook.length - 40_000]) {
      expect(await readMail(outlook.subarray(0, length), 'a.msg'), `${length}`).toMatchObject({
        kind: 'broken',
        why: expect.stringContaining('damaged'),
      });
    }
    expect(await readMail(makeOutlookMessage({ messageClass: undefined }).subarray(0, 0), 'a.msg')).toMatchObject({
      why: 'The file "a.msg" is empty.',
    });
  });

  it('whose chains run in a circle or share their sectors is refused before it is read', () => {
    expect(isSoundCompoundFile(outlook)).toBe(true);
    const bytes = Buffer.from(makeOutlookMessage(made));
    expect(isSoundCompoundFile(bytes)).toBe(true);
    const table = (bytes.readUInt32LE(76) + 1) * 512;
    const circle = Buffer.from(bytes);
    const directory = bytes.readUInt32LE(48);
    circle.writeUInt32LE(directory, table + directory * 4);
    expect(isSoundCompoundFile(circle)).toBe(false);
    const tree = Buffer.from(bytes);
    const root = (directory + 1) * 512;
    tree.writeUInt32LE(tree.readUInt32LE(root + 76), root + tree.readUInt32LE(root + 76) * 128 + 76);
    tree.writeUInt32LE(0, root + 128 + 72);
    expect(isSoundCompoundFile(tree)).toBe(false);
  });

  it('with any bytes changed is read or refused, and never hangs or throws', async () => {
    const good = Buffer.from(makeOutlookMessage(made));
    const change = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        const bytes = Buffer.from(good);
        for (const [at, value] of changes) if (at >= 8) bytes[at] = value;
        expect(['ok', 'broken']).toContain((await readMail(bytes, 'a.msg')).kind);
      }),
      { numRuns: 400 },
    );
  });
});

describe('rich text', () => {
  it('is unpacked as the format describes', () => {
    // The worked example of [MS-OXRTFCP] 4.1.1.
    const packed = Buffer.from(
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
      'hex',
    );
    expect(unpackRtf(packed).toString('latin1')).toBe('{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n');
    expect(rtfToText(unpackRtf(packed)).trim()).toBe('hello world');
    expect(() => unpackRtf(Buffer.alloc(20))).toThrow(RangeError);
  });

  it('of any bytes ends', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '\\', '*', 'u', "'", '1', 'a', 'htmltag', ' ', '\n') }),
        (text) => {
          expect(typeof rtfToText(Buffer.from(text))).toBe('string');
        },
      ),
    );
  });
});
