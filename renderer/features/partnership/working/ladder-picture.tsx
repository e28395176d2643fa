// The ladder as a picture: five rungs, how much of each is there, and what is missing for the next one, with a step to plan.

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Check, Circle, Minus } from 'lucide-react';
import { useState } from 'react';
import type { Criterion, Ladder } from '../../../../shared/domain/partnership/indicators.ts';
import { DIMENSION_NAMES } from '../../../../shared/domain/partnership/words-indicators.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { HIGHEST_LEVEL, LEVEL_NAMES } from '../../../../shared/rules/partnership/ladder.ts';
import { useSession } from '../../../app/desk.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import ladderClasses from './ladder.module.css';
import { placeOfStep } from './place-of-step.ts';
import classes from './working.module.css';

interface LadderPictureProps {
  forumId: string;
  ladder: Ladder;
  onOpen: (criterion: Criterion) => void;
  onPlan: (criterion: Criterion) => void;
}

export function LadderPicture({ forumId, ladder, onOpen, onPlan }: LadderPictureProps) {
  const [level, setLevel] = useState(Math.min(ladder.level + 1, HIGHEST_LEVEL));
  const shown = ladder.criteria.filter((each) => each.level === level);
  return (
    <section className={classes.group} aria-labelledby="ladder">
      <h2 id="ladder" className="section-title">
        The ladder
      </h2>
      <div className={ladderClasses.ladder}>
        <ol className={ladderClasses.rungs} reversed>
          {[5, 4, 3, 2, 1].map((each) => (
            <li key={each}>
              <Rung ladder={ladder} level={each} isShown={each === level} onShow={() => setLevel(each)} />
            </li>
          ))}
        </ol>
        <div>
          <p className={ladderClasses.criteriaTitle}>{titleOf(ladder, level)}</p>
          <ul>
            {shown.map((each) => (
              <CriterionRow key={each.key} criterion={each} forumId={forumId} onOpen={onOpen} onPlan={onPlan} />
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

function titleOf({ level: stands, criteria }: Ladder, level: number): string {
  const missing = criteria.filter((each) => each.level === level && each.isMet === false).length;
  const name = `level ${level}, ${LEVEL_NAMES[level]?.toLowerCase()}`;
  if (missing === 0)
    return level <= stands ? `All of ${name}, is there.` : `All of ${name}, is there; a level below is not.`;
  return `${missing === 1 ? 'One thing is' : `${missing} things are`} missing for ${name}.`;
}

function Rung(props: { ladder: Ladder; level: number; isShown: boolean; onShow: () => void }) {
  const { ladder, level } = props;
  const own = ladder.criteria.filter((each) => each.level === level);
  const met = own.filter(({ isMet }) => isMet !== false).length;
  const state = level <= ladder.level ? 'reached' : level === ladder.level + 1 ? 'next' : 'above';
  const moved = ladder.moved !== 'same' && level === Math.max(ladder.level, ladder.before.level);
  return (
    <button
      type="button"
      data-print
      className={ladderClasses.rung}
      data-state={state}
      aria-pressed={props.isShown}
      onClick={props.onShow}
    >
      <span className={ladderClasses.rungLevel}>{level}</span>
      <span className={ladderClasses.rungName}>{LEVEL_NAMES[level]}</span>
      <span className={ladderClasses.rungDots} aria-hidden>
        {own.map((each) => (
          <span key={each.key} data-met={each.isMet !== false || undefined} />
        ))}
      </span>
      <span className={ladderClasses.rungCount}>
        {met} of {own.length}
        {moved && (
          <span className={ladderClasses.moved}>
            {ladder.moved === 'up' ? ' · up since last quarter' : ' · lost since last quarter'}
          </span>
        )}
      </span>
    </button>
  );
}

function CriterionRow({
  criterion,
  forumId,
  onOpen,
  onPlan,
}: { criterion: Criterion } & Omit<LadderPictureProps, 'ladder'>) {
  const { branch } = useSession();
  const { isMet, text, detail, next, plan, records, dimension } = criterion;
  const said = isMet === null ? 'Does not apply: ' : isMet ? 'Met: ' : 'Missing: ';
  const Icon = isMet === null ? Minus : isMet ? Check : Circle;
  return (
    <li className={ladderClasses.criterion} data-state={isMet === false ? 'missing' : 'met'}>
      <Icon size={16} aria-hidden />
      <div>
        <p>
          <span className="visually-hidden">{said}</span>
          {text}
        </p>
        <p className={ladderClasses.criterionDetail}>
          {DIMENSION_NAMES[dimension]}
          {' · '}
          {records.length > 0 ? (
            <button type="button" className={classes.inline} onClick={() => onOpen(criterion)}>
              {detail}
            </button>
          ) : (
            detail
          )}
        </p>
        {isMet === false && plan !== null && (
          <p className={classes.next}>
            Agreed: {plan.text}
            {plan.doneOn === null && plan.dueOn !== null && `, by ${dayInWords(plan.dueOn, branch?.dateOrder)}`}
          </p>
        )}
        {isMet === false && plan === null && next && (
          <p className={classes.next}>
            Next: <Link {...placeOfStep(next.page, forumId)}>{next.text}</Link>
          </p>
        )}
      </div>
      {isMet === false && plan === null && (
        <IfMay call="partnership.planStep">
          <Button size="compact-sm" variant="subtle" data-no-print onClick={() => onPlan(criterion)}>
            Plan it<span className="visually-hidden">: {text}</span>
          </Button>
        </IfMay>
      )}
    </li>
  );
}
