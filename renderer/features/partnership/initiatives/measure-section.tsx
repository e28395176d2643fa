// How the measure of an initiative moves, from where it began to where it is to go: association, not proof.

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { NOT_PROOF } from '../../../../shared/rules/partnership/measure-figures.ts';
import { useDesk } from '../../../app/desk.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { Section, SectionButton } from '../consultations/section.tsx';
import { RunChart } from '../measures/run-chart.tsx';
import classes from './initiative.module.css';
import type { InitiativeData, InitiativeQuestion } from './use-initiative.ts';

interface MeasureSectionProps {
  page: InitiativeData;
  onAsk: (question: InitiativeQuestion) => void;
}

export function MeasureSection({ page: { measure }, onAsk }: MeasureSectionProps) {
  return (
    <Section
      title="How it moves"
      actions={
        <SectionButton needs="partnership.keepInitiative" about="the measure" onPress={() => onAsk({ kind: 'change' })}>
          {measure === null ? 'Choose a measure' : 'Change'}
        </SectionButton>
      }
    >
      {measure === null ? (
        <p className={classes.hint}>No measure yet. One figure with a baseline shows whether it helped.</p>
      ) : (
        <Measured id={measure.id} name={measure.name} />
      )}
    </Section>
  );
}

function Measured({ id, name }: { id: string; name: string }) {
  const { data, error, refetch } = useQuery(useDesk().partnership.measure.queryOptions({ input: { id } }));
  if (error) return <ErrorBanner error={error} onTryAgain={() => void refetch()} />;
  return (
    <>
      <p>
        <Link to="/partnership/measures/$id" params={{ id }}>
          {name}
        </Link>
      </p>
      {data && data.measure.points.length < 2 && (
        <p className={classes.hint}>
          Two figures make a chart; there {data.measure.points.length === 1 ? 'is one' : 'are none'} yet.
        </p>
      )}
      {data && <RunChart result={data} />}
      <p className={classes.hint}>{NOT_PROOF}</p>
    </>
  );
}
