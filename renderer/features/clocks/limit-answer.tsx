// The answer of a time limit: the day to work to in large, the later one where the law is unsettled, what would change it,
// and the working with the authority of each step.

import { ShieldAlert, ShieldCheck } from 'lucide-react';
import type { AnyClockAnswer } from '../../../shared/contract/clocks.ts';
import { countOfDays } from '../../../shared/rules/day-words.ts';
import { daysBetween } from '../../../shared/rules/limits.ts';
import { useToday } from '../../app/desk.tsx';
import { DayText, InstantText } from '../../components/day-text.tsx';
import { Badge, DaysLeft } from '../../components/days-left.tsx';
import { StepList } from '../../components/working.tsx';
import { type Headline, headlineOf } from './clock-headline.ts';
import classes from './time-limits.module.css';
import { whatWouldChange } from './what-would-change.ts';

export function LimitAnswer({ answer }: { answer: AnyClockAnswer }) {
  const said = headlineOf(answer);
  const { working, verified } = answer;
  const result: Record<string, unknown> = answer.result;
  const needsPerson = typeof result.needsPerson === 'string' ? result.needsPerson : undefined;
  const changes = whatWouldChange(answer.rule);
  return (
    <article className={classes.answer}>
      <Head said={said} isPassedMeant={said.later !== null || needsPerson !== undefined} />
      {result.beyondHolidayData === true && (
        <p className={classes.caution}>
          Part of the count lies beyond the holidays that are known here: only weekends were left out there. Look the
          holidays up before relying on it.
        </p>
      )}
      {needsPerson !== undefined && <p className={classes.caution}>A person must decide: {needsPerson}</p>}
      {said.facts.length > 0 && (
        <dl className={classes.facts}>
          {said.facts.map(({ label, day, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{day === undefined ? text : <DayText day={day} />}</dd>
            </div>
          ))}
        </dl>
      )}
      {said.days.length > 0 && (
        <ul className={classes.days}>
          {said.days.map((day) => (
            <li key={day}>
              <DayText day={day} />
            </li>
          ))}
        </ul>
      )}
      <h3 className="section-title">How it was worked out</h3>
      <StepList steps={working} />
      {changes.length > 0 && (
        <>
          <h3 className="section-title">What would change it</h3>
          <ul className={classes.changes}>
            {changes.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      <p className={classes.verified} data-verified={verified}>
        {verified ? <ShieldCheck size={17} aria-hidden /> : <ShieldAlert size={17} aria-hidden />}
        <span>
          {verified
            ? 'A person has read and checked the law behind this.'
            : 'Nobody has checked all of the law behind this yet: work to the earliest day, and ask before relying on a later one.'}
        </span>
      </p>
    </article>
  );
}

function Head({ said, isPassedMeant }: { said: Headline; isPassedMeant: boolean }) {
  const today = useToday();
  const { day, at } = said;
  const left = day === null ? 0 : daysBetween(today, day);
  return (
    <header className={classes.headline}>
      {said.verdict && <p className={classes.verdict}>{said.verdict}</p>}
      <h2 className={classes.what}>{said.title}</h2>
      {day !== null && (
        <p className={classes.day}>
          <DayText day={day} />
        </p>
      )}
      {at !== null && (
        <p className={classes.day}>
          <InstantText at={at} />
        </p>
      )}
      {day !== null && (
        <p className={classes.left}>
          {said.isDeadline ? <DaysLeft daysLeft={left} /> : <Badge urgency="plain">{fromToday(left)}</Badge>}
          {said.isDeadline && left >= 0 && <span>until 23:59 on that day</span>}
          {said.isDeadline && left < 0 && (
            <span>
              {isPassedMeant
                ? 'The safe date has passed; a longer limit may apply: get advice today.'
                : 'The day has passed: get advice today.'}
            </span>
          )}
        </p>
      )}
      {said.later !== null && (
        <p className={classes.later}>
          It may turn out to run to <DayText day={said.later} />. Work to the earlier day.
        </p>
      )}
    </header>
  );
}

function fromToday(days: number): string {
  if (days === 0) return 'today';
  return days > 0 ? `in ${countOfDays(days)}` : `${countOfDays(-days)} ago`;
}
