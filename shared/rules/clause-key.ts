// Which clause a case relies upon, as one key: by its id where it was chosen from the register, else by what was typed, however
// it was spelt. The list of cases filters by it, and evidence counts by it.

import type { Case } from '../domain/cases.ts';
import { fold } from './fold.ts';

type Reliance = Case['reliesOn'][number];

/** "Grievance policy, 5.1". */
export const clauseName = ({ document, clause }: Pick<Reliance, 'document' | 'clause'>): string =>
  clause.trim() === '' ? document : `${document}, ${clause}`;

/** Points stay, or 5.1 would be 51's neighbour: only the document's name is folded. */
export const clauseKey = ({ document, clause, clauseId }: Reliance): string =>
  clauseId ?? `${fold(document)}, ${clause.trim().toLowerCase()}`;
