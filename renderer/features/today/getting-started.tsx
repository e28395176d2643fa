// The first three things that make a new desk useful, each ticked as soon as it is done.

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useDesk, useSession, useWords } from '../../app/desk.tsx';
import classes from './getting-started.module.css';

interface Step {
  title: string;
  words: string;
  to: ComponentProps<typeof Link>['to'];
  isDone: boolean;
}

const ONE = { page: { offset: 0, limit: 1 } };

export function GettingStarted() {
  const desk = useDesk();
  const { branch } = useSession();
  const { terms } = useWords();
  const members = useQuery(desk.members.list.queryOptions({ input: ONE }));
  const reps = useQuery(desk.reps.list.queryOptions({ input: ONE }));
  const cases = useQuery(desk.cases.list.queryOptions({ input: ONE }));
  if (!branch || branch.isSample || !members.data || !reps.data || !cases.data) return null;

  const steps: Step[] = [
    {
      title: 'Bring in your list',
      words:
        'A file from the union, or cells pasted from a spreadsheet. You see what it would do before anything is saved.',
      to: '/members/import',
      isDone: members.data.total > 0,
    },
    {
      title: `Say who the ${terms.reps} are`,
      words: `Open each ${terms.workplace} and name its ${terms.reps}: you then see where nobody is.`,
      to: '/workplaces',
      isDone: reps.data.total > 0,
    },
    {
      title: 'Log the first case',
      words: 'Who, what happened and the key date. The deadline is worked out in front of you.',
      to: '/cases/new',
      isDone: cases.data.total > 0,
    },
  ];
  const next = steps.find((step) => !step.isDone);
  if (!next) return null;
  return (
    <section className={classes.card} aria-labelledby="getting-started">
      <h2 id="getting-started" className={classes.title}>
        Getting started
      </h2>
      <ol className={classes.steps}>
        {steps.map((step, index) => (
          <li key={step.title}>
            <Link
              to={step.to}
              className={classes.step}
              data-done={step.isDone || undefined}
              data-next={step === next || undefined}
            >
              <span className={classes.number}>
                {step.isDone ? <Check size={15} strokeWidth={3} aria-label="Done" /> : index + 1}
              </span>
              <span>
                <strong>{step.title}</strong>
                <span className={classes.words}>{step.words}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
