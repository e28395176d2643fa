// How it ended, how it went once it was live, and what became of people whose jobs were at risk.

import type { ConsultationPage } from '../../../../shared/contract/partnership/consultations.ts';
import {
  conclusionWords,
  positionWords,
  shiftWords,
} from '../../../../shared/domain/partnership/words-consultations.ts';
import { DayText } from '../../../components/day-text.tsx';
import classes from './consultation.module.css';
import { Section, SectionButton } from './section.tsx';

interface OutcomeSectionProps {
  page: ConsultationPage;
  onConclude: () => void;
  onLive: () => void;
  onAtRisk: () => void;
}

export function OutcomeSection(props: OutcomeSectionProps) {
  return (
    <>
      <Ended {...props} />
      <AtRisk {...props} />
    </>
  );
}

function Ended({ page, onConclude, onLive }: OutcomeSectionProps) {
  const { concluded, live, positionDecided, positionLive } = page.consultation;
  return (
    <Section
      title="What came of it"
      actions={
        <>
          <SectionButton onPress={onConclude}>
            {concluded === null ? 'How it ended' : 'Change how it ended'}
          </SectionButton>
          <SectionButton onPress={onLive}>{live.on === null ? 'It is live' : 'Change how it went'}</SectionButton>
        </>
      }
    >
      {concluded === null ? (
        <p className={classes.hint}>Not concluded yet.</p>
      ) : (
        <p className={classes.account}>
          <strong>{conclusionWords[concluded.how]}</strong>, <DayText day={concluded.on} />
          {concluded.reasons && `\n${concluded.reasons}`}
        </p>
      )}
      {positionDecided && <p>The union when it was decided: {positionWords[positionDecided].toLowerCase()}.</p>}
      {live.on && (
        <p className={classes.account}>
          Live since <DayText day={live.on} />
          {live.incidents !== null && `. ${live.incidents} ${live.incidents === 1 ? 'thing' : 'things'} went wrong`}.
          {live.wentWrong && `\n${live.wentWrong}`}
        </p>
      )}
      {positionLive && (
        <p>
          The union once it was live: {positionWords[positionLive].toLowerCase()}.{' '}
          {page.shift && shiftWords[page.shift]}
        </p>
      )}
    </Section>
  );
}

function AtRisk({ page, onAtRisk }: OutcomeSectionProps) {
  const { atRisk, affectsJobs } = page.consultation;
  if (atRisk === null && !affectsJobs) return null;
  return (
    <Section
      title="Jobs at risk"
      actions={<SectionButton onPress={onAtRisk}>{atRisk === null ? 'Count them' : 'Change'}</SectionButton>}
    >
      {atRisk === null ? (
        <p className={classes.hint}>How many people are at risk, and what becomes of them, is not counted yet.</p>
      ) : (
        <>
          <dl className={classes.figures}>
            <Figure name="At risk" value={atRisk.people} />
            <Figure name="Redeployed" value={atRisk.redeployed} />
            <Figure name="Kept their job" value={atRisk.retained} />
            <Figure name="Left by choice" value={atRisk.leftVoluntarily} />
            <Figure name="Dismissed" value={atRisk.compulsory} />
          </dl>
          <p>
            {page.avoidedCompulsory === null
              ? 'n/a: nobody is at risk.'
              : `${page.avoidedCompulsory}% (${atRisk.people - atRisk.compulsory} of ${atRisk.people}) were not dismissed against their will.`}
            {page.stillAtRisk !== null && page.stillAtRisk > 0 && ` Of ${page.stillAtRisk} it is not known yet.`}
          </p>
        </>
      )}
    </Section>
  );
}

function Figure(props: { name: string; value: number }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd className={classes.figure}>{props.value}</dd>
    </div>
  );
}
