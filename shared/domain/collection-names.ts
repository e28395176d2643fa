// A collection's name where a record holds one: the closed list is in collections.ts, which knows every record.

import * as z from 'zod';

/** Letters only; whether there is such a collection is the store's to say. */
export const collectionNameOf = z.string().regex(/^[a-zA-Z]{1,40}$/);
