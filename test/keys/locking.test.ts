// When a desk locks, what every window hears of it, and the computer's own key store.

import { expect, test } from 'vitest';
import type { KeyRing, Timer } from '../../electron/core/ports.ts';
import { ana, ben, bench, FIRST, refusal, SECOND } from './desk.ts';

function keptRing(strength: 'sameUser' | 'none'): KeyRing & { kept: Uint8Array | null } {
  const ring: KeyRing & { kept: Uint8Array | null } = {
    kept: null,
    strength: () => strength,
    backend: strength === 'none' ? '' : 'gnome_libsecret',
    async keep(secret) {
      ring.kept = Uint8Array.from(secret);
    },
    take: async () => ring.kept && Uint8Array.from(ring.kept),
    async forget() {
      ring.kept = null;
    },
  };
  return ring;
}

test('the computer’s key store unlocks for whoever turned it on, until the passphrase changes or they are withdrawn', async () => {
  const at = await bench();
  const keyStore = keptRing('sameUser');
  const { call } = await at.start({ keyStore });
  await call.session.setUp(ana);
  expect((await call.session.remember({ isOn: true })).lock.keyStore).toEqual({
    strength: 'sameUser',
    backend: 'gnome_libsecret',
    isKept: true,
  });
  expect((await call.branch.verify()).problems).toEqual([]);
  await call.session.lock();
  expect((await call.session.unlock({ keyStore: true })).officer?.name).toBe('Ana Obi');
  await call.session.changePassphrase({ passphrase: FIRST, newPassphrase: SECOND });
  expect((await call.session.lock()).lock.keyStore.isKept).toBe(false);
  expect(await refusal(call.session.unlock({ keyStore: true }))).toMatchObject({ code: 'INVALID_INPUT' });
  await call.session.unlock({ passphrase: SECOND });
  await call.session.remember({ isOn: true });
  await call.session.remember({ isOn: false });
  expect(keyStore.kept).toBeNull();
});

test('a key store that keeps nothing safely is refused, and why is said', async () => {
  const at = await bench();
  const { call } = await at.start({ keyStore: keptRing('none') });
  await call.session.setUp(ana);
  expect(await refusal(call.session.remember({ isOn: true }))).toMatchObject({
    message: expect.stringContaining('no key store here'),
  });
});

test('it locks when nobody is there for ten minutes, and when the clock jumps as after sleep', async () => {
  const at = await bench();
  const works = new Set<() => void>();
  const timer: Timer = {
    every(_milliseconds, work) {
      works.add(work);
      return () => works.delete(work);
    },
  };
  const { call, program } = await at.start({ timer });
  program.remind();
  await call.session.setUp(ana);
  const wait = (seconds: number) => {
    for (let passed = 0; passed < seconds; passed += 5) {
      at.later(5);
      for (const work of works) work();
    }
  };
  const isLocked = () => program.desk.lock.isLocked;
  wait(590);
  expect(isLocked()).toBe(false);
  expect(await call.session.atDesk()).toEqual({ locksInSeconds: 600 });
  wait(595);
  expect(isLocked()).toBe(false);
  wait(5);
  await expect.poll(isLocked).toBe(true);

  await call.session.unlock({ passphrase: FIRST });
  wait(10);
  expect(isLocked()).toBe(false);
  at.later(3_600);
  wait(5);
  await expect.poll(isLocked).toBe(true);
  await call.session.unlock({ passphrase: FIRST });
  await program.lock();
  expect(isLocked()).toBe(true);
});

test('every window hears of a lock at once, and what was offered to be fetched is gone', async () => {
  const at = await bench();
  const { call, program } = await at.start();
  const { recovery } = await call.session.setUp(ana);
  const heard = await call.session.changes();
  const next = heard.next();
  await call.session.lock();
  expect((await next).value).toMatchObject({ isLocked: true });
  expect(program.desk.downloads.take(recovery.sheet.token)).toBeUndefined();
  await heard.return?.();
});

test('a desk of before a lock is nobody’s: what was under way cannot go on under another’s keys', async () => {
  const at = await bench();
  const { call, program } = await at.start();
  await call.session.setUp(ana);
  await call.officers.add(ben);
  const before = program.desk;
  await call.session.unlock({ passphrase: SECOND });
  expect(() => before.store).toThrow('locked');
  expect(program.desk.store.view('branch').count('officers')).toBe(2);
});
