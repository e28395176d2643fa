// Who is nominated: what speaks for and against each, in plain words, what was ruled, and who stands.

import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { ElectionPage } from '../../../../shared/contract/elections/life.ts';
import { Block } from '../../../components/block.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import classes from './election.module.css';
import { NominationBlock } from './nomination-block.tsx';
import type { ElectionQuestion } from './use-election-change.ts';

interface CandidatesTabProps {
  page: ElectionPage;
  onAsk: (question: ElectionQuestion) => void;
}

export function CandidatesTab({ page, onAsk }: CandidatesTabProps) {
  const { election, nominations } = page;
  const standing = nominations.filter(({ isStanding, ruling }) => isStanding && ruling !== null).length;
  const isOpen = election.declaration === null && election.cancelled === null;
  const add = isOpen && election.lot === null && (
    <IfMay call="elections.nominate">
      <Button size="compact-md" leftSection={<Plus size={15} aria-hidden />} onClick={() => onAsk({ of: 'nominate' })}>
        Write down a nomination
      </Button>
    </IfMay>
  );
  return (
    <Block
      title={`${standing === 0 ? 'Nobody' : standing} ${standing <= 1 ? 'stands' : 'stand'} for ${election.seats} ${election.seats === 1 ? 'seat' : 'seats'}`}
      action={add}
    >
      {nominations.length === 0 ? (
        <EmptyState title="Nobody is nominated yet">
          Write each nomination down as it comes in, also one that is late or lacks a name: what speaks against it is
          shown, and the returning officer rules.
        </EmptyState>
      ) : (
        nominations.map((nomination) => (
          <NominationBlock key={nomination.id} nomination={nomination} page={page} onAsk={onAsk} />
        ))
      )}
      {election.barred.length > 0 && (
        <p className={classes.hint}>
          {election.barred.length === 1
            ? 'One member may not stand.'
            : `${election.barred.length} members may not stand.`}
        </p>
      )}
    </Block>
  );
}
