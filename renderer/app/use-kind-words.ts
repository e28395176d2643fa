// What a kind of post is called here: by the rule book, else by the common word.

import { useQuery } from '@tanstack/react-query';
import { type RepKind, RepKindSchema } from '../../shared/domain/reps/posts.ts';
import { postCalled } from '../../shared/rules/reps/posts-words.ts';
import { useDesk, useWords } from './desk.tsx';
import { useMay } from './use-may.ts';

export function useKindWords() {
  const words = useWords();
  const may = useMay();
  const ruleBook = useQuery({ ...useDesk().reps.ruleBook.queryOptions({ input: {} }), enabled: may('reps.ruleBook') });
  const called = (kind: RepKind): string => postCalled(kind, [], { ruleBook: ruleBook.data ?? { posts: [] }, words });
  return {
    called,
    choices: RepKindSchema.options.map((value) => ({ value, label: called(value) })),
    termMonths: (kind: RepKind): number | null =>
      ruleBook.data?.posts.find((rule) => rule.kind === kind)?.termMonths ?? null,
  };
}
