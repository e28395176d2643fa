// Many letters in one document, read back by other libraries: each on pages of its own, nobody's in another's.

import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  ImageRun,
  LevelFormat,
  NumberFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import mammoth from 'mammoth';
import PizZip from 'pizzip';
import { describe, expect, test } from 'vitest';
import { inspectTemplate } from '../../electron/core/formats/letter.ts';
import { letterFields } from '../../electron/core/formats/letters/letter-fields.ts';
import { starterLetters } from '../../electron/core/formats/letters/starter-letters.ts';
import { type OneOfMany, writeManyLetters } from '../../electron/core/formats/many-letters.ts';

const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const letter = (name: string, more: Partial<OneOfMany> = {}): OneOfMany => ({
  values: { memberName: name, memberCalled: name.split(' ')[0]!, memberNumber: `no. ${name.length}` },
  ...more,
});

/** Everything that Word may hold only once: a list that counts, a note, a picture, a head that names the member. */
async function templateOfAll(): Promise<Uint8Array> {
  const document = new Document({
    numbering: {
      config: [{ reference: 'steps', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', start: 1 }] }],
    },
    footnotes: { 1: { children: [new Paragraph('A note to {memberName}.')] } },
    sections: [
      {
        properties: { page: { pageNumbers: { formatType: NumberFormat.DECIMAL } } },
        headers: { default: new Header({ children: [new Paragraph('For {memberName}')] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph('Dear {memberCalled},'),
          new Paragraph({ numbering: { reference: 'steps', level: 0 }, children: [new TextRun('First')] }),
          new Paragraph({ numbering: { reference: 'steps', level: 0 }, children: [new TextRun('Second')] }),
          new Paragraph({
            children: [
              new TextRun('A picture '),
              new ImageRun({ type: 'png', data: DOT, transformation: { width: 9, height: 9 } }),
              new FootnoteReferenceRun(1),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

async function made(template: Uint8Array, letters: OneOfMany[]) {
  const result = await writeManyLetters(template, letters, letterFields);
  if (result.kind !== 'ok') throw new Error(JSON.stringify(result));
  const zip = new PizZip(result.bytes);
  const part = (name: string): string => zip.file(name)?.asText() ?? '';
  return { ...result, zip, part, document: part('word/document.xml') };
}

const all = (text: string, pattern: RegExp): string[] => Array.from(text.matchAll(pattern), ([, found]) => found!);

describe('letters in one document', () => {
  test('begin on a page of their own, numbered from 1, with heads that are each member’s own', async () => {
    const { document, part, zip, bytes } = await made(await templateOfAll(), [
      letter('Ann Smith'),
      letter('Bob Jones'),
      letter('Ann Smith'),
    ]);
    const sections = all(document, /(<w:sectPr\b[\s\S]*?<\/w:sectPr>)/g);
    expect(sections).toHaveLength(3);
    for (const section of sections) {
      expect(section).toContain('<w:type w:val="nextPage"/>');
      expect(section).toMatch(/<w:pgNumType[^>]*w:start="1"/);
    }
    const relations = part('word/_rels/document.xml.rels');
    const headOf = (section: string): string => {
      const id = /<w:headerReference[^>]*r:id="([^"]+)"/.exec(section)![1]!;
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(relations)!;
      return part(`word/${target[1] ?? target[2]}`);
    };
    expect(sections.map((section) => /For (\w+)/.exec(headOf(section))?.[1])).toEqual(['Ann', 'Bob', 'Ann']);
    // What reads alike is kept once: two heads for three letters, one foot.
    expect(Object.keys(zip.files).filter((name) => /^word\/header/.test(name))).toHaveLength(2);
    const feet = Object.keys(zip.files).filter((name) => /^word\/footer/.test(name));
    expect(feet).toHaveLength(1);
    expect(part(feet[0]!)).toContain('SECTIONPAGES');
    const types = part('[Content_Types].xml');
    for (const name of Object.keys(zip.files).filter((each) => /^word\/(header|footer)[^/]*$/.test(each))) {
      expect(types).toContain(`/${name}"`);
    }
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(all(value, /Dear (\w+),/g)).toEqual(['Ann', 'Bob', 'Ann']);
  });

  test('count their lists anew, and bring along their own notes and pictures', async () => {
    const { document, part, bytes } = await made(await templateOfAll(), [letter('Ann Smith'), letter('Bob Jones')]);
    const lists = all(document, /<w:numId w:val="(\d+)"/g);
    expect(lists[0]).toBe(lists[1]);
    expect(lists[2]).toBe(lists[3]);
    expect(lists[2]).not.toBe(lists[0]);
    expect(part('word/numbering.xml')).toContain(`w:numId="${lists[2]}"`);
    const own = new RegExp(`<w:num w:numId="${lists[2]}">[\\s\\S]*?</w:num>`).exec(part('word/numbering.xml'))![0];
    expect(own).toContain('<w:startOverride w:val="1"/>');
    const drawings = all(document, /<wp:docPr[^>]*\sid="(\d+)"/g);
    expect(new Set(drawings).size).toBe(2);
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(value.match(/<img /g)).toHaveLength(2);
    expect(value).toMatch(/A note to Ann Smith\.[\s\S]*A note to Bob Jones\./);
  });

  test('take no head from the letter before them', async () => {
    const head = new Header({ children: [new Paragraph('Over the page, {memberName}')] });
    const document = new Document({
      sections: [
        { children: [new Paragraph('Dear {memberCalled}')] },
        { headers: { default: head }, children: [new Paragraph('The other side')] },
      ],
    });
    const template = new Uint8Array(await Packer.toBuffer(document));
    const { document: body, part } = await made(template, [letter('Ann Smith'), letter('Bob Jones')]);
    const sections = all(body, /(<w:sectPr\b[\s\S]*?<\/w:sectPr>)/g);
    expect(sections).toHaveLength(4);
    const relations = part('word/_rels/document.xml.rels');
    const heads = sections.map((section) => {
      const id = /<w:headerReference[^>]*r:id="([^"]+)"/.exec(section)?.[1];
      const relation = all(relations, /(<Relationship [^>]*>)/g).find((each) => each.includes(`Id="${id}"`));
      return id && all(part(`word/${/Target="([^"]+)"/.exec(relation!)![1]}`), />([^<]+)</g).join('');
    });
    expect(heads).toEqual([undefined, 'Over the page, Ann Smith', '', 'Over the page, Bob Jones']);
  });

  test('are set in large print for whoever needs it, beside ordinary ones', async () => {
    const template = await starterLetters()
      .find(({ key }) => key === 'meeting')!
      .bytes();
    const { fields } = inspectTemplate(template, letterFields);
    const values = Object.fromEntries(fields.map((name) => [name, `‹${name}›`]));
    const { document, part } = await made(template, [{ values }, { values, isLargePrint: true }]);
    const [first, second] = document.split('</w:sectPr>');
    expect(first).not.toContain('LargePrint');
    const styles = part('word/styles.xml');
    for (const name of new Set(all(second!, /<w:pStyle w:val="([^"]*)"/g))) {
      expect(name).toMatch(/LargePrint$/);
      expect(styles).toContain(`w:styleId="${name}"`);
    }
    // No paragraph is left in the ordinary style by default.
    expect(second!.match(/<w:p(\s[^>]*)?>(?!<w:pPr><w:pStyle )/g)?.length ?? 0).toBe(0);
    const normal = /w:styleId="NormalLargePrint"[\s\S]*?<\/w:style>/.exec(styles)![0];
    expect(normal).toContain('<w:sz w:val="36"/>');
  });

  test('are the same bytes each time, whatever else the day brings', async () => {
    const template = await templateOfAll();
    const [one, two] = [await made(template, [letter('Ann')]), await made(template, [letter('Ann')])];
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  });

  test('are not written while one lacks a field, nor from a template that cannot be used', async () => {
    const template = await templateOfAll();
    const lacking = await writeManyLetters(
      template,
      [letter('Ann'), { values: { memberCalled: 'Bob' } }],
      letterFields,
    );
    expect(lacking).toEqual({ kind: 'missing', fields: [{ name: 'memberName', label: 'Member', letters: [1] }] });
    expect((await writeManyLetters(template.slice(0, 900), [letter('Ann')], letterFields)).kind).toBe('refused');
  });

  test('let others work in between, and stop when they are told to', async () => {
    const template = await templateOfAll();
    const letters = Array.from({ length: 40 }, (_, index) => letter(`Person ${index}`));
    const stop = new AbortController();
    const done: number[] = [];
    const writing = writeManyLetters(template, letters, letterFields, {
      signal: stop.signal,
      onProgress: (count) => {
        done.push(count);
        if (count > 10) stop.abort();
      },
    });
    await expect(writing).rejects.toThrow(/abort/i);
    expect(done.at(-1)).toBeLessThan(40);
  });
});
