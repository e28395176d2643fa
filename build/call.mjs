// npm run call: runs any procedure of the desk on a data folder, without a window. What it means is in
// electron/core/commands/call-command.ts; this only sees to it that the pinned Node runs it.

import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './parts/install.mjs';
import { inProject, nodeFlags, pinnedNode } from './parts/project.mjs';

const program = inProject('electron', 'core', 'cli.ts');
const words = process.argv.slice(2);

try {
  await ensureInstalled((sentence) => process.stderr.write(`${sentence}\n`));
  if (Number(process.versions.node.split('.')[0]) >= 24) {
    process.argv.splice(1, process.argv.length, program, 'call', ...words);
    await import(pathToFileURL(program).href);
  } else {
    const { status } = spawnSync(pinnedNode(), [...nodeFlags, program, 'call', ...words], { stdio: 'inherit' });
    process.exitCode = status ?? 1;
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
