// Teams that help each other and are recognised for it: who could do with help, who asked, who offered, and what was seen of the
// behaviours that were agreed.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { type Action, emptyAction } from '../../../../../shared/domain/partnership/actions.ts';
import { pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import { helpDueOn, isOverdue, teamsOf } from '../../../../../shared/rules/partnership/teams.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { type GivenSharing, sharingOf } from '../sharing.ts';

const MOST_TEAMS = 2_000;
const MOST_SHOWN = 500;
const MOST_RECOGNISED = 100;

export function teams(input: Inputs['partnership']['teams'], context: CallContext): Outputs['partnership']['teams'] {
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const forumId = input?.forumId;
  const actions = [...view.all('actions')].filter((action) => forumId === undefined || action.forumId === forumId);
  const forums = forumId === undefined ? [...view.all('forums')] : [found(view, 'forums', forumId)];
  return {
    rows: teamsOf(actions, today)
      .slice(0, MOST_TEAMS)
      .map((row) => ({ ...row, ...some(row) })),
    unanswered: actions
      .filter(({ kind, doneOn }) => kind === 'helpAsked' && doneOn === null)
      .sort((a, b) => (a.askedOn < b.askedOn ? -1 : 1))
      .slice(0, MOST_SHOWN)
      .map((action) => ({ action, isOverdue: isOverdue(action, today) })),
    recognised: actions
      .filter(({ kind }) => kind === 'recognition')
      .sort((a, b) => (a.askedOn < b.askedOn ? 1 : -1))
      .slice(0, MOST_RECOGNISED),
    behaviours: forums.flatMap(({ id, behaviours }) => {
      const newest = behaviours.at(-1);
      return (newest?.items ?? []).map((item) => ({ forumId: id, version: newest!.version, ...item }));
    }),
  };
}

const some = (row: { overdue: Action[]; asked: Action[]; offered: Action[] }) => ({
  overdue: row.overdue.slice(0, MOST_SHOWN),
  asked: row.asked.slice(0, MOST_SHOWN),
  offered: row.offered.slice(0, MOST_SHOWN),
});

interface Written extends Partial<Action> {
  text: string;
  team: string;
  askedOn: string;
}

function put(
  tx: Transaction,
  context: CallContext,
  given: GivenSharing & { forumId?: string | null | undefined },
  written: Written,
): Action {
  const problem = pastDayProblem(written.askedOn, branchProfile(context).today);
  if (problem !== null) throw new InvalidInput({ path: ['on'], message: problem });
  const forum = given.forumId ? found(tx, 'forums', given.forumId) : null;
  return tx.put('actions', {
    ...emptyAction,
    ownerSide: 'joint',
    forumId: forum?.id ?? null,
    ...written,
    id: randomUUIDv7(),
    ...sharingOf(context, given, forum ? 'joint' : 'branch', forum ? [forum] : []),
  });
}

export async function askForHelp(input: Inputs['partnership']['askForHelp'], context: CallContext): Promise<Action> {
  const { team, text, contact = '', askedOn = branchProfile(context).today } = input;
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.askForHelp' },
    (tx) => put(tx, context, input, { kind: 'helpAsked', team, text, contact, askedOn, dueOn: helpDueOn(askedOn) }),
  );
  return result;
}

/** An offer that answers a request answers it that day. */
export async function offerHelp(input: Inputs['partnership']['offerHelp'], context: CallContext): Promise<Action> {
  const { team, by, text, contact = '', on = branchProfile(context).today, requestId } = input;
  if (fold(by) === fold(team)) {
    throw new InvalidInput({ path: ['by'], message: 'Help comes from another team than the one that gets it.' });
  }
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.offerHelp', ids: requestId === undefined ? [] : [requestId] },
    (tx) => {
      if (requestId !== undefined) {
        const request = found(tx, 'actions', requestId);
        if (request.kind !== 'helpAsked') {
          throw new InvalidInput({ path: ['requestId'], message: 'This is not a request for help.' });
        }
        const result = request.result === '' ? `${by}: ${text}` : request.result;
        tx.put('actions', { ...request, doneOn: request.doneOn ?? on, result }, request.revision);
      }
      return put(tx, context, input, { kind: 'helpOffered', team, text: `${by}: ${text}`, contact, askedOn: on });
    },
  );
  return result;
}

export async function answerHelp(
  { id, revision, result: said, on }: Inputs['partnership']['answerHelp'],
  context: CallContext,
): Promise<Action> {
  const { today } = branchProfile(context);
  const problem = on === undefined ? null : pastDayProblem(on, today);
  if (problem !== null) throw new InvalidInput({ path: ['on'], message: problem });
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.answerHelp', ids: [id] },
    (tx) => {
      const asked = foundAt(tx, 'actions', { id, revision });
      if (asked.kind !== 'helpAsked' && asked.kind !== 'helpOffered') {
        throw new InvalidInput({ path: ['id'], message: 'This is neither a request for help nor an offer.' });
      }
      return tx.put('actions', { ...asked, result: said, doneOn: on ?? today }, revision);
    },
  );
  return result;
}

/** @throws InvalidInput for a behaviour that is not in the forum's newest version, or where nobody else had any good of it. */
export async function recognise(input: Inputs['partnership']['recognise'], context: CallContext): Promise<Action> {
  const { team, text, whoBenefited, behaviourId, on = branchProfile(context).today } = input;
  if (fold(whoBenefited) === fold(team)) {
    throw new InvalidInput({
      path: ['whoBenefited'],
      message: 'Say who else had good of it: a team is recognised for what it did for others.',
    });
  }
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.recognise', ids: [input.forumId] },
    (tx) => {
      const agreed = found(tx, 'forums', input.forumId).behaviours.at(-1);
      const item = agreed?.items.find(({ id }) => id === behaviourId);
      if (agreed === undefined || item === undefined) {
        throw new InvalidInput({
          path: ['behaviourId'],
          message: 'This is not one of the behaviours that the forum has agreed now.',
        });
      }
      const behaviour = { version: agreed.version, id: item.id, text: item.text };
      return put(tx, context, input, {
        kind: 'recognition',
        team,
        text,
        whoBenefited,
        behaviour,
        askedOn: on,
        doneOn: on,
      });
    },
  );
  return result;
}
