// One clock of a case: how long is left, by when what must be done, how that was worked out, and what to record next.

import { ActionIcon, Button, Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import { useId } from 'react';
import type { CaseClock } from '../../../shared/contract/case-page.ts';
import type { KeyDate } from '../../../shared/domain/cases.ts';
import { useSession, useWords } from '../../app/desk.tsx';
import { Badge, DaysLeft } from '../../components/days-left.tsx';
import { WithWorking } from '../../components/working.tsx';
import classes from './clock-row.module.css';
import { type ClockStep, clockHeadline, nextStep, stepWords, undatedWords } from './clock-words.ts';

/** What a clock's row can ask the page to open. */
export type ClockRequest = ClockStep | 'noClaim' | 'moreConciliation' | 'putBack';

interface ClockRowProps {
  keyDate: KeyDate;
  clock: CaseClock;
  /** The page's one primary action belongs to the most urgent clock. */
  isPrimary: boolean;
  /** What tells it apart where there are several: its claim, its act, whose it is. */
  name: string | null;
  isClosed: boolean;
  /** That talks and procedures stop no clock stands under all of them. */
  isSaidBelow: boolean;
  onAsk: (request: ClockRequest) => void;
}

export function ClockRow(props: ClockRowProps) {
  const { keyDate, clock, onAsk } = props;
  const words = useWords();
  const headline = useId();
  const { branch } = useSession();
  const { title, rest } = clockHeadline(keyDate, clock, words, branch?.dateOrder ?? 'dmy', props.isSaidBelow);
  const step = props.isClosed && !isStillOwed(keyDate) ? null : nextStep(keyDate, clock);
  const { answer } = clock;
  return (
    <article className={classes.row} aria-labelledby={headline}>
      <WithWorking
        sentence={rest}
        sentenceClass={classes.rest}
        working={
          answer && {
            steps: answer.working,
            isVerified: answer.verified,
            needsPerson: answer.result.needsPerson,
          }
        }
      >
        {(sentence) => (
          <div className={classes.head}>
            <span className={classes.badge}>
              <ClockBadge keyDate={keyDate} clock={clock} />
            </span>
            <div className={classes.words}>
              <h2 id={headline} className={classes.title}>
                {props.name && <span className={classes.claim}>{props.name}: </span>}
                {title}
              </h2>
              {sentence}
            </div>
            {(!props.isClosed || isStillOwed(keyDate)) && (
              <div className={classes.actions} data-no-print>
                {step && (
                  <Button variant={props.isPrimary ? 'filled' : 'default'} onClick={() => onAsk(step)}>
                    {stepWords(step, keyDate)}
                  </Button>
                )}
                <MoreAboutDate keyDate={keyDate} step={step} onAsk={onAsk} />
              </div>
            )}
          </div>
        )}
      </WithWorking>
    </article>
  );
}

/** A dated one that nobody has answered for keeps even a closed case on Today. */
const isStillOwed = ({ date, done }: KeyDate): boolean => date !== null && done === null;

function ClockBadge({ keyDate, clock }: { keyDate: KeyDate; clock: CaseClock }) {
  if (clock.state === 'done') return <Badge urgency="brand">Dealt with</Badge>;
  if (clock.daysLeft === null) return <Badge urgency="soon">{undatedWords(keyDate)}</Badge>;
  if (clock.state === 'passedButLongerMayApply') return <Badge urgency="late">Get advice today</Badge>;
  return <DaysLeft daysLeft={clock.daysLeft} />;
}

function MoreAboutDate(props: { keyDate: KeyDate; step: ClockStep | null; onAsk: (request: ClockRequest) => void }) {
  const { keyDate, step, onAsk } = props;
  const { conciliation, done } = keyDate;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={38} aria-label="More about this date">
          <Ellipsis size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {step !== 'setDate' && <Menu.Item onClick={() => onAsk('setDate')}>Change the date or the claim</Menu.Item>}
        {conciliation.dayA !== null && (
          <Menu.Item onClick={() => onAsk('recordNotified')}>Correct the day of notification</Menu.Item>
        )}
        {conciliation.dayB !== null && (
          <Menu.Item onClick={() => onAsk('recordCertificate')}>Correct the certificate</Menu.Item>
        )}
        {keyDate.nation !== 'united-states' && (
          <Menu.Item onClick={() => onAsk('moreConciliation')}>No certificate needed, or a later one</Menu.Item>
        )}
        {done === null && step !== 'recordClaim' && step !== 'setDate' && (
          <Menu.Item onClick={() => onAsk('recordClaim')}>Record that the claim was presented</Menu.Item>
        )}
        {done === null ? (
          <Menu.Item onClick={() => onAsk('noClaim')}>No claim will be made</Menu.Item>
        ) : (
          <Menu.Item onClick={() => onAsk('putBack')}>This date still needs somebody</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
