// One data request: who and what, the one thing to do next, its clocks, the text for the office, and what has been done.

import { Button, CopyButton, Menu } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { RequestRow } from '../../../shared/contract/requests.ts';
import { requestKindHints, requestKindWords } from '../../../shared/domain/data-request-words.ts';
import { useSession } from '../../app/desk.tsx';
import { useMay } from '../../app/use-may.ts';
import { DayText } from '../../components/day-text.tsx';
import { DaysLeft } from '../../components/days-left.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { PackButton } from './pack-button.tsx';
import classes from './requests.module.css';
import { StepDialog } from './step-dialog.tsx';
import { type StepName, stepsDone, stepsOffered, stepWords } from './step-words.ts';

export function RequestCard({ row, isShown }: { row: RequestRow; isShown: boolean }) {
  const { request, about, next, dates, mail } = row;
  const [asked, setAsked] = useState<StepName | null>(null);
  const [isMailShown, setIsMailShown] = useState(next?.step === 'send');
  const [isErasing, setIsErasing] = useState(false);
  const card = useRef<HTMLElement>(null);
  const may = useMay();
  useEffect(() => {
    if (isShown) card.current?.scrollIntoView({ block: 'start' });
  }, [isShown]);
  const isOpen = request.closed === null;
  const canChange = isOpen && may('requests.change');
  const [first, ...others] = stepsOffered(row);
  return (
    <section ref={card} className={classes.card} data-open={isOpen} aria-label={`${request.number}, ${about}`}>
      <div className={classes.head}>
        <span className={classes.name}>
          {requestKindWords[request.kind]} · {about}
        </span>
        <span className={classes.quiet}>
          {request.number}, came on <DayText day={request.receivedOn} />
        </span>
      </div>
      <p className={classes.quiet}>{request.what.trim() === '' ? requestKindHints[request.kind] : request.what}</p>
      {next && (
        <div className={classes.next}>
          <strong>{next.title}</strong>
          {next.detail}
        </div>
      )}
      {dates.length > 0 && (
        <ul className={classes.dates}>
          {dates.map((date) => (
            <li key={date.step}>
              <DaysLeft daysLeft={date.daysLeft} />
              <span>
                {date.step === 'send' ? 'To the office on the day it comes:' : date.title}{' '}
                {date.at === null ? <DayText day={date.day} /> : date.atInWords}
              </span>
              {!date.isVerified && (
                <span className={classes.quiet}>counted from what is reported of the law; ask when in doubt</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {canChange && (
        <div className={classes.actions} data-no-print>
          {first && (
            <Button variant="filled" onClick={() => setAsked(first)}>
              {stepWords[first].action}
            </Button>
          )}
          {mail && (
            <Button aria-expanded={isMailShown} onClick={() => setIsMailShown((before) => !before)}>
              {isMailShown ? 'Hide the mail' : 'The mail to the office'}
            </Button>
          )}
          {request.memberId !== null && <PackButton memberId={request.memberId} name={about} />}
          {others.length > 0 && (
            <Menu position="bottom-start">
              <Menu.Target>
                <Button rightSection={<ChevronDown size={15} aria-hidden />}>What was done…</Button>
              </Menu.Target>
              <Menu.Dropdown>
                {others.map((step) => (
                  <Menu.Item key={step} onClick={() => setAsked(step)}>
                    {stepWords[step].action}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
        </div>
      )}
      {canChange && mail && isMailShown && <Mail mail={mail} />}
      {!isOpen && request.kind === 'erasure' && request.memberId !== null && may('branch.erase') && (
        <div className={classes.actions} data-no-print>
          <Button color="late" onClick={() => setIsErasing(true)}>
            Destroy what we hold…
          </Button>
        </div>
      )}
      {isErasing && request.memberId !== null && (
        <EraseDialog
          what={{ memberId: request.memberId }}
          title={`what we hold about ${about}`}
          authority={`${request.number}: ${request.closed?.outcome ?? ''}`}
          onClose={() => setIsErasing(false)}
        />
      )}
      <Done row={row} />
      {asked && <StepDialog row={row} step={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

function Mail({ mail }: { mail: NonNullable<RequestRow['mail']> }) {
  const whole = `${mail.to === '' ? '' : `To: ${mail.to}\n`}Subject: ${mail.subject}\n\n${mail.body}`;
  return (
    <div className={classes.mail}>
      <div className={classes.quiet}>To: {mail.to === '' ? 'no address is written down yet' : mail.to}</div>
      <div className={classes.quiet}>Subject: {mail.subject}</div>
      <pre>{mail.body}</pre>
      <div className={classes.actions} data-no-print>
        <Copied label="Copy the text" text={mail.body} />
        {mail.to !== '' && <Copied label="Copy the address" text={mail.to} />}
        <Copied label="Copy all" text={whole} />
      </div>
      <p className={classes.why}>
        Paste it into a mail of the union’s, never of the employer’s. The desk sends nothing itself.
      </p>
    </div>
  );
}

function Copied({ label, text }: { label: string; text: string }) {
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => <Button onClick={copy}>{copied ? 'Copied' : label}</Button>}
    </CopyButton>
  );
}

function Done({ row }: { row: RequestRow }) {
  const { branch } = useSession();
  const done = stepsDone(row, branch?.zone);
  if (done.length === 0) return null;
  return (
    <ul className={classes.done}>
      {done.map(({ words, day, how }) => (
        <li key={words}>
          {words}
          {day && (
            <>
              {' '}
              on <DayText day={day} />
            </>
          )}
          {how.trim() !== '' && `: ${how}`}
        </li>
      ))}
    </ul>
  );
}
