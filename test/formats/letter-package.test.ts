// Word documents that a letter template may not be: macros, things fetched from elsewhere, bombs, and other files.

import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { fillLetter, inspectTemplate, type LetterFields } from '../../electron/core/formats/letter.ts';
import { withParts, wordTemplate } from '../support/word-template.ts';

const known: LetterFields = { memberName: { label: 'Member' } };

const problems = (bytes: Uint8Array): string[] => {
  const { problems } = inspectTemplate(bytes, known);
  // A template with problems is never filled.
  const letter = fillLetter(bytes, { memberName: 'x' }, known);
  expect(letter).toEqual(problems.length > 0 ? { kind: 'refused', problems } : expect.objectContaining({ kind: 'ok' }));
  return problems;
};

describe('a document that a letter has no use for', () => {
  const relation = (type: string, target: string) => (xml: string) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
    );
  const rels = 'word/_rels/document.xml.rels';

  it('with macros is refused', async () => {
    const plain = await wordTemplate('{memberName}');
    expect(problems(plain)).toEqual([]);
    const docm = {
      '[Content_Types].xml': (xml: string) =>
        xml.replace(/application\/[^"]*document\.main\+xml/, 'application/vnd.ms-word.document.macroEnabled.main+xml'),
    };
    expect(problems(withParts(plain, docm))).toEqual([expect.stringContaining('macros')]);
    expect(problems(withParts(plain, { 'word/vbaProject.bin': 'x' }))).toEqual([expect.stringContaining('macros')]);
  });

  it('that fetches something is refused; a link that somebody clicks is not', async () => {
    const plain = await wordTemplate('{memberName}');
    const refused = async (type: string, target: string) =>
      problems(withParts(plain, { [rels]: relation(type, target) }));
    expect(await refused('attachedTemplate', 'https://evil.example/t.dotm')).toEqual([
      expect.stringContaining('tied to a template'),
    ]);
    expect(await refused('image', 'https://evil.example/pixel.png')).toEqual([
      expect.stringContaining('fetches something'),
    ]);
    expect(await refused('oleObject', 'file:///c:/x')).toEqual([expect.stringContaining('fetches something')]);
    expect(await refused('hyperlink', 'file:///c:/windows/system32/calc.exe')).toEqual([
      expect.stringContaining('link to a file'),
    ]);
    expect(await refused('hyperlink', 'https://example.org')).toEqual([]);
    // Written so that a careless reading would not see it.
    const hidden = (xml: string) =>
      relation('image', 'https://evil.example/x')(xml).replace('External', '&#69;xternal');
    expect(problems(withParts(plain, { [rels]: hidden }))).toEqual([expect.stringContaining('not written as Word')]);
  });

  it('with a field code that starts something is refused', async () => {
    const plain = await wordTemplate('{memberName}');
    const code = (text: string) => ({
      'word/document.xml': (xml: string) =>
        xml.replace(
          '</w:p>',
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${text}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
        ),
    });
    const run = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
    expect(problems(withParts(plain, code(run(' DDEAUTO c:\\\\x'))))).toEqual([expect.stringContaining('field code')]);
    expect(problems(withParts(plain, code(run(' DDE') + run('AUTO c:\\\\x'))))).toEqual([
      expect.stringContaining('field code'),
    ]);
    expect(problems(withParts(plain, code(run(' INCLUDEPICTURE "https://x"'))))).toEqual([
      expect.stringContaining('field code'),
    ]);
    expect(problems(withParts(plain, code(run(' HYPERLINK "https://x" ') + run(' PAGE '))))).toEqual([]);
  });

  it('that names what is outside it is refused', async () => {
    const plain = await wordTemplate('{memberName}');
    const doctype = {
      'word/document.xml': (xml: string) =>
        xml.replace(/<w:document/, '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:document'),
    };
    expect(problems(withParts(plain, doctype))).toEqual([expect.stringContaining('not written as Word')]);
  });

  it('that unpacks without end is refused', async () => {
    const plain = await wordTemplate('{memberName}');
    expect(problems(withParts(plain, { 'word/document.xml': ' '.repeat(25_000_000) }))).toEqual([
      expect.stringContaining('far more than a letter'),
    ]);
    const many = Object.fromEntries(Array.from({ length: 2_100 }, (_, at) => [`word/media/${at}.png`, 'x']));
    expect(problems(withParts(plain, many))).toEqual([expect.stringContaining('far more than a letter')]);
  });

  it('that is no Word document, or damaged, or has a password, is a sentence', async () => {
    const plain = await wordTemplate('{memberName}');
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_024)]);
    const locked = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]);
    const odt = new PizZip();
    odt.file('mimetype', 'application/vnd.oasis.opendocument.text');
    const xlsx = withParts(plain, {
      '[Content_Types].xml': (xml) => xml.replaceAll('wordprocessingml', 'spreadsheetml'),
    });
    for (const [bytes, words] of [
      [Buffer.alloc(0), 'empty'],
      [Buffer.from('Dear member'), 'not a Word document'],
      [Buffer.from('%PDF-1.7'), 'not a Word document'],
      [plain.subarray(0, 500), 'damaged'],
      [ole, 'older Word'],
      [locked, 'has a password'],
      [odt.generate({ type: 'nodebuffer' }), 'OpenDocument'],
      [xlsx, 'Excel'],
      [withParts(plain, { 'word/document.xml': '<w:document><w:body><w:p>' }), 'damaged'],
    ] as const) {
      expect(problems(bytes)).toEqual([expect.stringContaining(words)]);
    }
  });
});
