// What points at the clauses of an agreement: cases that rely on one, items of negotiations that are to change one. Of both only
// what whoever asks may see is counted or named.

import type { AgreementPage } from '../../../../shared/contract/agreements.ts';
import type { Agreement } from '../../../../shared/domain/agreements.ts';
import type { View } from '../../store/desk-store.ts';

type Pointing = AgreementPage['pointing'];

/** In the order of the clauses; what points at the agreement as a whole, or at a clause that is gone, last. */
export function pointingAt(view: View, { id, clauses }: Agreement): { casesRelying: number; pointing: Pointing } {
  const here = new Set(clauses.map((clause) => clause.id));
  const at = (clauseId: string | null | undefined) => (clauseId && here.has(clauseId) ? clauseId : null);
  const byClause = new Map<string | null, Pointing[number]>();
  const pointed = (clauseId: string | null): Pointing[number] => {
    const found = byClause.get(clauseId) ?? { clauseId, cases: 0, items: [] };
    byClause.set(clauseId, found);
    return found;
  };
  let casesRelying = 0;
  for (const { reliesOn } of view.all('cases')) {
    const relied = new Set(reliesOn.flatMap((each) => (each.agreementId === id ? [at(each.clauseId)] : [])));
    if (relied.size > 0) casesRelying += 1;
    for (const clauseId of relied) pointed(clauseId).cases += 1;
  }
  for (const item of view.byIndex('negotiationItems', 'agreementId', id)) {
    const { title, state, negotiationId, clause } = item;
    const negotiation = view.get('negotiations', negotiationId);
    pointed(at(clause?.clauseId)).items.push({
      ...{ id: item.id, title, state, negotiationId },
      negotiation: negotiation === undefined ? '' : `${negotiation.number} ${negotiation.title}`,
    });
  }
  const pointing = [...clauses.map((clause) => clause.id), null].flatMap((clauseId) => byClause.get(clauseId) ?? []);
  return { casesRelying, pointing: pointing.map((each) => ({ ...each, items: each.items.slice(0, 500) })) };
}
