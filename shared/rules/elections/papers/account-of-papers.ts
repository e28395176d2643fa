// The account of papers: what was printed is given out or left over, what was given out came back or did not; and a sentence where
// the figures cannot all be right.

import type { SpoiltReason } from '../../../domain/elections/papers.ts';

export interface PaperFigures {
  printed: number;
  /** Marks on the roll; null: none is frozen, or it is not open to whoever asks. */
  given: number | null;
  replaced: number;
  /** Left over, as somebody counted them; null: nobody did. */
  unused: number | null;
  valid: number;
  spoilt: ReadonlyMap<SpoiltReason, number>;
  /** Papers of bundles that are not agreed yet: only the first reading is known. */
  waiting: number;
}

export interface PaperAccountFigures {
  notGiven: number | null;
  returned: number;
  notReturned: number | null;
  spoilt: number;
  sentences: string[];
}

/** Whether what was printed and given is what came back, in papers; each difference is a sentence and refuses nothing. */
export function accountOfPapers(figures: PaperFigures): PaperAccountFigures {
  const { printed, given, replaced, unused, valid, waiting } = figures;
  const spoilt = [...figures.spoilt.values()].reduce((sum, papers) => sum + papers, 0);
  const returned = valid + spoilt + waiting;
  const isPrintedHere = printed > 0;
  const notGiven = given === null || !isPrintedHere ? null : printed - given - replaced;
  const sentences: string[] = [];
  if (notGiven !== null && notGiven < 0) {
    sentences.push(
      `${papers(given! + replaced)} are marked as given out and ${printed} were printed: look at the marks on the roll.`,
    );
  }
  if (notGiven !== null && unused !== null && unused !== notGiven) {
    const gap = Math.abs(unused - notGiven);
    sentences.push(
      unused < notGiven
        ? `${papers(gap)} too few are left over: by the roll ${notGiven} should be there, and ${unused} were counted.`
        : `${papers(gap)} too many are left over: by the roll ${notGiven} should be there, and ${unused} were counted.`,
    );
  }
  if (given !== null && returned > given) {
    sentences.push(
      `${papers(returned)} came back and only ${given} were marked as given out: ${returned - given} too many.`,
    );
  } else if (isPrintedHere && returned > printed) {
    sentences.push(`${papers(returned)} came back and only ${printed} were printed.`);
  }
  return {
    notGiven,
    returned,
    notReturned: given === null ? null : Math.max(0, given - returned),
    spoilt,
    sentences,
  };
}

const papers = (count: number): string => (count === 1 ? '1 paper' : `${count.toLocaleString('en-GB')} papers`);
