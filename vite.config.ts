// Builds what cannot run as it is written: the page, and the desktop's main and preload. The core needs no build.

import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import { defineConfig } from 'vite';
import { mainEnvironment, preloadEnvironment } from './build/shell-bundles.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** While pages are written: `npx vite` shows them as they change, against a running host (CONTRIBUTING.md). */
const runningHost = process.env.BRANCHDESK_HOST;

export default defineConfig({
  root: here('./renderer'),
  // Relative, so that the page works under the host's address and under the desktop's own scheme.
  base: './',
  plugins: [react()],
  css: { postcss: { plugins: [mantine()] } },
  build: {
    outDir: here('./dist/renderer'),
    emptyOutDir: true,
    target: 'chrome120',
    // Everything is read from this disk: one larger file is no slower than many small ones.
    chunkSizeWarningLimit: 4_000,
    modulePreload: false,
    // In one piece: an area that is fetched when it is first opened cannot be once the host is gone, and the router would
    // load the page again, with what was half-written in it. From this disk the whole is there in a fifth of a second.
    rolldownOptions: { output: { codeSplitting: false } },
    // Images in the page's text would need the policy to allow them; files do not.
    assetsInlineLimit: 0,
  },
  environments: { main: mainEnvironment, preload: preloadEnvironment },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: runningHost
      ? {
          '/desk': { target: runningHost, ws: true, changeOrigin: true, rewriteWsOrigin: true },
          '/download': { target: runningHost, changeOrigin: true },
        }
      : undefined,
  },
});
