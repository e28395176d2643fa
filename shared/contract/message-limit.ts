// How large a message may be, on every way in. The page keeps to it before it sends; the desk refuses a larger one with
// TOO_LARGE instead of reading it.

import { ORPCError } from '@orpc/client';

const MEGABYTE = 1024 * 1024;

/** A file that travels inside a message: at most this many MB. */
export const FILE_LIMIT_MB = 32;
/** A whole message, its file included: at most this many MB. */
export const MESSAGE_LIMIT_MB = 40;
/** What a connection takes at all before it is cut. */
export const CONNECTION_LIMIT_BYTES = 2 * MESSAGE_LIMIT_MB * MEGABYTE;

export const isTooLargeMessage = (bytes: number): boolean => bytes > MESSAGE_LIMIT_MB * MEGABYTE;

/** The declared error TOO_LARGE for a limit in MB. */
export const tooLarge = (limit: number): ORPCError<'TOO_LARGE', { limit: number; unit: string }> =>
  new ORPCError('TOO_LARGE', {
    defined: true,
    status: 413,
    message: `This is too large: ${limit} MB at most.`,
    data: { limit, unit: 'MB' },
  });

const isFile = (value: object): value is { size: number } =>
  'size' in value && typeof value.size === 'number' && 'stream' in value && typeof value.stream === 'function';

/** The limit in MB that an input breaks, by one of its files or as a whole; undefined when it breaks none. */
export function brokenLimit(input: unknown): number | undefined {
  let bytes = 0;
  const pending: unknown[] = [input];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === 'string') bytes += value.length;
    else if (Array.isArray(value)) for (const item of value) pending.push(item);
    else if (typeof value === 'object' && value !== null) {
      if (isFile(value)) {
        if (value.size > FILE_LIMIT_MB * MEGABYTE) return FILE_LIMIT_MB;
        bytes += value.size;
      } else for (const item of Object.values(value)) pending.push(item);
    }
    if (isTooLargeMessage(bytes)) return MESSAGE_LIMIT_MB;
  }
  return undefined;
}
