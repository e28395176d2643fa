// A forum's records for rules, made from as little as a test says.

import { randomUUID } from 'node:crypto';
import { type Agreement, emptyAgreement } from '../../shared/domain/agreements.ts';
import { type Action, emptyAction } from '../../shared/domain/partnership/actions.ts';
import { type Consultation, emptyConsultation } from '../../shared/domain/partnership/consultations.ts';
import { type Decision, emptyDecision } from '../../shared/domain/partnership/decisions.ts';
import { emptyEntry, type PartnershipEntry } from '../../shared/domain/partnership/entries.ts';
import { emptyForum, emptySeat, type Forum, type Seat } from '../../shared/domain/partnership/forums.ts';
import type { HealthAnswers, HealthWave } from '../../shared/domain/partnership/health.ts';
import { HEALTH_ITEMS } from '../../shared/domain/partnership/health-items.ts';
import { emptyInitiative, type Initiative } from '../../shared/domain/partnership/initiatives.ts';
import { emptyIssue, type Issue } from '../../shared/domain/partnership/issues.ts';
import type { Measure } from '../../shared/domain/partnership/measures.ts';
import { type AgendaItem, emptyItem, emptyMeeting, type Meeting } from '../../shared/domain/partnership/meetings.ts';
import type { ForumFacts } from '../../shared/rules/partnership/indicator-facts.ts';

const record = () => ({ id: randomUUID(), revision: 1, visibility: 'joint', confidentialUntil: null }) as const;
const forumId = randomUUID();

export const YEAR = { from: '2025-01-01', to: '2025-12-31', asOf: '2025-12-31' };

export const seat = (change: Partial<Seat> & Pick<Seat, 'side'>): Seat => ({
  ...emptySeat,
  id: randomUUID(),
  holder: { name: 'Somebody', memberId: null, repId: null, from: null, to: null },
  ...change,
});

export const makeForum = (change: Partial<Forum> = {}): Forum => ({
  ...emptyForum,
  ...record(),
  id: forumId,
  name: 'Forum',
  ...change,
});

export const meeting = (plannedOn: string, change: Partial<Meeting> = {}): Meeting => ({
  ...emptyMeeting,
  ...record(),
  forumId,
  plannedOn,
  heldOn: plannedOn,
  ...change,
});

export const item = (proposedBy: AgendaItem['proposedBy']): AgendaItem => ({
  ...emptyItem,
  id: randomUUID(),
  title: 'Item',
  proposedBy,
});

export const paper = (
  of: Meeting,
  issuedOn: string | null,
  change: Partial<PartnershipEntry> = {},
): PartnershipEntry => ({
  ...emptyEntry,
  ...record(),
  on: { collection: 'meetings', id: of.id },
  kind: 'paper',
  day: issuedOn ?? of.plannedOn,
  issuedOn,
  ...change,
});

export const action = (dueOn: string | null, doneOn: string | null, change: Partial<Action> = {}): Action => ({
  ...emptyAction,
  ...record(),
  forumId,
  text: 'Do it',
  ownerSide: 'management',
  askedOn: '2025-01-01',
  dueOn,
  doneOn,
  ...change,
});

export const issue = (raisedOn: string, change: Partial<Issue> = {}): Issue => ({
  ...emptyIssue,
  ...record(),
  number: 'IS-2025-0001',
  forumId,
  title: 'Rotas',
  raisedOn,
  ...change,
});

export const consultation = (change: Partial<Consultation> = {}): Consultation => ({
  ...emptyConsultation,
  ...record(),
  forumId,
  number: 'CO-2025-0001',
  topic: 'Rotas',
  ...change,
});

export const decision = (on: string, change: Partial<Decision> = {}): Decision => ({
  ...emptyDecision,
  ...record(),
  forumId,
  number: 'DE-2025-0001',
  title: 'Rotas',
  on,
  finalOn: on,
  ...change,
});

export const initiative = (change: Partial<Initiative> = {}): Initiative => ({
  ...emptyInitiative,
  ...record(),
  forumId,
  number: 'IN-2025-0001',
  title: 'Quieter nights',
  kind: 'improvement',
  raisedOn: '2025-02-01',
  updatedOn: '2025-12-01',
  state: 'testing',
  coLeads: { management: 'Ward manager', staff: 'Rep' },
  ...change,
});

export const agreement = (change: Partial<Agreement> = {}): Agreement => ({
  ...emptyAgreement,
  ...record(),
  title: 'Facilities',
  type: 'facilities',
  state: 'signed',
  ...change,
});

export const measure = (change: Partial<Measure> = {}): Measure => ({
  ...record(),
  forumId,
  kind: 'outcome',
  name: 'Sickness absence',
  preset: null,
  definition: '',
  unit: '%',
  lowerIsBetter: true,
  source: '',
  team: '',
  baseline: { value: 6, on: '2024-12-31' },
  target: { value: 5, by: null },
  points: [{ id: randomUUID(), on: '2025-12-31', value: 4.5, n: null, source: 'Payroll', parts: [] }],
  owners: { management: '', staff: '' },
  agreedOn: null,
  compass: [],
  commitments: [],
  purpose: null,
  gainShare: null,
  reward: null,
  ...change,
});

/** A closed wave with the totals of each side, and of senior managers and the frontline where they are given. */
export function wave(
  closedOn: string,
  totals: { management: number[]; staff: number[]; levels?: boolean },
): { wave: HealthWave; answers: HealthAnswers[] } {
  const id = randomUUID();
  const answersOf = (side: 'management' | 'staff') =>
    totals[side].map((overall) => ({
      id: randomUUID(),
      revision: 1,
      waveId: id,
      side,
      level: totals.levels ? (side === 'management' ? ('senior' as const) : ('frontline' as const)) : null,
      scores: [],
      overall,
      comment: '',
    }));
  return {
    wave: {
      ...record(),
      id,
      forumId,
      title: '',
      openedOn: closedOn,
      closedOn,
      isBaseline: false,
      leastAnswers: 3,
      behavioursVersion: null,
      items: [...HEALTH_ITEMS],
      practices: [],
      practicesOn: null,
      comment: { management: '', staff: '' },
    },
    answers: [...answersOf('management'), ...answersOf('staff')],
  };
}

export const facts = (change: Partial<ForumFacts> = {}): ForumFacts => ({
  forum: makeForum(),
  meetings: [],
  papers: [],
  actions: [],
  issues: [],
  consultations: [],
  decisions: [],
  initiatives: [],
  measures: [],
  agreements: [],
  waves: [],
  answers: [],
  union: null,
  departmentsWithRep: [],
  postOf: () => undefined,
  calendar: { nation: 'england-and-wales', closures: [] },
  constitutionGaps: [],
  dateOrder: 'dmy',
  ...change,
});
