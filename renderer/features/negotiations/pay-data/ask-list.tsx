// What to ask the employer for, to be copied into a letter.

import { Button, CopyButton } from '@mantine/core';
import { informationRequest, WHAT_TO_ASK } from '../../../../shared/rules/negotiations/pay-data/what-to-ask.ts';
import { useSession } from '../../../app/desk.tsx';
import classes from './pay-data.module.css';

export function AskList() {
  const { branch } = useSession();
  return (
    <section>
      <h2 className="section-title">What to ask the employer for</h2>
      <ul className={classes.ask}>
        {WHAT_TO_ASK.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <CopyButton value={informationRequest(branch?.nation ?? 'england-and-wales')}>
        {({ copied, copy }) => (
          <Button size="compact-md" variant="subtle" mt="xs" data-no-print onClick={copy}>
            {copied ? 'Copied: paste it into a letter' : 'Copy it as a letter'}
          </Button>
        )}
      </CopyButton>
    </section>
  );
}
