// The library: every template opens from the program itself, with the branch's and the forum's names in it, as Word and as PDF.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import { LIBRARY } from '../../../shared/domain/partnership/library/library.ts';
import { filledTemplate } from '../../../shared/rules/partnership/filled-template.ts';
import { forumId, openPartnershipDesk, refusedFor } from '../../support/partnership-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

const names = { branch: 'B', forum: 'F', employer: 'E', day: 'D', staffSide: 'union side' };

test('0-21 each template opens as Word and as PDF, and no name in it is left to be filled', async () => {
  const { call, folder } = await openPartnershipDesk();
  for (const { key } of LIBRARY) {
    const word = join(folder, `${key}.docx`);
    await call.partnership.template({ key, forumId, path: word });
    const text = new PizZip(await readFile(word)).file('word/document.xml')!.asText();
    expect(text, key).toContain('w:document');
    expect(text.replace(/<[^>]+>/g, ''), key).not.toMatch(/[{}]/);
  }
  const pdf = join(folder, 'constitution.pdf');
  await call.partnership.template({ key: 'forumConstitution', format: 'pdf', path: pdf });
  expect((await pdfPages(await readFile(pdf)))[0]).toContain('Northfield Joint Partnership Forum');
  await refusedFor(call.partnership.template({ key: 'nothing' }), /There are: forumConstitution/);
});

test('what is not known is a gap to write in; a union side is called what it is called there', () => {
  const paper = LIBRARY.find(({ key }) => key === 'forumConstitution')!;
  const known = JSON.stringify(filledTemplate(paper, names));
  expect(known).toContain('"For E"');
  expect(known).toContain('For the union side');
  expect(JSON.stringify(filledTemplate(paper, { ...names, employer: ' ' }))).toContain('"For ____');
});

test('4-03 no template asks who failed, and each key and title is there once', () => {
  const words = JSON.stringify(LIBRARY).toLowerCase();
  expect(words).not.toMatch(/who (failed|is to blame|was at fault)|person responsible|culprit/);
  for (const field of ['key', 'title'] as const) {
    expect(new Set(LIBRARY.map((paper) => paper[field])).size).toBe(LIBRARY.length);
  }
  expect(LIBRARY.length).toBeGreaterThanOrEqual(18);
});
