// What the rows of evidence are called. An agreement that is not open to whoever asks is not named by its clause.

import { CaseTypeSchema } from '../../../../../shared/domain/case-kinds.ts';
import type { Case } from '../../../../../shared/domain/cases.ts';
import type { WordList } from '../../../../../shared/domain/words.ts';
import { clauseKey, clauseName } from '../../../../../shared/rules/clause-key.ts';
import type { EvidenceBy } from '../../../../../shared/rules/negotiations/evidence/evidence-question.ts';
import type { View } from '../../../store/desk-store.ts';

const GONE = 'No longer on the desk';
const NOT_OPEN = 'A clause that is not open to you';

export type EvidenceLabel = (key: string | null) => string;

export function evidenceLabels(
  by: EvidenceBy,
  view: View,
  cases: readonly Pick<Case, 'reliesOn'>[],
  { caseTypes, outcomes, terms }: WordList,
): EvidenceLabel {
  switch (by) {
    case 'theme':
      return (key) => key ?? 'No theme';
    case 'clause': {
      const names = clauseNames(view, cases);
      return (key) => (key === null ? 'No clause named' : (names.get(key) ?? GONE));
    }
    case 'workplace':
      return (key) => (key === null ? `No ${terms.workplace} recorded` : (view.get('workplaces', key)?.name ?? GONE));
    case 'type':
      return (key) => caseTypes[CaseTypeSchema.parse(key)];
    case 'outcome':
      return (key) => outcomes[key as keyof typeof outcomes];
  }
}

function clauseNames(view: View, cases: readonly Pick<Case, 'reliesOn'>[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { id, title, clauses } of view.all('agreements')) {
    for (const clause of clauses) names.set(clause.id, `${title}, ${clause.ref || clause.text.slice(0, 60)}`);
    names.set(id, title);
  }
  for (const { reliesOn } of cases) {
    for (const reliance of reliesOn) {
      const key = clauseKey(reliance);
      if (reliance.clauseId !== undefined && !names.has(key)) names.set(key, NOT_OPEN);
      const [typed, held] = [clauseName(reliance), names.get(key)];
      // Of several spellings the first in the alphabet, so that it is the same every time.
      if (reliance.clauseId === undefined && (held === undefined || typed < held)) names.set(key, typed);
    }
  }
  return names;
}
