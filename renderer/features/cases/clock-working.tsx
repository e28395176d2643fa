// "How we worked it out": the steps of a clock in order, each with the authority it rests on.

import type { ClockAnswer } from '../../../shared/contract/clocks.ts';
import classes from './clock-working.module.css';

export function ClockWorking({ answer }: { answer: ClockAnswer }) {
  return (
    <div className={classes.working}>
      <ol className={classes.steps}>
        {answer.working.map((step) => (
          <li key={step.text}>
            {step.text}
            {step.authority && <span className={classes.authority}> {step.authority}</span>}
          </li>
        ))}
      </ol>
      <p className={classes.verified}>
        {answer.verified
          ? 'The law behind this has been read and checked by a person.'
          : 'Not everything behind this has been checked by a person yet: that is why the earliest day is the one to work to.'}
      </p>
      {answer.result.needsPerson && <p className={classes.verified}>{answer.result.needsPerson}</p>}
    </div>
  );
}
