// The ballot papers of an election: the order on them, the print, the two readings, and whether all of them are accounted for.

import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { Election } from '../../../../shared/domain/elections/elections.ts';
import { useDesk, useToday } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { Block } from '../../../components/block.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { AccountOfPapers } from './account-of-papers.tsx';
import { Bundles } from './bundles.tsx';
import { CompareReadings } from './compare-readings.tsx';
import { DrawOrder } from './draw-order.tsx';
import { ImportPapers } from './import-papers.tsx';
import { PaperPicture } from './paper-picture.tsx';
import classes from './papers.module.css';
import { PrintPapers } from './print-papers.tsx';

type Papers = Outputs['elections']['papers'];
type Asking = 'draw' | 'print' | 'import' | null;

export function PapersTab({ election }: { election: Election }) {
  const may = useMay();
  const [asking, setAsking] = useState<Asking>(null);
  const [compared, setCompared] = useState<string | null>(null);
  const found = useQuery({
    ...useDesk().elections.papers.queryOptions({ input: { id: election.id } }),
    enabled: may('elections.papers'),
  });
  if (!may('elections.papers')) {
    return <EmptyState title="The papers are not open to you">Those who count them see them here.</EmptyState>;
  }
  if (found.error) return <ErrorBanner error={found.error} onTryAgain={() => void found.refetch()} />;
  if (!found.data) return null;
  const papers = found.data;
  const isOver = election.declaration !== null || election.cancelled !== null;
  if (papers.candidates.length === 0) {
    return (
      <EmptyState title="No papers yet">
        They are made once it is known who stands: nominations are accepted and ruled on.
      </EmptyState>
    );
  }
  const close = () => setAsking(null);
  return (
    <>
      <OnThePaper election={election} papers={papers} isOver={isOver} onAsk={setAsking} />
      <Block
        title="Reading them"
        action={
          !isOver && (
            <Group gap="sm" data-no-print>
              {may('elections.importPapers') && <Button onClick={() => setAsking('import')}>Bring in a file</Button>}
              {may('elections.enterPapers') && papers.mayNotRead === '' && (
                <LinkButton
                  to="/elections/$id/enter"
                  params={{ id: election.id }}
                  variant={papers.lot === null ? 'default' : 'filled'}
                >
                  Read papers
                </LinkButton>
              )}
            </Group>
          )
        }
      >
        {papers.mayNotRead !== '' && <p className={classes.soft}>{papers.mayNotRead}</p>}
        <Bundles
          bundles={papers.bundles}
          isOver={isOver}
          electionId={election.id}
          compared={compared}
          onCompare={setCompared}
        />
        {compared !== null && (
          <CompareReadings key={compared} batchId={compared} yourName={papers.yourName} isOver={isOver} />
        )}
      </Block>
      <AccountOfPapers electionId={election.id} account={papers.account} isOver={isOver} />
      {asking === 'draw' && <DrawOrder election={election} onClose={close} />}
      {asking === 'print' && <PrintPapers election={election} papers={papers} onClose={close} />}
      {asking === 'import' && <ImportPapers electionId={election.id} onClose={close} />}
    </>
  );
}

function OnThePaper(props: { election: Election; papers: Papers; isOver: boolean; onAsk: (asking: Asking) => void }) {
  const { election, papers, isOver, onAsk } = props;
  const may = useMay();
  const statements = useAction((client, _: null) => client.elections.printStatements({ id: election.id }), {
    onDone: saveDownload,
  });
  const { lot, printed } = papers;
  const isVoid = printed === 0 && papers.candidates.some(({ isWithdrawn }) => isWithdrawn);
  const until = stillChangesUntil(election.timetable, useToday());
  const maySeeDraw = !isOver && may('elections.drawOrder') && (lot === null || isVoid);
  return (
    <Block
      title="The paper"
      action={
        <Group gap="sm" data-no-print>
          <Button loading={statements.isRunning} onClick={() => void statements.run(null)}>
            Candidates’ statements
          </Button>
          {maySeeDraw && (
            <Button variant={until === null ? 'filled' : 'default'} onClick={() => onAsk('draw')}>
              Draw the order by lot
            </Button>
          )}
          {!isOver && lot !== null && !isVoid && may('elections.printPapers') && (
            <Button variant={printed === 0 ? 'filled' : 'default'} onClick={() => onAsk('print')}>
              {printed === 0 ? 'Print the papers' : 'Print more'}
            </Button>
          )}
        </Group>
      }
    >
      <ErrorBanner error={statements.trouble} />
      <div className={classes.beside}>
        <PaperPicture
          title={papers.title}
          number=""
          candidates={papers.candidates}
          rule={papers.rule}
          marks={[]}
          hasInstructions
          seats={papers.seats}
        />
        <div className={classes.words}>
          {lot === null ? (
            <p>
              The order on the paper is not drawn yet. Here they stand in the order in which they were nominated.
              {until !== null && (
                <>
                  {' '}
                  Who stands can still change until <DayText day={until} />, that day included: draw the order after it.
                </>
              )}
            </p>
          ) : (
            <p>
              The order was drawn by lot on <DayText day={lot.on} /> from the seed <code>{lot.seed}</code>. Anybody can
              draw it again: candidates are numbered by the alphabet, and sorted by the SHA-256 of “seed/order on the
              paper/number”.
            </p>
          )}
          {isVoid && <p>Somebody withdrew since: draw the order again.</p>}
          <p>
            {printed === 0
              ? 'No papers are printed yet.'
              : `${printed.toLocaleString('en-GB')} papers are printed, numbered 1 to ${printed}. Which number lay where nobody knows: the order of the print is not kept.`}
          </p>
          <p className={classes.soft}>
            Give papers out in any order but that of their numbers, and never note a number beside a name.
          </p>
        </div>
      </div>
    </Block>
  );
}

/** The last day of nominating and withdrawing where it is not past yet; null: who stands is known. */
function stillChangesUntil(
  { nominationsCloseOn, withdrawalsCloseOn }: Election['timetable'],
  today: string,
): string | null {
  const last = withdrawalsCloseOn ?? nominationsCloseOn;
  return last !== null && today <= last ? last : null;
}
