// Training: who lacks what the rule book asks, who waits for an answer, and the courses ahead.

import { Button, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { GraduationCap } from 'lucide-react';
import { useState } from 'react';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { StatCard, StatRow } from '../../../components/stat-card.tsx';
import { ApplyDialog } from './apply-dialog.tsx';
import { CertificationsList } from './certifications-list.tsx';
import { CourseDialog } from './course-dialog.tsx';
import { CoursesList } from './courses-list.tsx';
import { NeedsMatrix } from './needs-matrix.tsx';
import classes from './training.module.css';
import { WaitingList } from './waiting-list.tsx';

type Needs = Outputs['reps']['training'];
type Only = 'gaps' | 'expiring' | 'beforeCasework';

const ONLY = ['gaps', 'expiring', 'beforeCasework'] as const;
const MANY = { offset: 0, limit: 500 };

export function TrainingPage() {
  const desk = useDesk();
  const may = useMay();
  const navigate = useNavigate();
  const { terms } = useWords();
  const { tab } = useSearch({ from: '/reps/training' });
  const only: Only | undefined = ONLY.find((one) => one === tab);
  const [asked, setAsked] = useState<'course' | 'training' | null>(null);
  const all = useQuery(desk.reps.training.queryOptions({ input: { page: MANY } }));
  const shown = useQuery(desk.reps.training.queryOptions({ input: { ...(only && { only }), page: MANY } }));
  const show = (next: string | undefined) =>
    void navigate({ to: '/reps/training', search: next === undefined ? {} : { tab: next }, replace: true });
  const needs = shown.data;
  return (
    <>
      <PageHeader
        title="Training"
        trail={[{ label: capital(terms.reps), to: '/reps' }, { label: 'Training' }]}
        sentence={all.data ? sentenceOf(all.data) : ' '}
        actions={
          <>
            {may('reps.companions') && <LinkButton to="/reps/companion">Who may accompany</LinkButton>}
            {may('reps.keepCourse') && <Button onClick={() => setAsked('course')}>New course</Button>}
            {may('reps.keepTraining') && (
              <Button variant="filled" onClick={() => setAsked('training')}>
                Note training
              </Button>
            )}
          </>
        }
      />
      <ErrorBanner error={all.error ?? shown.error} onTryAgain={() => void shown.refetch()} />
      {all.data && all.data.topics.length > 0 && all.data.isWhole && (
        <Totals totals={all.data.totals} only={only} onShow={show} />
      )}
      <WaitingList />
      {needs && needs.topics.length === 0 ? (
        <EmptyState
          icon={<GraduationCap size={24} />}
          title="The rule book asks for no training yet"
          action={may('reps.keepRuleBook') && <LinkButton to="/reps/rules">To the rule book</LinkButton>}
        >
          Say there what each post needs: data protection before casework, a first course for {terms.reps}. Who lacks
          what then stands here by name.
        </EmptyState>
      ) : (
        needs && (
          <section>
            <div className={classes.filters} data-no-print>
              <SegmentedControl
                aria-label="Whom to show"
                data={[
                  { value: 'all', label: 'Everybody' },
                  { value: 'gaps', label: 'With gaps' },
                  { value: 'expiring', label: 'Runs out soon' },
                  { value: 'beforeCasework', label: 'Not ready for casework' },
                ]}
                value={only ?? 'all'}
                onChange={(next) => show(next === 'all' ? undefined : next)}
              />
              <span role="status" className={classes.quiet}>
                {needs.total === 1 ? 'one person' : `${needs.total} people`}
              </span>
            </div>
            {needs.total === 0 ? <p className={classes.quiet}>Nobody.</p> : <NeedsMatrix needs={needs} />}
          </section>
        )
      )}
      <div style={{ marginTop: 34 }}>
        <CoursesList />
        <CertificationsList />
      </div>
      {asked === 'course' && (
        <CourseDialog
          onClose={() => setAsked(null)}
          onSaved={({ id }) => void navigate({ to: '/reps/training/$id', params: { id } })}
        />
      )}
      {asked === 'training' && <ApplyDialog onClose={() => setAsked(null)} />}
    </>
  );
}

interface TotalsProps {
  totals: Needs['totals'];
  only: Only | undefined;
  onShow: (only: string | undefined) => void;
}

function Totals({ totals, only, onShow }: TotalsProps) {
  const toggle = (next: Only) => () => onShow(only === next ? undefined : next);
  return (
    <StatRow>
      <StatCard
        figure={totals.gaps}
        label={totals.gaps === 1 ? 'gap' : 'gaps'}
        hint={`${totals.missing} missing, ${totals.expired} run out`}
        tone={totals.gaps > 0 ? 'late' : 'plain'}
        isActive={only === 'gaps'}
        onOpen={toggle('gaps')}
      />
      <StatCard
        figure={totals.expiresSoon}
        label="run out within 90 days"
        tone={totals.expiresSoon > 0 ? 'soon' : 'plain'}
        isActive={only === 'expiring'}
        onOpen={toggle('expiring')}
      />
      <StatCard figure={totals.inProgress} label="on the way" />
    </StatRow>
  );
}

function sentenceOf({ isWhole, totals, topics }: Needs): string {
  if (topics.length === 0) return 'What posts ask, who has it, and what runs out.';
  if (!isWhole) return 'What your post asks of you, and what you have.';
  if (totals.gaps === 0) return 'Everybody has what the rule book asks, or is on the way to it.';
  return 'Who lacks what the rule book asks, and what runs out next.';
}
