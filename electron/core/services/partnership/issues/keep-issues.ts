// Raising an issue, changing it, talking about it early, and moving it on.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Issue } from '../../../../../shared/domain/partnership/issues.ts';
import { isWithin } from '../../../../../shared/rules/partnership/visibility.ts';
import { withoutTwins } from '../../../../../shared/rules/without-twins.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { changedSharing, narrowWhatHangs } from '../sharing.ts';
import { putDispute } from './disputes.ts';
import { putEntry } from './entries.ts';
import { move } from './move.ts';
import { checkIssue, putIssue } from './put-issue.ts';

/** @throws InvalidInput */
export async function raiseIssue(input: Inputs['partnership']['raiseIssue'], context: CallContext): Promise<Issue> {
  const id = randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.raiseIssue', ids: [id] },
    (tx) => putIssue(tx, context, input, id),
  );
  return result;
}

/** Changes what is given. @throws NotThere, StaleRecord, InvalidInput */
export async function changeIssue(input: Inputs['partnership']['changeIssue'], context: CallContext): Promise<Issue> {
  const { today } = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.changeIssue', ids: [input.id] },
    (tx) => {
      const before = foundAt(tx, 'issues', input);
      const { id, revision, visibility, confidentialUntil, themes, ...given } = input;
      const after: Issue = { ...before, ...withoutUndefined(given) };
      if (themes !== undefined) after.themes = withoutTwins(themes);
      if (after.kind === 'dispute' && before.kind !== 'dispute') {
        throw new InvalidInput({ path: ['kind'], message: 'Open a dispute from it: the issue keeps its own history.' });
      }
      checkIssue(tx, after, today, before);
      const forum = after.forumId === null ? undefined : tx.get('forums', after.forumId);
      const sharing = { visibility, confidentialUntil };
      Object.assign(after, changedSharing(context, before, sharing, forum ? [forum] : []));
      const isNarrower = !isWithin(before.visibility, after.visibility);
      if (JSON.stringify(before) === JSON.stringify(after)) return before;
      const saved = tx.put('issues', after, revision);
      if (isNarrower) narrowWhatHangs(tx, 'issues', id, saved);
      return saved;
    },
  );
  return result;
}

/** @throws NotThere, InvalidInput */
export async function logConversation(
  input: Inputs['partnership']['logConversation'],
  context: CallContext,
): Promise<Outputs['partnership']['logConversation']> {
  const profile = branchProfile(context);
  const { on, who = '', outcome = '', nextStep = '', text = '', isResolved = false, ...rest } = input;
  const id = 'issueId' in rest ? rest.issueId : randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.logConversation', ids: [id] },
    (tx) => {
      // A conversation that is written down afterwards is about something that was there by then.
      const issue =
        'issueId' in rest
          ? found(tx, 'issues', id)
          : putIssue(tx, context, { ...rest, raisedOn: rest.raisedOn ?? on }, id);
      const day = on ?? profile.today;
      if (day < issue.raisedOn) {
        throw new InvalidInput({ path: ['on'], message: 'This is before the day on which it was raised.' });
      }
      const said = { kind: 'earlyConversation', day, who, outcome, nextStep, text } as const;
      const entry = putEntry(tx, context, { collection: 'issues', id: issue.id }, said);
      const talked = found(tx, 'issues', issue.id);
      const settled = isResolved ? move(tx, context, talked, { to: 'resolvedInformally', on: day }) : talked;
      return { issue: settled, entry };
    },
  );
  return result;
}

/** @throws NotThere, StaleRecord, InvalidInput */
export async function moveIssue(input: Inputs['partnership']['moveIssue'], context: CallContext): Promise<Issue> {
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.moveIssue', ids: [input.id] },
    (tx) => {
      const before = foundAt(tx, 'issues', input);
      if (input.to !== 'escalatedToDispute') return move(tx, context, before, input);
      const { reason, on } = input;
      putDispute(tx, context, { issueId: before.id, reason, on });
      return found(tx, 'issues', before.id);
    },
  );
  return result;
}
