// Who may come in. The threat: any other program or person on this computer can reach a loopback port, so being local
// proves nothing. A one-time code in the address that we hand out is exchanged for a cookie that scripts cannot read
// and other sites do not send. A code that nobody used is worth nothing after a quarter of an hour; cookies live as
// long as the program.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const fingerprint = (text: string): Buffer => createHash('sha256').update(text).digest();

function findSecret(secrets: Iterable<string>, offered: string): string | undefined {
  const wanted = fingerprint(offered);
  let found: string | undefined;
  for (const secret of secrets) if (timingSafeEqual(fingerprint(secret), wanted)) found = secret;
  return found;
}

const CODE_LIFE_MS = 15 * 60_000;
/** Addresses that were handed out and not used: more than anybody opens. The oldest go. */
const CODES_AT_ONCE = 20;
const GUESSES_A_MINUTE = 10;
const MINUTE_MS = 60_000;

export interface EntryGuard {
  readonly cookieName: string;
  /** A code that lets one window in, once, within a quarter of an hour. */
  newCode(): string;
  /**
   * Counts one wrong try and says whether there were too many in the last minute. A code has 192 bits, so guessing is
   * hopeless anyway; a right code still lets in meanwhile, or else whoever guesses could lock the person out.
   */
  isGuessing(): boolean;
  /** The `Set-Cookie` value for a good code, which is used up; undefined for any other. */
  exchange(code: string): string | undefined;
  isLetIn(cookieHeader: string | undefined): boolean;
}

/** The cookie is named by the data folder, because cookies do not tell ports apart and two desks may run. */
export function entryGuard(dataFolder: string, milliseconds: () => number = () => performance.now()): EntryGuard {
  const cookieName = `branchdesk-${fingerprint(dataFolder).toString('hex').slice(0, 16)}`;
  const codes = new Map<string, { until: number }>();
  const entries = new Set<string>();
  let guesses: number[] = [];
  const forgetTheOld = (): void => {
    for (const [code, { until }] of codes) if (until <= milliseconds()) codes.delete(code);
  };
  return {
    cookieName,
    newCode() {
      const code = randomBytes(24).toString('base64url');
      forgetTheOld();
      codes.set(code, { until: milliseconds() + CODE_LIFE_MS });
      const [oldest] = codes.keys();
      if (codes.size > CODES_AT_ONCE && oldest !== undefined) codes.delete(oldest);
      return code;
    },
    isGuessing() {
      const since = milliseconds() - MINUTE_MS;
      guesses = [...guesses.filter((at) => at > since), milliseconds()].slice(-GUESSES_A_MINUTE - 1);
      return guesses.length > GUESSES_A_MINUTE;
    },
    exchange(offered) {
      forgetTheOld();
      const code = findSecret(codes.keys(), offered);
      if (code === undefined) return undefined;
      codes.delete(code);
      const entry = randomBytes(32).toString('base64url');
      entries.add(entry);
      return `${cookieName}=${entry}; HttpOnly; SameSite=Strict; Path=/`;
    },
    isLetIn(cookieHeader) {
      for (const pair of (cookieHeader ?? '').split(';')) {
        const [name, value] = pair.trim().split('=', 2);
        if (name === cookieName && value && findSecret(entries, value) !== undefined) return true;
      }
      return false;
    },
  };
}
