// What every import of a list shares: it is read again whenever a choice about it changes, and brought in as one step, both
// with progress and a way to stop.

import { useCallback, useEffect, useState } from 'react';
import type { DeskClient } from '../../shared/contract/contract.ts';
import { useAction } from '../app/use-action.ts';
import type { ListSource } from './choose-list.tsx';
import { useProgress } from './progress-panel.tsx';

interface ListImport<Choices, Preview, Result> {
  source: ListSource;
  /** Whose progress is shown while it is read, and while it is brought in. */
  procedures: { preview: string; apply: string };
  preview: (client: DeskClient, source: ListSource, choices: Choices, signal: AbortSignal) => Promise<Preview>;
  apply: (client: DeskClient, source: ListSource, choices: Choices, signal: AbortSignal) => Promise<Result>;
  onDone: (result: Result) => void;
}

/** What a list may be sent as. */
export const sentAs = (source: ListSource): { file: File } | { text: string } =>
  'file' in source ? { file: source.file } : { text: source.text };

export function useListImport<Choices extends object, Preview, Result>(
  options: ListImport<Partial<Choices>, Preview, Result>,
) {
  const { source, procedures } = options;
  const [choices, setChoices] = useState<Partial<Choices>>({});
  const [preview, setPreview] = useState<Preview | null>(null);
  const read = useAction((client, asked: Partial<Choices>, signal) => options.preview(client, source, asked, signal), {
    onDone: setPreview,
  });
  const bring = useAction((client, asked: Partial<Choices>, signal) => options.apply(client, source, asked, signal), {
    onDone: options.onDone,
  });
  const readStep = useProgress(procedures.preview, read.isRunning);
  const bringStep = useProgress(procedures.apply, bring.isRunning);
  const { run, stop } = read;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is read anew
  useEffect(() => {
    void run(choices);
    return stop;
  }, [run, stop, source, choices]);
  const change = useCallback((next: Partial<Choices>) => setChoices((now) => ({ ...now, ...next })), []);
  return { choices, change, preview, read, readStep, bring, bringStep };
}
