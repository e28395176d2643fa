// `host`: serves a data folder to this computer's browser, with or without a window, until it is told to stop or the
// window is closed. Standard output carries one line, the address; everything else goes to standard error.

import { fileURLToPath } from 'node:url';
import { startHost } from '../host/host.ts';
import { removeHostFile, writeHostFile } from '../host/host-file.ts';
import { newKey } from '../host/key-guard.ts';
import { errorStreamLog } from '../ports.ts';
import { openProgram } from '../program.ts';
import { clockFrom } from '../rehearsal-clock.ts';
import { VERSION } from '../version.ts';
import { dataFolderFrom, portFrom, readOptions } from './options.ts';
import { openingProblem, Problem } from './problem.ts';

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
      headless: { type: 'boolean' },
    },
    USAGE,
  );
  if (positionals.length > 0) throw new Problem('BAD_FLAGS', `"${positionals[0]}" is not understood. ${USAGE}`);
  const dataFolder = dataFolderFrom(values.data);
  const port = portFrom(values.port);
  const now = clockFrom(process.env.BRANCHDESK_NOW);
  const log = errorStreamLog(now);
  if (process.env.BRANCHDESK_NOW) log.info('clock-set', { to: now.instant().toString() });

  const stopped = stopSignal();
  const program = await openProgram({
    dataFolder,
    which: values.demo ? 'sample' : 'own',
    now,
    log,
    version: VERSION,
  }).catch((error) => {
    throw openingProblem(error, dataFolder);
  });
  const key = newKey();
  const host = await startHost({ program, port, pageFolder: PAGE_FOLDER, key, log }).catch(async (error) => {
    await program.close();
    if (error?.code !== 'EADDRINUSE') throw error;
    throw new Problem(
      'PORT_TAKEN',
      `Port ${port} is taken by another program. Choose another, or leave --port out.`,
      1,
    );
  });
  await writeHostFile(dataFolder, { port: host.port, key, pid: process.pid });
  process.stdout.write(`${JSON.stringify({ url: host.newAddress(), data: program.folder })}\n`);

  await stopped;
  await removeHostFile(dataFolder);
  await host.close();
  await program.close();
  return 0;
}

/** Resolves at the first SIGTERM, SIGINT or SIGHUP, or when the program that started this one is gone. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve());
    if (process.channel) process.once('disconnect', () => resolve());
  });
}
