// When the union was brought in, answered by each side for itself. "Not asked" is an answer.

import type { ConsultationPage } from '../../../../shared/contract/partnership/consultations.ts';
import type { TwoSides } from '../../../../shared/domain/partnership/sides.ts';
import { involvementInWords } from '../../../../shared/domain/partnership/words-consultations.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { countOfDays } from '../../../../shared/rules/day-words.ts';
import { useSession } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import classes from './consultation.module.css';
import { Section, SectionButton } from './section.tsx';

const SIDES: readonly TwoSides[] = ['staff', 'management'];

interface InvolvementSectionProps {
  page: ConsultationPage;
  onSide: (side: TwoSides) => void;
}

export function InvolvementSection({ page, onSide }: InvolvementSectionProps) {
  const { branch } = useSession();
  const sides = sideWords(branch?.words);
  const { consultation, leadDays } = page;
  return (
    <Section title="When the union was brought in">
      {leadDays !== null && (
        <p>
          {leadDays < 0 ? (
            <strong>
              {countOfDays(-leadDays)} after it was decided: the lead is {leadDays} days.
            </strong>
          ) : (
            <>{countOfDays(leadDays)} before it was decided.</>
          )}
        </p>
      )}
      <ul className={classes.list}>
        {SIDES.map((side) => {
          const answer = consultation.involvement[side];
          const { point, on, channel } = answer;
          return (
            <li key={side} className={classes.row}>
              <div>
                <p className={classes.rowTitle}>{sides[side]}</p>
                <p className={classes.rowDetail}>
                  {involvementInWords(side, answer)}
                  {on && (
                    <>
                      {' · '}
                      <DayText day={on} isShort />
                    </>
                  )}
                  {channel && ` · ${channel}`}
                </p>
              </div>
              <div className={classes.rowSide}>
                <SectionButton about={`of ${sides[side]}`} onPress={() => onSide(side)}>
                  {point === null ? 'Answer' : 'Change'}
                </SectionButton>
              </div>
            </li>
          );
        })}
      </ul>
      {page.isInvolvementDisputed && (
        <p className={classes.hint}>The two sides do not say the same. That is a finding of its own.</p>
      )}
    </Section>
  );
}
