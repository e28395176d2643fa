// A file that was made: the page fetches it once from `/download/{token}`; a call in-process names a `path` instead.

import * as z from 'zod';

/** What may be fetched once: the page opens `/download/{token}`. */
export const DownloadSchema = z.object({ token: z.string(), name: z.string(), bytes: z.int().nullable() });
export type Download = z.infer<typeof DownloadSchema>;

/** Where a call in-process wants the file: a new file there, or in the folder there. Nothing is overwritten. */
export const ToPathSchema = z.string().max(4_096).optional();
