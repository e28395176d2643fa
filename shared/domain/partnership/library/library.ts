// The library: every template, in the order in which they are shown.

import { PAPERS_TO_BEGIN } from './begin.ts';
import { PAPERS_TO_CONSULT } from './consult.ts';
import type { LibraryPaper } from './library-paper.ts';
import { PAPERS_TO_MEET } from './meet.ts';
import { PAPERS_TO_WORK_TOGETHER } from './together.ts';

export const LIBRARY: readonly LibraryPaper[] = [
  ...PAPERS_TO_BEGIN,
  ...PAPERS_TO_MEET,
  ...PAPERS_TO_CONSULT,
  ...PAPERS_TO_WORK_TOGETHER,
];

export const libraryPaper = (key: string): LibraryPaper | undefined => LIBRARY.find((paper) => paper.key === key);
