// What an annual report is made from: the joint records of one forum's year, narrowed first and counted afterwards, without the
// names of members who do not sit on the forum.

import type { Forum } from '../../../../../shared/domain/partnership/forums.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import type { FigurePeriod, ForumFacts } from '../../../../../shared/rules/partnership/indicator-facts.ts';
import { indicatorsOf } from '../../../../../shared/rules/partnership/indicators.ts';
import { entryMayStandIn } from '../../../../../shared/rules/partnership/visibility.ts';
import { namesToLeaveOut, withoutNames } from '../../../../../shared/rules/partnership/without-names.ts';
import type { CallContext } from '../../../desk.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import type { View } from '../../../store/desk-store.ts';
import type { BranchProfile } from '../../branch-profile.ts';
import { personName } from '../../cases/case-records.ts';
import { readingOf } from '../consultations/page.ts';
import { factsOfForum } from '../indicators/facts-of-forum.ts';
import { evidenceOf } from '../people/commitments.ts';
import { reaches } from '../records-at-level.ts';

export interface YearMaterial {
  facts: ForumFacts;
  period: FigurePeriod;
  indicators: ReturnType<typeof indicatorsOf>['indicators'];
  evidence: ReturnType<typeof evidenceOf>;
  /** What went against a consultation, as far as both sides may read it. */
  findingsOn: (consultation: ForumFacts['consultations'][number]) => ReturnType<typeof readingOf>['findings'];
  profile: BranchProfile;
  day: (day: string) => string;
  /** The text without the name of any member who does not sit on the forum. */
  plain: (text: string) => string;
}

/** A section of the report: what it says in a sentence, for the screen, and what stands in it. */
export interface ReportSection {
  title: string;
  sentence: string;
  blocks: PaperBlock[];
}

export const section = (title: string, sentence: string, blocks: readonly PaperBlock[]): ReportSection => ({
  title,
  sentence,
  blocks: [{ kind: 'heading', text: title }, ...blocks],
});

/** @throws InvalidInput when the forum is kept narrower than both sides. */
export function materialOf(
  forum: Forum,
  period: FigurePeriod,
  { context, profile }: { context: CallContext; profile: BranchProfile },
): YearMaterial {
  const view = context.desk.store.view(context.account);
  const atLevel = factsOfForum(forum, { period, level: 'joint' }, context, profile);
  // What hangs on something narrower is as narrow, whatever it says of itself.
  const facts: ForumFacts = {
    ...atLevel,
    actions: atLevel.actions.filter(({ source }) => source === null || reaches(view, source, 'joint')),
  };
  const names = namesToLeaveOut(namesOffTheForum(view, forum));
  return {
    facts,
    period,
    indicators: indicatorsOf(facts, period, { isForBothSides: true }).indicators,
    evidence: evidenceOf(view, forum.id).filter(
      (entry) => entryMayStandIn(entry, 'joint') && reaches(view, entry.on, 'joint'),
    ),
    findingsOn: (consultation) => {
      const decisions = facts.decisions.filter(({ consultationId }) => consultationId === consultation.id);
      return readingOf(consultation, decisions, context, 'joint').findings;
    },
    profile,
    day: (day) => dayInWords(day, profile.dateOrder),
    plain: (text) => withoutNames(text, names),
  };
}

function* namesOffTheForum(view: View, { seats }: Forum): Iterable<string> {
  const sitting = new Set(
    seats.flatMap(({ holder, deputy, past }) => [holder, deputy, ...past].map((one) => one?.memberId)),
  );
  for (const member of view.all('members')) if (!sitting.has(member.id)) yield personName(member);
}
