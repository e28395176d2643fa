// Electron's main: what must be settled before Electron is ready, in the order in which Electron wants it, and then the
// desktop. Nothing is awaited here: a module that waits at its top keeps Electron from becoming ready.

import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, protocol } from 'electron';
import { defaultCacheFolder, defaultDataFolder, thisComputer } from '../core/places.ts';
import { errorStreamLog } from '../core/ports.ts';
import { clockFrom } from '../core/rehearsal-clock.ts';
import { type Asked, readArguments } from './arguments.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { CHROMIUM_SWITCHES, resolverRules } from './harden.ts';
import { openingProblem, type Problem } from './opening-problem.ts';
import { APP_SCHEME } from './scheme.ts';
import { readFeed } from './update-feed.ts';
import { isSwitchedOn } from './updates.ts';

protocol.registerSchemesAsPrivileged([
  {
    scheme: APP_SCHEME,
    privileges: {
      standard: true,
      secure: true,
      supportFetchAPI: true,
      stream: true,
      codeCache: true,
      bypassCSP: false,
      corsEnabled: false,
      allowServiceWorkers: false,
    },
  },
]);
app.enableSandbox();
for (const chromiumSwitch of CHROMIUM_SWITCHES) app.commandLine.appendSwitch(...chromiumSwitch);
app.setAppUserModelId('org.branchdesk.desk');

const now = clockFrom(process.env.BRANCHDESK_NOW);
const log = errorStreamLog(now);
const asked = readArguments(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());
const dataFolder = asked.dataFolder ?? defaultDataFolder(thisComputer());

// What Chromium keeps lies apart from the branch's data and apart for each data folder. The lock that makes the second
// start on the same data hand over to the first goes by this folder too.
const dataName = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
const chromiumFolder = join(defaultCacheFolder(thisComputer()), `desktop-${dataName}`);

// Only a packaged program has anything to replace.
const feed = app.isPackaged ? readFeed(process.resourcesPath, process.platform) : undefined;
const updateFile = join(chromiumFolder, 'updates.json');
const updateHost = feed && isSwitchedOn(updateFile) ? feed.host : undefined;
app.commandLine.appendSwitch('host-resolver-rules', resolverRules(updateHost));

function stop(error: unknown, { title, detail }: Problem): void {
  log.error('not-started', { name: error instanceof Error ? error.name : 'unknown' });
  dialog.showErrorBox(title, detail);
  app.exit(1);
}

function start(): void {
  mkdirSync(chromiumFolder, { recursive: true, mode: 0o700 });
  app.setPath('userData', chromiumFolder);
  if (!app.requestSingleInstanceLock({ isDemo: asked.isDemo })) {
    app.exit(0);
    return;
  }
  let desktop: Desktop | undefined;
  app.on('second-instance', (_event, _words, _folder, again) => {
    desktop?.showAgain({ isDemo: (again as Partial<Asked> | null)?.isDemo === true });
  });
  app
    .whenReady()
    .then(() =>
      startDesktop({ dataFolder, ownFolder: chromiumFolder, isDemo: asked.isDemo, now, feed, updateFile, log }),
    )
    .then((started) => {
      desktop = started;
    })
    .catch((error: unknown) => {
      stop(error, {
        title: 'Branchdesk could not start',
        detail: 'Nothing was changed. Close it and try once more.',
      });
    });
}

try {
  start();
} catch (error) {
  stop(error, openingProblem(error, chromiumFolder));
}
