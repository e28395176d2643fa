// Looking for a new version: whether this program can at all, and whether a person has switched it on. Nothing is looked
// for by itself, whatever stands here: somebody asks, from the desktop's menu.

import * as z from 'zod';

export const UpdatesSchema = z.object({
  /**
   * Where this program could look: the host that its makers' builds name. null where it cannot: in a browser's window, from
   * the sources, or in a build without an address.
   */
  host: z.string().nullable(),
  isOn: z.boolean(),
  /** It was switched since the program was started, and counts from the next start. */
  fromNextStart: z.boolean(),
});
export type Updates = z.infer<typeof UpdatesSchema>;
