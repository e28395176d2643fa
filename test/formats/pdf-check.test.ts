// What a document is, by its bytes, whatever it is called.

import { expect, test } from 'vitest';
import { isOnItsSide, uprightMatrix } from '../../electron/core/formats/pdf/bundle-pictures.ts';
import { coverageOf } from '../../electron/core/formats/pdf/font-coverage.ts';
import { paperFonts } from '../../electron/core/formats/pdf/paper-fonts.ts';
import { sniffMediaType } from '../../electron/core/formats/pdf/pdf-check.ts';
import { paperFixture } from './pdf-reading.ts';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const ole = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
const zip = (part: string): Uint8Array => latin1(`PK\x03\x04....[Content_Types].xml....${part}`);
const MAIL = 'From: a@depot.example\r\nTo: b@depot.example\r\nSubject: Hearing\r\n\r\nBody';

test.each<[string, Uint8Array, string, boolean, string]>([
  ['letter.pdf', latin1('%PDF-1.7\n'), 'application/pdf', false, 'a PDF'],
  ['letter.docx', latin1('\n\nscanner\n%PDF-1.4'), 'application/pdf', true, 'a PDF'],
  ['photo.JPG', paperFixture('photo.jpg'), 'image/jpeg', false, 'a JPEG picture'],
  ['photo.png', paperFixture('photo.jpg'), 'image/jpeg', true, 'a JPEG picture'],
  ['a.png', paperFixture('picture.png'), 'image/png', false, 'a PNG picture'],
  ['a.gif', paperFixture('picture.gif'), 'image/gif', false, 'a GIF picture'],
  ['a.webp', paperFixture('picture.webp'), 'image/webp', false, 'a WebP picture'],
  ['a.tiff', paperFixture('picture.tiff'), 'image/tiff', false, 'a TIFF picture'],
  ['a.bmp', paperFixture('picture.bmp'), 'image/bmp', false, 'a BMP picture'],
  ['a.heic', latin1('\0\0\0\x18ftypheic\0\0\0\0mif1'), 'image/heic', false, 'a HEIC picture'],
  [
    'a.docx',
    zip('word/document.xml'),
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    false,
    'a Word document',
  ],
  [
    'a.pdf',
    zip('xl/workbook.xml'),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    true,
    'an Excel workbook',
  ],
  [
    'a.pptx',
    zip('ppt/presentation.xml'),
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    false,
    'a PowerPoint presentation',
  ],
  ['a.zip', latin1('PK\x05\x06'), 'application/zip', false, 'a zip archive'],
  ['a.msg', ole('__substg1.0_0037001F'), 'application/vnd.ms-outlook', false, 'an Outlook message'],
  ['a.doc', ole('WordDocument'), 'application/msword', false, 'an old Word document'],
  ['a.xls', ole('Workbook'), 'application/x-ole-storage', false, 'an old Office file'],
  ['a.rtf', latin1('{\\rtf1'), 'application/rtf', false, 'a rich text document'],
  ['a.html', latin1(' <!DOCTYPE html><p>'), 'text/html', false, 'a web page'],
  ['a.eml', latin1(MAIL), 'message/rfc822', false, 'an email'],
  ['mail', latin1(`Received: by x\r\n\tfolded\r\n${MAIL}`), 'message/rfc822', false, 'an email'],
  ['notes.txt', latin1('From: the meeting\nwe agreed'), 'text/plain', false, 'a text file'],
  ['notes.pdf', latin1('hello'), 'text/plain', true, 'a text file'],
  ['notes.txt', Buffer.from('\ufeffGrüße', 'utf16le'), 'text/plain', false, 'a text file'],
  ['BM.txt', latin1('BMW is an employer of this branch, it says.'), 'text/plain', false, 'a text file'],
  ['a.jpg', new Uint8Array(), 'application/octet-stream', true, 'a file of an unknown kind'],
  ['a', new Uint8Array([1, 0, 2, 0xff]), 'application/octet-stream', false, 'a file of an unknown kind'],
])('%s', (fileName, bytes, mediaType, isMisnamed, inWords) => {
  expect(sniffMediaType(bytes, fileName)).toEqual({ mediaType, isMisnamed, inWords });
});

test('the name never makes a PDF of what is none', () => {
  for (const extension of ['pdf', 'docx', 'msg', 'png', 'eml']) {
    expect(sniffMediaType(new Uint8Array([0, 1, 2, 3]), `a.${extension}`).mediaType).toBe('application/octet-stream');
  }
});

test('a picture is turned as EXIF says: where its first row and first column are seen', () => {
  // EXIF 2.3, tag 0x0112: the place of the first pixel of the first row, and of the last one.
  const [left, right] = [0, 30];
  const [bottom, top] = [0, 20];
  const seen: Record<number, [first: [number, number], last: [number, number]]> = {
    1: [
      [left, top],
      [right, top],
    ],
    2: [
      [right, top],
      [left, top],
    ],
    3: [
      [right, bottom],
      [left, bottom],
    ],
    4: [
      [left, bottom],
      [right, bottom],
    ],
    5: [
      [left, top],
      [left, bottom],
    ],
    6: [
      [right, top],
      [right, bottom],
    ],
    7: [
      [right, bottom],
      [right, top],
    ],
    8: [
      [left, bottom],
      [left, top],
    ],
  };
  for (const [orientation, [first, last]] of Object.entries(seen)) {
    const [a, b, c, d, e, f] = uprightMatrix(Number(orientation), 30, 20);
    const at = (x: number, y: number) => [a * x + c * y + e, b * x + d * y + f];
    expect(at(0, 1)).toEqual(first);
    expect(at(1, 1)).toEqual(last);
    expect(isOnItsSide(Number(orientation))).toBe(first[0] === last[0]);
  }
});

test('what a font covers is what it draws', () => {
  const covers = coverageOf(paperFonts().files.get('fonts/Roboto/Roboto-Regular.ttf')!);
  for (const has of 'AzéłőễЩΩ–“€') expect(covers(has.codePointAt(0)!)).toBe(true);
  for (const lacks of '王محשა☐') expect(covers(lacks.codePointAt(0)!)).toBe(false);
  expect(covers(0xffff)).toBe(false);
});
