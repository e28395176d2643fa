// Workplaces that look like one: which name stays is a person's to say, and merging is undone whole.

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import { useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import classes from './quality.module.css';

type Pair = Outputs['members']['quality']['alikeWorkplaces'][number];

export function AlikeWorkplaces({ rows }: { rows: readonly Pair[] }) {
  const { terms } = useWords();
  const merge = useAction((client, input: Inputs['workplaces']['merge']) => client.workplaces.merge(input), {
    done: ({ workplace, members }) =>
      `${workplace.name} is one workplace now; ${members.toLocaleString('en-GB')} ${members === 1 ? `${terms.member} has` : `${terms.members} have`} moved to it.`,
    undoes: ({ seq }) => ({ seq }),
  });
  return (
    <>
      <h2 className={classes.title}>Workplaces that look alike</h2>
      <p className={classes.about}>
        Lists spell one place in many ways, and its density is then wrong. Jobs, posts and {terms.cases} come along.
      </p>
      <ErrorBanner error={merge.trouble} />
      <ul className={classes.pairs}>
        {rows.map((pair) => {
          const isOfTwo = pair.otherEmployer !== null;
          const a = {
            is: { id: pair.aId, revision: pair.aRevision },
            name: isOfTwo ? `${pair.a} of ${pair.employer}` : pair.a,
          };
          const b = {
            is: { id: pair.bId, revision: pair.bRevision },
            name: isOfTwo ? `${pair.b} of ${pair.otherEmployer}` : pair.b,
          };
          return (
            <li key={`${pair.aId} ${pair.bId}`} className={classes.pair}>
              <div>
                <p className={classes.places}>
                  <Place name={a.name} members={pair.aMembers} />
                  <Place name={b.name} members={pair.bMembers} />
                </p>
                <p className={classes.about}>
                  {[isOfTwo ? 'Two employers, perhaps in one building' : pair.employer, ...pair.reasons]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <div className={classes.actions} data-no-print>
                <Button disabled={merge.isRunning} onClick={() => void merge.run({ keep: a.is, other: b.is })}>
                  Keep “{a.name}”
                </Button>
                <Button disabled={merge.isRunning} onClick={() => void merge.run({ keep: b.is, other: a.is })}>
                  Keep “{b.name}”
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <p className={classes.about}>
        Two places after all? Leave them, or give one of them a fuller name under{' '}
        <Link to="/workplaces">{terms.workplaces}</Link>.
      </p>
    </>
  );
}

function Place({ name, members }: { name: string; members: number }) {
  const { terms } = useWords();
  return (
    <span>
      <strong>{name}</strong>, {members.toLocaleString('en-GB')} {members === 1 ? terms.member : terms.members}
    </span>
  );
}
