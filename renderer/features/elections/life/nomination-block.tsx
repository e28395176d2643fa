// One nomination: who, by whom, every check in a sentence, and what the returning officer or the candidate does next.

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { ElectionPage, NominationShown } from '../../../../shared/contract/elections/life.ts';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { CheckList } from './check-list.tsx';
import classes from './election.module.css';
import { type ElectionQuestion, useElectionAction } from './use-election-change.ts';

interface NominationBlockProps {
  nomination: NominationShown;
  page: ElectionPage;
  onAsk: (question: ElectionQuestion) => void;
}

export function NominationBlock({ nomination, page, onAsk }: NominationBlockProps) {
  const { election, conflict } = page;
  const { id: nominationId, name, proposer, seconder, receivedOn, checks, statement, withdrawnOn } = nomination;
  const may = useMay();
  const on = { electionId: election.id, nominationId, revision: election.revision };
  const accept = useElectionAction(
    election,
    (client, input: Inputs['elections']['accept']) => client.elections.accept(input),
    `${name} stands.`,
  );
  const withdraw = useElectionAction(
    election,
    (client, input: Inputs['elections']['withdraw']) => client.elections.withdraw(input),
    `${name} has withdrawn.`,
  );
  const isOpen = election.declaration === null && election.cancelled === null && withdrawnOn === null;
  // What nobody can know was looked at by whoever ruled.
  const against = checks.filter(
    ({ isPassed }) => isPassed === false || (isPassed === null && nomination.ruling === null),
  );
  const inOrder = checks.filter(({ isPassed }) => isPassed === true);
  return (
    <article className={classes.nomination} aria-label={name}>
      <div className={classes.nominationHead}>
        <h3>
          {nomination.memberId === null ? (
            name
          ) : (
            <Link to="/members/$id" params={{ id: nomination.memberId }}>
              {name}
            </Link>
          )}
        </h3>
        <span className={classes.state}>{standingOf(nomination)}</span>
      </div>
      <p className={classes.quiet}>
        Received on <DayText day={receivedOn} />
        {proposer !== null && `, proposed by ${proposer}`}
        {seconder !== null && `, seconded by ${seconder}`}.
      </p>
      {nomination.ruling !== null && (
        <p>
          {nomination.ruling.isValid ? 'Ruled valid' : 'Ruled not valid'} on <DayText day={nomination.ruling.on} />
          {nomination.ruling.why.trim() !== '' && `: ${nomination.ruling.why}`}
        </p>
      )}
      {against.length > 0 && <CheckList checks={against} label={`What to look at with ${name}`} />}
      {inOrder.length > 0 && (
        <details className={classes.inOrder}>
          <summary>
            {inOrder.length === 1 ? 'One check is in order' : `${inOrder.length} checks are in order`}
            {against.length === 0 ? ': nothing speaks against it' : ''}
          </summary>
          <CheckList checks={inOrder} label={`What is in order with ${name}`} />
        </details>
      )}
      {statement.trim() !== '' && <blockquote className={classes.statement}>{statement}</blockquote>}
      <ErrorBanner
        error={accept.trouble ?? withdraw.trouble}
        onClose={accept.trouble ? accept.clear : withdraw.clear}
      />
      {isOpen && (
        <div className={classes.buttons} data-no-print>
          {may('elections.rule') && conflict === null && (
            <Button size="compact-md" onClick={() => onAsk({ of: 'ruling', nominationId })}>
              {nomination.ruling === null ? 'Rule on it' : 'Change the ruling'}
            </Button>
          )}
          {may('elections.accept') && nomination.acceptedOn === null && (
            <Button size="compact-md" loading={accept.isRunning} onClick={() => void accept.run(on)}>
              The candidate accepts
            </Button>
          )}
          {may('elections.withdraw') && (
            <Button size="compact-md" loading={withdraw.isRunning} onClick={() => void withdraw.run(on)}>
              Withdraw it
            </Button>
          )}
          {may('elections.changeNomination') && (
            <Button size="compact-md" variant="subtle" onClick={() => onAsk({ of: 'nomination', nominationId })}>
              Change it
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

function standingOf({ withdrawnOn, ruling, acceptedOn }: NominationShown): string {
  if (withdrawnOn !== null) return 'Withdrawn';
  if (ruling?.isValid === false) return 'Not valid';
  if (ruling === null) return 'Waits for the ruling';
  return acceptedOn === null ? 'Waits for the candidate to accept' : 'Stands';
}
