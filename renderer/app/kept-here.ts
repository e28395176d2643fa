// What the page itself keeps while the desk does not take it: the last words of a draft. The browser's own storage lies open on
// the disk, so on a protected desk they are sealed (AES-256-GCM) with a key that the page has only while it is unlocked.

const PREFIX = 'branchdesk.draft.';
const NONCE_BYTES = 12;

interface Here {
  /** Another for each officer: nobody reads or overwrites another's. */
  name: (key: string) => string;
  seal: (value: unknown) => Promise<string>;
  open: (text: string) => Promise<unknown>;
}

const plain: Here = {
  name: (key) => PREFIX + key,
  seal: async (value) => JSON.stringify(value),
  open: async (text) => JSON.parse(text),
};

const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

function sealed(officerId: string, draftKey: string): Here {
  const key = crypto.subtle.importKey('raw', fromBase64(draftKey), 'AES-GCM', false, ['encrypt', 'decrypt']);
  return {
    name: (name) => `${PREFIX}${officerId}.${name}`,
    async seal(value) {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const bytes = new TextEncoder().encode(JSON.stringify(value));
      const box = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key, bytes));
      return toBase64(new Uint8Array([...iv, ...box]));
    },
    async open(text) {
      const bytes = fromBase64(text);
      const iv = bytes.slice(0, NONCE_BYTES);
      const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await key, bytes.slice(NONCE_BYTES));
      return JSON.parse(new TextDecoder().decode(opened));
    },
  };
}

export interface KeptHere {
  /** What `keep` takes: made ahead, because a page that is closed waits for nothing. */
  seal(value: unknown): Promise<string>;
  keep(key: string, sealed: string): void;
  /** null when there is nothing, or it cannot be read. */
  read(key: string): Promise<unknown>;
  drop(key: string): void;
}

/** Both null on a desk that is not protected. */
export function keptHere(officerId: string | null, draftKey: string | null): KeptHere {
  const here = officerId !== null && draftKey !== null ? sealed(officerId, draftKey) : plain;
  return {
    seal: here.seal,
    keep: (key, text) => localStorage.setItem(here.name(key), text),
    async read(key) {
      const text = localStorage.getItem(here.name(key));
      if (text === null) return null;
      return here.open(text).catch(() => null);
    },
    drop: (key) => localStorage.removeItem(here.name(key)),
  };
}
