// The clauses of an agreement, each with what points at it: cases that rely on it, items of negotiations that are to change it.

import { Link, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { AgreementPage as Page } from '../../../shared/contract/agreements.ts';
import { useWords } from '../../app/desk.tsx';
import { useMay } from '../../app/use-may.ts';
import classes from './agreements.module.css';

export function Clauses({ page: { agreement, pointing } }: { page: Page }) {
  const { clause: lookedFor } = useSearch({ from: '/partnership/agreements/$id' });
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (lookedFor !== undefined) here.current?.scrollIntoView({ block: 'center' });
  }, [lookedFor]);
  if (agreement.clauses.length === 0) {
    return <p className={classes.quiet}>Write down the clauses that you look up: a case can then rely on one.</p>;
  }
  return (
    <div>
      {agreement.clauses.map(({ id, ref, text, tags }) => (
        <div
          key={id}
          className={classes.clause}
          {...(id === lookedFor && { ref: here, 'data-here': true, 'aria-current': 'true' as const })}
        >
          <span className={classes.ref}>{ref}</span>
          <span className={classes.prose}>{text}</span>
          {tags.length > 0 && <span className={classes.tags}>{tags.join(' · ')}</span>}
          <Pointing at={pointing.find(({ clauseId }) => clauseId === id)} />
        </div>
      ))}
    </div>
  );
}

function Pointing({ at }: { at: Page['pointing'][number] | undefined }) {
  const may = useMay();
  const { terms } = useWords();
  if (at === undefined) return null;
  const { clauseId, cases, items } = at;
  const relying = cases === 1 ? `1 ${terms.case} relies on it` : `${cases} ${terms.cases} rely on it`;
  return (
    <span className={classes.pointing}>
      {cases > 0 &&
        (may('cases.list') ? (
          <Link to="/cases" search={{ where: { clause: { eq: clauseId } } }}>
            {relying}
          </Link>
        ) : (
          relying
        ))}
      {items.map(({ id, title, negotiationId, negotiation }) => (
        <Link
          key={id}
          to="/negotiations/$id"
          params={{ id: negotiationId }}
          search={{ tab: 'items', item: id }}
          title={negotiation}
        >
          Bargained about: {title}
        </Link>
      ))}
    </span>
  );
}
