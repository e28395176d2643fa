// What each kind of meeting is captured as: an agenda with its outcomes, or the points that people made.

import type { MeetingKind } from '../../../../shared/domain/partnership/meetings.ts';

const WITH_POINTS: readonly MeetingKind[] = ['walkRound', 'openMeeting', 'huddle', 'survey', 'workshop', 'training'];

export const hasPoints = (kind: MeetingKind): boolean => WITH_POINTS.includes(kind);
