// Two readings of a bundle beside each other, differences alone: each is decided by somebody who looks at the paper again.

import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { PaperDifference } from '../../../../shared/contract/elections/papers.ts';
import { typedMarks } from '../../../../shared/rules/elections/papers/typed-marks.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { TextField } from '../../../components/fields.tsx';
import classes from './papers.module.css';

type Decision = Pick<Inputs['elections']['settlePaper'], 'as' | 'marks' | 'spoilt' | 'isAbsent'>;

export function CompareReadings(props: { batchId: string; yourName: string; isOver: boolean }) {
  const { batchId, yourName, isOver } = props;
  const [by, setBy] = useState('');
  const found = useQuery(useDesk().elections.compareReadings.queryOptions({ input: { batchId } }));
  const settle = useAction(
    (client, input: Decision & { paper: string }) =>
      client.elections.settlePaper({ batchId, ...(yourName === '' && { by }), ...input }),
    {
      done: ({ left, bundle }, { paper }) =>
        left === 0 ? `${bundle.name} is agreed.` : `Paper ${paper} is decided. ${left} left.`,
      undoes: ({ seq }) => ({ seq }),
    },
  );
  if (found.error) return <ErrorBanner error={found.error} />;
  if (!found.data) return null;
  const { bundle, differences, same } = found.data;
  const mayDecide = !isOver && (yourName !== '' || by.trim() !== '');
  const open = differences.filter(({ settled }) => settled === null);
  const decided = differences.filter(({ settled }) => settled !== null);
  return (
    <section className={classes.compare} aria-label={`The two readings of ${bundle.name}`}>
      <h3 className="section-title">
        {bundle.name}: {same} read alike, {differences.length} differ
        {open.length > 0 && decided.length > 0 && `, ${open.length} to decide`}
      </h3>
      <p className={classes.soft}>Take each of these papers out of the bundle and look at it again.</p>
      <ErrorBanner error={settle.trouble} />
      {!isOver && yourName === '' && open.length > 0 && (
        <TextField label="Decided by" w={320} my="sm" value={by} onChange={setBy} problem={settle.issueFor('by')} />
      )}
      <div className={`${classes.difference} ${classes.headOfTwo}`} style={{ borderTop: 0 }}>
        <span>Paper</span>
        <span>First: {bundle.firstBy}</span>
        <span>Second: {bundle.secondBy}</span>
        <span />
      </div>
      {[...open, ...decided].map((difference) => (
        <Row
          key={difference.paper}
          difference={difference}
          on={{ candidates: found.data.candidates.length, rule: found.data.rule, seats: found.data.seats }}
          mayDecide={mayDecide}
          isOver={isOver}
          onDecide={(decision) => void settle.run({ paper: difference.paper, ...decision })}
        />
      ))}
    </section>
  );
}

interface RowProps {
  difference: PaperDifference;
  on: Parameters<typeof typedMarks>[1];
  mayDecide: boolean;
  isOver: boolean;
  onDecide: (decision: Decision) => void;
}

function Row({ difference, on, mayDecide, isOver, onDecide }: RowProps) {
  const { paper, first, second, settled } = difference;
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : typedMarks(typed, on);
  return (
    <div className={classes.difference}>
      <span>{paper}</span>
      <span>{first?.inWords ?? 'No such paper'}</span>
      <span>{second?.inWords ?? 'No such paper'}</span>
      {settled !== null ? (
        <span>
          <strong>{settled.inWords}</strong>
          {settled.by !== '' && <span className={classes.soft}> (decided by {settled.by})</span>}
        </span>
      ) : (
        !isOver && (
          <Group gap={6} data-no-print>
            {first && (
              <Button size="compact-md" disabled={!mayDecide} onClick={() => onDecide({ as: 'first' })}>
                The first is right
              </Button>
            )}
            {second && (
              <Button size="compact-md" disabled={!mayDecide} onClick={() => onDecide({ as: 'second' })}>
                The second is right
              </Button>
            )}
            {(first === null || second === null) && (
              <Button size="compact-md" disabled={!mayDecide} onClick={() => onDecide({ isAbsent: true })}>
                There is none
              </Button>
            )}
            <Button size="compact-md" variant="subtle" disabled={!mayDecide} onClick={() => setTyped('')}>
              Neither…
            </Button>
          </Group>
        )
      )}
      {typed !== null && settled === null && (
        <form
          style={{ gridColumn: '2 / -1' }}
          onSubmit={(event) => {
            event.preventDefault();
            if (read && read.problem === '') onDecide({ marks: read.marks, spoilt: read.spoilt });
          }}
        >
          <Group gap="sm" align="flex-end">
            <TextField
              label={`What stands on paper ${paper}`}
              autoFocus
              value={typed}
              onChange={setTyped}
              problem={typed !== '' && read ? read.problem || undefined : undefined}
            />
            <Button type="submit">Decide so</Button>
          </Group>
        </form>
      )}
    </div>
  );
}
