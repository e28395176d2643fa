// Who may accompany: for an employer, a day and a kind of hearing every rep with the ground on which they may, or why not.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type HearingKind, HearingKindSchema } from '../../../../shared/domain/reps/companion.ts';
import { hearingKindWords } from '../../../../shared/domain/reps/words-training.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { useDesk, useSession, useToday, useWords } from '../../../app/desk.tsx';
import { DayField } from '../../../components/day-field.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { SelectField } from '../../../components/fields.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { CompanionAnswer } from './companion-answer.tsx';
import classes from './training.module.css';

const NOT_SAID = 'notSaid';
const MANY = { offset: 0, limit: 500 };

export function CompanionPage() {
  const desk = useDesk();
  const today = useToday();
  const { terms } = useWords();
  const { branch } = useSession();
  const asks = useSearch({ from: '/reps/companion' });
  const [employerId, setEmployerId] = useState<string | null>(asks.employerId ?? null);
  const [on, setOn] = useState<string | null>(asks.on ?? today);
  const [kind, setKind] = useState<HearingKind>(asks.hearing ?? 'disciplinary');
  const employers = useQuery(desk.workplaces.employers.queryOptions({ input: { page: MANY } }));
  const asked = { ...(on !== null && { on }), employerId, hearing: kind, page: MANY };
  const { data, error, refetch } = useQuery({
    ...desk.reps.companions.queryOptions({ input: asked }),
    placeholderData: (before) => before,
  });
  const named = employers.data?.rows.find(({ id }) => id === employerId)?.name;
  return (
    <>
      <PageHeader
        title="Who may accompany"
        trail={[{ label: capital(terms.reps), to: '/reps' }, { label: 'Who may accompany' }]}
        sentence={
          branch?.nation === 'united-states'
            ? `Who may sit beside a ${terms.member}: no Act asks for a certificate; whoever holds a post may, and the agreement may say more.`
            : `Whom the law lets into a hearing with a ${terms.member}: an official whom the union employs, one whom it has certified in writing, or somebody who works for the same ${terms.employer}.`
        }
        actions={<Button onClick={() => window.print()}>Print</Button>}
      />
      <div className={classes.chooser} data-no-print>
        <SelectField
          label={capital(terms.employer)}
          options={[
            { value: NOT_SAID, label: 'Not said: on certification alone' },
            ...(employers.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          searchable
          value={employerId ?? NOT_SAID}
          onChange={(value) => setEmployerId(value === NOT_SAID ? null : value)}
        />
        <DayField label="The day of the hearing" lean="future" value={on} onChange={setOn} />
        <SelectField
          label="What kind"
          options={HearingKindSchema.options.map((value) => ({ value, label: hearingKindWords[value] }))}
          value={kind}
          onChange={(value) => value && setKind(value)}
        />
      </div>
      <ErrorBanner error={error} onTryAgain={() => void refetch()} />
      {data && data.total === 0 && (
        <EmptyState
          title="Nobody holds a post on that day"
          action={<LinkButton to="/reps">Go to the {terms.reps}</LinkButton>}
        >
          Appoint a {terms.rep}; or the {terms.member} asks somebody they work with.
        </EmptyState>
      )}
      {data && data.total > 0 && (
        <section>
          <h2 className="section-title">
            <span role="status">
              {data.mayTotal} of {data.total} may go in{named && `, ${named}`}, <DayText day={data.on} />,{' '}
              {hearingKindWords[kind].toLowerCase()}
            </span>
          </h2>
          {data.rows.map((answer) => (
            <CompanionAnswer key={answer.repId ?? answer.memberId} answer={answer} />
          ))}
        </section>
      )}
    </>
  );
}
