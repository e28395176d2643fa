// One sender, many listeners: nothing sent after one asked is missed, and nobody who left is kept.

import { expect, test } from 'vitest';
import { Broadcast } from '../../electron/core/broadcast.ts';

const numbers = () => new Broadcast<number>();

test('a listener hears everything from the moment it asks, whenever it reads', async () => {
  const broadcast = numbers();
  broadcast.send(1);
  const listener = broadcast.listen();
  broadcast.send(2);
  const waiting = [listener.next(), listener.next()];
  broadcast.send(3);
  expect(await Promise.all(waiting)).toEqual([
    { value: 2, done: false },
    { value: 3, done: false },
  ]);
});

test('every listener has its own queue', async () => {
  const broadcast = numbers();
  const [first, second] = [broadcast.listen(), broadcast.listen()];
  broadcast.send(7);
  expect(await first.next()).toEqual({ value: 7, done: false });
  expect(await second.next()).toEqual({ value: 7, done: false });
});

test.each(['the signal', 'the reader', 'the sender'] as const)('%s ends it, and it is forgotten', async (who) => {
  const broadcast = numbers();
  const stop = new AbortController();
  const listener = broadcast.listen(stop.signal);
  const waiting = listener.next();
  expect(broadcast.size).toBe(1);
  if (who === 'the signal') stop.abort();
  if (who === 'the reader') await listener.return?.();
  if (who === 'the sender') broadcast.end();
  expect(await waiting).toEqual({ value: undefined, done: true });
  expect(broadcast.size).toBe(0);
});

test('a signal that fired before leaves nothing behind', async () => {
  const broadcast = numbers();
  expect(await broadcast.listen(AbortSignal.abort()).next()).toEqual({ value: undefined, done: true });
  expect(broadcast.size).toBe(0);
});

test('a listener that never reads keeps the newest thousand', async () => {
  const broadcast = numbers();
  const listener = broadcast.listen();
  for (let number = 1; number <= 1_500; number += 1) broadcast.send(number);
  expect(await listener.next()).toEqual({ value: 501, done: false });
});
