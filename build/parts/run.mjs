// Runs another program: to its end with its output kept, or beside this one with signals passed on to it.

import { spawn } from 'node:child_process';
import { projectFolder } from './project.mjs';

/**
 * Runs to the end. Resolves with `{ code, output }`; `output` is what it wrote to both streams, unless `isShown`, when
 * it goes to this program's standard error. A program that does not start has code 127.
 */
export function runToEnd(program, words, { isShown = false, environment = {}, timeoutMs = 0 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: projectFolder,
      env: { ...process.env, ...environment },
      stdio: ['ignore', isShown ? 2 : 'pipe', isShown ? 2 : 'pipe'],
      timeout: timeoutMs,
    });
    const written = [];
    child.stdout?.on('data', (chunk) => written.push(chunk));
    child.stderr?.on('data', (chunk) => written.push(chunk));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(written).toString() }));
  });
}

const WATCH_MS = 500;

/** Calls back when the program that started this one is gone: npm may be killed without a word to us. */
function whenOrphaned(callback) {
  const parent = process.ppid;
  if (process.platform === 'win32' || process.env.npm_lifecycle_event === undefined) return;
  setInterval(() => {
    if (process.ppid !== parent) callback();
  }, WATCH_MS).unref();
}

/**
 * Runs beside this one: it shares the terminal, is told of every signal, and notices when this program is gone.
 * Resolves with its exit code.
 */
export function runBeside(program, words) {
  return new Promise((resolve) => {
    const child = spawn(program, words, { cwd: process.cwd(), stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    whenOrphaned(() => child.kill('SIGTERM'));
    child.on('error', (error) => {
      process.stderr.write(`${program} did not start: ${error.message}\n`);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** npm itself, run by the Node that runs this script. */
export function npm(words) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return [process.execPath, [script, ...words]];
  return process.platform === 'win32' ? ['cmd.exe', ['/d', '/s', '/c', `npm ${words.join(' ')}`]] : ['npm', words];
}
