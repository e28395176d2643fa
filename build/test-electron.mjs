// npm run test:electron: the browser journeys once more, in Electron's own window through Playwright's Electron driver.
// Where Electron's runtime is not on this computer it says so, and that nothing was tested, and ends without a failure.

import { ensureBuilt } from './parts/build.mjs';
import { electronProgram } from './parts/electron-runtime.mjs';
import { ensureInstalled } from './parts/install.mjs';
import { inProject, nodeFlags, pinnedNode } from './parts/project.mjs';
import { runBeside } from './parts/run.mjs';

const say = (sentence) => process.stdout.write(`${sentence}\n`);

async function testInElectron() {
  await ensureInstalled(say);
  const electron = electronProgram();
  if (!electron) {
    say('Electron’s runtime is not on this computer, so the journeys did not run in Electron. npm start fetches it.');
    return 0;
  }
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    say('There is no display here, so the journeys did not run in Electron. Try xvfb-run npm run test:electron.');
    return 0;
  }
  await ensureBuilt(say);
  process.env.BRANCHDESK_ELECTRON = electron;
  const playwright = inProject('node_modules', '@playwright', 'test', 'cli.js');
  return runBeside(pinnedNode(), [...nodeFlags, playwright, 'test', '--project=electron', ...process.argv.slice(2)]);
}

try {
  process.exitCode = await testInElectron();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
