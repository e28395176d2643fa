// A paper as data, made into PDF bytes: hand-outs, deadline sheets, referral summaries, reports, slip sheets.

import type { Paper, WrittenPaper } from './paper-parts.ts';

/** Makes the PDF. Text in any language prints or is named in `missingCharacters`: nothing vanishes. */
export async function writePaper(paper: Paper): Promise<WrittenPaper> {
  throw new Error(`The paper "${paper.title}" cannot be made yet.`);
}
