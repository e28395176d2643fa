// The parts of a brief as somebody chooses them: they stand as chosen at once and are kept one change after the other, so that no
// key is lost while something is being saved.

import { useEffect, useRef, useState } from 'react';
import type { BriefState } from '../../../../shared/contract/negotiations/brief.ts';
import type { BriefSection } from '../../../../shared/domain/negotiations/words-brief.ts';
import { useAction } from '../../../app/use-action.ts';

export type Part = BriefState['sections'][number];

export function useParts(id: string, { audience, revision, sections }: BriefState) {
  const kept = sections.filter(({ isChosen }) => isChosen).map(({ section }) => section);
  const [wanted, setWanted] = useState<BriefSection[] | null>(null);
  /** What was saved last may be newer than what is on screen. */
  const newest = useRef(revision);
  const keep = useAction(
    (client, next: BriefSection[], signal) => {
      const based = Math.max(newest.current, revision);
      return client.negotiations.keepBriefSections({ id, revision: based, audience, sections: next }, { signal });
    },
    {
      done: () => 'The brief holds these parts now.',
      undoes: () => ({ collection: 'negotiations', id }),
      onDone: (saved) => {
        newest.current = saved.revision;
      },
    },
  );
  const isKept = wanted === null || (wanted.length === kept.length && wanted.every((one, at) => one === kept[at]));
  const { isRunning, run } = keep;
  useEffect(() => {
    if (wanted === null || isRunning) return;
    if (isKept) setWanted(null);
    else void run(wanted).then((saved) => saved === undefined && setWanted(null));
  }, [wanted, isRunning, isKept, run]);
  const chosen = wanted ?? kept;
  const byName = new Map(sections.map((part) => [part.section, part]));
  return {
    chosen: chosen.flatMap((section) => byName.get(section) ?? []).map((part): Part => ({ ...part, isChosen: true })),
    others: sections
      .filter(({ section }) => !chosen.includes(section))
      .map((part): Part => ({ ...part, isChosen: false })),
    keep: (next: readonly Part[]) => setWanted(next.map(({ section }) => section)),
    trouble: keep.trouble,
    clear: keep.clear,
  };
}
