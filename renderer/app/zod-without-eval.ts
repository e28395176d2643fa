// zod probes `eval` to compile its parsers, and the page's policy forbids it. Imported before any schema is used.

import * as z from 'zod';

z.config({ jitless: true });
