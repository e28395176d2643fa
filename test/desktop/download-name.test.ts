// File names from anywhere become names that are safe to propose on every system, and stay themselves where they can.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeDownloadName } from '../../electron/desktop/guards/download-name.ts';

describe('a proposed file name', () => {
  test.each([
    ['Membership 2026-12-01.xlsx', 'Membership 2026-12-01.xlsx'],
    ['Größe, naïve, 日本語 — ok.csv', 'Größe, naïve, 日本語 — ok.csv'],
    ['../../etc/passwd', 'etc passwd'],
    ['..\\..\\Windows\\system.ini', 'Windows system.ini'],
    ['C:\\boot.ini', 'C boot.ini'],
    ['.hidden', 'hidden'],
    ['trailing. . .', 'trailing'],
    ['CON', 'Branchdesk CON'],
    ['nul.txt', 'Branchdesk nul.txt'],
    ['com1.xlsx', 'Branchdesk com1.xlsx'],
    ['letter\u202Efdp.exe', 'letter fdp.exe'],
    ['line\r\nbreak\u0000.csv', 'line break .csv'],
    ['', 'Branchdesk file'],
    ['...', 'Branchdesk file'],
    ['///', 'Branchdesk file'],
  ])('%j becomes %j', (from, to) => {
    expect(safeDownloadName(from)).toBe(to);
  });

  test('keeps its ending when it is too long, and never cuts a character in two', () => {
    const name = safeDownloadName(`${'é😀'.repeat(200)}.xlsx`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name).toMatch(/\.xlsx$/u);
    expect(name.isWellFormed()).toBe(true);
  });

  test('is never empty, never a path, never a device, and safe once more when it is made safe again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 400 })), (text) => {
        const name = safeDownloadName(text);
        expect(name).not.toBe('');
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect(name).not.toMatch(/^[.\s]|[.\s]$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu);
        expect(safeDownloadName(name)).toBe(name);
      }),
      { numRuns: 1_000 },
    );
  });
});
