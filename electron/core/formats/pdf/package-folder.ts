// Libraries bring files that are read while the program runs: fonts, and tables of what letters mean. In a checkout they
// lie in node_modules; a packaged program, which has none, carries them beside its bundle in `packages/`.

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The files and folders of each library that are needed at run time, for whoever packs the program. */
export const CARRIED_FILES = {
  pdfmake: ['fonts/Roboto/Roboto-Regular.ttf', 'fonts/Roboto/Roboto-Medium.ttf'],
  'dejavu-fonts-ttf': ['ttf/DejaVuSans.ttf', 'ttf/DejaVuSans-Bold.ttf'],
  'pdfjs-dist': ['cmaps', 'standard_fonts'],
} as const;

type Library = keyof typeof CARRIED_FILES;

const descriptions: Readonly<Record<Library, () => string>> = {
  pdfmake: () => require.resolve('pdfmake/package.json'),
  'dejavu-fonts-ttf': () => require.resolve('dejavu-fonts-ttf/package.json'),
  'pdfjs-dist': () => require.resolve('pdfjs-dist/package.json'),
};

/** The absolute path of a file or folder of a library. */
export function libraryFile(library: Library, path: string): string {
  try {
    return join(dirname(descriptions[library]()), path);
  } catch {
    return join(import.meta.dirname, 'packages', library, path);
  }
}
