// The program's version, from the one place that states it.

import about from '../../package.json' with { type: 'json' };

export const VERSION: string = about.version;
