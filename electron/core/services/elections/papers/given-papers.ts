// Papers as somebody hands them in, made into what stands in each box; every paper that cannot be right is told by its number.

import type { GivenPaper } from '../../../../../shared/contract/elections/papers.ts';
import type { ReadPaper } from '../../../../../shared/domain/elections/papers.ts';
import { comparePapers } from '../../../../../shared/rules/elections/papers/readings.ts';
import { marksOf, type OnPaper, whatItSays } from '../../../../../shared/rules/elections/papers/what-it-says.ts';
import { InvalidInput } from '../../implementer.ts';

interface Issue {
  path: (string | number)[];
  message: string;
}

const MOST_ISSUES = 50;

/**
 * `printed`: the highest number that a paper of ours can bear; 0: none was printed here, and any number will do. Papers without a
 * number are numbered as they lie. Sorted by number. @throws InvalidInput with a sentence for each paper.
 */
export function readPapersOf(given: readonly GivenPaper[], on: OnPaper, printed: number): ReadPaper[] {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const papers = given.map((one, index): ReadPaper => {
    const typed = String(one.paper ?? '').trim();
    const paper = typed === '' ? String(index + 1) : typed.replace(/^0+(?=\d)/, '');
    const refuse = (field: string, message: string) => {
      issues.push({ path: ['papers', index, field], message: `Paper ${paper}: ${message}` });
    };
    if (typed === '' && printed > 0)
      issues.push({
        path: ['papers', index, 'paper'],
        message: `Row ${index + 1}: the number of the paper is missing.`,
      });
    else if (!/^\d+$/.test(paper)) refuse('paper', 'its number is not a number.');
    else if (printed > 0 && (Number(paper) > printed || paper === '0')) {
      refuse(
        'paper',
        `there is no such paper, they are numbered 1 to ${printed}. If it is not one of ours, leave it out and keep it apart.`,
      );
    } else if (seen.has(paper)) refuse('paper', 'this number stands twice in the bundle.');
    seen.add(paper);
    const marks = marksGiven(one, on, refuse);
    return { paper, marks, spoilt: whatItSays({ marks, spoilt: one.spoilt ?? null }, on).spoilt };
  });
  if (issues.length > 0) throw new InvalidInput(...issues.slice(0, MOST_ISSUES));
  return papers.sort(comparePapers);
}

/** What stands in the boxes, from either way of saying it. */
export function marksGiven(
  { marks, preferences, spoilt }: Pick<GivenPaper, 'marks' | 'preferences' | 'spoilt'>,
  on: OnPaper,
  refuse: (field: string, message: string) => void,
): number[] {
  const { candidates } = on;
  if (marks !== undefined && preferences !== undefined) {
    refuse('preferences', 'give the boxes or the preferences, not both.');
    return [];
  }
  if (preferences !== undefined) {
    const nobody = preferences.find((number) => number < 1 || number > candidates);
    if (nobody !== undefined) {
      refuse('preferences', `there is no candidate ${nobody}, they are numbered 1 to ${candidates}.`);
      return [];
    }
    const twice = preferences.find((number, at) => preferences.indexOf(number) !== at);
    if (twice !== undefined) {
      refuse('preferences', `candidate ${twice} stands twice.`);
      return [];
    }
    return preferences.length === 0 ? [] : marksOf(preferences, on);
  }
  if (marks === undefined && (spoilt ?? null) === null) {
    refuse('marks', 'what stands on it is missing. An empty paper is entered as spoilt: no mark at all.');
  }
  if (marks !== undefined && marks.length > candidates) {
    refuse('marks', `${marks.length} boxes are filled in, and there are ${candidates} candidates.`);
    return [];
  }
  return marks ?? [];
}
