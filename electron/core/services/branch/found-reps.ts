// Reps, courses and elections as search found them. Members who are reps are found as members: here are officials on no list, and
// terms by a title of their own.

import type { Outputs } from '../../../../shared/contract/contract.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { SearchHit, View } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { postFacts, repInWords } from '../reps/posts/post-facts.ts';

type Found = Outputs['branch']['search']['rows'][number];

/** null for what is none of these, or is not there for whoever searches. */
export function repsFound({ collection, id }: SearchHit, view: View, profile: BranchProfile): Found | null {
  const found = (kind: Found['kind'], title: string, ...details: string[]): Found => ({
    kind,
    id,
    title,
    detail: details.filter((part) => part !== '').join(' · '),
    caseId: null,
  });
  if (collection === 'reps') {
    const rep = view.get('reps', id);
    if (rep === undefined) return null;
    const { name, called, constituency } = repInWords(postFacts(view, profile), rep);
    return found('rep', name, called, constituency);
  }
  if (collection === 'courses') {
    const course = view.get('courses', id);
    const from = course?.from ? dayInWords(course.from, profile.dateOrder) : '';
    return course ? found('course', course.name, course.provider, from) : null;
  }
  if (collection === 'elections') {
    const election = view.get('elections', id);
    const isOpen = election?.declaration === null && election.cancelled === null;
    return election ? found('election', election.title, election.number, isOpen ? 'open' : 'over') : null;
  }
  return null;
}
