// Whether every paper is accounted for: printed, given out, left over, come back, spoilt.

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PaperAccount } from '../../../../shared/contract/elections/papers.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { Block } from '../../../components/block.tsx';
import { FactRow, FactTable } from '../../../components/fact-table.tsx';
import { TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import classes from './papers.module.css';

export function AccountOfPapers(props: { electionId: string; account: PaperAccount; isOver: boolean }) {
  const { electionId, account, isOver } = props;
  const may = useMay();
  const [isCounting, setIsCounting] = useState(false);
  const { printed, given, notGiven, unused, replaced, returned, notReturned, valid, spoilt, spoiltByReason } = account;
  if (printed === 0 && returned === 0) return null;
  const figure = (count: number | null) => (count === null ? 'not known' : count.toLocaleString('en-GB'));
  return (
    <Block
      title="Account of the papers"
      action={
        !isOver &&
        given !== null &&
        printed > 0 &&
        may('elections.countUnused') && (
          <Button data-no-print onClick={() => setIsCounting(true)}>
            Count what is left over
          </Button>
        )
      }
    >
      {account.sentences.length > 0 && (
        <ul className={classes.sentences} role="alert">
          {account.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <div className={classes.account}>
        <FactTable>
          <FactRow name="Printed">{figure(printed)}</FactRow>
          <FactRow name="Given out">{figure(given)}</FactRow>
          {replaced > 0 && <FactRow name="Handed back and replaced">{figure(replaced)}</FactRow>}
          <FactRow name="Should be left over">{figure(notGiven)}</FactRow>
          <FactRow name="Left over, counted">{unused === null ? 'not counted yet' : figure(unused)}</FactRow>
        </FactTable>
        <FactTable>
          <FactRow name="Came back">{figure(returned)}</FactRow>
          <FactRow name="Not come back">{figure(notReturned)}</FactRow>
          <FactRow name="Count">{figure(valid)}</FactRow>
          <FactRow name="Spoilt">{figure(spoilt)}</FactRow>
          {spoiltByReason.map(({ reason, label, papers }) => (
            <FactRow key={reason} name={`· ${label}`}>
              {figure(papers)}
            </FactRow>
          ))}
        </FactTable>
      </div>
      {isCounting && <CountUnused electionId={electionId} account={account} onClose={() => setIsCounting(false)} />}
    </Block>
  );
}

function CountUnused(props: { electionId: string; account: PaperAccount; onClose: () => void }) {
  const { electionId, account, onClose } = props;
  const [unused, setUnused] = useState(account.unused === null ? '' : String(account.unused));
  const [replaced, setReplaced] = useState(String(account.replaced));
  const keep = useAction(
    (client, input: { unused: number | null; replaced: number }) =>
      client.elections.countUnused({ electionId, ...input }),
    { done: () => 'The papers left over are counted.', onDone: onClose },
  );
  const isRead = /^\d*$/.test(unused.trim()) && /^\d*$/.test(replaced.trim());
  return (
    <FormDialog
      title="Count what is left over"
      sentence="Papers that nobody was given, as they lie before you."
      action="Save the count"
      isRunning={keep.isRunning}
      isWaiting={!isRead}
      trouble={keep.trouble}
      onSubmit={() =>
        void keep.run({ unused: unused.trim() === '' ? null : Number(unused), replaced: Number(replaced) || 0 })
      }
      onClose={onClose}
    >
      <TextField
        label="Left over"
        inputMode="numeric"
        value={unused}
        onChange={setUnused}
        problem={keep.issueFor('unused')}
      />
      <TextField
        label="Handed back and replaced"
        inputMode="numeric"
        value={replaced}
        onChange={setReplaced}
        problem={keep.issueFor('replaced')}
        help="Somebody spoilt a paper before voting and was given another."
      />
    </FormDialog>
  );
}
