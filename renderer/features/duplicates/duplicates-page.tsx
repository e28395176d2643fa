// Who may be on the list twice: pairs side by side with the reasons, the likeliest first. A person decides about each; the
// desk never merges by itself.

import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { UsersRound } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { DuplicatePair } from '../../../shared/contract/member-duplicates.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProgressPanel, useProgress } from '../../components/progress-panel.tsx';
import classes from './duplicates.module.css';
import { inGroups } from './in-groups.ts';
import { likelihood } from './likelihood.ts';

const AT_ONCE = 25;
const MOST = 1_000;
const NONE: DuplicatePair[] = [];

export function DuplicatesPage() {
  const desk = useDesk();
  const { terms } = useWords();
  const [shown, setShown] = useState(AT_ONCE);
  const [isStopped, setIsStopped] = useState(false);
  const queries = useQueryClient();
  const search = desk.members.duplicates.queryOptions({ input: { limit: MOST } });
  const found = useQuery({ ...search, gcTime: 600_000, enabled: !isStopped });
  const step = useProgress('members.duplicates', found.isFetching && found.isPending);
  const stop = () => {
    setIsStopped(true);
    void queries.cancelQueries({ queryKey: search.queryKey });
  };
  const apart = useAction((client, input: Inputs['members']['notTheSame']) => client.members.notTheSame(input), {
    done: () => 'Kept as two people: this pair is not proposed again.',
    undoes: ({ seq }) => ({ seq }),
  });
  const pairs = found.data?.pairs ?? NONE;
  const groups = useMemo(() => inGroups(pairs), [pairs]);
  return (
    <>
      <PageHeader
        title="Duplicates"
        trail={[{ label: 'Members', to: '/members' }, { label: 'Duplicates' }]}
        sentence={found.data ? <Sentence pairs={found.data.total} members={found.data.members} /> : ' '}
      />
      <ErrorBanner error={found.error} onTryAgain={() => void found.refetch()} />
      <ErrorBanner error={apart.trouble} />
      {found.isPending && !isStopped && (
        <ProgressPanel title={`Holding ${terms.members} against each other`} step={step} onStop={stop} />
      )}
      {found.isPending && isStopped && (
        <EmptyState
          icon={<UsersRound size={24} />}
          title="Not looked for"
          action={<Button onClick={() => setIsStopped(false)}>Look for duplicates</Button>}
        >
          The search was stopped. It changes nothing, and takes some seconds for each ten thousand {terms.members}.
        </EmptyState>
      )}
      {found.data && pairs.length === 0 && (
        <EmptyState icon={<UsersRound size={24} />} title="Nobody seems to be here twice">
          After each list that is brought in, people are held against each other here: by name however it is spelled,
          date of birth, address, email, phone and payroll number. You decide about every pair.
        </EmptyState>
      )}
      <ol className={classes.pairs}>
        {groups.slice(0, shown).map(({ pairs: own, records }) => (
          <li key={own[0]?.group} className={classes.group} data-several={own.length > 1 || undefined}>
            {own.length > 1 && (
              <p className={classes.groupTitle}>These {records} records may all be one person: begin with any pair.</p>
            )}
            <ul className={classes.pairs}>
              {own.map((pair) => (
                <Pair
                  key={`${pair.aId} ${pair.bId}`}
                  pair={pair}
                  isBusy={apart.isRunning}
                  onApart={() => void apart.run({ aId: pair.aId, bId: pair.bId })}
                />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {groups.length > shown && (
        <div className={classes.more}>
          <Button onClick={() => setShown(shown + AT_ONCE * 4)}>
            Show more of {pairs.length.toLocaleString('en-GB')}
          </Button>
        </div>
      )}
    </>
  );
}

function Sentence({ pairs, members }: { pairs: number; members: number }) {
  const { terms } = useWords();
  const among = `${members.toLocaleString('en-GB')} records`;
  if (pairs === 0) return <>{`Among ${among} no two seem to be one person.`}</>;
  const count = pairs === 1 ? 'One pair' : `${pairs.toLocaleString('en-GB')} pairs`;
  return <>{`${count} among ${among} may be one ${terms.member} each. Nothing is merged until you say so.`}</>;
}

function Pair({ pair, isBusy, onApart }: { pair: DuplicatePair; isBusy: boolean; onApart: () => void }) {
  const names = `${pair.aName} and ${pair.bName}`;
  return (
    <li className={classes.pair} aria-label={names}>
      <div className={classes.sides}>
        <Person id={pair.aId} name={pair.aName} number={pair.a} detail={pair.aDetail} />
        <Person id={pair.bId} name={pair.bName} number={pair.b} detail={pair.bDetail} />
      </div>
      <div className={classes.why}>
        <p className={classes.score} data-tone={pair.score >= 0.95 ? 'sure' : 'likely'}>
          {likelihood(pair.score)}
        </p>
        <ul className={classes.reasons}>
          {pair.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
      <div className={classes.actions} data-no-print>
        <LinkButton to="/members/merge" search={{ keep: pair.aId, other: pair.bId }}>
          Compare and merge
          <span className="visually-hidden"> {names}</span>
        </LinkButton>
        <Button variant="subtle" disabled={isBusy} onClick={onApart}>
          Two people
          <span className="visually-hidden">: {names}</span>
        </Button>
      </div>
    </li>
  );
}

function Person({ id, name, number, detail }: { id: string; name: string; number: string; detail: string }) {
  return (
    <div className={classes.person}>
      <Link to="/members/$id" params={{ id }} className={classes.name}>
        {name}
      </Link>
      <span className="tabular">{number || 'No number yet'}</span>
      <span className={classes.detail}>{detail || 'Nothing else is recorded'}</span>
    </div>
  );
}
