// Where an issue may go from where it stands, and what is still missing for it. Said in words: nobody has to know the states.

import { CLOSING_STATES, type Issue, type IssueState } from '../../domain/partnership/issues.ts';

type Standing = Pick<Issue, 'kind' | 'state' | 'firstConversationOn' | 'whyNoConversation'>;

const UNDER_WAY: readonly IssueState[] = ['inWorkingGroup', 'onAgenda', 'parkedForBargaining'];
const ESCALATED: readonly IssueState[] = ['escalatedToCase', 'escalatedToDispute'];

export const isClosed = ({ state }: Pick<Issue, 'state'>): boolean => CLOSING_STATES.includes(state);

/** The states to which it may be moved, in the order in which they are offered. A dispute ends by its own closing. */
export function movesFrom({ kind, state }: Pick<Issue, 'kind' | 'state'>): IssueState[] {
  if (kind === 'dispute') return isClosed({ state }) ? [] : ['withdrawn'];
  if (ESCALATED.includes(state)) return [];
  if (isClosed({ state })) return ['raised'];
  const on = UNDER_WAY.includes(state) ? (['resolvedByAgreement'] as const) : [];
  const all: IssueState[] = [
    'resolvedInformally',
    ...on,
    'onAgenda',
    'inWorkingGroup',
    'parkedForBargaining',
    'escalatedToCase',
    'escalatedToDispute',
    'withdrawn',
    'duplicate',
  ];
  return all.filter((each) => each !== state);
}

/**
 * Why it cannot be moved there, in a sentence, and the field that is missing; null when it can. `reason`: why it goes on
 * without an early conversation. Only talking makes "talked about early": that state is never moved to.
 */
export function moveProblem(
  issue: Standing,
  to: IssueState,
  { reason = '' }: { reason?: string | undefined } = {},
): { path: 'to' | 'reason'; message: string } | null {
  const refused = (message: string) => ({ path: 'to' as const, message });
  if (to === issue.state) return refused('It stands there already.');
  if (to === 'earlyConversation') return refused('Record the conversation: that is what makes it talked about early.');
  if (to === 'endedWithoutAgreement') return refused('Only a dispute ends without agreement. Close the dispute.');
  if (!movesFrom(issue).includes(to)) return refused(whyNot(issue, to));
  const hasTalked = issue.firstConversationOn !== null;
  if (to === 'resolvedInformally' && !hasTalked) {
    return refused('Nobody has talked about it yet. Record the conversation that resolved it.');
  }
  if (ESCALATED.includes(to) && !hasTalked && reason.trim() === '' && issue.whyNoConversation.trim() === '') {
    return { path: 'reason', message: 'There was no early conversation about it. Say why it goes on without one.' };
  }
  return null;
}

function whyNot({ kind, state }: Pick<Issue, 'kind' | 'state'>, to: IssueState): string {
  if (kind === 'dispute') return 'This is a dispute: close it with its outcome and what was learnt.';
  if (state === 'escalatedToCase') return 'It became a case, and is followed there.';
  if (state === 'escalatedToDispute') return 'It became a dispute, and is followed there.';
  if (isClosed({ state })) return 'It is closed. Open it again first.';
  if (to === 'resolvedByAgreement') {
    return 'Nothing was agreed about it on an agenda, in a working group or at bargaining. Was it resolved informally?';
  }
  return 'It cannot be moved there from where it stands.';
}
