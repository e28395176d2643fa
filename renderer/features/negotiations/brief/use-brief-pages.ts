// The pages of a brief as they will print, fetched by the road for bytes; the old ones stay until the new ones are there.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { BriefAudience, BriefSection } from '../../../../shared/domain/negotiations/words-brief.ts';
import { useClient } from '../../../app/desk.tsx';

/** The same pages stay the same object: nothing is drawn again for them. */
function sameIfEqual(before: unknown, after: unknown): unknown {
  if (!(before instanceof Uint8Array) || !(after instanceof Uint8Array)) return after;
  const isSame = before.length === after.length && before.every((byte, at) => byte === after[at]);
  return isSame ? before : after;
}

export function useBriefPages(id: string, audience: BriefAudience, sections: readonly BriefSection[]) {
  const client = useClient();
  return useQuery({
    queryKey: ['briefPages', id, audience, sections],
    queryFn: async ({ signal }) => {
      const { token } = await client.negotiations.previewBrief({ id, audience, sections: [...sections] }, { signal });
      const response = await fetch(`/download/${encodeURIComponent(token)}`, { signal });
      if (!response.ok) throw new Error(await response.text());
      return new Uint8Array(await response.arrayBuffer());
    },
    enabled: sections.length > 0,
    structuralSharing: sameIfEqual,
    placeholderData: (before, query) => (query?.queryKey[2] === audience ? keepPreviousData(before) : undefined),
    retry: false,
  });
}
