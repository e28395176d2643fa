// The packed program, made by electron-builder itself from the real configuration, around a stand-in for Electron's
// runtime (a file with a fuse wire in it). The archive holds the program and nothing else, runs without node_modules,
// and every fuse is as decided.

import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createPackage, extractAll, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fuses, packedFiles } from '../../build/electron-builder.ts';
import { buildShell, walk } from '../desktop/built-shell.ts';

const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
/** How @electron/fuses finds the wire in Electron's binary; then its version, its length, and a "1" for each fuse. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseNames = Object.values(FuseV1Options).filter((value): value is FuseV1Options => typeof value === 'number');

let folder: string;
let project: string;
let unpacked: string;
let archived: string[];

/** What must not travel: each is planted in the project before it is packed. */
const plants = [
  'test/desktop/wiring.test.ts',
  'electron/desktop/main.ts',
  'renderer/main.tsx',
  'shared/contract/contract.ts',
  'build/electron-builder.ts',
  'node_modules/lowdb/package.json',
  'node_modules/vitest/package.json',
  'dist/desktop/main.js.map',
  'dist/renderer/assets/page.js.map',
  'dist/.sources',
  'dist/other/left-over.js',
  'data/history/000001.jsonl',
  '.env',
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchdesk-package-'));
  project = join(folder, 'project');
  await buildShell(join(project, 'dist'));
  await rm(join(project, 'dist', 'package.json'));
  const { name, productName, version, description, author, type, main, dependencies } = JSON.parse(
    await readFile(inProject('package.json'), 'utf8'),
  );
  const described = { name, productName, version, description, author, type, main, dependencies };
  await writeFile(join(project, 'package.json'), JSON.stringify(described));
  await cp(inProject('build/icons'), join(project, 'build', 'icons'), { recursive: true });
  for (const plant of plants) {
    await mkdir(join(project, plant, '..'), { recursive: true });
    await writeFile(join(project, plant), '{}');
  }

  const runtime = join(folder, 'runtime');
  await mkdir(join(runtime, 'resources'), { recursive: true });
  await mkdir(join(folder, 'empty'));
  await writeFile(join(folder, 'empty', 'package.json'), '{}');
  await createPackage(join(folder, 'empty'), join(runtime, 'resources', 'default_app.asar'));
  const wire = [1, fuseNames.length, ...fuseNames.map(() => 0x31)];
  await writeFile(join(runtime, 'electron'), Buffer.concat([Buffer.from(SENTINEL), Buffer.from(wire)]), {
    mode: 0o755,
  });
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox']) await writeFile(join(runtime, file), '');

  const release = join(folder, 'release');
  const words = [
    inProject('node_modules/electron-builder/cli.js'),
    ...['--projectDir', project, '--config', inProject('build/electron-builder.ts')],
    ...['--linux', 'dir', '--x64', '--publish', 'never'],
    `-c.electronDist=${runtime}`,
    '-c.electronVersion=45.4.1',
    `-c.directories.output=${release}`,
  ];
  await promisify(execFile)(process.execPath, words, { cwd: project, timeout: 120_000 });
  unpacked = join(release, 'linux-unpacked');
  archived = listPackage(join(unpacked, 'resources', 'app.asar'), { isPack: false })
    .map((path) => path.replaceAll('\\', '/').replace(/^\//u, ''))
    .filter((path) => /\.[a-z]+$/u.test(path));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the archive holds the program', () => {
  for (const path of ['package.json', 'dist/desktop/main.js', 'dist/preload/preload.cjs', 'dist/renderer/index.html']) {
    expect(archived).toContain(path);
  }
});

test('and nothing else: no tests, sources, maps, packages, data or settings', () => {
  for (const plant of plants) expect(archived, plant).not.toContain(plant);
  const allowed =
    /^(package\.json|dist\/(desktop|preload|renderer)\/.+\.(m?js|cjs|html|css|woff2?|svg|png|ico|json|txt)|dist\/desktop\/packages\/.+)$/u;
  expect(archived.filter((path) => !allowed.test(path))).toEqual([]);
});

test('and the fonts and tables that libraries read while it runs', () => {
  const carried = archived.filter((path) => path.startsWith('dist/desktop/packages/'));
  expect(carried).toContain('dist/desktop/packages/dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
  expect(carried).toContain('dist/desktop/packages/pdfmake/fonts/Roboto/Roboto-Regular.ttf');
  expect(carried.some((path) => path.startsWith('dist/desktop/packages/pdfjs-dist/cmaps/'))).toBe(true);
});

test('the list of what is packed is one of inclusions, without a pattern for everything', () => {
  expect(packedFiles.filter((pattern) => !pattern.startsWith('!')).every((pattern) => !pattern.startsWith('*'))).toBe(
    true,
  );
});

test('the packed program runs from elsewhere, with no package beside it', async () => {
  const elsewhere = join(folder, 'elsewhere');
  extractAll(join(unpacked, 'resources', 'app.asar'), elsewhere);
  const seen = await walk(join(elsewhere, 'dist', 'desktop', 'main.js'), { environment: { STAND_IN_PACKAGED: 'yes' } });
  expect(seen.exitCode).toBe(0);
  expect(seen.described?.version).toBe('9.9.9');
  expect(seen.served.status).toBe(200);
});

test('every fuse is decided, and burnt in as decided', async () => {
  expect(Object.keys(fuses).map(Number)).toEqual(fuseNames);
  const burnt = await getCurrentFuseWire(join(unpacked, 'branchdesk'));
  for (const fuse of fuseNames) {
    expect(burnt[fuse], FuseV1Options[fuse]).toBe(fuses[fuse] ? FuseState.ENABLE : FuseState.DISABLE);
  }
  expect(fuses[FuseV1Options.RunAsNode]).toBe(false);
  expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(true);
});

test('installers are made for Windows, macOS and Linux', async () => {
  const { default: configuration } = await import('../../build/electron-builder.ts');
  expect(configuration.win?.target).toEqual(['nsis']);
  expect(configuration.mac?.target).toEqual(['dmg']);
  expect(configuration.linux?.target).toEqual(['AppImage', 'deb']);
});
