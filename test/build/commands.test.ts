// The commands as people and scripts run them: what they print, where, and how they end.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));
const inProject = (path: string) => join(project, path);

let folder: string;
const running: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchdesk-commands-'));
});
afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

function begin(words: string[], input = '', environment: Record<string, string | undefined> = {}) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...words], {
    cwd: project,
    env: { ...process.env, ...environment },
  });
  running.push(child);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdin.end(input);
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, out, err })));
  /** Resolves once standard output has this in it. */
  const printed = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => out.includes(text) && resolve(out);
      child.stdout.on('data', look);
      child.once('close', () => reject(new Error(`It ended without printing ${text}: ${out} ${err}`)));
      look();
    });
  return { child, ended, printed };
}

const call = (words: string[], input = '') => begin([inProject('build/call.mjs'), ...words], input).ended;
const start = (words: string[], environment: Record<string, string | undefined> = {}) =>
  begin([inProject('build/start.mjs'), ...words], '', environment);
const data = () => `--data=${join(folder, 'data')}`;

describe('call', () => {
  test('--list names every procedure with its input', async () => {
    const { code, out } = await call(['--list']);
    expect(code).toBe(0);
    const listed = JSON.parse(out) as { procedure: string; input: { type?: string } }[];
    const names = listed.map(({ procedure }) => procedure);
    for (const name of ['members.applyImport', 'cases.open', 'clocks.compute', 'session.progress']) {
      expect(names).toContain(name);
    }
    const open = listed.find(({ procedure }) => procedure === 'cases.open')?.input;
    expect(open).toMatchObject({ type: 'object', required: ['who', 'type'] });
  });

  test('answers on standard output; JSON may come from standard input', async () => {
    const input = JSON.stringify({ name: 'Test branch', nation: 'scotland' });
    const made = await call([data(), 'branch.setUp', '-'], input);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(made.out)).toMatchObject({ name: 'Test branch', revision: 1 });
    const read = await call([data(), 'branch.get']);
    expect(JSON.parse(read.out)).toMatchObject({ name: 'Test branch' });
  });

  test('what is refused goes to standard error with its code, and ends with 1', async () => {
    const { code, out, err } = await call([data(), 'branch.setUp', '{"name": "", "nation": "atlantis"}']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(JSON.parse(err)).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['name'] }, {}] } });
  });

  test.each([
    [['nothing.here'], 'UNKNOWN_PROCEDURE'],
    [['branch.get', '{not json'], 'NOT_JSON'],
    [['branch.get', ''], 'NOT_JSON'],
    [['branch.get', '{}', '{}'], 'BAD_FLAGS'],
    [['--bogus'], 'BAD_FLAGS'],
    [['--data'], 'BAD_FLAGS'],
    [[], 'BAD_FLAGS'],
    [['--list', '--batch'], 'BAD_FLAGS'],
  ])('%j is not understood, in a sentence, and ends with 2', async (words, expected) => {
    const { code, out, err } = await call([data(), ...words]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const failure = JSON.parse(err) as { code: string; message: string };
    expect(failure).toMatchObject({ code: expected, data: null });
    expect(failure.message).toMatch(/^[A-Z"].*\.$/);
  });

  test('what only looks like a procedure is not one', async () => {
    const names = [
      'branch',
      'branch.get.more',
      '__proto__',
      'constructor.constructor',
      'branch.toString',
      'branch.__proto__',
    ];
    const lines = names.map((name) => JSON.stringify({ procedure: name }));
    const { out } = await call([data(), '--batch'], lines.join('\n'));
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { error?: { code: string } });
    expect(answers.map(({ error }) => error?.code)).toEqual(names.map(() => 'UNKNOWN_PROCEDURE'));
  });

  test('--batch answers every line by a line, in order, and goes on after one that fails', async () => {
    const lines = [
      '{"procedure": "branch.setUp", "input": {"name": "Test branch", "nation": "scotland"}}',
      'not json',
      '{"procedure": "__proto__"}',
      '[]',
      '',
      '{"procedure": "branch.get", "input": 7}',
      '{"procedure": "session.changes"}',
      '{"procedure": "branch.get"}',
    ];
    const { code, out, err } = await call([data(), '--batch'], lines.join('\n'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toMatchObject([
      { ok: true, result: { name: 'Test branch' } },
      { ok: false, error: { code: 'NOT_JSON', data: null } },
      { ok: false, error: { code: 'UNKNOWN_PROCEDURE', data: null } },
      { ok: false, error: { code: 'NOT_A_CALL' } },
      { ok: false, error: { code: 'INVALID_INPUT' } },
      { ok: true, result: [] },
      { ok: true, result: { name: 'Test branch' } },
    ]);
  });

  test('--batch takes a line to end at a line feed alone, and answers by lines that end nowhere else', async () => {
    const name = 'North\u2028field\u2029 and\u0085 more';
    const set = JSON.stringify({ procedure: 'branch.setUp', input: { name, nation: 'scotland' } });
    const { code, out } = await call([data(), '--batch'], `${set}\r\n{"procedure":\r"branch.get"}\n`);
    expect(code).toBe(0);
    const answers = out.trim().split(/[\n\r\u0085\u2028\u2029]/);
    expect(answers.map((each) => JSON.parse(each))).toMatchObject([
      { ok: true, result: { name } },
      { ok: true, result: { name } },
    ]);
  });

  test('a folder that cannot be one is refused in a sentence', async () => {
    await writeFile(join(folder, 'data'), 'a file');
    const { code, err } = await call([data(), 'branch.get']);
    expect(code).toBe(1);
    expect(JSON.parse(err)).toMatchObject({
      code: 'NOT_OPENED',
      message: expect.stringContaining('a file, not a folder'),
      data: { systemCode: 'ENOTDIR' },
    });
  });

  test.each(['--help', '-h'])('%s says on standard output what can be asked', async (word) => {
    const { code, out, err } = await call([word]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Usage: .*PROCEDURE/);
    expect(out).toContain('--batch');
  });

  test('a failure that nobody foresaw is told as any other', async () => {
    const script = `
      import { callCommand } from ${JSON.stringify(inProject('electron/core/commands/call-command.ts'))};
      process.stdin[Symbol.asyncIterator] = () => { throw new TypeError('torn'); };
      process.exitCode = await callCommand(${JSON.stringify([data(), '--batch'])});
    `;
    const { code, out, err } = await begin(['--input-type=module', '--eval', script]).ended;
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(JSON.parse(err)).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      message: expect.stringMatching(/^[A-Z].*\.$/),
      data: { said: 'TypeError: torn' },
    });
  });

  test('a clock that cannot be set is told as any other failure', async () => {
    const asked = begin([inProject('build/call.mjs'), data(), 'branch.get'], '', { BRANCHDESK_NOW: 'tomorrow' });
    const { code, err } = await asked.ended;
    expect(code).toBe(2);
    expect(JSON.parse(err)).toMatchObject({ code: 'BAD_CLOCK', data: null });
  });

  test('a relative data folder lies where the person typed, as npm tells it', async () => {
    const input = '{"name": "Test branch", "nation": "scotland"}';
    const words = [inProject('build/call.mjs'), '--data', 'here', 'branch.setUp', input];
    expect((await begin(words, '', { INIT_CWD: folder }).ended).code).toBe(0);
    expect(await readdir(folder)).toEqual(['here']);
  });
});

describe('start', () => {
  test('--headless prints one line, keeps others out, and ends with 0 and a snapshot when it is told to', async () => {
    const desk = start(['--headless', data()]);
    const line = await desk.printed('\n');
    expect(JSON.parse(line)).toEqual({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/\?code=[\w-]+$/),
      data: join(folder, 'data'),
    });
    const held = await call([data(), 'branch.get']);
    expect(held.code).toBe(1);
    expect(JSON.parse(held.err)).toMatchObject({ code: 'FOLDER_HELD', data: { holder: expect.stringMatching(/\d/) } });
    const again = await start(['--headless', data()]).ended;
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toContain('open in another Branchdesk');

    desk.child.kill('SIGTERM');
    const { code, out } = await desk.ended;
    expect({ code, out }).toEqual({ code: 0, out: line });
  });

  test('a sample branch lies in a folder of its own, and is written down before the end', async () => {
    const desk = start(['--headless', '--demo', data()], { BRANCHDESK_NOW: '2026-12-01T09:00:00Z' });
    const { data: opened } = JSON.parse(await desk.printed('\n')) as { data: string };
    expect(opened).toBe(join(folder, 'data', 'sample'));
    desk.child.kill('SIGINT');
    expect(await desk.ended).toMatchObject({ code: 0, err: expect.stringContaining('2026-12-01T09:00:0') });
    expect((await readdir(join(opened, 'snapshot'))).length).toBeGreaterThan(0);
    expect(JSON.parse((await call([data(), 'branch.get'])).out)).toBeNull();
    const sample = await call([`--data=${opened}`, 'branch.get']);
    expect(JSON.parse(sample.out)).toMatchObject({ isSample: true });
  });

  test('a relative data folder lies where the person typed, as npm tells it', async () => {
    const desk = start(['--headless', '--data', 'here'], { INIT_CWD: folder });
    expect(JSON.parse(await desk.printed('\n'))).toMatchObject({ data: join(folder, 'here') });
    desk.child.kill('SIGTERM');
    expect((await desk.ended).code).toBe(0);
  });

  test('the program ends when whoever started it is gone', async () => {
    const desk = start(['--headless', data()]);
    await desk.printed('\n');
    desk.child.kill('SIGKILL');
    await desk.ended;
    // Its standard output is closed by the host alone, once the folder has been let go.
    expect((await call([data(), 'branch.get'])).code).toBe(0);
  });

  test.each([
    [['--bogus'], '--bogus'],
    [['--port=seventy', '--headless'], 'seventy'],
    [['--port=65536', '--headless'], '65536'],
    [['--data=', '--headless'], '--data'],
    [['something'], 'something'],
  ])('%j is not understood, in a sentence, and ends with 2', async (words, named) => {
    const { code, out, err } = await start(words).ended;
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(named);
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
  });

  test('a clock that cannot be set is refused in a sentence', async () => {
    const { code, err } = await start(['--headless', data()], { BRANCHDESK_NOW: 'tomorrow' }).ended;
    expect(code).toBe(2);
    expect(err).toContain('2026-12-01T09:00:00Z');
  });

  test('without a display it prints the address and goes on until it is told to end', async () => {
    const desk = start([data()], { DISPLAY: undefined, WAYLAND_DISPLAY: undefined });
    const said = await desk.printed('http://127.0.0.1:');
    expect(said).toContain('There is no display here');
    desk.child.kill('SIGTERM');
    expect((await desk.ended).code).toBe(0);
  });
});
