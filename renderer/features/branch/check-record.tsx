// Checks every line of history and its chain: whether the record is whole, and nobody has altered it unseen.

import { Button } from '@mantine/core';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { useAction } from '../../app/use-action.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { ProgressPanel, useProgress } from '../../components/progress-panel.tsx';
import classes from './branch.module.css';

type Verified = Outputs['branch']['verify'];

export function CheckRecord() {
  const [found, setFound] = useState<Verified | null>(null);
  const check = useAction((client, _input: undefined, signal) => client.branch.verify({}, { signal }), {
    onDone: setFound,
  });
  const step = useProgress('branch.verify', check.isRunning);
  if (check.isRunning) {
    return (
      <div className={classes.block}>
        <ProgressPanel title="Checking every line of the record" step={step} onStop={check.stop} />
      </div>
    );
  }
  return (
    <div className={classes.block}>
      <ErrorBanner error={check.trouble} />
      <div className={classes.check} data-sound={found?.isSound} role="status">
        {found && !found.isSound ? (
          <ShieldAlert size={22} strokeWidth={1.8} aria-hidden />
        ) : (
          <ShieldCheck size={22} strokeWidth={1.8} aria-hidden />
        )}
        <p>
          {found === null ? (
            'Every step, and every line of who read what, is sealed to the one before it. Checking reads them all and finds any line that was damaged, altered or taken out.'
          ) : found.isSound ? (
            <>
              <strong>The record is whole.</strong> {found.transactions.toLocaleString('en-GB')} steps in{' '}
              {found.lines.toLocaleString('en-GB')} lines, each sealed to the one before. The last seal is{' '}
              <code className={classes.seal}>{found.lastHash.slice(0, 12)}</code>: write it down to compare another day.
            </>
          ) : (
            <>
              <strong>
                {found.problems.length === 1
                  ? 'One thing is wrong with the record.'
                  : `${found.problems.length.toLocaleString('en-GB')} things are wrong with the record.`}
              </strong>{' '}
              First broken:{' '}
              <strong>
                {found.problems[0]?.file}
                {found.problems[0]?.line ? `, line ${found.problems[0].line.toLocaleString('en-GB')}` : ''}
              </strong>
              . Make no changes; open the newest backup on another computer and compare.
            </>
          )}
        </p>
        <Button onClick={() => void check.run(undefined)}>{found ? 'Check again' : 'Check the record'}</Button>
      </div>
      {found && found.problems.length > 0 && (
        <ul className={classes.problems}>
          {found.problems.slice(0, 50).map((problem) => (
            <li key={`${problem.file} ${problem.line} ${problem.what}`}>
              <strong>
                {problem.file}
                {problem.line !== null && `, line ${problem.line}`}
              </strong>{' '}
              {problem.what}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
