// Branchdesk without Electron: `host` serves a data folder, `call` runs a procedure, `list` names them all.

import { callCommand } from './commands/call-command.ts';
import { hostCommand } from './commands/host-command.ts';
import { MISUNDERSTOOD, Problem } from './commands/problem.ts';
import { NotAnInstant } from './rehearsal-clock.ts';

const [command, ...words] = process.argv.slice(2);

// Whoever read the answer has stopped reading, as `| head` does: nothing is left to say.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

async function run(): Promise<number> {
  if (command === 'call') return callCommand(words);
  if (command === 'list') return callCommand(['--list', ...words]);
  if (command === 'host') return hostCommand(words);
  throw new Problem('BAD_FLAGS', 'Say what to do: host, call or list.');
}

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof Problem || error instanceof NotAnInstant)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof Problem ? error.exitCode : MISUNDERSTOOD;
}
// The line to the program that started this one would keep it waiting.
if (process.connected) process.disconnect();
