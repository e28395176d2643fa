// The records of one forum from which a paper for a level is built: its own level and wider, and hanging on what reaches it
// too. Everything that a paper says, figures and counts and names among it, comes from these alone.

import type { Agreement } from '../../../../shared/domain/agreements.ts';
import type { Action } from '../../../../shared/domain/partnership/actions.ts';
import type { Consultation } from '../../../../shared/domain/partnership/consultations.ts';
import type { Decision } from '../../../../shared/domain/partnership/decisions.ts';
import type { PartnershipEntry } from '../../../../shared/domain/partnership/entries.ts';
import type { Forum } from '../../../../shared/domain/partnership/forums.ts';
import type { HealthWave } from '../../../../shared/domain/partnership/health.ts';
import type { Initiative } from '../../../../shared/domain/partnership/initiatives.ts';
import type { Issue } from '../../../../shared/domain/partnership/issues.ts';
import type { Measure } from '../../../../shared/domain/partnership/measures.ts';
import type { Meeting } from '../../../../shared/domain/partnership/meetings.ts';
import { visibilityWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { entryMayStandIn, mayStandIn, type PaperLevel } from '../../../../shared/rules/partnership/visibility.ts';
import type { View } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';

export interface ForumRecords {
  forum: Forum;
  /** Items about something that does not reach the level are not among theirs. */
  meetings: Meeting[];
  issues: Issue[];
  consultations: Consultation[];
  decisions: Decision[];
  initiatives: Initiative[];
  measures: Measure[];
  agreements: Agreement[];
  waves: HealthWave[];
  actions: Action[];
  entries: PartnershipEntry[];
}

/** @throws InvalidInput when the forum itself is kept to fewer. */
export function recordsAtLevel(view: View, forum: Forum, level: PaperLevel, { branch }: BranchProfile): ForumRecords {
  const words = visibilityWords(branch?.words);
  if (!mayStandIn(forum.visibility, level)) {
    const message = `This forum is kept to “${words[forum.visibility].label}”, so nothing of it may stand in a paper for “${words[level].label}”.`;
    throw new InvalidInput({ path: ['level'], message });
  }
  const of = <
    C extends
      | 'meetings'
      | 'issues'
      | 'consultations'
      | 'decisions'
      | 'initiatives'
      | 'measures'
      | 'agreements'
      | 'healthWaves',
  >(
    collection: C,
  ) => [...view.byIndex(collection, 'forumId', forum.id)].filter(({ visibility }) => mayStandIn(visibility, level));
  const found = {
    issues: of('issues'),
    consultations: of('consultations'),
    decisions: of('decisions'),
    initiatives: of('initiatives'),
    measures: of('measures'),
    agreements: of('agreements'),
    waves: of('healthWaves'),
  };
  const meetings = of('meetings').map((meeting) => withoutKept(view, meeting, level));
  const standing = new Set([forum.id, ...meetings.map(({ id }) => id), ...Object.values(found).flatMap(idsOf)]);
  const actions = [...view.byIndex('actions', 'forumId', forum.id)].filter(
    ({ visibility, source }) => mayStandIn(visibility, level) && (source === null || reaches(view, source, level)),
  );
  for (const { id } of actions) standing.add(id);
  const entries = [...standing]
    .flatMap((id) => [...view.byIndex('entries', 'on', id)])
    .filter((entry) => entryMayStandIn(entry, level));
  return { forum, meetings, ...found, actions, entries };
}

const idsOf = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);

/** What a record hangs on may stand at the level, itself and the forum behind it. */
export function reaches(view: View, { collection, id }: NonNullable<Action['source']>, level: PaperLevel): boolean {
  const record = view.get(collection, id);
  if (record === undefined || !mayStandIn(record.visibility, level)) return false;
  const forumId = 'forumId' in record ? record.forumId : null;
  const forum = forumId === null ? undefined : view.get('forums', forumId);
  return forumId === null || (forum !== undefined && mayStandIn(forum.visibility, level));
}

/** An item or a point tells the title of what it is about. */
function withoutKept(view: View, meeting: Meeting, level: PaperLevel): Meeting {
  const items = meeting.items.filter(({ about }) => about === null || reaches(view, about, level));
  const points = meeting.points.filter(
    ({ issueId }) => issueId === null || reaches(view, { collection: 'issues', id: issueId }, level),
  );
  return { ...meeting, items, points };
}
