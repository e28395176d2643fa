// A passphrase that is chosen: twice, with its strength in words and what is wrong with it.

import { useState } from 'react';
import { passphraseProblem, passphraseStrength, strengthWords } from '../../../shared/rules/passphrase.ts';
import { useSession } from '../../app/desk.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import classes from './unlocking.module.css';

interface ChosenPassphrase {
  passphrase: string;
  again: string;
}

const NO_PASSPHRASE: ChosenPassphrase = { passphrase: '', again: '' };

/** Whether it can be sent: what is wrong with it stands beside its fields. */
const isChosen = ({ passphrase, again }: ChosenPassphrase, names: readonly string[]): boolean =>
  passphraseProblem(passphrase, names) === null && passphrase === again;

interface Choosing {
  value: ChosenPassphrase;
  onChange: (chosen: ChosenPassphrase) => void;
  /** The branch's and the officer's: no passphrase. */
  names: readonly string[];
  /** Whether somebody has tried to go on: what is missing is said from then on. */
  isTold: boolean;
}

/** A form in which a passphrase is chosen. `people`: whose names are no passphrase, besides the branch's. */
export function useNewPassphrase(...people: string[]) {
  const { branch } = useSession();
  const [value, onChange] = useState(NO_PASSPHRASE);
  const [isTold, setIsTold] = useState(false);
  const names = [branch?.name ?? '', ...people];
  const field: Choosing = { value, onChange, names, isTold };
  return {
    passphrase: value.passphrase,
    isChosen: isChosen(value, names),
    isTold,
    /** Somebody tries to go on. */
    tell: () => setIsTold(true),
    field,
  };
}

interface NewPassphraseProps extends Choosing {
  /** What the desk said of it. */
  problem?: string | undefined;
  label?: string;
  hasFocus?: boolean;
}

export function NewPassphrase(props: NewPassphraseProps) {
  const { value, onChange, names, isTold, problem, label = 'Your passphrase', hasFocus = false } = props;
  const { passphrase, again } = value;
  const wrong = passphraseProblem(passphrase, names);
  const told = problem ?? (isTold ? wrong : null);
  const strength = wrong === null ? strengthWords[passphraseStrength(passphrase)] : null;
  return (
    <>
      <PassphraseField
        label={label}
        isNew
        hasFocus={hasFocus}
        value={passphrase}
        problem={told ?? undefined}
        help={
          <>
            {/* What is wrong says the same already. */}
            {!told &&
              'Four or more words that have nothing to do with each other: easy to keep in mind, hard to guess. '}
            It is asked for each time the desk is opened.
            {passphrase !== '' && (
              <span className={classes.strength} role="status">
                {strength ?? (isTold ? '' : wrong)}
              </span>
            )}
          </>
        }
        onChange={(next) => onChange({ ...value, passphrase: next })}
      />
      <PassphraseField
        label="The same again"
        isNew
        value={again}
        problem={
          (isTold || (again !== '' && !passphrase.startsWith(again))) && passphrase !== again
            ? again === ''
              ? 'Type it once more.'
              : 'The two are not the same.'
            : undefined
        }
        onChange={(next) => onChange({ ...value, again: next })}
      />
    </>
  );
}
