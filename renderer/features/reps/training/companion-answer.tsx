// One answer to who may go in: yes or no in a word, the ground, why, and how it was worked out.

import { Check, X } from 'lucide-react';
import type { Companion } from '../../../../shared/contract/reps/companion.ts';
import { groundWords } from '../../../../shared/domain/reps/words-training.ts';
import { Badge } from '../../../components/days-left.tsx';
import { WithWorking } from '../../../components/working.tsx';
import classes from './training.module.css';

export function CompanionAnswer({ answer }: { answer: Companion }) {
  const { may, ground, branchRuleMet, conflict } = answer;
  return (
    <article className={classes.person}>
      <WithWorking
        sentence={answer.why}
        sentenceClass={classes.why}
        working={{
          steps: answer.working,
          isVerified: false,
          unverified: 'Nobody has checked the law behind this yet: where much hangs on it, ask the union’s solicitors.',
        }}
      >
        {(sentence) => (
          <>
            <div className={classes.personHead}>
              <h3 className={classes.name}>{answer.name}</h3>
              <MayGoIn may={may} />
              {ground !== 'none' && <span>{groundWords[ground]}</span>}
              {may && !branchRuleMet && <Badge urgency="soon">branch’s rule not met</Badge>}
              {conflict !== null && <Badge urgency="late">conflict</Badge>}
            </div>
            {sentence}
          </>
        )}
      </WithWorking>
    </article>
  );
}

export const MayGoIn = ({ may }: { may: boolean }) => (
  <span className={classes.answer} data-may={may ? 'yes' : 'no'}>
    {may ? <Check size={15} strokeWidth={2.4} aria-hidden /> : <X size={15} strokeWidth={2.4} aria-hidden />}
    {may ? 'May go in' : 'May not go in'}
  </span>
);
