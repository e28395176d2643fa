// The starter set of letters: every one opens, asks for known fields only, and reads well once it is filled.

import mammoth from 'mammoth';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { fillLetter, inspectTemplate, type LetterField, type LetterValue } from '../../electron/core/formats/letter.ts';
import { letterFields } from '../../electron/core/formats/letters/letter-fields.ts';
import { starterLetters } from '../../electron/core/formats/letters/starter-letters.ts';

const fields = Object.entries<LetterField>(letterFields);
/** A value that can be told from all others. */
const valueFor = (name: string, field: LetterField): LetterValue =>
  field.columns
    ? [1, 2].map((row) =>
        Object.fromEntries(Object.keys(field.columns ?? {}).map((column) => [column, `‹${name} ${column} ${row}›`])),
      )
    : `‹${name}›`;
const everything = Object.fromEntries(fields.map(([name, field]) => [name, valueFor(name, field)]));
const withoutOptional = Object.fromEntries(
  fields.filter(([, field]) => !field.isOptional).map(([name, field]) => [name, valueFor(name, field)]),
);

const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

describe('the starter set', () => {
  const letters = starterLetters();

  it('has fifteen letters, each under its own name, with a word about when to send it', () => {
    expect(letters.map(({ key }) => key).sort()).toEqual([
      'appeal',
      'arrears',
      'check-details',
      'closing',
      'conciliation',
      'grievance',
      'information',
      'meeting',
      'postponement',
      'release',
      'representation',
      'retirement',
      'subject-access',
      'time-limit',
      'welcome',
    ]);
    for (const { title, about, fileName } of letters) {
      expect(fileName).toBe(`${title === 'Time limit to the member' ? 'Time limit' : title}.docx`);
      expect(about).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('uses every field of the list somewhere, so that the list names nothing for nothing', async () => {
    const used = new Set<string>();
    for (const { bytes } of letters)
      for (const name of inspectTemplate(await bytes(), letterFields).fields) used.add(name);
    expect(fields.map(([name]) => name).filter((name) => !used.has(name))).toEqual([]);
  });

  it.each(letters)('$title: opens, is the same each time, and is filled whole', async ({ bytes }) => {
    const template = await bytes();
    expect(Buffer.compare(await bytes(), template)).toBe(0);
    const { fields: used, problems } = inspectTemplate(template, letterFields);
    expect(problems).toEqual([]);
    expect(used.length).toBeGreaterThanOrEqual(6);

    const letter = fillLetter(template, everything, letterFields);
    if (letter.kind !== 'ok') throw new Error(JSON.stringify(letter));
    const text = await textOf(letter.bytes);
    expect(text).not.toMatch(/[{}]|undefined/);
    // The library reads the letter's own text; what stands at the head and the foot is looked for in the file.
    const zip = new PizZip(letter.bytes);
    const whole = Object.keys(zip.files)
      .filter((name) => /^word\/(document|header|footer)/.test(name))
      .map((name) => zip.file(name)!.asText())
      .join('');
    expect(whole).not.toMatch(/>[^<]*[{}][^<]*</);
    for (const name of used) expect(whole).toContain(`‹${name}`);

    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(letter.bytes) });
    expect(html.match(/<h1>/g)).toHaveLength(1);

    const short = fillLetter(template, withoutOptional, letterFields);
    if (short.kind !== 'ok') throw new Error(JSON.stringify(short));
    expect(await textOf(short.bytes)).not.toMatch(/[{}]|undefined|: \n|, \n|\( ?\)/);
  });

  it.each(letters)('$title: names each field that has no value', async ({ bytes }) => {
    const template = await bytes();
    const letter = fillLetter(template, {}, letterFields);
    if (letter.kind !== 'missing') throw new Error('it was filled with nothing');
    const named = new Set(letter.fields.map(({ name }) => name));
    expect(named.has('memberName')).toBe(true);
    for (const { name, label } of letter.fields) {
      expect((letterFields as Record<string, LetterField>)[name]).toMatchObject({ label });
      expect((letterFields as Record<string, LetterField>)[name]?.isOptional).not.toBe(true);
    }
    const filled = fillLetter(
      template,
      Object.fromEntries(Object.entries(everything).filter(([name]) => named.has(name))),
      letterFields,
    );
    expect(filled.kind).toBe('ok');
  });

  it('asks nothing of any case in the letters to many members', async () => {
    const toMembers = letters.filter(({ isToMembers }) => isToMembers);
    expect(toMembers.map(({ key }) => key)).toEqual(['welcome', 'arrears', 'meeting', 'check-details', 'retirement']);
    for (const { bytes } of toMembers) {
      const { fields: used } = inspectTemplate(await bytes(), letterFields);
      expect(
        used.filter((name) => /^(case|claim|keyDate|hearing|stage|outcome|day[AB]|lastDay|dates)/.test(name)),
      ).toEqual([]);
    }
  });

  it('tells a member that a grievance does not stop the clock, and never that a claim is lost', async () => {
    const letter = letters.find(({ key }) => key === 'time-limit')!;
    const filled = fillLetter(await letter.bytes(), withoutOptional, letterFields);
    if (filled.kind !== 'ok') throw new Error(JSON.stringify(filled));
    const text = await textOf(filled.bytes);
    expect(text).toContain('The last day is ‹lastDay›.');
    expect(text).toContain('Raising a grievance does not stop it.');
    expect(text).not.toContain('may apply. Please do not count on it');
    expect(text).not.toMatch(/too late|is lost|out of time/i);
  });
});
