// Work that yields after each small step, so that whoever drives it may let others in between: the rules themselves know
// nothing of time.

export type Steps<Result> = Generator<undefined, Result>;

/** All of it at once, for short work. */
export function inOneGo<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** A step at a time; `turn` is called after each and may let others in. Throws what `turn` throws. */
export async function inTurns<Result>(
  steps: Steps<Result>,
  turn: (done: number) => Promise<void> | undefined,
): Promise<Result> {
  let step = steps.next();
  for (let done = 1; !step.done; done += 1) {
    const pause = turn(done);
    if (pause) await pause;
    step = steps.next();
  }
  return step.value;
}
