// A paper of partnership as a file: one description, as PDF to be read, as Word to be marked and changed, or as
// text to be put where text goes.

import type { CallContext } from '../../desk.ts';
import { type WordPaper, writeWordPaper } from '../../formats/docx-paper.ts';
import { safeFileName } from '../../formats/file-names.ts';
import { paperAsMarkdown } from '../../formats/markdown-paper.ts';
import { writePaper } from '../../formats/pdf/paper.ts';
import { paperSizeFor } from '../../formats/pdf/paper-parts.ts';
import type { BranchProfile } from '../branch-profile.ts';

export type PaperFormat = 'pdf' | 'docx' | 'md';

const MEDIA_TYPE: Readonly<Record<PaperFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown',
};

/** `name` without its ending: it gets that of the format, and is made safe. */
export async function paperFile(
  name: string,
  paper: WordPaper,
  format: PaperFormat,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  const bytes = await bytesOf(paper, format);
  return { name: safeFileName(`${name}.${format}`), mediaType: MEDIA_TYPE[format], bytes };
}

const bytesOf = async (paper: WordPaper, format: PaperFormat): Promise<Uint8Array> => {
  if (format === 'md') return new TextEncoder().encode(paperAsMarkdown(paper));
  return format === 'docx' ? writeWordPaper(paper) : (await writePaper(paper)).bytes;
};

/** What every paper of this branch has in common: its size, its language and when it was made. */
export function paperOf(
  profile: BranchProfile,
  context: CallContext,
): Pick<WordPaper, 'size' | 'language' | 'createdAt'> {
  const words = profile.branch?.words ?? (profile.nation === 'united-states' ? 'us' : 'uk');
  return {
    size: paperSizeFor(words),
    language: words === 'us' ? 'en-US' : 'en-GB',
    createdAt: context.desk.now.instant().toString(),
  };
}
