// The recovery sheet: one page with the code, what it is for and where to keep it. No passphrase and nobody's name is on it.

import type { Branch, Words } from '../../../../shared/domain/branch.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { writePaper } from '../../formats/pdf/paper.ts';
import { type Paper, paperSizeFor } from '../../formats/pdf/paper-parts.ts';

export interface RecoverySheet {
  code: string;
  folderId: string;
  branch: string;
  /** ISO 8601 instant. */
  createdAt: string;
  /** In the branch's zone. */
  day: string;
  dateOrder: Branch['dateOrder'];
  words: Words;
}

/** Four groups in the first line, the rest in the second: it is typed back from here. */
const lines = (code: string): string => {
  const groups = code.split('-');
  return `${groups.slice(0, 4).join('   ')}\n${groups.slice(4).join('   ')}`;
};

export async function recoverySheet(
  sheet: RecoverySheet,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  const { bytes } = await writePaper(paperOf(sheet));
  return { name: `recovery-sheet-${sheet.day}.pdf`, mediaType: 'application/pdf', bytes };
}

function paperOf({ code, folderId, branch, createdAt, day, dateOrder, words }: RecoverySheet): Paper {
  const made = dayInWords(day, dateOrder);
  return {
    title: 'Recovery sheet',
    subtitle: `${branch} · made on ${made}`,
    size: paperSizeFor(words),
    confidentialLine: 'Whoever has this sheet can open everything. Keep it locked away.',
    blocks: [
      { kind: 'callout', title: 'The code', text: lines(code), tone: 'urgent', isLarge: true },
      { kind: 'heading', text: 'What it is for', level: 2 },
      {
        kind: 'paragraph',
        text: 'When every passphrase is forgotten, or the only secretary is gone, this code opens the branch’s records in Branchdesk. There is no other way: nobody who made Branchdesk can open them.',
      },
      { kind: 'heading', text: 'How to use it', level: 2 },
      {
        kind: 'list',
        isNumbered: true,
        items: [
          'Start Branchdesk on the branch’s data, or on a backup of it.',
          'Choose “Use the recovery sheet” and type the code. Capitals and dashes do not matter.',
          'Choose a new passphrase for the secretary. Then make a new recovery sheet and destroy this one.',
        ],
      },
      {
        kind: 'paragraph',
        text: 'That it was used is written down, and shown to the secretary.',
      },
      { kind: 'heading', text: 'Where to keep it', level: 2 },
      {
        kind: 'list',
        items: [
          'In a sealed envelope in a safe: the branch’s own, the regional office’s, or a bank’s.',
          'Not beside the computer, not photographed, not in an email or a cloud folder.',
          'With two officers knowing where it is.',
        ],
      },
      {
        kind: 'facts',
        rows: [
          { label: 'Made on', value: made },
          { label: 'Data', value: folderId },
          { label: 'Valid', value: 'until a newer sheet is made' },
        ],
      },
    ],
    footer: 'Branchdesk',
    createdAt,
    language: words === 'us' ? 'en-US' : 'en-GB',
  };
}
