// Who may come in. The threat: any other program or person on this computer can reach a loopback port, so being local
// proves nothing. A one-time code in the address that we hand out is exchanged for a cookie that scripts cannot read
// and other sites do not send. Codes and cookies live as long as the program.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const fingerprint = (text: string): Buffer => createHash('sha256').update(text).digest();

function findSecret(secrets: Iterable<string>, offered: string): string | undefined {
  const wanted = fingerprint(offered);
  let found: string | undefined;
  for (const secret of secrets) if (timingSafeEqual(fingerprint(secret), wanted)) found = secret;
  return found;
}

export interface EntryGuard {
  readonly cookieName: string;
  /** A code that lets one window in, once. */
  newCode(): string;
  /** The `Set-Cookie` value for a good code, which is used up; undefined for any other. */
  exchange(code: string): string | undefined;
  isLetIn(cookieHeader: string | undefined): boolean;
}

/** The cookie is named by the data folder, because cookies do not tell ports apart and two desks may run. */
export function entryGuard(dataFolder: string): EntryGuard {
  const cookieName = `branchdesk-${fingerprint(dataFolder).toString('hex').slice(0, 16)}`;
  const codes = new Set<string>();
  const entries = new Set<string>();
  return {
    cookieName,
    newCode() {
      const code = randomBytes(24).toString('base64url');
      codes.add(code);
      return code;
    },
    exchange(offered) {
      const code = findSecret(codes, offered);
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
