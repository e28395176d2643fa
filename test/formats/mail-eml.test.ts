// Messages as mail programs save them, whole and broken, honest and hostile.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mail, readMail } from '../../electron/core/formats/mail.ts';
import { readMailDate } from '../../electron/core/formats/mail-date.ts';

const invitation = readFileSync(new URL('../fixtures/mail/hearing-invitation.eml', import.meta.url));

const eml = (text: string): Buffer => Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'utf8');
const plain = (headers: string, body = 'Text'): Buffer =>
  eml(`From: a@example.org\nDate: Fri, 20 Nov 2026 10:00:00 +0000\n${headers}\n\n${body}`);

async function read(bytes: Uint8Array): Promise<Mail> {
  const mail = await readMail(bytes, 'a.eml');
  if (mail.kind === 'broken') throw new Error(mail.why);
  return mail;
}

const why = async (bytes: Uint8Array): Promise<string> => {
  const mail = await readMail(bytes, 'a.eml');
  return mail.kind === 'broken' ? mail.why : 'read';
};

const namesOf = (mail: Mail): string[] => mail.attachments.map(({ name }) => name);

describe('a message', () => {
  it('gives date, people, text and attachments', async () => {
    const mail = await read(invitation);
    expect(mail).toMatchObject({
      sentAt: '2026-11-20T16:42:01Z',
      from: { name: 'Northgate Logistics – People Team', address: 'people.team@northgate.example' },
      to: [{ name: 'Ellis, Rowan', address: 'rowan.ellis@example.org' }],
      cc: [
        { name: 'René Abara', address: 'rene.abara@branch.example' },
        { name: '', address: 'kit@northgate.example' },
        { name: "O'Neil, Pat", address: 'pat@northgate.example' },
      ],
      subject: 'Invitation to a disciplinary hearing – Thu 3 December',
      messageId: '20261120164201.7F3A@northgate.example',
      notes: [],
    });
    expect(mail.text).toContain('in Room 2, Dock Road. You may bring a companion.\n\nThe policy: https://');
    expect(mail.text.endsWith('Kind regards – the People Team')).toBe(true);
    expect(mail.attachments.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['logo.png', 'image/png'],
      ['Invitation – hearing.pdf', 'application/pdf'],
      ['What happened on 2 November.eml', 'message/rfc822'],
    ]);
    expect(Buffer.from(mail.attachments[1]!.bytes).toString('latin1')).toMatch(/^%PDF-1.4[\s\S]*%%EOF\n$/);
    expect(await read(mail.attachments[2]!.bytes)).toMatchObject({
      subject: 'What happened on 2 November',
      text: 'Rowan was away for a hospital appointment.',
    });
  });

  it('of HTML only is text with its links, and nothing of it runs or is fetched', async () => {
    const html = `<html><head><title>no</title><style>p{color:red}</style></head><body onload="alert(1)">
      <p>Dear Rowan,</p><p>see <a href="https://example.org/a?b=1&amp;c=2">the policy</a>,
      <a href="javascript:alert(1)">this</a> and <a href="mailto:hr@example.org">hr@example.org</a>.</p>
      <script>document.write('no')</script><ul><li>one</li><li>two &lt;3 &pound;5</li></ul>
      <img src="https://tracker.example/pixel.gif" alt="Northgate"><table><tr><td>a</td><td>b</td></tr></table></body></html>`;
    const { text } = await read(plain('Content-Type: text/html; charset=utf-8', html));
    expect(text).toBe(
      'Dear Rowan,\n\nsee the policy (https://example.org/a?b=1&c=2), this and hr@example.org.\n\n- one\n- two <3 £5\n\n[Northgate]\n\na b',
    );
  });

  it.each([
    ['windows-1252', 'e280ac'],
    ['iso-8859-1', 'c9'],
    ['utf-8', 'c389'],
    ['shift_jis', '93fa967b'],
  ])('in %s is read in it', async (charset, hex) => {
    const bytes = Buffer.concat([plain(`Content-Type: text/plain; charset=${charset}`, ''), Buffer.from(hex, 'hex')]);
    const mail = await read(bytes);
    expect(mail.text).toBe(new TextDecoder(charset).decode(Buffer.from(hex, 'hex')));
    expect(mail.notes).toEqual([]);
  });

  it('in a character set that nobody knows is read and says so', async () => {
    const mail = await read(plain('Content-Type: text/plain; charset=x-klingon', 'Hello'));
    expect(mail.text).toBe('Hello');
    expect(mail.notes).toEqual([expect.stringContaining('"x-klingon"')]);
  });

  it('with headers only, without a date or a sender, is still a message', async () => {
    expect(await read(eml('Subject: Only this\n'))).toMatchObject({
      sentAt: null,
      from: null,
      to: [],
      subject: 'Only this',
      text: '',
      messageId: null,
      notes: [expect.stringContaining('no date')],
    });
    expect(await read(plain('Subject: x', ''))).toMatchObject({ text: '', notes: [] });
  });

  it('cut in the middle gives what is there, and says so', async () => {
    const half = invitation.indexOf('JVBERi') + 30;
    for (const length of [invitation.length - 20, half, 1_500]) {
      const mail = await read(invitation.subarray(0, length));
      expect(mail.subject).toContain('disciplinary hearing');
      expect(mail.notes).toEqual([expect.stringContaining('ends too early')]);
    }
    const { attachments } = await read(invitation.subarray(0, half));
    expect(Buffer.from(attachments.at(-1)!.bytes).toString('latin1')).toBe('%PDF-1.4\n1 0 obj<</Typ');
  });

  it('of a mailbox, of Apple’s, or with a mark before it is read', async () => {
    const message = 'From: a@example.org\nSubject: One\nDate: Fri, 20 Nov 2026 10:00:00 +0000\n\nFirst\n';
    const mailbox = `From a@example.org Fri Nov 20 10:00:00 2026\n${message}\nFrom b@example.org Fri Nov 20 11:00:00 2026\nSubject: Two\n\nSecond\n`;
    expect(await read(eml(mailbox))).toMatchObject({
      subject: 'One',
      text: 'First',
      notes: [expect.stringContaining('more than one')],
    });
    const apple = `${eml(message).length}\r\n`;
    expect(
      await read(Buffer.concat([Buffer.from(apple), eml(message), Buffer.from('<?xml version="1.0"?>')])),
    ).toMatchObject({
      subject: 'One',
      text: 'First',
    });
    expect(await read(Buffer.concat([Buffer.from('\ufeff'), eml(message)]))).toMatchObject({ subject: 'One' });
  });

  it('with winmail.dat or sealed says what to do', async () => {
    const part = (type: string, name: string) =>
      plain(
        'Content-Type: multipart/mixed; boundary=b',
        `--b\nContent-Type: text/plain\n\nx\n--b\nContent-Type: ${type}; name="${name}"\nContent-Transfer-Encoding: base64\n\nAAAA\n--b--\n`,
      );
    const outlook = await read(part('application/ms-tnef', 'winmail.dat'));
    expect(namesOf(outlook)).toEqual(['winmail.dat']);
    expect(outlook.notes).toEqual([expect.stringContaining('winmail.dat')]);
    const sealed = await read(part('application/pkcs7-mime', 'smime.p7m'));
    expect(sealed.notes).toEqual([expect.stringContaining('encrypted')]);
  });
});

describe('hostile names of attachments', () => {
  it('are made safe, readable and different', async () => {
    const names = ['../../etc/passwd', 'CON.txt', 'a\u202efdp.exe', 'letter.pdf', 'LETTER.pdf', '', '📎'.repeat(255)];
    const parts = names.map(
      (name) =>
        `--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}\n\nx\n`,
    );
    const mail = await read(plain('Content-Type: multipart/mixed; boundary=b', `${parts.join('')}--b--\n`));
    expect(namesOf(mail).slice(0, 6)).toEqual([
      'passwd',
      '_CON.txt',
      'afdp.exe',
      'letter.pdf',
      'LETTER (2).pdf',
      'attachment.bin',
    ]);
    for (const name of namesOf(mail)) {
      expect(name.length).toBeLessThanOrEqual(120);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    }
  });
});

describe('what is no message', () => {
  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'PDF'],
    ['a zip', Buffer.from('PK\x03\x04 and more'), 'Word or Excel'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'picture'],
    ['a letter', Buffer.from('Dear Rowan:\nplease come to the hearing.\n'), 'not a message'],
    ['bytes at random', Buffer.from('00ff13379a8b7c6d5e4f', 'hex'), 'not a message'],
    ['a table', Buffer.from('Name,From,To\nA,b,c\n'), 'not a message'],
    ['nothing', Buffer.alloc(0), 'empty'],
  ])('%s is a sentence', async (_, bytes, words) => expect(await why(bytes)).toContain(words));

  it('a document of Office before 2007 is one too', async () => {
    expect(await why(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]))).toContain('damaged');
  });
});

describe('a bomb', () => {
  it('of parts within parts is refused', async () => {
    let body = 'x';
    for (let depth = 300; depth > 0; depth -= 1) {
      body = `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${body}\n--b${depth}--\n`;
    }
    expect(await why(eml(`From: a@example.org\n${body}`))).toContain('more parts than any mail program makes');
  });

  it('of 25 MB of empty parts is refused before they are built', async () => {
    const parts = Buffer.alloc(25_000_000, '--b\r\n\r\n');
    const bytes = Buffer.concat([eml('From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\n'), parts]);
    expect(await why(bytes)).toContain('more parts');
  });

  it('of messages within messages is one attachment', async () => {
    let body = 'From: z@example.org\nSubject: innermost\n\nx';
    for (let depth = 0; depth < 50; depth += 1) {
      body = `From: a@example.org\nSubject: ${depth}\nContent-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\nContent-Type: message/rfc822\n\n${body}\n--b${depth}--\n`;
    }
    expect(namesOf(await read(eml(body)))).toEqual(['48.eml']);
  });

  it('of HTML that never closes, of 25 MB, ends', async () => {
    for (const piece of ['<a href="', '<', '<svg>', '<!--', '&', '<p ']) {
      const html = Buffer.alloc(4_000_000, piece);
      const mail = await read(Buffer.concat([plain('Content-Type: text/html', ''), html]));
      expect(mail.text.length).toBeLessThanOrEqual(1_000_000);
    }
  });
});

describe('a date', () => {
  it.each([
    ['Fri, 20 Nov 2026 10:00:00 +0000', '2026-11-20T10:00:00Z'],
    ['20 Nov 2026 10:00 -0500 (EST)', '2026-11-20T15:00:00Z'],
    ['Fri, 20 Nov 2026 10:00:00 GMT', '2026-11-20T10:00:00Z'],
    ['Sun, 29 Mar 2026 01:30:00 +0100', '2026-03-29T00:30:00Z'],
    ['Fri, 20 Nov 26 10:00:00 EDT', '2026-11-20T14:00:00Z'],
    ['Thu, 31 Dec 2026 23:59:60 +0000', '2026-12-31T23:59:59Z'],
    ['2026-11-20T10:00:00+02:00', '2026-11-20T08:00:00Z'],
    ['Tue, 31 Feb 2026 10:00:00 +0000', null],
    ['Fri, 20 Foo 2026 10:00:00 +0000', null],
    ['yesterday', null],
    ['', null],
  ])('%j', (text, at) => expect(readMailDate(text).at).toBe(at));

  it('without a zone is taken as UTC, and the message says so', async () => {
    const mail = await read(eml('From: a@example.org\nDate: Fri, 20 Nov 2026 10:00:00\n\nx'));
    expect(mail).toMatchObject({ sentAt: '2026-11-20T10:00:00Z', notes: [expect.stringContaining('no time zone')] });
  });
});

it('any bytes are read or refused, and never throw', async () => {
  const token = fc.constantFrom(
    'From: a@b\n',
    '\n',
    '--b\n',
    '--b--\n',
    'Content-Type: multipart/mixed; boundary=b\n',
    'Content-Type: message/rfc822\n',
    'Content-Transfer-Encoding: base64\n',
    'x',
    '=?utf-8?q?=',
    '<',
    'Date: x\n',
    '\u202e',
    'To: ";<,\n',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(token, fc.string({ unit: 'binary' })), { maxLength: 60 }), async (parts) => {
      expect(['ok', 'broken']).toContain((await readMail(eml(parts.join('')), 'a.eml')).kind);
    }),
    { numRuns: 500 },
  );
});
