// Like cases for one case: the rule (shared/rules/comparators.ts) over the closed cases, with this branch's words.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { CaseOutcomeSchema } from '../../../../shared/domain/case-kinds.ts';
import { SanctionKindSchema } from '../../../../shared/domain/case-results.ts';
import type { Case } from '../../../../shared/domain/cases.ts';
import { characteristicWords, managerLevelWords, sanctionWords } from '../../../../shared/domain/casework-words.ts';
import {
  type ComparatorFilter,
  countComparators,
  likeCases,
  managerLevelOf,
} from '../../../../shared/rules/comparators.ts';
import { seesCasework } from '../../access/who-asks.ts';
import type { CallContext } from '../../desk.ts';
import { branchProfile } from '../branch-profile.ts';
import { found } from '../cases/case-records.ts';

type Answer = Outputs['cases']['comparators'];

/** @throws NotThere */
export function comparators(input: Inputs['cases']['comparators'], context: CallContext): Answer {
  const { words } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const of = found(view, 'cases', input.id);
  const employerOf = (id: string | null) => (id === null ? null : (view.get('employers', id)?.name ?? null));
  const filter: ComparatorFilter = {
    employerId: input.employerId ?? undefined,
    theme: input.theme === undefined || input.theme.trim() === '' ? undefined : input.theme,
    managerLevel: input.managerLevel,
    sanction: input.sanction,
    outcome: input.outcome,
    characteristic: input.characteristic,
  };
  // Beside what they may open themselves, cases are counted that they may not: suppressed, so that nobody is meant.
  const all = seesCasework(context) ? view : context.desk.store.forCounts();
  const like = likeCases(of, all.all('cases'), filter, {
    type: (type) => words.caseTypes[type],
    employer: (id) => employerOf(id) ?? 'The same employer',
    managerLevel: managerLevelWords,
    sanction: sanctionWords,
    characteristic: characteristicWords,
  });
  const mayOpen = (on: Case): boolean => view.get('cases', on.id) !== undefined;
  const { offset = 0, limit = 50 } = input.page ?? {};
  const shown = like.filter(({ on }) => mayOpen(on)).slice(offset, offset + limit);
  return {
    rows: shown.map(({ on, alike }) => ({
      id: on.id,
      number: on.number,
      type: on.type,
      employer: employerOf(on.employerId),
      managerLevel: managerLevelOf(on),
      sanction: on.sanction?.kind ?? null,
      outcome: on.closed!.outcome,
      closedOn: on.closed!.on,
      themes: on.themes,
      alike,
    })),
    ...countComparators(
      like.map(({ on }) => on),
      mayOpen,
      CaseOutcomeSchema.options,
      SanctionKindSchema.options,
    ),
  };
}
