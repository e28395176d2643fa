// What a step did to records, counted: "17 added, 43 changed".

import type { Outputs } from '../../../shared/contract/contract.ts';

type Counts = Outputs['branch']['history']['rows'][number]['counts'];

export function countsInWords({ added, changed, removed }: Counts): string {
  const parts = [
    added > 0 && `${added.toLocaleString('en-GB')} added`,
    changed > 0 && `${changed.toLocaleString('en-GB')} changed`,
    removed > 0 && `${removed.toLocaleString('en-GB')} taken out`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(', ') : 'nothing changed';
}
