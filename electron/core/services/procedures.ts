// Employers' procedures: their list, their versions, and the frames that they start from.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import type { Case } from '../../../shared/domain/cases.ts';
import type { Procedure } from '../../../shared/domain/procedures.ts';
import type { WordList } from '../../../shared/domain/words.ts';
import { procedureFrames } from '../../../shared/law/procedure-frames.ts';
import { fold } from '../../../shared/rules/fold.ts';
import type { CallContext } from '../desk.ts';
import type { View } from '../store/desk-store.ts';
import { branchProfile } from './branch-profile.ts';
import { found, foundAt } from './cases/case-records.ts';
import { procedure } from './implementer.ts';
import { whyNot } from './procedures/fits-case.ts';
import { saveProcedure } from './procedures/save-procedure.ts';

const FIRST_PAGE = { offset: 0, limit: 50 };

const byName = (a: { name: string; id: string }, b: { name: string; id: string }): number =>
  fold(a.name).localeCompare(fold(b.name)) || (a.id < b.id ? -1 : 1);

function list(input: Inputs['procedures']['list'], context: CallContext): Outputs['procedures']['list'] {
  const view = context.desk.store.view(context.account);
  const { offset, limit } = { ...FIRST_PAGE, ...input?.page };
  const all = [...view.all('procedures')]
    .filter(({ isRetired }) => !isRetired || input?.includeRetired === true)
    .sort(byName);
  const rows = all.slice(offset, offset + limit).map((each) => ({
    ...each,
    employer: each.employerId === null ? null : (view.get('employers', each.employerId)?.name ?? null),
    openCases: view.byIndex('cases', 'procedureId', each.id).filter(({ closed }) => closed === null).length,
  }));
  return { rows, total: all.length };
}

/** Each stage and limit gets an id of its own: what is made of a frame shares nothing with another. */
function frames(context: CallContext): Outputs['procedures']['frames'] {
  const { nation } = branchProfile(context);
  const rows = procedureFrames[nation === 'united-states' ? 'us' : 'uk'].map(({ caseTypes, stages, ...frame }) => ({
    ...frame,
    caseTypes: [...caseTypes],
    stages: stages.map(({ limits, ...stage }) => ({
      ...stage,
      id: randomUUIDv7(),
      limits: limits.map((limit) => ({ ...limit, id: randomUUIDv7() })),
    })),
  }));
  return { rows, total: rows.length };
}

/** The employer's own come first: those of the branch are for employers that have none. */
function forCase(view: View, on: Case, words: WordList): Outputs['procedures']['forCase'] {
  const rank = ({ employerId }: Procedure) => (employerId === null ? 1 : 0);
  const rows = [...view.all('procedures')]
    .filter((each) => whyNot(each, on, words) === null)
    .sort((a, b) => rank(a) - rank(b) || byName(a, b));
  return { rows: rows.slice(0, 500), total: rows.length };
}

async function retire(input: Inputs['procedures']['retire'], context: CallContext): Promise<Procedure> {
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'procedures.retire', ids: [input.id] },
    (tx) => {
      const before = foundAt(tx, 'procedures', input);
      if (before.isRetired === input.isRetired) return before;
      return tx.put('procedures', { ...before, isRetired: input.isRetired }, input.revision);
    },
  );
  return result;
}

export const procedures = {
  list: procedure.procedures.list.handler(({ input, context }) => list(input, context)),
  get: procedure.procedures.get.handler(({ input, context }) =>
    found(context.desk.store.view(context.account), 'procedures', input.id),
  ),
  frames: procedure.procedures.frames.handler(({ context }) => frames(context)),
  save: procedure.procedures.save.handler(({ input, context }) => saveProcedure(input, context)),
  retire: procedure.procedures.retire.handler(({ input, context }) => retire(input, context)),
  forCase: procedure.procedures.forCase.handler(({ input, context }) => {
    const view = context.desk.store.view(context.account);
    return forCase(view, found(view, 'cases', input.caseId), branchProfile(context).words);
  }),
};
