// What a walk through the built main found: printed by walk.ts, judged by the tests.

export interface Walk {
  calls: { name: string; args: unknown[]; isReady: boolean }[];
  exitCode: number;
  webPreferences: Record<string, unknown>;
  navigation: { own: boolean; other: boolean; redirected: boolean };
  windowOpen: string;
  webview: boolean;
  permissions: { copy: boolean; camera: boolean; copyElsewhere: boolean; device: boolean };
  requests: { own: boolean; network: boolean };
  chromiumDownload: boolean;
  portsRefused: {
    noFrame: number;
    framedPage: number;
    sandboxedPage: number;
    otherOrigin: number;
    otherWindow: number;
  };
  portGiven: boolean;
  secondPortGiven: boolean;
  described: { version: string; dataFolder: string } | undefined;
  served: { status: number; policy: string; text: string };
  elsewhere: number;
  shownAgain: string[];
  /** What the first notification's click did; empty where none was shown. */
  shownByNotification: string[];
  /** What the page was told itself, in `session.reminders`. */
  toldToThePage: string[];
  updates: { host: string | null; isOn: boolean; fromNextStart: boolean } | undefined;
  preventsQuit: boolean;
  hasExitedAtOnce: boolean;
  logged: string[];
}
