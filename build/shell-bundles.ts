// How Vite bundles the two parts of the desktop that are not the page: Electron's main and the preload. Every npm
// package is bundled in, so that the packaged program needs no node_modules at all.

import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { EnvironmentOptions } from 'vite';
import { carryFiles } from './carried-files.ts';

const here = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Electron gives these; the rest is ours or bundled. */
const GIVEN = [/^electron(\/|$)/, /^node:/, ...builtinModules];

const shared = {
  consumer: 'server',
  resolve: { noExternal: true, external: ['electron'], builtins: GIVEN },
} as const satisfies EnvironmentOptions;

/** An ES module: package.json says "type": "module", and the sources may use import.meta.url for their neighbours. */
export const mainEnvironment: EnvironmentOptions = {
  ...shared,
  build: {
    outDir: here('dist/desktop'),
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'node24',
    sourcemap: false,
    minify: false,
    rolldownOptions: {
      input: here('electron/desktop/main.ts'),
      plugins: [carryFiles()],
      platform: 'node',
      external: GIVEN,
      output: { format: 'esm', entryFileNames: 'main.js', chunkFileNames: 'main-[name]-[hash].js' },
    },
  },
};

/** CommonJS in one file: a sandboxed preload can be nothing else. */
export const preloadEnvironment: EnvironmentOptions = {
  ...shared,
  build: {
    outDir: here('dist/preload'),
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'chrome146',
    sourcemap: false,
    minify: false,
    rolldownOptions: {
      input: here('electron/preload/preload.ts'),
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs' },
    },
  },
};
