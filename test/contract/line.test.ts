// The line between a page and its desk, over each wire: it breaks, is said to be broken, comes back and serves again.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConnectionLost } from '../../renderer/app/connection-link.ts';
import { failure, withFault } from './failures.ts';
import { type OpenWay, openTestProgram, type TestProgram, waysIn } from './ways-in.ts';

const MEGABYTE = 1024 * 1024;

describe.each(waysIn.filter(({ name }) => name !== 'in-process'))('the line of a $name', (way) => {
  let desk: TestProgram;
  let open: OpenWay;
  let line: NonNullable<OpenWay['line']>;

  beforeEach(async () => {
    desk = await openTestProgram();
    open = await way.open(desk.program);
    line = open.line!;
  });
  afterEach(async () => {
    await open.close();
    await desk.remove();
  });

  const becomes = (wanted: 'open' | 'lost'): Promise<void> =>
    new Promise((resolve) => {
      const stop = line.link.subscribe(() => look());
      const look = () => {
        if (line.link.state() !== wanted) return;
        stop();
        resolve();
      };
      look();
    });

  test('that breaks is said, comes back by itself, and serves again', async () => {
    await open.client.branch.setUp({ name: 'Test branch', nation: 'scotland' });
    const lost = becomes('lost');
    line.cut();
    await lost;
    await becomes('open');
    expect((await open.client.branch.get())?.name).toBe('Test branch');
  });

  test('ends what listened when it breaks, and listening can begin again', async () => {
    const before = await open.client.session.changes();
    const waiting = before.next();
    line.cut();
    await expect(waiting).rejects.toThrow();
    const after = await open.client.session.changes();
    await open.client.branch.setUp({ name: 'Test branch', nation: 'scotland' });
    expect((await after.next()).value).toMatchObject({ seq: 1 });
    await after.return?.();
  });

  test('that breaks under a call says so, and nothing on the desk is left waiting', async () => {
    let signalOfCall: AbortSignal | undefined;
    await open.close();
    const progress = {
      report: () => undefined,
      listen(signal?: AbortSignal) {
        signalOfCall = signal;
        return desk.program.desk.progress.listen(signal);
      },
    };
    open = await way.open(withFault(desk.program, { progress }));
    line = open.line!;
    const steps = await open.client.session.progress();
    const waiting = steps.next();
    line.cut();
    await expect(waiting).rejects.toThrow();
    await new Promise<void>((resolve) => {
      if (signalOfCall?.aborted) resolve();
      else signalOfCall?.addEventListener('abort', () => resolve());
    });
  });

  test('is refused in words when the desk is gone, and says so', async () => {
    await open.client.branch.get();
    await open.close();
    await expect(open.client.branch.get()).rejects.toBeInstanceOf(ConnectionLost);
  });

  test('a page that does not keep to the limit is answered by it', async () => {
    const { link } = await line.openLine();
    const value = Array.from({ length: 41 }, () => 'x'.repeat(MEGABYTE));
    const error = await failure(link.call(['session', 'setDesk'], { key: 'draft', value }, { context: {} }) as never);
    expect(error).toMatchObject({ code: 'TOO_LARGE', data: { limit: 40, unit: 'MB' } });
  });

  test('a procedure that is not there is refused', async () => {
    const { link } = await line.openLine();
    for (const path of [['nothing', 'here'], ['__proto__', 'toString'], ['constructor'], []]) {
      await expect(link.call(path, {}, { context: {} })).rejects.toThrow();
    }
    expect(await open.client.branch.get()).toBeNull();
  });
});
