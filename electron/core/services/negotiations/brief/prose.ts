// Longer text in a brief: paragraphs where empty lines part it, so that a page may turn between them.

import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { isWritten } from './paper-words.ts';

export const prose = (text: string): PaperBlock[] =>
  text
    .split(/\n\s*\n/u)
    .filter(isWritten)
    .map((part) => ({ kind: 'paragraph', text: part.replace(/^\n+|\n+$/gu, '') }));

export const subheading = (text: string): PaperBlock => ({ kind: 'heading', level: 2, text });

export const small = (text: string): PaperBlock => ({ kind: 'paragraph', text, isSmall: true });
