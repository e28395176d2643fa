// What libraries read while the program runs (fonts, tables of letters) travels beside the desktop's bundle, which has no
// node_modules: the same list that the program itself looks them up by.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Rolldown } from 'vite';
import { CARRIED_FILES, libraryFile } from '../electron/core/formats/pdf/package-folder.ts';

/** Every file under a path, the path itself when it is one. */
function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}

/** Puts them into `packages/<library>/…` of what is built. */
export function carryFiles(): Rolldown.Plugin {
  return {
    name: 'carry-files',
    generateBundle() {
      for (const [library, paths] of Object.entries(CARRIED_FILES)) {
        for (const path of paths) {
          const root = libraryFile(library as keyof typeof CARRIED_FILES, path);
          for (const file of filesUnder(root)) {
            const fileName = ['packages', library, path, file.slice(root.length + 1)].filter((part) => part !== '');
            const source = readFileSync(file);
            this.emitFile({ type: 'asset', fileName: fileName.join('/').replaceAll('\\', '/'), source });
          }
        }
      }
    },
  };
}
