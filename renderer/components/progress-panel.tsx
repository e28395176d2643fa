// How far long work has got, in words and a bar, with a way to stop it.

import { Button, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Progress as Step } from '../../shared/contract/session.ts';
import { useClient } from '../app/desk.tsx';
import classes from './progress-panel.module.css';

/** The newest step of one procedure's long work (`members.applyImport`), while `isRunning`. */
export function useProgress(procedure: string, isRunning: boolean): Step | null {
  const client = useClient();
  const [step, setStep] = useState<Step | null>(null);
  useEffect(() => {
    if (!isRunning) return;
    setStep(null);
    const stop = new AbortController();
    const listen = async () => {
      try {
        for await (const next of await client.session.progress({}, { signal: stop.signal })) {
          if (next.procedure === procedure) setStep(next);
        }
      } catch {
        // The work's own call says how it ended; without steps the bar only stays where it was.
      }
    };
    void listen();
    return () => stop.abort();
  }, [client, procedure, isRunning]);
  return isRunning ? step : null;
}

interface ProgressPanelProps {
  /** What is being done: "Bringing in 1,204 members". */
  title: string;
  step: Step | null;
  onStop?: () => void;
}

export function ProgressPanel(props: ProgressPanelProps) {
  const { step } = props;
  const percent = step && step.total > 0 ? Math.min(100, (step.done / step.total) * 100) : 0;
  const count =
    step && step.total > 0
      ? `${step.done.toLocaleString('en-GB')} of ${step.total.toLocaleString('en-GB')}`
      : 'Starting';
  return (
    <section className={classes.panel} aria-label={props.title}>
      <div className={classes.words}>
        <strong>{props.title}</strong>
        <span role="status" className="tabular">
          {step?.phase ? `${step.phase}: ${count}` : count}
        </span>
      </div>
      <Progress value={percent} aria-label={props.title} />
      {props.onStop && (
        <div className={classes.stop}>
          <Button onClick={props.onStop}>Stop, and change nothing</Button>
        </div>
      )}
    </section>
  );
}
