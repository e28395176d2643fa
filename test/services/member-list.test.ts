// Which membership list is the newest: by when it came, however its instant is written.

import { expect, test } from 'vitest';
import { newestList } from '../../electron/core/services/branch/member-list.ts';
import { openCaseworkDesk } from '../support/casework-desk.ts';
import { makeList } from '../support/store-folder.ts';

test('of two lists half a second apart the later is the newest, also where older data cut zeros off', async () => {
  const at = await openCaseworkDesk();
  const list = (digit: number, instant: string) =>
    makeList(`01934b00-0000-7000-8000-00000000000${digit}`, instant, `list ${digit}.csv`);
  const [later, earlier] = [list(1, '2026-11-20T10:00:43.503Z'), list(2, '2026-11-20T10:00:43.5Z')];
  await at.store.transact({ account: 'branch' }, { code: 'test' }, (tx) => {
    tx.put('lists', later);
    tx.put('lists', earlier);
  });
  expect(newestList(at.desk, 'branch')).toMatchObject({ id: later.id, fileName: later.fileName });
});
