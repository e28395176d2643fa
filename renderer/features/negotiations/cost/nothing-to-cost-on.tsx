// No workforce and no spine yet: what to get from the employer, and three ways to begin, the quickest first.

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { typedAmount } from '../../../../shared/domain/negotiations/typed-figures.ts';
import { useSession } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { TextField } from '../../../components/fields.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import classes from './cost.module.css';
import type { CostingSettings } from './costing-dialog.tsx';
import { useCurrency } from './use-currency.ts';

interface NothingToCostOnProps {
  employer: { id: string; name: string } | null;
  onChosen: (part: Partial<CostingSettings>) => void;
  /** Opens the choice among what is here. */
  onChoose: () => void;
}

export function NothingToCostOn({ employer, onChosen, onChoose }: NothingToCostOnProps) {
  const { branch } = useSession();
  const currency = useCurrency();
  const may = useMay();
  const [payBill, setPayBill] = useState('');
  const isAmerican = branch?.nation === 'united-states';
  const isOfBritain = !isAmerican && branch?.nation !== 'northern-ireland';
  const load = useAction(
    (client, input: Inputs['negotiations']['addKnownSpine']) => client.negotiations.addKnownSpine(input),
    {
      done: ({ spine }) => `${spine.name} is here.`,
      undoes: ({ spine }) => ({ collection: 'paySpines', id: spine.id }),
      onDone: ({ spine }) => onChosen({ spineId: spine.id }),
    },
  );
  const keep = useAction(
    (client, input: Inputs['negotiations']['keepWorkforce']) => client.negotiations.keepWorkforce(input),
    {
      onDone: ({ id }) => onChosen({ workforceId: id }),
    },
  );
  const amount = typedAmount(payBill);
  if (!may('negotiations.keepWorkforce')) {
    return <p className={classes.soft}>Nobody has chosen yet what this is costed on.</p>;
  }
  return (
    <section aria-labelledby="to-cost-on">
      <h2 id="to-cost-on" className="section-title">
        What is it to be costed on?
      </h2>
      <p className={classes.intro}>
        Ask the employer how many people are on each grade and point, their weekly hours, who is paid for term time
        alone, and what it pays on top.
        {isOfBritain && ' A recognised union may ask for what it needs to bargain: TULRCA 1992, section 181.'} Until it
        answers, the pay bill of the last year is enough to begin with.
      </p>
      <ErrorBanner error={load.trouble ?? keep.trouble} />
      <div className={classes.ways}>
        <form
          className={classes.way}
          onSubmit={(event) => {
            event.preventDefault();
            if (amount === undefined) return;
            const name = employer === null ? 'The pay bill' : `The pay bill of ${employer.name}`;
            void keep.run({ name, payBill: amount, ...(employer && { employerId: employer.id }) });
          }}
        >
          <h3 className={classes.wayTitle}>The pay bill alone</h3>
          <p className={classes.wayWords}>Enough for percentages: what each percent costs, year by year.</p>
          <TextField
            label="Basic pay of a year"
            leftSection={<span aria-hidden>{currency}</span>}
            inputMode="decimal"
            placeholder="12,400,000"
            value={payBill}
            onChange={setPayBill}
            problem={payBill.trim() !== '' && amount === undefined ? 'This is not an amount of money.' : undefined}
          />
          <Button type="submit" loading={keep.isRunning} disabled={amount === undefined}>
            Cost it on this
          </Button>
        </form>
        <div className={classes.way}>
          <h3 className={classes.wayTitle}>The whole workforce</h3>
          <p className={classes.wayWords}>
            Paste what the employer sent, or type it. Then every figure holds: who gains what, on-costs, part-time
            staff.
          </p>
          <LinkButton to="/negotiations/pay-data/workforces/new">Bring in the workforce</LinkButton>
        </div>
        {isAmerican ? null : (
          <div className={classes.way}>
            <h3 className={classes.wayTitle}>The rates alone</h3>
            <p className={classes.wayWords}>
              What each point of the local government spine would be paid, without what it costs.
            </p>
            <Button loading={load.isRunning} onClick={() => void load.run({ key: 'njc' })}>
              Load the NJC pay spine
            </Button>
          </div>
        )}
        <div className={classes.way}>
          <h3 className={classes.wayTitle}>It is here already</h3>
          <p className={classes.wayWords}>A workforce, a pay bill or a spine that was brought in before.</p>
          <Button onClick={onChoose}>Choose it</Button>
        </div>
      </div>
    </section>
  );
}
