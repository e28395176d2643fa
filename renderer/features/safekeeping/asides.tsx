// What restores have replaced, for as long as it is kept: each can come back.

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { useAction } from '../../app/use-action.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { DayText, InstantText } from '../../components/day-text.tsx';
import { inMembersAndCases } from './brought-back-words.ts';
import classes from './safekeeping.module.css';

type State = Outputs['branch']['backupState'];
type Aside = State['asides'][number];

export function Asides(props: { asides: readonly Aside[]; onDone: () => void }) {
  const [chosen, setChosen] = useState<Aside | null>(null);
  const undo = useAction((client, aside: string, signal) => client.branch.undoRestore({ aside }, { signal }), {
    done: (back) => `Brought back: ${inMembersAndCases(back)}. What was here is put aside in turn.`,
    onDone: () => {
      setChosen(null);
      props.onDone();
    },
  });
  if (props.asides.length === 0) return null;
  return (
    <section className={classes.card}>
      <h2 className={classes.heading}>Put aside by a restore</h2>
      <p className={classes.sentence}>
        It lies in the folder “aside” beside the records, and is removed after 30 days.
      </p>
      <ul className={classes.list}>
        {props.asides.map((aside) => (
          <li key={aside.name} style={{ display: 'flex', gap: 16, alignItems: 'center', flexWrap: 'wrap' }}>
            <span style={{ flex: '1 1 320px' }}>
              As it was on <InstantText at={aside.at} />
              <small>
                up to step {aside.seq.toLocaleString('en-GB')}
                {aside.restoredFrom && (
                  <>
                    ; the backup of <InstantText at={aside.restoredFrom} isShort /> took its place
                  </>
                )}
                . Kept until <DayText day={aside.goesOn} />.
              </small>
            </span>
            <Button onClick={() => setChosen(aside)}>Undo the restore</Button>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={chosen !== null}
        title="Undo the restore?"
        action="Bring it back"
        isRunning={undo.isRunning}
        trouble={undo.trouble}
        onConfirm={() => chosen && void undo.run(chosen.name)}
        onCancel={() => setChosen(null)}
      >
        <p>
          The branch becomes what it was before the restore. What was saved since the restore is put aside in turn: you
          can change your mind again.
        </p>
      </ConfirmDialog>
    </section>
  );
}
