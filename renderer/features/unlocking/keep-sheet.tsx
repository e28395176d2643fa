// The recovery sheet: told once, printed or saved, and two of its groups typed back to show that it is kept. It may be
// skipped only by saying so.

import { Button, Checkbox } from '@mantine/core';
import { Printer } from 'lucide-react';
import { type SubmitEvent, useMemo, useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { saveDownload } from '../../app/download.ts';
import { sheetIsKept } from '../../app/lock/sheet-to-keep.ts';
import { FormActions, TextField } from '../../components/fields.tsx';
import classes from './unlocking.module.css';
import { UnlockingPage } from './unlocking-page.tsx';

/** Two groups by chance, the earlier first. */
function twoOf(count: number): [number, number] {
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint32Array(2));
  const one = first % count;
  const other = (one + 1 + (second % (count - 1))) % count;
  return one < other ? [one, other] : [other, one];
}

const plain = (text: string): string =>
  text.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1').replaceAll('U', 'V').trim();

export function KeepSheet({ recovery }: { recovery: Outputs['officers']['newRecoverySheet'] }) {
  const groups = recovery.code.split('-');
  const [isSaved, setIsSaved] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const [isSkipped, setIsSkipped] = useState(false);
  const [typed, setTyped] = useState(['', '']);
  const [isTold, setIsTold] = useState(false);
  const asked = useMemo(() => twoOf(groups.length), [groups.length]);
  const isRight = asked.every((at, index) => plain(typed[index] ?? '') === groups[at]);

  const save = () => {
    saveDownload(recovery.sheet);
    setIsSaved(true);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setIsTold(true);
    if (isRight || isSkipped) sheetIsKept();
  };

  if (isAsking) {
    return (
      <UnlockingPage
        key="asked"
        hasField
        title="Is it kept?"
        sentence="Read two groups from the sheet that you hold, to be sure that it can be read."
      >
        <form onSubmit={submit} noValidate>
          <div className={classes.pair}>
            {asked.map((at, index) => (
              <TextField
                key={at}
                label={`Group ${at + 1}`}
                value={typed[index] ?? ''}
                autoFocus={index === 0}
                autoComplete="off"
                spellCheck={false}
                problem={
                  isTold && plain(typed[index] ?? '') !== groups[at] && !isSkipped
                    ? (typed[index] ?? '').trim() === ''
                      ? 'Type it from the sheet.'
                      : 'This is not what is on it.'
                    : undefined
                }
                onChange={(text) => setTyped((before) => before.map((each, place) => (place === index ? text : each)))}
              />
            ))}
          </div>
          <div className={classes.skip}>
            <Checkbox
              label="I go on without a sheet: if every passphrase is forgotten, the records are lost for good."
              checked={isSkipped}
              onChange={(event) => setIsSkipped(event.currentTarget.checked)}
            />
          </div>
          <FormActions>
            <Button type="submit" variant="filled">
              Go on
            </Button>
            <Button onClick={() => setIsAsking(false)}>Back to the code</Button>
          </FormActions>
        </form>
      </UnlockingPage>
    );
  }
  return (
    <UnlockingPage
      key="told"
      isWide
      title="Keep the recovery sheet"
      sentence="When every passphrase is forgotten, this code alone opens the branch. It is told now and never again. Print the sheet and lock it away: in the branch’s safe, or at the regional office."
    >
      <ol className={classes.code} aria-label="The code">
        {groups.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be the same
          <li key={index}>
            <span>{group}</span>
            <small>group {index + 1}</small>
          </li>
        ))}
      </ol>
      <FormActions>
        <Button
          variant={isSaved ? 'default' : 'filled'}
          leftSection={<Printer size={17} aria-hidden />}
          disabled={isSaved}
          onClick={save}
        >
          {isSaved ? 'Saved: print it from there' : 'Save the sheet to print it'}
        </Button>
        <Button variant={isSaved ? 'filled' : 'default'} onClick={() => setIsAsking(true)}>
          It is kept
        </Button>
      </FormActions>
    </UnlockingPage>
  );
}
