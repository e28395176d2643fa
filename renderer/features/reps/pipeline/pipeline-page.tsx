// Who may stand next: everybody on the way to a post by how far they are, what is next for each, and the posts that wait.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Sprout } from 'lucide-react';
import { useState } from 'react';
import type { PipelineRow } from '../../../../shared/contract/reps/pipeline.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../../app/desk.tsx';
import { troubleOf } from '../../../app/sentences.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { FilterChips } from '../../../components/filter-chips.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { usePlaceChoices } from '../../members/place-choices.ts';
import { ApplyDialog } from '../training/apply-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';
import { type InterestBegins, InterestDialog } from './interest-dialog.tsx';
import { PipelineBoard } from './pipeline-board.tsx';
import { VacancyList } from './vacancy-list.tsx';

type Asked =
  | { kind: 'interest'; row: PipelineRow | null; begins: InterestBegins }
  | { kind: 'end' | 'apply'; row: PipelineRow };

const MANY = { offset: 0, limit: 500 };

export function PipelinePage() {
  const { workplaceId, ended } = useSearch({ from: '/reps/pipeline' });
  const navigate = useNavigate();
  const { terms } = useWords();
  const { workplaces } = usePlaceChoices();
  const [asked, setAsked] = useState<Asked | null>(null);
  const pipeline = useQuery(
    useDesk().reps.pipeline.queryOptions({
      input: { ...(workplaceId && { workplaceId }), ...(ended && { includeEnded: true }), page: MANY },
    }),
  );
  const place = workplaces.find(({ value }) => value === workplaceId);
  const begins: InterestBegins = workplaceId === undefined ? {} : { workplaceId };
  const add = () => setAsked({ kind: 'interest', row: null, begins });
  const seek = (next: { workplaceId?: string; ended?: boolean }) =>
    void navigate({ to: '/reps/pipeline', search: next, replace: true });
  const { data } = pipeline;
  const isEmpty = data !== undefined && data.total === 0;
  return (
    <>
      <PageHeader
        trail={[{ label: capital(terms.reps), to: '/reps' }, { label: 'Who may stand' }]}
        title={place === undefined ? 'Who may stand next' : `Who may stand: ${place.label}`}
        windowTitle="Who may stand"
        sentence={data === undefined || isEmpty ? undefined : sentenceOf(data)}
        actions={
          <IfMay call="reps.keepInterest">
            <Button variant="filled" onClick={add}>
              Somebody might stand
            </Button>
          </IfMay>
        }
      />
      <ErrorBanner error={pipeline.error ? troubleOf(pipeline.error) : null} />
      <FilterChips
        filters={[
          {
            key: 'workplace',
            label: capital(terms.workplace),
            choices: workplaces,
            value: workplaceId,
            onChange: (value) => seek({ ...(value && { workplaceId: value }), ...(ended && { ended }) }),
          },
          {
            key: 'ended',
            label: 'Which',
            choices: [{ value: 'all', label: 'Also those who will not' }],
            value: ended ? 'all' : undefined,
            onChange: (value) => seek({ ...(workplaceId && { workplaceId }), ...(value && { ended: true }) }),
          },
        ]}
        shown={data === undefined ? undefined : `${data.total.toLocaleString('en-GB')} shown`}
      />
      {data !== undefined && (
        <>
          <VacancyList
            vacancies={data.vacancies}
            onAsk={(postId) => setAsked({ kind: 'interest', row: null, begins: { ...begins, postId } })}
          />
          {isEmpty ? (
            <EmptyState
              icon={<Sprout size={28} />}
              title="Nobody is on the way to a post yet"
              action={
                <IfMay call="reps.keepInterest">
                  <Button onClick={add}>Write down the first one</Button>
                </IfMay>
              }
            >
              Whom do people already go to when something is wrong? Ask them, write down that they might stand and when
              to talk again. From there the desk follows them: nomination, election, training, post.
            </EmptyState>
          ) : (
            <PipelineBoard
              rows={data.rows}
              onChange={(row) => setAsked({ kind: 'interest', row, begins: {} })}
              onEnd={(row) => setAsked({ kind: 'end', row })}
              onApply={(row) => setAsked({ kind: 'apply', row })}
            />
          )}
        </>
      )}
      {asked?.kind === 'interest' && (
        <InterestDialog row={asked.row} begins={asked.begins} onClose={() => setAsked(null)} />
      )}
      {asked?.kind === 'apply' && asked.row.memberId !== null && (
        <ApplyDialog memberIds={[asked.row.memberId]} onClose={() => setAsked(null)} />
      )}
      {asked?.kind === 'end' && <EndDialog row={asked.row} onClose={() => setAsked(null)} />}
    </>
  );
}

function sentenceOf({ rows, vacancies }: { rows: readonly PipelineRow[]; vacancies: readonly { onTheWay: number }[] }) {
  const waiting = vacancies.filter(({ onTheWay }) => onTheWay === 0).length;
  const people = rows.filter(({ stage, interest }) => stage !== 'post' && interest?.ended == null).length;
  const there = people === 1 ? '1 person is on the way' : `${people} people are on the way`;
  if (waiting === 0) return `${there}.`;
  return `${there}. ${waiting === 1 ? 'For 1 vacant post there is nobody' : `For ${waiting} vacant posts there is nobody`} yet.`;
}
