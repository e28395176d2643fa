// A rep leaves or is away: who takes which case, what was promised, who would be left with nobody. The cases change hands
// when the receiver accepts.

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ArrowRightLeft } from 'lucide-react';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useToday, useWords } from '../../app/desk.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { SelectField } from '../../components/fields.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { HandoverForm } from './handover-form.tsx';
import { HandoverList } from './handover-list.tsx';
import classes from './handovers.module.css';

const MANY = { offset: 0, limit: 500 };

export function HandoversPage() {
  const desk = useDesk();
  const today = useToday();
  const navigate = useNavigate();
  const { terms } = useWords();
  const { from } = useSearch({ from: '/cases/handovers' });
  const reps = useQuery(desk.reps.list.queryOptions({ input: { includePast: true, page: MANY } }));
  const list = useQuery(desk.handovers.list.queryOptions({ input: { page: MANY } }));
  const everybody = reps.data?.rows ?? [];
  const hasStoodDown = (to: string | null) => to !== null && to < today;
  const withCases = everybody.filter(({ openCases }) => openCases > 0);
  const left = withCases.filter(({ to }) => hasStoodDown(to));
  const waiting = list.data?.rows.filter(({ acceptedOn }) => acceptedOn === null).length ?? 0;
  const choose = (repId: string | null) =>
    void navigate({ to: '/cases/handovers', search: repId === null ? {} : { from: repId }, replace: true });
  return (
    <>
      <PageHeader title="Handovers" sentence={<Sentence waiting={waiting} left={left.length} />} />
      <ErrorBanner error={reps.error ?? list.error} />
      <HandoverList rows={list.data?.rows ?? []} />
      {reps.data && withCases.length === 0 && from === undefined ? (
        <EmptyState icon={<ArrowRightLeft size={24} />} title={`No ${terms.rep} has open ${terms.cases} to hand over`}>
          Once {terms.cases} are allocated, a {terms.rep} who leaves or goes away hands them over here, with every date
          and promise. Nothing changes hands until the receiver accepts it.
        </EmptyState>
      ) : (
        <section className={classes.make} aria-labelledby="hand-over" data-no-print={from === undefined || undefined}>
          <h2 id="hand-over" className={classes.title}>
            Hand over {terms.cases}
          </h2>
          <div className={classes.whose} data-no-print>
            <SelectField
              label={`Whose ${terms.cases}`}
              placeholder={`Choose the ${terms.rep} who leaves or is away`}
              options={withCases.map((rep) => ({
                value: rep.id,
                label: `${rep.name}, ${rep.openCases} open${hasStoodDown(rep.to) ? ', has stood down' : ''}`,
              }))}
              value={from ?? null}
              onChange={choose}
            />
          </div>
          {left.length > 0 && from === undefined && (
            <p className={classes.hint}>
              {left.map(({ name }) => name).join(', ')} {left.length === 1 ? 'has' : 'have'} stood down and still{' '}
              {left.length === 1 ? 'has' : 'have'} open {terms.cases}. {capital(terms.members)} there think that
              somebody looks after them.
            </p>
          )}
          {from !== undefined && (
            <HandoverForm
              key={from}
              fromRepId={from}
              fromName={everybody.find(({ id }) => id === from)?.name ?? `This ${terms.rep}`}
              receivers={everybody.filter(({ id, to }) => id !== from && !hasStoodDown(to))}
              onMade={() => choose(null)}
            />
          )}
        </section>
      )}
    </>
  );
}

function Sentence({ waiting, left }: { waiting: number; left: number }) {
  const { terms } = useWords();
  const sentences: string[] = [];
  if (waiting > 0) sentences.push(`${waiting === 1 ? 'One waits' : `${waiting} wait`} to be accepted.`);
  if (left > 0) {
    sentences.push(
      `${left === 1 ? `One ${terms.rep} has` : `${left} ${terms.reps} have`} stood down with open ${terms.cases}.`,
    );
  }
  return <>{sentences.join(' ') || 'Nothing waits. No case is between two people.'}</>;
}
