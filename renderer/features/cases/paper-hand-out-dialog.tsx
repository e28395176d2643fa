// The hand-out of the rep who goes in: two pages that open only with a password, which is told by phone. The password is
// kept nowhere.

import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import { useWords } from '../../app/desk.tsx';
import { PaperDialog, PaperDone, usePaper } from './paper-dialog.tsx';
import classes from './paper-menu.module.css';
import type { PaperAsked } from './paper-menu.tsx';
import { passwordStrength, SHORTEST_PASSWORD } from './password-strength.ts';

export function PaperHandOutDialog({ page, onClose }: PaperAsked) {
  const { terms } = useWords();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [isAgainLeft, setIsAgainLeft] = useState(false);
  const [made, setMade] = useState<Outputs['cases']['handOut'] | null>(null);
  const paper = usePaper(
    (client, input: Inputs['cases']['handOut'], signal) => client.cases.handOut(input, { signal }),
    {},
    setMade,
  );
  if (made) {
    return (
      <PaperDone
        title="The hand-out is made"
        sentence={`${made.pages === 1 ? 'One page' : `${made.pages} pages`}, ${made.name}. Tell the password by phone, or when you meet; never in the email that carries the paper.`}
        onClose={onClose}
      />
    );
  }
  const strength = passwordStrength(password);
  const isSame = password === again;
  return (
    <PaperDialog
      title={`Hand-out for the ${terms.rep}`}
      sentence="Two pages for whoever goes in: who, what, the dates, the next step, adjustments and questions to ask."
      action="Make the hand-out"
      size="md"
      paper={paper}
      isWaiting={password.length < SHORTEST_PASSWORD || !isSame}
      onSubmit={() => void paper.run({ id: page.case.id, password })}
      onClose={onClose}
    >
      <div className={classes.strength}>
        <PasswordInput
          label="Password"
          autoComplete="new-password"
          maxLength={100}
          value={password}
          error={paper.issueFor('password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {password !== '' && (
          <>
            <div className={classes.bar} data-good={strength.isGood || undefined} aria-hidden>
              <span style={{ width: `${strength.percent}%` }} />
            </div>
            <p role="status" className={classes.hint}>
              {strength.words}
            </p>
          </>
        )}
      </div>
      <PasswordInput
        label="The same once more"
        autoComplete="new-password"
        maxLength={100}
        value={again}
        error={isAgainLeft && again !== '' && !isSame ? 'These two are not the same.' : undefined}
        onBlur={() => setIsAgainLeft(true)}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
      <p className={classes.hint}>
        Tell it by phone, not in the same email. It is kept nowhere: without it the paper stays shut, and another one
        has to be made.
      </p>
    </PaperDialog>
  );
}
