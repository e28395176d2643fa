// Consulting members, and ballots of industrial action: what was asked of whom, how they answered by workplace, and the mandate.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Vote } from 'lucide-react';
import { useState } from 'react';
import type { BallotKind } from '../../../../shared/contract/elections/ballots.ts';
import { useDesk, useWords } from '../../../app/desk.tsx';
import { troubleOf } from '../../../app/sentences.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { useNegotiation } from '../life/use-negotiation.ts';
import { AskDialog } from './ask-dialog.tsx';
import { AskedBallotBlock } from './asked-ballot-block.tsx';
import classes from './ballots.module.css';

export function BallotsTab({ negotiationId }: { negotiationId: string }) {
  const { terms } = useWords();
  const page = useNegotiation(negotiationId);
  const found = useQuery(useDesk().negotiations.ballots.queryOptions({ input: { id: negotiationId } }));
  const [asking, setAsking] = useState<BallotKind | null>(null);
  if (found.error) return <ErrorBanner error={troubleOf(found.error)} />;
  if (found.data === undefined || page === undefined) return null;
  const { negotiation } = page;
  const { rows } = found.data;
  const buttons = negotiation.closedOn === null && (
    <IfMay call="negotiations.askMembers">
      <div className={classes.buttons}>
        <Button variant={rows.length === 0 ? 'filled' : 'default'} onClick={() => setAsking('consultative')}>
          Ask the {terms.members}
        </Button>
        <Button onClick={() => setAsking('industrialAction')}>Ballot for industrial action</Button>
      </div>
    </IfMay>
  );
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState icon={<Vote size={28} />} title={`The ${terms.members} have not been asked yet`} action={buttons}>
          Ask them what to claim, whether to accept, or whether they would act. The roll is frozen on a day, so that it
          is known who was asked; the answer stands here by {terms.workplace}, and the mandate follows from it.
        </EmptyState>
      ) : (
        <>
          <div className={classes.head}>{buttons}</div>
          {rows.map((ballot) => (
            <AskedBallotBlock key={ballot.id} negotiation={negotiation} ballot={ballot} />
          ))}
        </>
      )}
      {asking && <AskDialog negotiation={negotiation} kind={asking} onClose={() => setAsking(null)} />}
    </>
  );
}
