// The recovery sheet that is valid now, and a new one.

import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { sheetIsMade } from '../../app/lock/sheet-to-keep.ts';
import { useAction } from '../../app/use-action.ts';
import { DayText, InstantText } from '../../components/day-text.tsx';
import { TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import classes from './officers.module.css';

type Recovery = NonNullable<Outputs['officers']['list']['recovery']>;

export function RecoveryPart({ recovery, mayChange }: { recovery: Recovery; mayChange: boolean }) {
  const [isAsked, setIsAsked] = useState(false);
  return (
    <section className={classes.part}>
      <h2>The recovery sheet</h2>
      <p>
        The one that is valid now was made on <DayText day={recovery.madeOn} />.{' '}
        {recovery.usedAt ? (
          <>
            It was last used on <InstantText at={recovery.usedAt} />.
          </>
        ) : (
          'It was never used.'
        )}{' '}
        It opens the branch when every passphrase is forgotten: know where it lies.
      </p>
      {mayChange && <Button onClick={() => setIsAsked(true)}>Make a new sheet</Button>}
      {isAsked && <NewSheetDialog onClose={() => setIsAsked(false)} />}
    </section>
  );
}

function NewSheetDialog({ onClose }: { onClose: () => void }) {
  const { terms } = useWords();
  const desk = useDesk();
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const make = useAction(
    (client, input: Inputs['officers']['newRecoverySheet']) => client.officers.newRecoverySheet(input),
    {
      onDone: (recovery) => {
        onClose();
        sheetIsMade(recovery);
        void queries.invalidateQueries({ queryKey: desk.officers.list.key() });
      },
    },
  );
  return (
    <FormDialog
      title="Make a new recovery sheet"
      sentence="The sheet before opens nothing any more from that moment: destroy it."
      action="Make it"
      isRunning={make.isRunning}
      trouble={make.trouble}
      isSaidByFields={(make.trouble?.issues.length ?? 0) > 0}
      onSubmit={() => void make.run(code.trim() === '' ? {} : { recoveryCode: code })}
      onClose={onClose}
    >
      <TextField
        label="The code of the sheet before, if you have it"
        help={`With it, the new sheet opens every sealed ${terms.case} that the old one did; without it, those that you may open yourself.`}
        value={code}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        problem={make.issueFor('recoveryCode')}
        onChange={setCode}
      />
    </FormDialog>
  );
}
