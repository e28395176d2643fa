// The sentence under a workplace's or an employer's name: members of how many people, by whose count, and what to doubt.

import type { Headcount } from '../../../shared/domain/workplaces.ts';
import { useToday, useWords } from '../../app/desk.tsx';
import { DayText } from '../../components/day-text.tsx';
import { DensityBar } from './density-bar.tsx';
import { doubtOf } from './density-words.ts';
import classes from './workplaces.module.css';

interface PlaceFactsProps {
  members: number;
  headcount: Headcount | null;
  density: number | null;
  reps: number;
}

export function PlaceFacts(props: PlaceFactsProps) {
  const { members, headcount, density, reps } = props;
  const { terms } = useWords();
  const today = useToday();
  const doubt = doubtOf(density, headcount, today);
  return (
    <span className={classes.facts}>
      <span>
        <strong>{members.toLocaleString('en-GB')}</strong> {members === 1 ? terms.member : terms.members}
        {headcount !== null && (
          <>
            {' '}
            of <strong>{headcount.people.toLocaleString('en-GB')}</strong>{' '}
            {headcount.people === 1 ? 'person' : 'people'}
          </>
        )}
      </span>
      {headcount === null ? (
        <span>density n/a: no headcount yet</span>
      ) : (
        <span>
          <DensityBar density={density} isWide />
        </span>
      )}
      {headcount !== null && doubt === null && (
        <span>
          counted <DayText day={headcount.day} isShort />
          {headcount.source !== '' && <>, {headcount.source}</>}
        </span>
      )}
      {doubt !== null && <span className={classes.doubt}>{doubt}</span>}
      {members > 0 && reps === 0 && <span className={classes.nobody}>No {terms.rep}</span>}
    </span>
  );
}
