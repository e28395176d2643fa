// Sends the desk a file that is too large for a message, by the road for bytes.

import { ORPCError } from '@orpc/client';
import { FILE_LIMIT_MB } from '../../shared/contract/message-limit.ts';
import { ConnectionLost } from './connection-link.ts';

export const fitsMessage = (file: File): boolean => file.size <= FILE_LIMIT_MB * 1024 * 1024;

/** Resolves with the token under which a procedure takes the file, once. */
export async function sendFile(file: File, signal: AbortSignal | undefined): Promise<string> {
  const response = await fetch('/upload', { method: 'POST', body: file, ...(signal ? { signal } : {}) }).catch(
    (error: unknown) => {
      throw error instanceof Error && error.name === 'AbortError' ? error : new ConnectionLost();
    },
  );
  if (!response.ok) {
    const code = response.status === 413 ? 'TOO_LARGE' : 'NOT_SAVED';
    throw new ORPCError(code, { message: await response.text() });
  }
  const { token } = (await response.json()) as { token: string };
  return token;
}
