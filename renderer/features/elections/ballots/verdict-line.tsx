// Whether it is carried, as a word in its colour and as a sentence.

import type { BallotTally } from '../../../../shared/contract/elections/ballots.ts';
import { verdictWords } from '../../../../shared/domain/elections/words-ballots.ts';
import { Badge } from '../../../components/days-left.tsx';
import classes from './ballots.module.css';

type Outcome = Pick<BallotTally['total'], 'verdict' | 'inWords'>;

const TONE = {
  carried: 'brand',
  mostVotes: 'brand',
  carriedAtSome: 'brand',
  notCarried: 'late',
  notDecided: 'late',
  inDoubt: 'soon',
  tie: 'soon',
  nothingYet: 'plain',
} as const;

/** The sentence begins with the word of the badge, which it need not say twice. */
export function VerdictLine({ outcome: { verdict, inWords } }: { outcome: Outcome }) {
  const [first, ...rest] = inWords.split(': ');
  const sentence = rest.length > 0 && first === verdictWords[verdict] ? rest.join(': ') : inWords;
  return (
    <p className={classes.verdict}>
      <Badge urgency={TONE[verdict]}>{verdictWords[verdict]}</Badge> {sentence}
    </p>
  );
}
