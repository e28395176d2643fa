// What `app://desk/` answers: pages come from the one bytes function, downloads go through the FileSaver.

import { expect, test } from 'vitest';
import type { Download } from '../../electron/core/desk.ts';
import { oneTimeDownloads } from '../../electron/core/downloads.ts';
import { type FileSaver, systemNow } from '../../electron/core/ports.ts';
import { answerWith, type NotSavedReason } from '../../electron/desktop/answer-request.ts';
import { streamOf } from './stream-of.ts';

const file: Download = {
  name: 'Membership.csv',
  mediaType: 'text/csv',
  bytes: 3,
  open: async () => streamOf(['a,b']),
};

function desk(save: FileSaver['save']) {
  const told: NotSavedReason[] = [];
  const saved: Download[] = [];
  const downloads = oneTimeDownloads(systemNow);
  const answer = answerWith({
    bytes: async (request) => new Response(`page ${new URL(request.url).pathname}`),
    downloads: () => downloads,
    saver: {
      save: async (download) => {
        saved.push(download);
        return save(download);
      },
    },
    tellNotSaved: (reason) => told.push(reason),
    log: { info: () => undefined, error: () => undefined },
  });
  return { answer, downloads, told, saved };
}

test('the page and its parts come from the bytes function', async () => {
  const { answer } = desk(async () => 'saved');
  expect(await (await answer(new Request('app://desk/assets/a.js'))).text()).toBe('page /assets/a.js');
});

test('another host under the same scheme gets nothing', async () => {
  const { answer } = desk(async () => 'saved');
  for (const address of ['app://evil/', 'app://desk.evil/', 'https://desk/']) {
    const response = await answer(new Request(address));
    expect([response.status, await response.text()]).toEqual([404, '']);
  }
});

test('a download is saved once, and the page stays where it is', async () => {
  const { answer, downloads, saved, told } = desk(async () => 'saved');
  const { token } = downloads.offer(file);
  const address = `app://desk/download/${token}`;
  expect((await answer(new Request(address))).status).toBe(204);
  expect(saved).toEqual([file]);
  expect((await answer(new Request(address))).status).toBe(204);
  expect(saved).toEqual([file]);
  expect(told).toEqual(['gone']);
});

test('a disk that refuses is told to the person', async () => {
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
  const { answer, downloads, told } = desk(async () => {
    throw full;
  });
  await answer(new Request(`app://desk/download/${downloads.offer(file).token}`));
  await new Promise(setImmediate);
  expect(told).toEqual([{ thrown: full }]);
});

test('only fetching a download uses it up', async () => {
  const { answer, downloads, saved } = desk(async () => 'saved');
  const { token } = downloads.offer(file);
  for (const method of ['HEAD', 'POST', 'DELETE']) {
    expect(await (await answer(new Request(`app://desk/download/${token}`, { method }))).text()).toMatch(/^page/u);
  }
  await answer(new Request(`app://desk/download/${token}`));
  expect(saved).toEqual([file]);
});
