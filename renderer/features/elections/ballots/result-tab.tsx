// How a ballot on a question ended: whether it is carried and what it had to reach, where people voted, and the figures behind it.

import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Vote } from 'lucide-react';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Election } from '../../../../shared/domain/elections/elections.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { percentInWords } from '../../../../shared/rules/elections/ballots/figures.ts';
import { useDesk, useWords } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { troubleOf } from '../../../app/sentences.ts';
import { useAction } from '../../../app/use-action.ts';
import { Block } from '../../../components/block.tsx';
import { Chart } from '../../../components/chart.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { StatCard, StatRow } from '../../../components/stat-card.tsx';
import classes from './ballots.module.css';
import { BringFigures } from './bring-figures.tsx';
import { FiguresDialog } from './figures-dialog.tsx';
import { PlacesTable } from './places-table.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { ThresholdTable } from './threshold-table.tsx';
import { VerdictLine } from './verdict-line.tsx';

export type BallotResult = Outputs['elections']['result'];
type Question = 'figures' | 'bring' | 'rule';

export function ResultTab({ election }: { election: Election }) {
  const [asked, setAsked] = useState<Question | null>(null);
  const result = useQuery(useDesk().elections.result.queryOptions({ input: { id: election.id } }));
  const close = () => setAsked(null);
  if (result.error) return <ErrorBanner error={troubleOf(result.error)} />;
  if (result.data === undefined) return null;
  const { data } = result;
  const isEmpty = data.tally.total.verdict === 'nothingYet';
  return (
    <>
      {isEmpty ? <NoFigures data={data} onAsk={setAsked} /> : <Result data={data} onAsk={setAsked} />}
      {asked === 'figures' && <FiguresDialog data={data} onClose={close} />}
      {asked === 'bring' && <BringFigures data={data} onClose={close} />}
      {asked === 'rule' && <RuleDialog data={data} onClose={close} />}
    </>
  );
}

interface PartProps {
  data: BallotResult;
  onAsk: (question: Question) => void;
}

function NoFigures({ data, onAsk }: PartProps) {
  const { terms } = useWords();
  const asked = `how many were entitled to vote at each ${terms.workplace}, how many answered what, and how many papers were spoilt.`;
  const isByLaw = data.election.kind === 'industrialAction' && data.tally.nation !== 'united-states';
  return (
    <EmptyState
      icon={<Vote size={28} />}
      title="No figures yet"
      action={
        data.isClosed === null && (
          <IfMay call="elections.keepReturns">
            <div className={classes.buttons}>
              <Button variant="filled" onClick={() => onAsk('figures')}>
                Enter the figures
              </Button>
              <Button onClick={() => onAsk('bring')}>From a spreadsheet</Button>
            </div>
          </IfMay>
        )
      }
    >
      {data.isClosed ??
        (isByLaw
          ? `When the scrutineer’s report is here: ${asked} The desk says what they had to reach by the law of the day on which voting began.`
          : `When the papers are counted: ${asked}`)}
    </EmptyState>
  );
}

function Result({ data, onAsk }: PartProps) {
  const { tally, election, isClosed } = data;
  const { terms } = useWords();
  const { total, constituencies, notes, isEachForItself } = tally;
  const many = constituencies.length > 1;
  return (
    <>
      <div className={classes.head}>
        <VerdictLine outcome={total} />
        <Actions data={data} onAsk={onAsk} />
      </div>
      {isClosed !== null && <p className={classes.soft}>{isClosed}</p>}
      <StatRow>
        <StatCard figure={total.entitled} label="entitled to vote" />
        <StatCard
          figure={percentInWords(total.turnout)}
          label="turnout"
          hint={`${total.cast.toLocaleString('en-GB')} papers came back`}
        />
        {total.votes.slice(0, 4).map(({ choice, votes, share }) => (
          <StatCard
            key={choice}
            figure={votes}
            label={`answered “${choice}”`}
            hint={`${percentInWords(share)} of those voting`}
          />
        ))}
        <StatCard figure={total.spoilt} label="spoilt" />
      </StatRow>
      {isEachForItself
        ? constituencies.map(({ constituency, outcome }) =>
            outcome === null ? null : (
              <Block key={constituency} title={constituency}>
                <VerdictLine outcome={outcome} />
                <ThresholdTable
                  label={`What ${constituency} had to reach`}
                  thresholds={outcome.thresholds.filter(({ required }) => required !== null)}
                />
              </Block>
            ),
          )
        : total.thresholds.length > 0 && (
            <Block title="What it had to reach">
              <ThresholdTable label="What it had to reach" thresholds={total.thresholds} />
            </Block>
          )}
      {many && (
        <Chart
          title={`Turnout by ${terms.workplace}, in percent`}
          series={['Turnout']}
          labelHeader={capital(terms.workplace)}
          besideHeader="Papers back"
          rows={constituencies.map(({ constituency, turnout, cast, entitled }) => ({
            key: constituency,
            label: constituency,
            values: [turnout ?? 0],
            beside: `${cast.toLocaleString('en-GB')} of ${entitled.toLocaleString('en-GB')}`,
          }))}
        />
      )}
      <PlacesTable tally={tally} returns={election.returns} election={election} isClosed={isClosed !== null} />
      <Block title="What to know">
        <ul className={classes.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
          {many && !isEachForItself && (
            <li>
              On paper, {terms.workplaces} where fewer than five voted, or voted one way, stand together. Here they
              stand as they were given.
            </li>
          )}
        </ul>
      </Block>
    </>
  );
}

function Actions({ data, onAsk }: PartProps) {
  const paper = useAction((client, input: Inputs['elections']['resultPaper']) => client.elections.resultPaper(input), {
    onDone: saveDownload,
  });
  const { id } = data.election;
  return (
    <div className={classes.buttons} data-no-print>
      {data.isClosed === null && (
        <IfMay call="elections.keepReturns">
          <Button onClick={() => onAsk('figures')}>Change the figures</Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button>More…</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => onAsk('bring')}>From a spreadsheet, in their place</Menu.Item>
              <Menu.Item onClick={() => onAsk('rule')}>How it is judged</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </IfMay>
      )}
      <IfMay call="elections.resultPaper">
        <Menu position="bottom-end">
          <Menu.Target>
            <Button loading={paper.isRunning}>The result as a paper</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void paper.run({ id, format: 'pdf' })}>To print (PDF)</Menu.Item>
            <Menu.Item onClick={() => void paper.run({ id, format: 'docx' })}>To change (Word)</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </IfMay>
      <ErrorBanner error={paper.trouble} />
    </div>
  );
}
