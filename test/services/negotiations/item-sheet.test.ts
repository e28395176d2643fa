// The sheet of an interest-based session as PDF and as Word, and what of it both sides may have.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { openPartnershipDesk, refusedFor } from '../../support/partnership-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

const at = ({ id, revision }: { id: string; revision: number }) => ({ itemId: id, revision });
const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

async function deskWithSession() {
  const desk = await openPartnershipDesk();
  const { call, folder } = desk;
  const { id: negotiationId } = await call.negotiations.open({ title: 'Working time', method: 'interestBased' });
  const item = await call.negotiations.keepItem({
    negotiationId,
    kind: 'policy',
    title: 'Weekend working',
    problem: 'Who works which weekend is known two days before.',
    ours: {
      interests: { staff: 'Plan a life', management: 'Cover each weekend' },
      redLine: 'Never two weekends running',
    },
    standards: ['The same for all', { text: 'Within the budget', isForBothSides: true }],
    options: [
      {
        text: 'Ask first',
        bySide: 'staff',
        isAgreed: true,
        isForBothSides: true,
        meets: [
          { standard: 'The same for all', value: 'yes' },
          { standard: 'Within the budget', value: 'partly' },
        ],
      },
      'Swap freely',
    ],
  });
  const sheet = async (audience: 'staff-side' | 'joint') => {
    const pdf = join(folder, `${audience}.pdf`);
    const docx = join(folder, `${audience}.docx`);
    await call.negotiations.itemSheet({ itemId: item.id, audience, path: pdf });
    await call.negotiations.itemSheet({ itemId: item.id, audience, format: 'docx', path: docx });
    const inWord = (await mammoth.extractRawText({ path: docx })).value;
    return [plain((await pdfPages(await readFile(pdf))).join('\n')), plain(inWord)];
  };
  return { ...desk, negotiationId, item, sheet };
}

test('0-20 prints the issue, interests, options, standards and what was agreed, in this order, as PDF and as Word', async () => {
  const { call, item, sheet } = await deskWithSession();
  await call.negotiations.agree({ ...at(item), roundId: null, text: 'Ask first, then swap.' });
  for (const text of await sheet('staff-side')) {
    const parts = [
      'The issue',
      'Who works which weekend',
      'Interests',
      'Plan a life',
      'Cover each weekend',
      'Options',
      'Ask first',
      'Swap freely',
      'Standards',
      'A: The same for all',
      'B: Within the budget',
      'Agreed option',
      'Ask first, then swap.',
    ];
    const places = parts.map((part) => text.lastIndexOf(part));
    expect(parts.filter((_, index) => places[index] === -1)).toEqual([]);
    const headings = ['The issue', 'Interests', 'Options', 'Standards by', 'Agreed option'].map((part) =>
      text.indexOf(part),
    );
    expect(headings).toEqual(headings.toSorted((a, b) => a - b));
    expect(text).not.toContain('Never two weekends');
  }
});

test('for both sides it holds what was marked for both, and no interest, red line or option of ours alone', async () => {
  const { sheet } = await deskWithSession();
  for (const text of await sheet('joint')) {
    expect(text).toContain('Ask first');
    expect(text).toContain('A: Within the budget');
    for (const ours of [
      'Plan a life',
      'Cover each weekend',
      'Swap freely',
      'The same for all',
      'Never two',
      'Interests',
    ]) {
      expect(text).not.toContain(ours);
    }
  }
});

test('an item of which the other side has nothing is no paper for both', async () => {
  const { call, negotiationId } = await deskWithSession();
  const item = await call.negotiations.keepItem({ negotiationId, title: 'Ours alone' });
  await refusedFor(call.negotiations.itemSheet({ itemId: item.id, audience: 'joint' }), /nothing of this item yet/);
});

test('an option loses what it was said to meet with the standard, and knows none that is not there', async () => {
  const { call, item } = await deskWithSession();
  const [first] = item.standards;
  const fewer = await call.negotiations.keepItem({ ...at(item), standards: [first!] });
  expect(fewer.options[0]?.meets).toEqual([{ standardId: first!.id, value: 'yes' }]);
  const wrong = [{ text: 'Ask first', meets: [{ standard: 'Fair', value: 'no' as const }] }];
  await refusedFor(call.negotiations.keepItem({ ...at(fewer), options: wrong }), /not among the standards/);
});
