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
