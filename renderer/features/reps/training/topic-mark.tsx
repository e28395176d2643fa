// How somebody stands with what is asked of them: a word, a sign and a colour, never a colour alone.

import { Check, CircleDashed, Clock, Hourglass, RotateCw } from 'lucide-react';
import type { TrainingNeedsRow } from '../../../../shared/contract/reps/training.ts';
import { stageOfTrainingWords } from '../../../../shared/domain/reps/words-training.ts';
import { DayText } from '../../../components/day-text.tsx';
import classes from './training.module.css';

export type TopicNeed = TrainingNeedsRow['topics'][number];

const SIGNS = { has: Check, expiresSoon: Clock, inProgress: Hourglass, expired: RotateCw, missing: CircleDashed };

export function TopicMark({ need }: { need: TopicNeed }) {
  const Sign = SIGNS[need.state];
  return (
    <span className={classes.mark} data-is={need.state} data-late={need.isOverdue ? 'yes' : 'no'}>
      <Sign size={14} aria-hidden />
      <span>
        <Said need={need} />
      </span>
    </span>
  );
}

function Said({ need: { state, by, isOverdue, completedOn, validUntil, stage } }: { need: TopicNeed }) {
  const until = validUntil && <DayText day={validUntil} isShort />;
  if (state === 'has') return validUntil === null ? <>has it</> : <>has it, until {until}</>;
  if (state === 'expiresSoon') return <>until {until}</>;
  if (state === 'expired') {
    return (
      <>
        ran out {until}
        {stage !== null && `, ${stageOfTrainingWords[stage].toLowerCase()}`}
      </>
    );
  }
  const when = by && (
    <>
      , {isOverdue ? 'was due' : 'by'} <DayText day={by} isShort />
    </>
  );
  if (state === 'inProgress' && stage !== null) {
    return (
      <>
        {stageOfTrainingWords[stage].toLowerCase()}
        {isOverdue && when}
      </>
    );
  }
  return (
    <>
      {completedOn === null ? 'missing' : 'to do again'}
      {when}
    </>
  );
}
