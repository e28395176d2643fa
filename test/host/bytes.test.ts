// The road for bytes: the page with a fresh nonce, its assets and nothing else of the disk, and downloads once each.

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServeBytes, serveBytes } from '../../electron/core/bytes.ts';
import { attachmentNamed } from '../../electron/core/content-disposition.ts';
import type { Downloads, Uploads } from '../../electron/core/desk.ts';
import { oneTimeDownloads } from '../../electron/core/downloads.ts';
import { readWhole } from '../../electron/core/store/whole-file.ts';
import { filesHere } from '../../electron/core/temporary-files.ts';
import { oneTimeUploads } from '../../electron/core/uploads.ts';

let folder: string;
let serve: ServeBytes;
let downloads: Downloads;
let uploads: Uploads;
let instant = Temporal.Instant.from('2026-11-21T09:00:00Z');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchdesk-bytes-'));
  await mkdir(join(folder, 'page', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'not the page');
  await writeFile(join(folder, 'page', 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  await writeFile(join(folder, 'page', 'assets', 'index-abc.js'), 'export {};');
  await writeFile(join(folder, 'page', 'assets', 'reader-abc.mjs'), 'postMessage(1);');
  await writeFile(join(folder, 'page', 'assets', 'decoder-abc.wasm'), new Uint8Array([0, 97, 115, 109]));
  await writeFile(join(folder, 'page', 'notes.exe'), 'no known kind');
  downloads = oneTimeDownloads({ instant: () => instant });
  uploads = oneTimeUploads({ instant: () => instant }, 1_000);
  serve = serveBytes({
    pageFolder: join(folder, 'page'),
    downloads: () => downloads,
    uploads: () => uploads,
    connectTo: 'ws://127.0.0.1:1',
  });
});
afterAll(async () => {
  uploads.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, method = 'GET') => serve(new Request(`http://127.0.0.1:1${path}`, { method }));

const offer = (name: string, text = 'content', mediaType = 'text/plain') =>
  downloads.offer({
    name,
    mediaType,
    bytes: Buffer.byteLength(text),
    open: async () => new Blob([text]).stream(),
  });

describe('the page', () => {
  test('has a nonce of its own at each load, which its policy names', async () => {
    const [first, second] = [await get('/'), await get('/index.html')];
    const [firstText, secondText] = [await first.text(), await second.text()];
    const nonce = firstText.match(/content="([^"]+)"/)?.[1] ?? '';
    expect(nonce).toHaveLength(24);
    expect(first.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(secondText).not.toBe(firstText);
    expect(first.headers.get('cache-control')).toBe('no-store');
  });
  test('is allowed nothing that it does not need', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('*');
  });
  test('every answer says that it is nothing but what it says it is, and may be fetched by nobody else', async () => {
    for (const path of ['/', '/assets/index-abc.js', '/nothing.js', '/download/none']) {
      const { headers } = await get(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });
  test('says in a sentence when it has not been built', async () => {
    const unbuilt = serveBytes({
      pageFolder: join(folder, 'nowhere'),
      downloads: () => downloads,
      uploads: () => uploads,
    });
    const response = await unbuilt(new Request('http://127.0.0.1:1/'));
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm start');
  });
});

describe('the disk', () => {
  test('gives the built assets, and they may be kept', async () => {
    const response = await get('/assets/index-abc.js');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(await response.text()).toBe('export {};');
  });
  test('a worker comes with a policy under which it runs, and decodes, and fetches nothing', async () => {
    const worker = await get('/assets/reader-abc.mjs');
    expect(worker.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const policy = worker.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).not.toContain('connect-src');
    const decoder = await get('/assets/decoder-abc.wasm');
    expect(decoder.headers.get('content-type')).toBe('application/wasm');
    expect(decoder.headers.get('content-security-policy')).toContain('sandbox');
  });
  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/notes.exe',
    '/assets%00.js',
    '/%00.js',
    '/missing.js',
  ])('gives nothing for %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('not the page');
  });
  test('an address that is no address is refused', async () => {
    expect((await get('/%E0%A4%A')).status).toBe(400);
  });
  test('nothing is written through it', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await get('/', method)).status).toBe(405);
  });
});

describe('a download', () => {
  test('comes whole, under its name, inert, and once', async () => {
    const { token } = offer('Letter.html', '<script>alert(1)</script>', 'text/html');
    const response = await get(`/download/${token}`);
    expect(await response.text()).toBe('<script>alert(1)</script>');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect((await get(`/download/${token}`)).status).toBe(410);
  });
  test('is not used up by a look at its headers', async () => {
    const { token } = offer('a.txt');
    expect((await get(`/download/${token}`, 'HEAD')).status).toBe(405);
    expect((await get(`/download/${token}`)).status).toBe(200);
  });
  test('is gone after ten minutes', async () => {
    const { token } = offer('a.txt');
    instant = instant.add({ minutes: 10 });
    expect((await get(`/download/${token}`)).status).toBe(410);
  });
  test.each(['nothing', '', '__proto__', 'constructor'])('there is none under "%s"', async (token) => {
    expect((await get(`/download/${token}`)).status).toBe(410);
  });
});

describe('the name of a download', () => {
  test('is kept for those who can read it', () => {
    expect(attachmentNamed('Müller’s letter.pdf')).toBe(
      `attachment; filename="M_ller_s letter.pdf"; filename*=UTF-8''M%C3%BCller%E2%80%99s%20letter.pdf`,
    );
  });
  test('never breaks the header, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const header = attachmentNamed(name);
        expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9%!#$&+.^_`|~-]+$/);
        expect(header.split('"')).toHaveLength(3);
        new Headers({ 'content-disposition': header });
      }),
    );
  });
});

describe('an upload', () => {
  const send = async (body: string) => {
    const response = await serve(new Request('http://127.0.0.1:1/upload', { method: 'POST', body }));
    return { status: response.status, token: response.ok ? ((await response.json()) as { token: string }).token : '' };
  };
  const heldAt = async (path: string) => Buffer.from((await readWhole(filesHere, path)) ?? []).toString('utf8');
  const read = (token: string) => uploads.use(token, heldAt);

  test('is there whole, for one use, and gone from the disk afterwards', async () => {
    const { token } = await send('the backup');
    let where = '';
    const used = await uploads.use(token, async (path) => {
      where = path;
      expect(await readFile(path, 'latin1')).not.toContain('backup');
      return heldAt(path);
    });
    expect(used).toEqual({ isThere: true, result: 'the backup' });
    await expect(readFile(where)).rejects.toThrow('ENOENT');
    expect(await read(token)).toEqual({ isThere: false });
  });
  test('that is too large is refused, and leaves nothing', async () => {
    expect(await send('x'.repeat(1_001))).toEqual({ status: 413, token: '' });
    expect((await send('x'.repeat(1_000))).status).toBe(200);
  });
  test('is gone after ten minutes, and gone when its use goes wrong', async () => {
    const { token } = await send('old');
    instant = instant.add({ minutes: 10 });
    expect(await read(token)).toEqual({ isThere: false });
    const wrong = await send('wrong');
    await expect(uploads.use(wrong.token, () => Promise.reject(new Error('not a backup')))).rejects.toThrow();
    expect(await read(wrong.token)).toEqual({ isThere: false });
  });
});
