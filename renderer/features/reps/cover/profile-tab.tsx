// Reps beside their members: are they where members are? Gaps in words first, then the counts behind them.

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { useDesk, useToday, useWords } from '../../../app/desk.tsx';
import type { CoverSearch } from '../../../app/routes-reps.ts';
import { DayField } from '../../../components/day-field.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { FilterChips } from '../../../components/filter-chips.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import classes from './profile.module.css';
import { useCoverFilters } from './use-cover-filters.ts';

type Profile = Outputs['reps']['profile'];

export function ProfileTab({ trail, tabs }: { trail: ComponentProps<typeof PageHeader>['trail']; tabs: ReactNode }) {
  const search = useSearch({ from: '/reps/cover' });
  const navigate = useNavigate();
  const today = useToday();
  const { terms } = useWords();
  const found = useQuery({
    ...useDesk().reps.profile.queryOptions({
      input: { ...(search.asAt && { asAt: search.asAt }), ...(search.employerId && { employerId: search.employerId }) },
    }),
    placeholderData: (before) => before,
  });
  const set = (next: Partial<Record<keyof CoverSearch, unknown>>) =>
    void navigate({ to: '/reps/cover', search: { ...search, ...next } as CoverSearch, replace: true });
  const [employer] = useCoverFilters(search, set);
  const { data } = found;
  return (
    <>
      <PageHeader
        title={`Are ${terms.reps} like their ${terms.members}?`}
        windowTitle={capital(terms.reps)}
        trail={trail}
        sentence={data ? sentenceOf(data, terms) : ' '}
      />
      {tabs}
      <div className={classes.controls} data-no-print>
        <div className={classes.day}>
          <DayField
            label="As at"
            value={search.asAt ?? today}
            onChange={(day) => set({ asAt: day === null || day === today ? undefined : day })}
            lean="past"
          />
        </div>
        {employer && <FilterChips filters={[employer]} />}
      </div>
      <ErrorBanner error={found.error} onTryAgain={() => void found.refetch()} />
      {data && <Loaded data={data} />}
    </>
  );
}

const sentenceOf = ({ reps, members, gaps }: Profile, terms: ReturnType<typeof useWords>['terms']): string => {
  const who = `${reps.toLocaleString('en-GB')} of ${members.toLocaleString('en-GB')} ${terms.members} ${reps === 1 ? 'holds' : 'hold'} a post.`;
  if (reps === 0) return who;
  return gaps.length === 0 ? `${who} Nothing stands out between them and the others.` : `${who} Nobody is named here.`;
};

function Loaded({ data }: { data: Profile }) {
  const { terms } = useWords();
  if (data.reps === 0) {
    return (
      <EmptyState title={`No ${terms.member} holds a post on this day`}>
        Once somebody does, they can be held against the {terms.members} whom they speak for.
      </EmptyState>
    );
  }
  const { equality } = data;
  const questions = (equality?.questions ?? []).filter(({ rows }) => rows.some(({ members }) => members !== null));
  return (
    <>
      {data.gaps.length > 0 && (
        <section className={classes.gaps} aria-labelledby="gaps">
          <h2 id="gaps" className="section-title">
            Where {terms.reps} are missing
          </h2>
          <ul>
            {data.gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </section>
      )}
      <h2 className="section-title">At work</h2>
      <div className={classes.tables}>
        {data.facts.map(({ fact, label, rows }) => (
          <Compared key={fact} label={label} rows={rows} members={data.members} reps={data.reps} />
        ))}
      </div>
      <h2 className="section-title">Equality</h2>
      {equality === null ? (
        <p className={classes.foot}>{data.equalityWhy}</p>
      ) : equality.members === null || questions.length === 0 ? (
        <p className={classes.foot}>
          Too few have answered the equality questions for anything to be told without saying who is meant.
        </p>
      ) : (
        <>
          {equality.reps === null && (
            <p className={classes.foot}>
              What {terms.reps} answered is hidden: too few have, or it could be worked out who is meant.
            </p>
          )}
          <div className={classes.tables}>
            {questions.map(({ question, label, rows }) => (
              <Compared
                key={question}
                label={label}
                rows={rows}
                members={equality.members ?? 0}
                reps={equality.reps ?? 0}
              />
            ))}
          </div>
        </>
      )}
      <p className={classes.foot}>{data.definition}</p>
    </>
  );
}

/** More hidden answers than these are counted, not named. */
const MOST_NAMED = 6;

interface ComparedProps {
  label: string;
  rows: readonly { answer: string; members: number | null; reps: number | null }[];
  members: number;
  reps: number;
}

/** Shares of both as bars under each other; what is hidden says so, and draws nothing that could be measured. */
function Compared({ label, rows, members, reps }: ComparedProps) {
  const { terms } = useWords();
  const shown = rows.filter(({ members: many, reps: ofThem }) => many !== 0 && (many !== null || ofThem !== null));
  const hidden = rows.filter(({ members: many, reps: ofThem }) => many === null && ofThem === null);
  const share = (count: number | null, of: number) => (count === null || of === 0 ? null : count / of);
  const longest = Math.max(
    ...shown.flatMap(({ members: many, reps: ofThem }) => [share(many, members) ?? 0, share(ofThem, reps) ?? 0]),
    0.01,
  );
  const width = (part: number | null) => `${((part ?? 0) / longest) * 100}%`;
  return (
    <section className={classes.compared}>
      <h3>{label}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Answer</span>
            </th>
            <td />
            <th scope="col">{capital(terms.members)}</th>
            <th scope="col">{capital(terms.reps)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ answer, members: many, reps: ofThem }) => (
            <tr key={answer}>
              <th scope="row">{answer}</th>
              <td className={classes.bars} aria-hidden>
                <span className={classes.ofMembers} style={{ width: width(share(many, members)) }} />
                <span className={classes.ofReps} style={{ width: width(share(ofThem, reps)) }} />
              </td>
              <Share count={many} share={share(many, members)} />
              <Share count={ofThem} share={share(ofThem, reps)} />
            </tr>
          ))}
        </tbody>
      </table>
      {hidden.length > 0 && (
        <p className={classes.hidden}>
          Hidden:{' '}
          {hidden.length > MOST_NAMED
            ? `${hidden.length} answers that few gave`
            : hidden.map(({ answer }) => answer).join('; ')}
          .
        </p>
      )}
    </section>
  );
}

const Share = ({ count, share }: { count: number | null; share: number | null }) => (
  <td className="tabular">
    {count === null ? (
      <span className={classes.hidden}>hidden</span>
    ) : (
      <>
        {count.toLocaleString('en-GB')}
        <span className={classes.share}> {share === null ? '' : `${Math.round(share * 100)}%`}</span>
      </>
    )}
  </td>
);
