// What a matter waits for next: by which day, and whether it is ours to do. Pure, so that lists and papers say the same.

import type { Consultation } from '../../domain/partnership/consultations.ts';
import type { Decision } from '../../domain/partnership/decisions.ts';
import type { Initiative } from '../../domain/partnership/initiatives.ts';
import type { Issue } from '../../domain/partnership/issues.ts';
import { addDays } from '../limits.ts';
import { consultationStage } from './consultations/stage.ts';
import { stageNow } from './dispute-stages.ts';
import { isClosed } from './issue-moves.ts';

export interface Waiting {
  what: string;
  /** The last day for it, inclusive; null where nobody set one. */
  by: string | null;
  isLate: boolean;
  isOurs: boolean;
}

/** Days after which an initiative of which nobody has written anything is looked at again. */
const STALE_AFTER = 90;

const waits = (today: string, what: string, by: string | null, isOurs = true): Waiting => ({
  what,
  by,
  isLate: by !== null && today > by,
  isOurs,
});

/** Something coming that nobody talked about by its day. */
export const isTalkLate = (issue: Pick<Issue, 'state' | 'talkBy' | 'firstConversationOn'>, today: string): boolean =>
  !isClosed(issue) && issue.talkBy !== null && issue.firstConversationOn === null && today > issue.talkBy;

/** null: it waits for nothing. */
export function issueWaits(issue: Issue, today: string): Waiting | null {
  if (issue.kind === 'dispute' && !isClosed(issue)) {
    const stage = issue.dispute === null ? undefined : stageNow(issue.dispute);
    if (stage === undefined) return waits(today, 'Begin its next stage', null);
    return waits(today, `End “${stage.name}”`, stage.due);
  }
  if (isClosed(issue)) return afterwards(issue, today);
  if (issue.firstConversationOn === null && issue.state === 'raised') return waits(today, 'Talk early', issue.talkBy);
  if (issue.state === 'earlyConversation') return waits(today, 'Say what came of the conversation', null);
  if (issue.state === 'parkedForBargaining') return waits(today, 'Parked for bargaining', null, false);
  if (issue.state === 'inWorkingGroup') return waits(today, 'With a working group', null, false);
  return waits(today, 'Bring it to the meeting', null);
}

/** You said, we did: what was settled is answered, done, and told to staff. */
function afterwards(issue: Issue, today: string): Waiting | null {
  const isSettled = issue.state === 'resolvedInformally' || issue.state === 'resolvedByAgreement';
  if (!isSettled || issue.toldOn !== null) return null;
  if (issue.answer.trim() === '') return waits(today, 'Write the answer that staff get', null);
  return waits(today, 'Tell staff', null);
}

/** null: it waits for nothing. */
export function consultationWaits(of: Consultation, today: string): Waiting | null {
  switch (consultationStage(of, today)) {
    case 'horizon':
    case 'opened':
    case 'informationGiven':
    case 'inConsultation':
      return waits(today, 'Respond', of.windowTo);
    case 'responded':
      return waits(today, 'Their reply', of.decisionPlannedOn, false);
    case 'replied':
      return waits(today, 'Conclude it', of.decisionPlannedOn);
    case 'concluded':
      return waits(today, 'To go live', of.live.plannedOn, false);
    case 'live':
      return waits(today, 'Look back on it', null);
    case 'reviewed':
    case 'abandoned':
      return null;
  }
}

/** null: it waits for nothing. */
export function decisionWaits(decision: Decision, today: string): Waiting | null {
  if (decision.finalOn === null) return waits(today, 'Make it final', null);
  return decision.reviewOn !== null && decision.reviewOn <= addDays(today, 30)
    ? waits(today, 'Review it', decision.reviewOn)
    : null;
}

/** null: it waits for nothing. */
export function initiativeWaits(initiative: Initiative, today: string): Waiting | null {
  const { state, answer, updatedOn } = initiative;
  if (state === 'idea') return answer === null ? waits(today, 'Answer the idea', null) : null;
  if (state !== 'approved' && state !== 'testing') return null;
  const by = addDays(updatedOn, STALE_AFTER);
  return today > by ? waits(today, 'Write how it goes', by) : null;
}
