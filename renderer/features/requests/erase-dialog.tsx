// Destroying for good: first what would go, what would change and what stands in the way; then the words that have to be typed.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { ErasePlan } from '../../../shared/contract/requests.ts';
import { useDesk } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { ProgressPanel, useProgress } from '../../components/progress-panel.tsx';
import classes from './requests.module.css';

interface EraseDialogProps {
  what: Inputs['branch']['previewErase'];
  title: string;
  /** The rule by which it is due, to begin with. */
  authority: string;
  onClose: () => void;
}

export function EraseDialog({ what, title, authority: given, onClose }: EraseDialogProps) {
  const plan = useQuery({ ...useDesk().branch.previewErase.queryOptions({ input: what }), staleTime: 0 });
  const [authority, setAuthority] = useState(given.slice(0, 500));
  const [typed, setTyped] = useState('');
  const erase = useAction(
    (client, input: Inputs['branch']['erase'], signal) => client.branch.erase(input, { signal }),
    {
      done: ({ erasure }) => `Destroyed for good. The certificate is ${erasure.number}, under “Destroyed”.`,
      onDone: onClose,
    },
  );
  const step = useProgress('branch.erase', erase.isRunning);
  const isBlocked = (plan.data?.blockedBy.length ?? 0) > 0;
  const isTyped = plan.data !== undefined && typed.trim().toLowerCase() === plan.data.confirm;
  return (
    <FormDialog
      title={`Destroy ${title}`}
      action="Destroy it for good"
      isDestructive
      size="lg"
      isRunning={erase.isRunning}
      isWaiting={isBlocked || !isTyped || authority.trim() === ''}
      trouble={erase.trouble}
      onSubmit={() => void erase.run({ ...what, authority, confirm: typed })}
      onClose={onClose}
    >
      <ErrorBanner error={plan.error} onTryAgain={() => void plan.refetch()} />
      {plan.data && <Plan plan={plan.data} />}
      {plan.data && !isBlocked && (
        <>
          <TextField
            label="On whose authority"
            help="A line of the schedule, or a request by its number and what the office said."
            value={authority}
            maxLength={500}
            autoComplete="off"
            onChange={setAuthority}
          />
          <TextField
            label={`Type “${plan.data.confirm}”`}
            value={typed}
            autoComplete="off"
            onChange={setTyped}
            problem={erase.issueFor('confirm')}
          />
        </>
      )}
      {erase.isRunning && <ProgressPanel title="Blanking it in history" step={step} />}
    </FormDialog>
  );
}

function Plan({ plan }: { plan: ErasePlan }) {
  return (
    <div>
      {plan.blockedBy.length > 0 && (
        <div className={classes.stop} role="alert">
          <strong>It cannot be destroyed now</strong>
          <List items={plan.blockedBy} />
        </div>
      )}
      <div className={classes.block}>
        <strong>What goes</strong>
        <List items={plan.kinds.map(({ count, words }) => `${count.toLocaleString('en-GB')} ${words}`)} />
      </div>
      {plan.changedTotal > 0 && (
        <div className={classes.block}>
          <strong>What stays, without them in it</strong>
          <List items={plan.changed.slice(0, 8).map(({ title }) => title)} />
          {plan.changedTotal > 8 && (
            <p className={classes.quiet}>and {(plan.changedTotal - 8).toLocaleString('en-GB')} more</p>
          )}
        </div>
      )}
      <div className={classes.block}>
        <strong>What to know</strong>
        <List items={plan.notes} />
      </div>
    </div>
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul className={classes.blockList}>
      {[...new Set(items)].map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
