// What today's record says otherwise than the roll: nothing of it changes the roll; the returning officer decides.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { LateChange } from '../../../../shared/contract/elections/roll.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import classes from './roll.module.css';

const SHOWN = 200;

export function LateChanges({ electionId, onFreezeAgain }: { electionId: string; onFreezeAgain: () => void }) {
  const may = useMay();
  const [isOpen, setIsOpen] = useState(false);
  const found = useQuery(
    useDesk().elections.lateChanges.queryOptions({ input: { electionId, page: { offset: 0, limit: SHOWN } } }),
  );
  if (found.error) return <ErrorBanner error={found.error} onTryAgain={() => void found.refetch()} />;
  if (!found.data || found.data.total === 0) return null;
  const { rows, total, on, off, whatToDo, mayFreezeAgain } = found.data;
  const parts = [
    on > 0 && `${on} would be on it`,
    off > 0 && `${off} would not`,
    total - on - off > 0 && `${total - on - off} stand on it twice`,
  ].filter(Boolean);
  return (
    <section className={classes.late}>
      <h2 className="section-title">Changed since: by today’s record {parts.join(', ')}</h2>
      <p>{whatToDo}</p>
      <div className={classes.actions} style={{ marginTop: 12 }} data-no-print>
        <Button size="compact-md" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Close the list' : `Show ${total === 1 ? 'it' : `the ${total}`}`}
        </Button>
        {mayFreezeAgain && may('elections.freezeRoll') && (
          <Button size="compact-md" onClick={onFreezeAgain}>
            Freeze it again
          </Button>
        )}
      </div>
      {isOpen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
        <ul className={classes.changes} tabIndex={0} aria-label="Late changes">
          {rows.map((change) => (
            <li key={`${change.kind} ${change.memberId}`}>
              {change.kind === 'on' ? (
                <Link to="/members/$id" params={{ id: change.memberId }}>
                  {change.name}
                </Link>
              ) : (
                <strong>{change.name}</strong>
              )}
              <span>{kindInWords(change)}</span>
              <span className={classes.soft}>
                {change.why}
                {change.isGiven && change.kind === 'off' && ' Has been given a paper.'}
              </span>
            </li>
          ))}
          {total > rows.length && <li>and {total - rows.length} more</li>}
        </ul>
      )}
    </section>
  );
}

function kindInWords({ kind }: LateChange): string {
  if (kind === 'twice') return 'Is on it twice';
  return kind === 'on' ? 'Not on it' : 'On it';
}
