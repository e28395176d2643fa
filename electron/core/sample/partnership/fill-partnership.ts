// A year of a living forum at the sample's hospital, and its small health and safety committee. Made by a chance of its own: nothing
// else in the sample is another with it.

import type { Transaction } from '../../store/desk-store.ts';
import type { SampleMember, Site } from '../members.ts';
import { someManager, someName } from '../names.ts';
import { apart } from '../random.ts';
import type { SampleRep } from '../reps.ts';
import { putActions } from './actions.ts';
import { consultationIds, putConsultations, putDecisions } from './consultations.ts';
import { putEntries } from './entries.ts';
import { putForums } from './forums.ts';
import { putHealth } from './health.ts';
import { initiativeIds, putInitiatives, putMeasures } from './initiatives.ts';
import { putIssues } from './issues.ts';
import { putMeetings } from './meetings.ts';
import { ago, idOf, meetingDays, type Post, type Stage } from './stage.ts';
import { putAgreements, putUnions } from './unions-and-agreements.ts';

const HOSPITAL = 'St Anne’s Hospital';
const CHANCE = 11;

export interface PartnershipSample {
  sites: readonly Site[];
  members: readonly SampleMember[];
  reps: readonly SampleRep[];
  letter: { hash: string; bytes: number };
  today: string;
}

/** Everything of partnership, in the transaction that is given: posts, members and places are there by then. */
export function putPartnership(tx: Transaction, sample: PartnershipSample): void {
  apart(CHANCE, () => {
    const stage = stageOf(tx, sample);
    const consultations = consultationIds(stage);
    const initiatives = initiativeIds(stage);
    putUnions(stage);
    putForums(stage);
    const issues = putIssues(stage);
    putMeetings(stage, { ...consultations, ...initiatives, parking: issues.parking, handover: issues.handover });
    putConsultations(stage, consultations);
    const decisions = putDecisions(stage, consultations, issues);
    putMeasures(stage, initiatives);
    putInitiatives(stage, initiatives);
    putHealth(stage);
    putActions(stage, { decisions, theatres: consultations.theatres });
    putAgreements(stage);
    putEntries(stage, issues, consultations);
  });
}

function stageOf(tx: Transaction, { sites, members, reps, letter, today }: PartnershipSample): Stage {
  const site = sites.find(({ place }) => place.name === HOSPITAL)!;
  const since = ago({ today }, 760);
  const { met, planned } = meetingDays(today);
  const full = () => {
    const { firstName, lastName } = someName();
    return `${firstName} ${lastName}`;
  };
  const managers = new Set<string>();
  while (managers.size < 4) managers.add(someManager());
  const [executive, workforce, nursing, estates] = [...managers] as [string, string, string, string];
  const posts = reps.filter(({ workplaceIds }) => workplaceIds[0] === site.workplaceId);
  const post = (kind: SampleRep['kind']): Post => {
    const rep = posts.find((each) => each.kind === kind)!;
    const member = members.find(({ id }) => id === rep.memberId)!;
    return { id: rep.id, memberId: member.id, name: `${member.firstName} ${member.lastName}`, from: rep.from ?? since };
  };
  return {
    tx,
    today,
    employerId: tx.get('workplaces', site.workplaceId)?.employerId ?? site.employerId,
    workplaceId: site.workplaceId,
    forumId: idOf(since),
    committeeId: idOf(ago({ today }, 500)),
    seats: {
      executive: idOf(since),
      workforce: idOf(since),
      nursing: idOf(since),
      estates: idOf(since),
      convenor: idOf(since),
      rep: idOf(since),
      society: idOf(since),
      laboratory: idOf(since),
    },
    unions: { own: idOf(since), other: idOf(since) },
    meetings: met.map((day) => ({ id: idOf(day), day })),
    planned: planned.map((day) => ({ id: idOf(today), day })),
    posts: { convenor: post('convenor'), rep: post('rep') },
    managers: { executive, workforce, nursing, estates },
    staff: { society: full(), laboratory: full(), deputy: full() },
    letter,
  };
}
