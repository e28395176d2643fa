// The command line: two words are ours, everything else is left alone.

import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readArguments } from '../../electron/desktop/arguments.ts';

const at = resolve('/home/officer');

test.each<[string[], { dataFolder: string | null; isDemo: boolean }]>([
  [[], { dataFolder: null, isDemo: false }],
  [['--demo'], { dataFolder: null, isDemo: true }],
  [['--data', 'branch'], { dataFolder: resolve(at, 'branch'), isDemo: false }],
  [['--data=branch', '--demo'], { dataFolder: resolve(at, 'branch'), isDemo: true }],
  [['--data', resolve('/srv/branch records')], { dataFolder: resolve('/srv/branch records'), isDemo: false }],
  [['--data'], { dataFolder: null, isDemo: false }],
  [['--data='], { dataFolder: null, isDemo: false }],
  [['--data', '--demo'], { dataFolder: null, isDemo: true }],
  [['--no-sandbox', '-psn_0_1', 'app://desk/', '--database', 'x', '--demos'], { dataFolder: null, isDemo: false }],
])('%j', (words, asked) => {
  expect(readArguments(words, at)).toEqual(asked);
});
