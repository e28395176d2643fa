// How a document is shown, and that a text is read as whoever wrote it meant it.

import { describe, expect, test } from 'vitest';
import { imageTypeOf, MOST_TEXT, shownAs, textOf } from '../../renderer/features/cases/viewer/read-document.ts';

test.each([
  ['Letter.PDF', 'application/octet-stream', 'pdf'],
  ['scan', 'application/pdf', 'pdf'],
  ['photo.JPG', '', 'image'],
  ['drawing.svg', 'image/svg+xml', 'nothing'],
  ['mail.eml', 'message/rfc822', 'text'],
  ['page.html', 'text/html', 'text'],
  ['letter.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'nothing'],
  ['mail.msg', 'application/vnd.ms-outlook', 'nothing'],
  ['pdf', '', 'nothing'],
  ['⚖'.repeat(80), 'text/plain', 'text'],
])('%s is shown as %s says: %s', (name, mediaType, as) => {
  expect(shownAs({ name, mediaType })).toBe(as);
});

test('an image is drawn as what its name says, so that no markup is', () => {
  expect(imageTypeOf('photo.png', 'text/html')).toBe('image/png');
});

describe('text', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode('Łukasz – “no”')],
    ['UTF-16', Buffer.from('\ufeffŁukasz – “no”', 'utf16le')],
  ])('written as %s', (_, bytes) => {
    expect(textOf(new Uint8Array(bytes)).text).toBe('Łukasz – “no”');
  });
  test('as Windows wrote it', () => {
    expect(textOf(new Uint8Array([0x93, 0x6e, 0x6f, 0x94, 0x20, 0x80])).text).toBe('“no” €');
  });
  test('a long one is cut, also in the middle of a letter', () => {
    const bytes = new TextEncoder().encode(`x${'é'.repeat(MOST_TEXT / 2)}`);
    const { text, isCut } = textOf(bytes);
    expect(isCut).toBe(true);
    expect(text.startsWith('xéé')).toBe(true);
    expect(text).not.toContain('\ufffd');
  });
});
