// What is said of a try that opened nothing, on the page and on the command line.

import type { WrongSecret } from '../keys/key-errors.ts';

const SAID: Record<WrongSecret['way'], string> = {
  passphrase: 'This passphrase does not open the branch. Capitals and spaces count.',
  recoveryCode: 'This is not the code of the recovery sheet that is valid now. Look for a mistyped letter.',
  keyStore: 'The computer’s key store does not open the branch any more. Use your passphrase.',
};

export const inSeconds = (seconds: number): string =>
  seconds < 60
    ? `${seconds} second${seconds === 1 ? '' : 's'}`
    : `${Math.ceil(seconds / 60)} minute${seconds > 60 ? 's' : ''}`;

export function wrongSecretInWords({ way, waitSeconds }: WrongSecret): string {
  return waitSeconds > 0 ? `${SAID[way]} The next try is in ${inSeconds(waitSeconds)}.` : SAID[way];
}
