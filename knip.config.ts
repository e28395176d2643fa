// Dead code: what no entry reaches. An entry is what a script, Electron, a test runner or another process starts.

import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'build/*.mjs',
    'build/electron-builder.ts',
    'electron/core/cli.ts',
    'electron/desktop/main.ts',
    'electron/preload/preload.ts',
    'test/**/*.test.ts',
    'test/e2e/**/*.spec.ts',
    // Run by their path, in a process of their own.
    'test/e2e/support/chromium.ts',
    'test/bench/measures/*.ts',
    'test/desktop/stand-in/*.ts',
    'test/support/*-child.ts',
    'test/support/freeze-format.ts',
  ],
  project: ['build/**', 'electron/**', 'renderer/**', 'shared/**', 'test/**', '*.ts'],
  ignoreExportsUsedInFile: true,
  // The bench's peer, where the computer has it.
  ignoreBinaries: ['sqlite3'],
  // The words of the contract and of the domain are there to be used, whether or not somebody does yet.
  ignoreIssues: { 'shared/contract/**': ['types'], 'shared/domain/**': ['types'] },
  compilers: {
    // Fonts and the kit's own styles come in by the stylesheets.
    css: (text: string) =>
      [...text.matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]/g)].map(([, path]) => `import '${path}';`).join('\n'),
  },
};

export default config;
