// How `npm run package` makes the installers. What goes in is an allow-list: the built program and its package.json.
// Main is bundled whole, so no node_modules travel with it.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import type { AfterPackContext, BeforeBuildContext, Configuration, WindowsConfiguration } from 'electron-builder';

/** Electron's switches that are burnt into the binary, every one decided; the build fails when Electron gains another. */
export const fuses: Record<FuseV1Options, boolean> = {
  // ELECTRON_RUN_AS_NODE would make the program a plain Node for whoever can set a variable.
  [FuseV1Options.RunAsNode]: false,
  // There are no cookies under app://; should one appear, it is encrypted by the system's key.
  [FuseV1Options.EnableCookieEncryption]: true,
  // NODE_OPTIONS and --inspect would load or debug other code inside a program that holds members' records.
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Code that was changed after packaging does not start, and code beside the archive is not looked at.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // Nothing here ships a V8 snapshot of its own.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The page comes from app://; a file:// page must have no more rights than in a browser.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Electron's own default: traps make WebAssembly fast and change nothing about what it may do.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** What the archive holds. Everything not named stays out. */
export const packedFiles: readonly string[] = [
  'package.json',
  'dist/desktop/**',
  'dist/preload/**',
  'dist/renderer/**',
  '!**/*.map',
  '!node_modules/**',
];

async function burnFuses({ appOutDir, electronPlatformName, packager }: AfterPackContext): Promise<void> {
  const { productFilename } = packager.appInfo;
  const binaries: Readonly<Record<string, string>> = {
    darwin: `${productFilename}.app`,
    win32: `${productFilename}.exe`,
    linux: 'executableName' in packager ? String(packager.executableName) : productFilename,
  };
  const binary = binaries[electronPlatformName];
  if (!binary) throw new Error(`It is not decided which file of ${electronPlatformName} holds the fuses.`);
  await flipFuses(join(appOutDir, binary), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: electronPlatformName === 'darwin',
    ...fuses,
  });
}

/**
 * Where the next version is looked for, when a person switches that on: a union that makes its own signed builds names its
 * address (`BRANCHDESK_RELEASES`, https). Nothing is ever published from here, and without it a build looks nowhere.
 */
export function releases({ BRANCHDESK_RELEASES: url }: NodeJS.ProcessEnv): Pick<Configuration, 'publish'> {
  if (!url) return { publish: null };
  if (!url.startsWith('https://')) throw new Error('BRANCHDESK_RELEASES must be an https address.');
  return { publish: [{ provider: 'generic', url }] };
}

/**
 * Whose signature an update on Windows must bear (`BRANCHDESK_PUBLISHER`, the certificate's common name): the updater takes
 * any file where none is named, so a build with an address and no name is not made.
 */
export function signedBy({ BRANCHDESK_RELEASES, BRANCHDESK_PUBLISHER }: NodeJS.ProcessEnv): WindowsConfiguration {
  if (BRANCHDESK_PUBLISHER)
    return { signtoolOptions: { publisherName: BRANCHDESK_PUBLISHER }, verifyUpdateCodeSignature: true };
  if (BRANCHDESK_RELEASES && process.platform === 'win32') {
    throw new Error('BRANCHDESK_PUBLISHER must name who signs: an update is held against it.');
  }
  return {};
}

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** Builds what is packed, so that a stale bundle never travels. The answer keeps node_modules out: all is bundled. */
async function buildFresh({ appDir }: BeforeBuildContext): Promise<boolean> {
  if (join(appDir, '/') === join(PROJECT, '/')) {
    const { createBuilder } = await import('vite');
    const builder = await createBuilder({ configFile: join(PROJECT, 'vite.config.ts'), logLevel: 'warn' });
    await builder.buildApp();
  }
  return false;
}

const configuration: Configuration = {
  appId: 'org.branchdesk.desk',
  productName: 'Branchdesk',
  copyright: 'MIT licence',
  directories: { output: 'release', buildResources: 'build/icons' },
  files: [...packedFiles],
  asar: true,
  beforeBuild: buildFresh,
  ...releases(process.env),
  // Not `electronFuses`: electron-builder carries an older list of fuses, and what it does not know it leaves as it is.
  afterPack: burnFuses,
  win: { target: ['nsis'], icon: 'build/icons/icon.png', ...signedBy(process.env) },
  nsis: { oneClick: true, perMachine: false, deleteAppDataOnUninstall: false },
  mac: { target: ['dmg'], icon: 'build/icons/icon.png', category: 'public.app-category.productivity' },
  linux: {
    target: ['AppImage', 'deb'],
    icon: 'build/icons/icon.png',
    category: 'Office',
    synopsis: 'The desk of a trade union branch',
    maintainer: 'Branchdesk contributors',
  },
  // Two people's installers are told apart by what they run on.
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in.
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
};

export default configuration;
