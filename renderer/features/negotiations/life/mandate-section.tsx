// On whose mandate, since when, and how far it goes; and the ballot that gave it, with its result.

import { Link } from '@tanstack/react-router';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { FactRow, FactTable } from '../../../components/fact-table.tsx';
import { Section, SectionButton } from '../../partnership/consultations/section.tsx';
import { OursMark } from '../items/ours-mark.tsx';
import classes from './life.module.css';
import type { NegotiationQuestion } from './use-negotiation.ts';

interface MandateSectionProps {
  page: NegotiationPage;
  onAsk: (question: NegotiationQuestion) => void;
}

export function MandateSection({ page: { negotiation, elections }, onAsk }: MandateSectionProps) {
  const may = useMay();
  const { by, on, limits } = negotiation.mandate;
  const ballot = elections.find(({ isMandate }) => isMandate);
  const isEmpty = by.trim() === '' && on === null && limits.trim() === '' && ballot === undefined;
  return (
    <Section
      title="Mandate"
      mark={<OursMark />}
      actions={
        <SectionButton needs="negotiations.change" about="the mandate" onPress={() => onAsk('mandate')}>
          {isEmpty ? 'Write it' : 'Change'}
        </SectionButton>
      }
    >
      {isEmpty ? (
        <p className={classes.hint}>Who gave it, when, and how far it goes. No paper for both sides holds it.</p>
      ) : (
        <FactTable>
          {by.trim() !== '' && <FactRow name="Given by">{by}</FactRow>}
          {on !== null && (
            <FactRow name="On">
              <DayText day={on} />
            </FactRow>
          )}
          {limits.trim() !== '' && (
            <FactRow name="How far it goes">
              <span className={classes.prose}>{limits}</span>
            </FactRow>
          )}
          {ballot && (
            <FactRow name="Ballot">
              {may('elections.get') ? (
                <Link to="/elections/$id" params={{ id: ballot.id }}>
                  {ballot.title}
                </Link>
              ) : (
                ballot.title
              )}
              {ballot.result !== null && <div className={classes.hint}>{ballot.result}</div>}
            </FactRow>
          )}
        </FactTable>
      )}
    </Section>
  );
}
