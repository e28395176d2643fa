// What the costing asks back: a sentence each, answered with one press, by what was perhaps meant or by saying that it is right.

import { Button } from '@mantine/core';
import type { CostQuestion } from '../../../../shared/contract/negotiations/cost.ts';
import type { CostIssue } from '../../../../shared/rules/negotiations/cost/refusal.ts';
import classes from './cost.module.css';

interface CostQuestionsProps {
  questions: readonly CostQuestion[];
  /** Puts what was perhaps meant in its place; left out where that cannot be done from here. */
  onMeant?: (question: CostQuestion) => void;
  onSure: (key: string) => void;
}

/** Whether it is about what is claimed or offered, and not about the spine or the workforce under it. */
export const isOfYears = ({ path }: { path: readonly (string | number)[] }): boolean =>
  path[0] === 'years' || path[0] === 'measures' || path[0] === 'against';

export function CostQuestions({ questions, onMeant, onSure }: CostQuestionsProps) {
  if (questions.length === 0) return null;
  return (
    <ul className={classes.asked} aria-label="To look at">
      {questions.map((question) => (
        <li key={question.key}>
          <p className={classes.question}>{question.text}</p>
          {question.perhaps !== null && onMeant && (
            <Button size="compact-md" onClick={() => onMeant(question)}>
              Make it {question.perhaps}
              {question.path.at(-1) === 'percent' && '%'}
            </Button>
          )}
          <Button size="compact-md" variant="subtle" onClick={() => onSure(question.key)}>
            It is right
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Why nothing can be worked out. */
export function CostProblems({ issues }: { issues: readonly CostIssue[] }) {
  if (issues.length === 0) return null;
  return (
    <ul className={classes.asked} role="alert">
      {[...new Set(issues.map(({ message }) => message))].slice(0, 6).map((message) => (
        <li key={message}>
          <p className={classes.question}>{message}</p>
        </li>
      ))}
    </ul>
  );
}
