// How long a carried ballot lets the union call on its members: the last day, what is left, and how it was counted.

import type { Outputs } from '../../../../shared/contract/contract.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { useSession } from '../../../app/desk.tsx';
import { Block } from '../../../components/block.tsx';
import { DaysLeft } from '../../../components/days-left.tsx';
import { WithWorking } from '../../../components/working.tsx';
import classes from './notices.module.css';

type Mandate = NonNullable<Outputs['elections']['notices']['mandate']>;

export function MandateBlock({ mandate }: { mandate: Mandate }) {
  const { branch } = useSession();
  const last = dayInWords(mandate.lastDay, branch?.dateOrder ?? 'dmy');
  return (
    <Block title="The mandate">
      <WithWorking
        sentence={
          mandate.isOver
            ? `The mandate ended on ${last}: no action stands on this ballot any more.`
            : `The last day for action on this ballot is ${last}.`
        }
        sentenceClass={classes.sentence}
        working={{ steps: mandate.working, isVerified: mandate.verified, unverified: UNVERIFIED }}
      >
        {(sentence) => (
          <div className={classes.mandate}>
            <DaysLeft daysLeft={mandate.daysLeft} />
            {sentence}
          </div>
        )}
      </WithWorking>
    </Block>
  );
}

export const UNVERIFIED =
  'Not everything behind this has been checked by a person yet: ask the union’s office before anything rests on it.';
