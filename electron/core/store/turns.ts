// Long work takes turns with everything else on this thread: it stops after a slice and goes on when others were served.

/** Resolves in the next turn of the event loop. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Something to await inside a loop: lets others in once `milliseconds` have been used since it last did. */
export function turns(milliseconds: number): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < milliseconds) return undefined;
    return nextTurn().then(() => {
      since = performance.now();
    });
  };
}
