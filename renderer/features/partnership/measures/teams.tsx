// Teams that help each other: who could do with help, who asked, and what was seen of the behaviours that were agreed. A team owes,
// asks and is recognised; nobody is named.

import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { useDesk } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { Badge } from '../../../components/days-left.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { AnswerHelpDialog, AskForHelpDialog, OfferHelpDialog, RecogniseDialog } from './help-dialogs.tsx';
import classes from './measures.module.css';

type Data = Outputs['partnership']['teams'];
type Row = Data['rows'][number];
type Action = Data['recognised'][number];
type Asked =
  | { kind: 'ask' }
  | { kind: 'offer'; team: string; request?: Action }
  | { kind: 'answer'; action: Action }
  | { kind: 'recognise' }
  | null;

export function Teams({ forumId }: { forumId: string | undefined }) {
  const [asked, setAsked] = useState<Asked>(null);
  const { data, error, refetch } = useQuery({
    ...useDesk().partnership.teams.queryOptions({ input: { ...(forumId && { forumId }) } }),
    placeholderData: keepPreviousData,
  });
  const close = () => setAsked(null);
  const named = (data?.rows ?? []).filter(
    ({ overdue, asked: requests, offered }) => overdue.length + requests.length + offered.length > 0,
  );
  const behaviours = (data?.behaviours ?? []).filter((one) => forumId === undefined || one.forumId === forumId);
  return (
    <section className={classes.section} aria-labelledby="teams">
      <div className={classes.head}>
        <h2 id="teams" className="section-title">
          Teams that help each other
        </h2>
        <IfMay call="partnership.askForHelp">
          <div>
            <Button mr={8} size="compact-md" onClick={() => setAsked({ kind: 'ask' })}>
              Ask for help
            </Button>
            <Button
              size="compact-md"
              disabled={behaviours.length === 0}
              onClick={() => setAsked({ kind: 'recognise' })}
            >
              Recognise a team
            </Button>
          </div>
        </IfMay>
      </div>
      <ErrorBanner error={error} onTryAgain={() => void refetch()} />
      {data && named.length === 0 && (
        <p className={classes.calm}>
          No team is behind or has asked for help. A team with three overdue actions shows here, so that others can
          offer theirs.
        </p>
      )}
      <div className={classes.teams}>
        {named.map((row) => (
          <Team key={row.team} row={row} data={data!} onAsk={setAsked} />
        ))}
      </div>
      {data && data.recognised.length > 0 && <Recognised actions={data.recognised} />}
      {asked?.kind === 'ask' && <AskForHelpDialog forumId={forumId ?? null} onClose={close} />}
      {asked?.kind === 'offer' && (
        <OfferHelpDialog forumId={forumId ?? null} team={asked.team} request={asked.request} onClose={close} />
      )}
      {asked?.kind === 'answer' && <AnswerHelpDialog action={asked.action} onClose={close} />}
      {asked?.kind === 'recognise' && <RecogniseDialog behaviours={behaviours} onClose={close} />}
    </section>
  );
}

function Team({ row, data, onAsk }: { row: Row; data: Data; onAsk: (asked: Asked) => void }) {
  const { team, overdue, asked, offered, needsOffer } = row;
  const isLate = (action: Action) => data.unanswered.some((one) => one.action.id === action.id && one.isOverdue);
  return (
    <section className={classes.team} data-needs={needsOffer || undefined} aria-label={team}>
      <h3>{team}</h3>
      <ul>
        {overdue.length > 0 && (
          <li>
            {overdue.length === 1 ? '1 action is overdue' : `${overdue.length} actions are overdue`}: {overdue[0]!.text}
            {overdue.length > 1 && ' and others'}
          </li>
        )}
        {asked.map((action) => (
          <li key={action.id}>
            Asks for: {action.text}, since <DayText day={action.askedOn} isShort />{' '}
            {isLate(action) && <Badge urgency="late">nobody answered in two days</Badge>}{' '}
            <IfMay call="partnership.offerHelp">
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => onAsk({ kind: 'offer', team, request: action })}
              >
                Offer help
              </Button>
            </IfMay>
          </li>
        ))}
        {offered.map((action) => (
          <li key={action.id}>
            Offered: {action.text}{' '}
            <IfMay call="partnership.answerHelp">
              <Button size="compact-sm" variant="subtle" onClick={() => onAsk({ kind: 'answer', action })}>
                What came of it
              </Button>
            </IfMay>
          </li>
        ))}
      </ul>
      {needsOffer && (
        <IfMay call="partnership.offerHelp">
          <Button size="compact-md" onClick={() => onAsk({ kind: 'offer', team })}>
            Offer help
          </Button>
        </IfMay>
      )}
    </section>
  );
}

function Recognised({ actions }: { actions: readonly Action[] }) {
  return (
    <section className={classes.section}>
      <h2 className="section-title">Recognised</h2>
      <dl className={classes.facts}>
        {actions.slice(0, 12).map((action) => (
          <div key={action.id} style={{ display: 'contents' }}>
            <dt>
              <DayText day={action.askedOn} isShort />
            </dt>
            <dd>
              <strong>{action.team}</strong>: {action.text}. “{action.behaviour?.text}” Good for {action.whoBenefited}.
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
