// A folder that was put back whole as it was earlier looks as it did then; the newest backup knows better.

import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openCaseworkDesk } from '../support/casework-desk.ts';

it('a folder that was put back as it was earlier is told from its newest backup', async () => {
  const desk = await openCaseworkDesk();
  const { store } = desk.desk;
  const save = (name: string) =>
    store.transact({ account: 'branch' }, { code: 'test.add' }, (tx) =>
      tx.put('employers', { id: crypto.randomUUID(), name, headcounts: [] }),
    );
  await save('Council');
  await store.keeping.backup();
  expect((await desk.call.branch.verify()).problems).toEqual([]);
  const earlier = await mkdtemp(join(tmpdir(), 'branchdesk-casework-'));
  await cp(store.folder, earlier, { recursive: true, filter: (from) => !from.includes('lock') });
  await save('Trams');
  const { name } = await store.keeping.backup();
  await cp(join(store.folder, 'backups'), join(earlier, 'backups'), { recursive: true });
  await desk.close();

  const again = await openCaseworkDesk('2026-11-25T09:00:00Z', earlier);
  const { isSound, problems } = await again.call.branch.verify();
  expect(isSound).toBe(false);
  expect(problems).toEqual([
    {
      file: name,
      line: null,
      what: 'This backup of 2026-11-24 goes up to step 2; the history here ends at step 1. The folder may have been put back as it was earlier.',
    },
  ]);
  await again.close();
});
