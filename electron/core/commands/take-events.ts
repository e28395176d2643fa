// Reads what a procedure yields as events, within bounds: from the command line nobody else acts on the desk, so a
// stream that has gone quiet stays quiet.

const MOST_EVENTS = 1_000;
const QUIET_MS = 1_000;

/** The events that come, until the stream ends, is quiet for a second, or has given a thousand. */
export async function takeEvents(stream: AsyncIterable<unknown>): Promise<unknown[]> {
  const events: unknown[] = [];
  const iterator = stream[Symbol.asyncIterator]();
  try {
    while (events.length < MOST_EVENTS) {
      const next = await unlessQuiet(iterator.next());
      if (next === undefined || next.done) break;
      events.push(next.value);
    }
  } finally {
    await iterator.return?.();
  }
  return events;
}

function unlessQuiet<T>(next: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const quiet = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), QUIET_MS);
  });
  return Promise.race([next, quiet]).finally(() => clearTimeout(timer));
}
