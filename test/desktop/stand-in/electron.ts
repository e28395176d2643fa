// A recording stand-in for the `electron` module: just enough for the built main to be loaded and wired, and a record
// of what it asked for. It says nothing about how the real Electron behaves.

import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';

/** What main asked of Electron, in order. */
export const calls: { name: string; args: unknown[]; isReady: boolean }[] = [];
let isReady = false;
const record = (name: string, ...args: unknown[]): void => {
  calls.push({ name, args, isReady });
};
const recording =
  (name: string) =>
  (...args: unknown[]): void =>
    record(name, ...args);

let becomeReady: () => void = () => undefined;
const ready = new Promise<void>((resolve) => {
  becomeReady = resolve;
});

let announceExit: (code: number) => void = () => undefined;
const exited = new Promise<number>((resolve) => {
  announceExit = resolve;
});

class App extends EventEmitter {
  isPackaged = process.env.STAND_IN_PACKAGED === 'yes';
  commandLine = { appendSwitch: recording('app.commandLine.appendSwitch') };
  enableSandbox = recording('app.enableSandbox');
  setAppUserModelId = recording('app.setAppUserModelId');
  setAboutPanelOptions = recording('app.setAboutPanelOptions');
  setPath = recording('app.setPath');
  quit = recording('app.quit');
  getPath = (): string => '/downloads';
  getVersion = (): string => '9.9.9';
  requestSingleInstanceLock(...args: unknown[]): boolean {
    record('app.requestSingleInstanceLock', ...args);
    return process.env.STAND_IN_LOCK !== 'held';
  }
  whenReady = (): Promise<void> => ready;
  /** Resolves with the exit code when main ends the process. */
  readonly exited = exited;
  exit(code: number): void {
    record('app.exit', code);
    announceExit(code);
  }
}
export const app = new App();

/** What the real Electron does by itself between loading main and `ready`. */
export function getReady(): void {
  isReady = true;
  becomeReady();
}

export const protocol = { registerSchemesAsPrivileged: recording('protocol.registerSchemesAsPrivileged') };

class WebContents extends EventEmitter {
  static #count = 0;
  readonly id = ++WebContents.#count;
  windowOpenHandler: ((details: { url: string }) => { action: string }) | undefined;
  url = '';
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }
  setWebRTCIPHandlingPolicy = recording('webContents.setWebRTCIPHandlingPolicy');
  reload = recording('webContents.reload');
  getURL = (): string => this.url;
}

let announceFirst: (window: BrowserWindow) => void = () => undefined;

export class BrowserWindow extends EventEmitter {
  static readonly #all: BrowserWindow[] = [];
  static getAllWindows = (): BrowserWindow[] => BrowserWindow.#all;
  static getFocusedWindow = (): BrowserWindow | null => null;
  /** Resolves with the first window that main opens. */
  static readonly first = new Promise<BrowserWindow>((resolve) => {
    announceFirst = resolve;
  });

  readonly webContents = new WebContents();
  readonly options: Record<string, unknown>;
  isLow = false;
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    record('new BrowserWindow', options);
    app.emit('web-contents-created', {}, this.webContents);
    BrowserWindow.#all.push(this);
  }
  async loadURL(url: string): Promise<void> {
    record('window.loadURL', url);
    this.webContents.url = url;
    announceFirst(this);
  }
  getNormalBounds = () => ({ x: 40, y: 50, width: 900, height: 700 });
  isMaximized = (): boolean => true;
  isMinimized = (): boolean => this.isLow;
  isDestroyed = (): boolean => false;
  maximize = recording('window.maximize');
  restore = recording('window.restore');
  show = recording('window.show');
  focus = recording('window.focus');
}

/** The system's own notification: shown at once, clicked by the walk. */
export class Notification extends EventEmitter {
  static readonly shown: Notification[] = [];
  static isSupported = (): boolean => process.env.STAND_IN_NOTIFICATIONS !== 'none';
  readonly options: { title?: string; body?: string };
  constructor(options: { title?: string; body?: string }) {
    super();
    this.options = options;
  }
  show(): void {
    record('notification.show', this.options);
    Notification.shown.push(this);
  }
}

/** The real one is set by Electron: where the packaged program's files lie. */
if (process.env.STAND_IN_RESOURCES) {
  Object.defineProperty(process, 'resourcesPath', { value: process.env.STAND_IN_RESOURCES });
}

type Handler = (...args: never[]) => unknown;
class Session extends EventEmitter {
  handlers: Record<string, Handler> = {};
  readonly #keep =
    (name: string) =>
    (handler: Handler): void => {
      record(`session.${name}`);
      this.handlers[name] = handler;
    };
  setPermissionRequestHandler = this.#keep('setPermissionRequestHandler');
  setPermissionCheckHandler = this.#keep('setPermissionCheckHandler');
  setDevicePermissionHandler = this.#keep('setDevicePermissionHandler');
  setDisplayMediaRequestHandler = this.#keep('setDisplayMediaRequestHandler');
  webRequest = { onBeforeRequest: this.#keep('onBeforeRequest') };
  protocol = {
    handle: (scheme: string, handler: Handler): void => {
      record('protocol.handle', scheme);
      this.handlers[`protocol ${scheme}`] = handler;
    },
  };
  setSpellCheckerEnabled = recording('session.setSpellCheckerEnabled');
  setSpellCheckerLanguages = recording('session.setSpellCheckerLanguages');
  setProxy = async (...args: unknown[]): Promise<void> => record('session.setProxy', ...args);
}
export const session = { defaultSession: new Session() };

/** A port as main sees it, on a port of Node's. */
class MessagePortMain extends EventEmitter {
  readonly port: MessagePort;
  constructor(port: MessagePort) {
    super();
    this.port = port;
    port.on('close', () => this.emit('close'));
  }
  start(): void {
    this.port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
  }
  postMessage(message: unknown): void {
    this.port.postMessage(message);
  }
  close(): void {
    this.port.close();
  }
}
export class MessageChannelMain {
  readonly port1: MessagePortMain;
  readonly port2: MessagePortMain;
  constructor() {
    const channel = new MessageChannel();
    this.port1 = new MessagePortMain(channel.port1);
    this.port2 = new MessagePortMain(channel.port2);
  }
}

export const ipcMain = new EventEmitter();
export const powerMonitor = new EventEmitter();
/** As on a computer without a key store. */
export const safeStorage = {
  isEncryptionAvailable: (): boolean => false,
  encryptString: (text: string): Buffer => Buffer.from(text),
  decryptString: (bytes: Buffer): string => bytes.toString(),
  getSelectedStorageBackend: (): string => 'basic_text',
};
export const dialog = {
  showErrorBox: recording('dialog.showErrorBox'),
  showMessageBox: async (...args: unknown[]) => {
    record('dialog.showMessageBox', ...args);
    return { response: 0 };
  },
  showSaveDialog: async (...args: unknown[]) => {
    record('dialog.showSaveDialog', ...args);
    return { canceled: true, filePath: '' };
  },
};
export const shell = {
  openExternal: async (address: string) => record('shell.openExternal', address),
  openPath: async (path: string) => record('shell.openPath', path),
};
export const Menu = {
  setApplicationMenu: () => record('Menu.setApplicationMenu'),
  buildFromTemplate: (template: unknown) => ({ template, popup: () => undefined }),
};
export const nativeTheme = { shouldUseDarkColors: false };
const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
export const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] };
