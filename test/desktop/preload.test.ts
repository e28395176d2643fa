// The built preload, run as Electron runs it: one CommonJS file in a context with a window and `require('electron')`
// only. It asks main when its own page asks, passes on exactly one port, and leaves nothing on the window.

import { EventEmitter } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildShell } from './built-shell.ts';

let folder: string;
let preload: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchdesk-preload-'));
  await buildShell(folder);
  expect(await readdir(join(folder, 'preload'))).toEqual(['preload.cjs']);
  preload = await readFile(join(folder, 'preload', 'preload.cjs'), 'utf8');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let asked: string[];
let posted: { message: unknown; origin: string; ports: unknown[] }[];
let ipcRenderer: EventEmitter & { postMessage?: unknown };
let hear: (event: object) => void;
let page: Record<string, unknown>;
let added: string[];

beforeEach(() => {
  asked = [];
  posted = [];
  ipcRenderer = new EventEmitter();
  ipcRenderer.postMessage = (channel: string, message: unknown, ports?: unknown[]) => {
    expect([message, ports]).toEqual([null, undefined]);
    asked.push(channel);
  };
  page = {
    location: { origin: 'app://desk' },
    addEventListener: (name: string, listener: (event: object) => void) => {
      expect(name).toBe('message');
      hear = listener;
    },
    postMessage: (message: unknown, origin: string, ports: unknown[]) => posted.push({ message, origin, ports }),
  };
  page.top = page;
  const given = (name: string) => {
    expect(name).toBe('electron');
    return { ipcRenderer };
  };
  const before = Object.keys(page);
  runInContext(preload, createContext({ window: page, require: given, exports: {}, module: { exports: {} } }));
  added = Object.keys(page).filter((key) => !before.includes(key));
});

const request = () => ({ source: page, origin: 'app://desk', data: { type: 'branchdesk:port-request' }, ports: [] });

test('asks main when the page asks', () => {
  hear(request());
  expect(asked).toEqual(['branchdesk:port-request']);
});

test('does not ask for anybody else', () => {
  for (const change of [{ source: {} }, { origin: 'https://example.org' }, { data: 'x' }, { ports: [{}] }]) {
    hear({ ...request(), ...change });
  }
  expect(asked).toEqual([]);
});

test('gives the page the one port that main sends, for the page’s own origin', () => {
  const port = {};
  ipcRenderer.emit('branchdesk:port', { ports: [port] });
  expect(posted).toEqual([{ message: { type: 'branchdesk:port' }, origin: 'app://desk', ports: [port] }]);
});

test('passes on nothing without a port, or with two', () => {
  ipcRenderer.emit('branchdesk:port', { ports: [] });
  ipcRenderer.emit('branchdesk:port', { ports: [{}, {}] });
  ipcRenderer.emit('branchdesk:other', { ports: [{}] });
  expect(posted).toEqual([]);
});

test('leaves nothing on the window', () => {
  expect(added).toEqual([]);
});
