// How far long work has got, told to whoever listens; stopped by the call's signal.

import type { CallContext } from '../../desk.ts';

export interface Steps {
  onProgress: (done: number, total: number) => void;
  signal?: AbortSignal;
}

export const steps = (
  procedure: string,
  phase: string,
  context: CallContext,
  signal: AbortSignal | undefined,
): Steps => ({
  onProgress: (done, total) => context.desk.progress.report({ procedure, phase, done, total }),
  ...(signal === undefined ? {} : { signal }),
});
