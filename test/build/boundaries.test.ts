// A folder means a runtime. In a copy of the folders one forbidden import is planted per boundary, and the linter must
// refuse each; the imports that are allowed must pass, so that a refusal means what it says.

import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const forbidden: readonly [file: string, imported: string][] = [
  ['shared/domain/planted.ts', 'node:fs'],
  ['shared/contract/planted.ts', 'electron'],
  ['shared/rules/planted.ts', 'react'],
  ['shared/law/planted.ts', '../../electron/core/desk.ts'],
  ['shared/domain/planted.ts', '../../renderer/app/desk.tsx'],
  ['electron/core/planted.ts', 'electron'],
  ['electron/core/services/planted.ts', 'lowdb'],
  ['electron/core/services/planted.ts', 'minisearch'],
  ['electron/core/host/planted.ts', '../../../renderer/app/desk.tsx'],
  ['electron/core/store/planted.ts', 'electron'],
  ['electron/core/store/planted.ts', '../../desktop/main.ts'],
  ['electron/desktop/planted.ts', 'react'],
  ['electron/desktop/planted.ts', '../../renderer/app/desk.tsx'],
  ['electron/preload/planted.ts', 'node:fs'],
  ['electron/preload/planted.ts', '../core/desk.ts'],
  ['electron/preload/planted.ts', '../../shared/contract/contract.ts'],
  ['renderer/app/planted.ts', 'node:fs'],
  ['renderer/features/cases/planted.ts', 'electron'],
  ['renderer/features/cases/planted.ts', '../../../electron/core/desk.ts'],
];

const allowed: readonly [file: string, imported: string][] = [
  ['shared/domain/planted.ts', 'zod'],
  ['shared/contract/planted.ts', '../domain/planted.ts'],
  ['electron/core/planted.ts', 'node:fs'],
  ['electron/core/services/planted.ts', '../store/desk-store.ts'],
  ['electron/core/store/planted.ts', 'lowdb'],
  ['electron/core/store/planted.ts', 'minisearch'],
  ['electron/desktop/planted.ts', 'electron'],
  ['electron/desktop/planted.ts', '../core/desk.ts'],
  ['electron/preload/planted.ts', 'electron'],
  ['renderer/app/planted.ts', 'react'],
  ['renderer/app/planted.ts', '../../shared/contract/contract.ts'],
];

let folder: string;
/** The planted files in which the linter refused the import. */
let refused: Set<string>;

/** Each import has a file of its own beside where it was planted. */
const fileOf = (list: string, index: number, file: string): string => file.replace('planted', `${list}-${index}`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchdesk-boundaries-'));
  await copyFile(inProject('biome.json'), join(folder, 'biome.json'));
  for (const [list, imports] of Object.entries({ forbidden, allowed })) {
    for (const [index, [file, imported]] of imports.entries()) {
      const path = join(folder, fileOf(list, index, file));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, `import { planted } from '${imported}';\n\nexport const used = planted;\n`);
    }
  }
  const words = [inProject('node_modules/@biomejs/biome/bin/biome'), 'lint', '--colors=off', '--vcs-enabled=false'];
  const { stdout, stderr } = spawnSync(process.execPath, [...words, '--max-diagnostics=none', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const lines = (stdout + stderr).matchAll(/^(\S+):\d+:\d+ lint\/style\/noRestrictedImports/gm);
  refused = new Set([...lines].map(([, file]) => String(file).replaceAll('\\', '/')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(forbidden.map(([file, imported], index) => ({ file, imported, index })))(
  '$file may not import $imported',
  ({ file, index }) => {
    expect(refused).toContain(fileOf('forbidden', index, file));
  },
);

test.each(allowed.map(([file, imported], index) => ({ file, imported, index })))(
  '$file may import $imported',
  ({ file, index }) => {
    expect(refused).not.toContain(fileOf('allowed', index, file));
  },
);
