// Papers as a reader of any kind of file gives them: to be counted, or to be kept with an election.

import type { PaperFinding } from '../../domain/elections/count-result.ts';
import type { CountPaper } from './count.ts';

export interface ReadPapers {
  /** What the file says that it is; ''. */
  title: string;
  /** null: the file does not say. */
  seats: number | null;
  candidates: string[];
  withdrawn: number[];
  /** Valid as far as the paper alone can tell. */
  papers: Required<CountPaper>[];
  /** Papers that were set aside (they are not in `papers`), and those of which only the certain part is. */
  findings: PaperFinding[];
  notes: string[];
}
