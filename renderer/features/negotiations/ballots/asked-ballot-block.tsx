// One ballot of a negotiation: the question, when and of whom, the result with turnout by workplace, and whether it is the mandate.

import { Button } from '@mantine/core';
import type { AskedBallot } from '../../../../shared/contract/negotiations/ballots.ts';
import { electionKindWords } from '../../../../shared/domain/elections/words-life.ts';
import type { Negotiation } from '../../../../shared/domain/negotiations/negotiations.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { percentInWords } from '../../../../shared/rules/elections/ballots/figures.ts';
import { useSession, useWords } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { Block } from '../../../components/block.tsx';
import { Chart } from '../../../components/chart.tsx';
import { Badge, DaysLeft } from '../../../components/days-left.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { StatCard, StatRow } from '../../../components/stat-card.tsx';
import { VerdictLine } from '../../elections/ballots/verdict-line.tsx';
import classes from './ballots.module.css';

interface Props {
  negotiation: Negotiation;
  ballot: AskedBallot;
}

export function AskedBallotBlock({ negotiation, ballot }: Props) {
  const { id, number, kind, question, tally, cancelledOn } = ballot;
  const { branch } = useSession();
  const day = (text: string) => dayInWords(text, branch?.dateOrder ?? 'dmy');
  return (
    <Block
      title={`${number}: ${electionKindWords[kind]}`}
      action={
        <div className={classes.buttons} data-no-print>
          {kind === 'industrialAction' && (
            <LinkButton to="/elections/$id" params={{ id }} search={{ tab: 'notices' }}>
              Readiness and notices
            </LinkButton>
          )}
          <LinkButton to="/elections/$id" params={{ id }}>
            Open it
          </LinkButton>
        </div>
      }
    >
      <p className={classes.question}>{question}</p>
      <p className={classes.soft}>
        {cancelledOn === null ? whenAndWhom(ballot, day) : `Called off on ${day(cancelledOn)}.`}
      </p>
      {tally === null ? (
        cancelledOn === null && <p className={classes.soft}>{nextOf(ballot, day)}</p>
      ) : (
        <Answer tally={tally} />
      )}
      <Mandate negotiation={negotiation} ballot={ballot} />
    </Block>
  );
}

function whenAndWhom({ opensOn, closesOn, roll, tally }: AskedBallot, day: (text: string) => string): string {
  const voting =
    closesOn === null
      ? 'No day is set for voting.'
      : `Voting ${opensOn === null ? '' : `from ${day(opensOn)} `}to ${day(closesOn)}.`;
  const whom =
    roll === null
      ? tally === null
        ? 'The roll is not frozen yet.'
        : 'No roll was frozen for it here.'
      : `${roll.voters.toLocaleString('en-GB')} on the roll, frozen as at ${day(roll.asAt)}.`;
  return `${voting} ${whom}`;
}

const nextOf = ({ roll, closesOn }: AskedBallot, day: (text: string) => string): string =>
  roll === null
    ? 'Next: freeze the roll, so that it is known who was asked.'
    : closesOn === null
      ? 'No figures yet.'
      : `No figures yet: they are entered once voting has closed on ${day(closesOn)}.`;

function Answer({ tally }: { tally: NonNullable<AskedBallot['tally']> }) {
  const { terms } = useWords();
  const { total, constituencies } = tally;
  return (
    <>
      <VerdictLine outcome={total} />
      <StatRow>
        <StatCard figure={total.entitled} label="entitled to vote" />
        <StatCard figure={percentInWords(total.turnout)} label="turnout" />
        {total.votes.slice(0, 4).map(({ choice, votes, share }) => (
          <StatCard
            key={choice}
            figure={votes}
            label={`answered “${choice}”`}
            hint={`${percentInWords(share)} of those voting`}
          />
        ))}
      </StatRow>
      {constituencies.length > 1 && (
        <Chart
          title={`Turnout by ${terms.workplace}, in percent`}
          series={['Turnout']}
          labelHeader={capital(terms.workplace)}
          besideHeader={`“${tally.choices[0]}” of those voting`}
          rows={constituencies.map(({ constituency, turnout, votes }) => ({
            key: constituency,
            label: constituency,
            values: [turnout ?? 0],
            beside: percentInWords(votes[0]?.share ?? null),
          }))}
        />
      )}
    </>
  );
}

function Mandate({ negotiation: { id, revision }, ballot }: Props) {
  const { branch } = useSession();
  const take = useAction(
    (client, electionId: string) => client.negotiations.takeMandate({ id, revision, electionId }),
    {
      done: () => 'The mandate is what they said.',
      undoes: () => ({ collection: 'negotiations', id }),
    },
  );
  const { mandate, isMandate, mayGiveMandate } = ballot;
  return (
    <>
      {mandate && (
        <p className={classes.mandate}>
          <DaysLeft daysLeft={mandate.daysLeft} />
          {mandate.isOver
            ? `The mandate for action ended on ${dayInWords(mandate.lastDay, branch?.dateOrder ?? 'dmy')}.`
            : `The last day for action on it is ${dayInWords(mandate.lastDay, branch?.dateOrder ?? 'dmy')}.`}
        </p>
      )}
      {isMandate && (
        <p className={classes.mandate}>
          <Badge urgency="brand">The mandate</Badge> What is negotiated rests on this answer.
        </p>
      )}
      {!isMandate && mayGiveMandate && (
        <IfMay call="negotiations.takeMandate">
          <Button loading={take.isRunning} onClick={() => void take.run(ballot.id)}>
            Take this as the mandate
          </Button>
        </IfMay>
      )}
      <ErrorBanner error={take.trouble} />
    </>
  );
}
