// Pay against prices as it stands in a brief: the sentences as a list, and the tables and charts of its own paper.

import type { RealTerms } from '../../../../../shared/domain/negotiations/real-terms.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { realTermsBlocks } from '../prices/real-terms-paper.ts';
import type { PaperWords } from './paper-words.ts';

export function realTermsPart(terms: RealTerms | null, { currency }: PaperWords): PaperBlock[] {
  if (terms === null) return [];
  const blocks = realTermsBlocks(terms, currency, false);
  const isSentence = (block: PaperBlock) => block.kind === 'callout' && block.title !== undefined;
  const sentences = terms.lines.flatMap(({ against }) => against.map(({ words }) => words));
  return [{ kind: 'list', items: sentences }, ...blocks.filter((block) => !isSentence(block))];
}
