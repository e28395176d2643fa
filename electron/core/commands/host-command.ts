// `host`: serves a data folder to this computer's browser until it is told to stop. Without a window, standard output
// carries one line of JSON and nothing else; with `--window` it also ends when the person closes the last window.

import { fileURLToPath } from 'node:url';
import { startHost } from '../host/host.ts';
import { askForWindow, removeHostFile, writeHostFile } from '../host/host-file.ts';
import { newKey } from '../host/key-guard.ts';
import { windowsClosed } from '../host/windows-closed.ts';
import { sampleFolderOf } from '../places.ts';
import { errorStreamLog, failuresOnly } from '../ports.ts';
import { openProgram, type Program } from '../program.ts';
import { clockFrom } from '../rehearsal-clock.ts';
import { FolderHeld } from '../store/errors.ts';
import { VERSION } from '../version.ts';
import { dataFolderFrom, portFrom, readOptions } from './options.ts';
import { FAILED, openingProblem, Problem } from './problem.ts';
import { showWindow } from './show-window.ts';
import { unlockAtStart, wayFromEnvironment } from './unlock-at-start.ts';

const USAGE = 'Usage: npm start -- [--headless] [--demo] [--data DIR] [--port N].';
const PAGE_FOLDER = fileURLToPath(new URL('../../../dist/renderer', import.meta.url));

/** Resolves with the exit code once everything is written and closed. @throws Problem */
export async function hostCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(
    words,
    {
      data: { type: 'string' },
      port: { type: 'string' },
      demo: { type: 'boolean' },
      window: { type: 'boolean' },
      because: { type: 'string' },
    },
    USAGE,
  );
  if (positionals.length > 0) throw new Problem('BAD_FLAGS', `"${positionals[0]}" is not understood. ${USAGE}`);
  const dataFolder = dataFolderFrom(values.data);
  const port = portFrom(values.port);
  const which = values.demo ? 'sample' : 'own';
  const way = wayFromEnvironment();
  const now = clockFrom(process.env.BRANCHDESK_NOW);
  const log = values.window ? failuresOnly(errorStreamLog(now)) : errorStreamLog(now);
  if (process.env.BRANCHDESK_NOW) log.info('clock-set', { to: now.instant().toString() });

  const stopped = stopSignal();
  let program: Program;
  try {
    program = await openProgram({ dataFolder, which, now, log, version: VERSION });
  } catch (error) {
    const folder = values.demo ? sampleFolderOf(dataFolder) : dataFolder;
    const address = error instanceof FolderHeld && values.window ? await askForWindow(folder) : undefined;
    if (address === undefined) throw openingProblem(error, dataFolder);
    return showAnother(address, dataFolder, stopped);
  }
  await unlockAtStart(program, way).catch(async (error) => {
    await program.close();
    throw error;
  });
  const key = newKey();
  const host = await startHost({ program, port, pageFolder: PAGE_FOLDER, key, log }).catch(async (error) => {
    await program.close();
    throw error?.code === 'EADDRINUSE' ? portTaken(port) : error;
  });
  program.remind();
  const tell = (folder: string) => writeHostFile(folder, { port: host.port, key, pid: process.pid });
  await tell(program.folder);
  program.onOpened((folder) => {
    tell(folder).catch((error) => log.error('host-file-not-written', { code: String(error?.code) }));
  });
  const address = host.newAddress();
  if (values.window) {
    const shown = showWindow(address, dataFolder, values.because ?? '');
    await Promise.race([stopped, ...(shown ? [windowsClosed(host, shown, process.platform)] : [])]);
    await shown?.close();
  } else {
    process.stdout.write(`${JSON.stringify({ url: address, data: program.folder })}\n`);
    await stopped;
  }
  for (const folder of program.folders) await removeHostFile(folder);
  await host.close();
  await program.close();
  return 0;
}

const portTaken = (port: number): Problem =>
  new Problem('PORT_TAKEN', `Port ${port} is taken by another program. Choose another, or leave --port out.`, FAILED);

/** Another desk has the folder open and lets us in: one more window of it, until that is closed. */
async function showAnother(address: string, dataFolder: string, stopped: Promise<void>): Promise<number> {
  const shown = showWindow(address, dataFolder, 'This branch is open already');
  if (shown) await Promise.race([stopped, shown.ended]);
  return 0;
}

/** Resolves at the first SIGTERM, SIGINT or SIGHUP, or when the program that started this one is gone. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve());
    if (process.channel) process.once('disconnect', () => resolve());
  });
}
