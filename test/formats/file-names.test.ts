// Names that strangers gave their files.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../electron/core/formats/file-names.ts';

const naughty: string[] = JSON.parse(
  readFileSync(new URL('../fixtures/text/naughty-strings.json', import.meta.url), 'utf8'),
);

function expectSafe(name: string): void {
  expect(name).not.toBe('');
  expect(name.length).toBeLessThanOrEqual(120);
  expect(Buffer.byteLength(name, 'utf8')).toBeLessThanOrEqual(255);
  expect(name).not.toMatch(/[\\/:<>|?*"\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
  expect(name).not.toMatch(/^[. ]|[. ]$/);
  expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
  expect(name.isWellFormed()).toBe(true);
}

describe('a name stays readable', () => {
  it.each([
    ['Letter of 3 March.pdf', 'Letter of 3 March.pdf'],
    ['Łódź – réunion № 5.docx', 'Łódź – réunion № 5.docx'],
    ['دعوة إلى الاجتماع.pdf', 'دعوة إلى الاجتماع.pdf'],
    ['👩‍👩‍👧 rota ❤️.png', '👩‍👩‍👧 rota ❤️.png'],
    ['Minutes 12/11.pdf', 'Minutes 12-11.pdf'],
    ['RE: the hearing.eml', 'RE- the hearing.eml'],
    ['archive.tar.gz', 'archive.tar.gz'],
    ['two\r\nlines.txt', 'two lines.txt'],
  ])('%j', (given, safe) => expect(safeFileName(given)).toBe(safe));
});

describe('a name is never more than a name', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['/etc/passwd', 'passwd'],
    ['C:\\Users\\Ann\\letter.pdf', 'letter.pdf'],
    ['..\\..\\autorun.inf', 'autorun.inf'],
    ['..', 'unnamed'],
    ['../', 'unnamed'],
    ['', 'unnamed'],
    ['   ', 'unnamed'],
    ['\0\u0001\u001f', 'unnamed'],
    ['.pdf', 'unnamed.pdf'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com1.tar.gz', '_com1.tar.gz'],
    ['LPT¹.doc', '_LPT¹.doc'],
    ['Contract.doc', 'Contract.doc'],
    ['trailing. . .', 'trailing'],
    ['payslip\u202efdp.exe', 'payslipfdp.exe'],
    ['payslip.pdf                                   .exe', 'payslip.pdf.exe'],
    ['invisible\u200b\u00ad\ufeff\u2066.txt', 'invisible.txt'],
    ['a<b>|c?*"d.txt', 'a_b__c___d.txt'],
    ['file.txt:stream', 'file.txt-stream'],
  ])('%j', (given, safe) => expect(safeFileName(given)).toBe(safe));

  it('cuts what is long between two characters and keeps the extension', () => {
    const emoji = safeFileName(`${'🏳️‍🌈'.repeat(255)}.pdf`);
    expectSafe(emoji);
    expect(emoji).toMatch(/^(🏳️‍🌈)+\.pdf$/u);
    expect(safeFileName(`${'é'.repeat(200)}.docx`)).toBe(`${'é'.repeat(115)}.docx`);
    expectSafe(safeFileName(`a${'\u0301'.repeat(2_000)}.txt`));
    expect(safeFileName(`x.${'y'.repeat(300)}`)).toHaveLength(120);
  });

  it('numbers a name that is taken, whatever its capitals', () => {
    expect(safeFileName('Letter.pdf', ['letter.PDF'])).toBe('Letter (2).pdf');
    expect(safeFileName('Letter.pdf', ['letter.PDF', 'Letter (2).pdf'])).toBe('Letter (3).pdf');
    expect(safeFileName('Cafe\u0301.txt', ['Caf\u00e9.txt'])).toBe('Caf\u00e9 (2).txt');
    const long = safeFileName('📎'.repeat(200));
    const second = safeFileName('📎'.repeat(200), [long]);
    expect(second).toMatch(/ \(2\)$/);
    expectSafe(second);
  });

  it('holds for any text, and for its own answer', () => {
    for (const text of naughty) expectSafe(safeFileName(text));
    const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(anyText, (text) => {
        const safe = safeFileName(text);
        expectSafe(safe);
        expect(safeFileName(safe)).toBe(safe);
        expect(safeFileName(text, [safe])).not.toBe(safe);
      }),
      { numRuns: 2_000 },
    );
  });
});
