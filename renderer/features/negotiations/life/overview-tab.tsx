// What a negotiation is about: its timetable, who sits on each side, on whose mandate, the plan, notes and papers; and beside
// it what it still needs, in the order in which it is usually done.

import { useState } from 'react';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import { TwoColumns } from '../../../components/side-list.tsx';
import { Section, SectionButton } from '../../partnership/consultations/section.tsx';
import { EntryComposer } from '../../partnership/entries/entry-composer.tsx';
import { EntryList } from '../../partnership/entries/entry-list.tsx';
import { OursMark } from '../items/ours-mark.tsx';
import { ActionsSection } from './actions-section.tsx';
import classes from './life.module.css';
import { MandateSection } from './mandate-section.tsx';
import { NegotiationDialogs } from './negotiation-dialogs.tsx';
import { StepsCard } from './steps-card.tsx';
import { TeamSection } from './team-section.tsx';
import { TimetableSection } from './timetable-section.tsx';
import { type NegotiationQuestion, useNegotiation } from './use-negotiation.ts';

export function OverviewTab({ negotiationId }: { negotiationId: string }) {
  const page = useNegotiation(negotiationId);
  return page ? <Overview page={page} /> : null;
}

function Overview({ page }: { page: NegotiationPage }) {
  const [question, setQuestion] = useState<NegotiationQuestion | null>(null);
  const { id, purpose, plan, visibility } = page.negotiation;
  const on = { collection: 'negotiations', id } as const;
  return (
    <>
      <TwoColumns next={<StepsCard page={page} onAsk={setQuestion} />}>
        {purpose.trim() !== '' && <p className={`${classes.prose} ${classes.purpose}`}>{purpose}</p>}
        <TimetableSection page={page} onAsk={setQuestion} />
        <TeamSection page={page} onAsk={setQuestion} />
        <MandateSection page={page} onAsk={setQuestion} />
        <Section
          title="Plan for the next meeting"
          mark={<OursMark />}
          actions={
            <SectionButton needs="negotiations.change" about="the plan" onPress={() => setQuestion('plan')}>
              {plan.trim() === '' ? 'Write it' : 'Change'}
            </SectionButton>
          }
        >
          {plan.trim() === '' ? (
            <p className={classes.hint}>
              How to begin, what to ask, where to adjourn. It stands in our brief and in no paper for both sides.
            </p>
          ) : (
            <p className={classes.prose}>{plan}</p>
          )}
        </Section>
        <ActionsSection page={page} />
        <Section title="Notes and papers">
          <EntryComposer on={on} within={visibility} kinds={['note', 'paper', 'evidence', 'reflection']} />
          <EntryList
            on={on}
            within={visibility}
            label="Notes and papers"
            empty={
              <p className={classes.hint}>The claim as it was sent, their letters, what was heard: all of it here.</p>
            }
          />
        </Section>
      </TwoColumns>
      {question && <NegotiationDialogs page={page} question={question} onClose={() => setQuestion(null)} />}
    </>
  );
}
