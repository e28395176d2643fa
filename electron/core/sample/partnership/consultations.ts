// Three consultations of the sample, one of them late, and four decisions: amended, designed together, imposed, and one that had to be
// made without anybody being asked.

import { type Consultation, emptyConsultation } from '../../../../shared/domain/partnership/consultations.ts';
import { type Decision, emptyDecision } from '../../../../shared/domain/partnership/decisions.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import type { IssueIds } from './issues.ts';
import { ago, ahead, idOf, numbered, OTHER_UNION, OWN_UNION, type Stage, seen } from './stage.ts';

export interface Consulted {
  rotas: string;
  theatres: string;
  linen: string;
}

const group = (name: string) => ({ name, workplaceId: null });
const answer = (point: NonNullable<Consultation['involvement']['staff']['point']>, day: string, channel: string) => ({
  point,
  isAsked: true,
  on: day,
  channel,
});
const test = (isMet: boolean | null, evidence = '') => ({ isMet, evidence });

/** Ids first: what is on an agenda points at them. */
export const consultationIds = (stage: Pick<Stage, 'today'>): Consulted => ({
  rotas: idOf(ago(stage, 410)),
  theatres: idOf(ago(stage, 214)),
  linen: idOf(ago(stage, 172)),
});

export function putConsultations(stage: Stage, ids: Consulted): void {
  const both = [stage.unions.own, stage.unions.other];
  const open = (begun: string, on: Partial<Consultation> & Pick<Consultation, 'id' | 'topic'>) =>
    stage.tx.put('consultations', {
      ...emptyConsultation,
      ...seen('joint'),
      number: numbered(stage.tx, 'CO', begun),
      forumId: stage.forumId,
      unionIds: both,
      firstInvolvedOn: begun,
      ...on,
    });
  const information = (what: string, day: string, supplied: string | null) => ({
    id: idOf(day),
    what,
    isStatutory: false,
    askedBy: 'staff' as const,
    askedOn: day,
    dueOn: addDays(day, 14),
    suppliedOn: supplied,
    refused: null,
    paperId: null,
    isConfidential: false,
  });
  const response = (
    unionId: string,
    party: string,
    day: string,
    position: 'support' | 'neutral' | 'oppose',
    text: string,
  ) => ({
    id: idOf(day),
    unionId,
    party,
    on: day,
    position,
    text,
  });
  const rotas = ago(stage, 410);
  open(rotas, {
    id: ids.rotas,
    topic: 'Shift patterns: rotas eight weeks ahead',
    what: 'When rotas are published, who may change them, and what a late change costs.',
    level: 'consultWithViewToAgreement',
    affected: [group('Wards'), group('Theatres'), group('Portering')],
    consulted: [group('Wards'), group('Theatres'), group('Portering')],
    involvement: {
      management: answer('withManagersFromStart', ago(stage, 320), 'Email of the director of workforce'),
      staff: answer('withManagersFromStart', ago(stage, 318), 'Forum'),
    },
    information: [information('Late changes by ward, last twelve months', ago(stage, 400), ago(stage, 391))],
    windowFrom: ago(stage, 395),
    windowTo: ago(stage, 352),
    responses: [
      response(
        stage.unions.own,
        OWN_UNION,
        ago(stage, 360),
        'support',
        'Eight weeks, and a payment where it is broken.',
      ),
      response(stage.unions.other, OTHER_UNION, ago(stage, 358), 'neutral', 'On-call must be left out.'),
    ],
    reply: { on: ago(stage, 345), text: 'Eight weeks is accepted; the payment is taken over; on-call is left out.' },
    tests: {
      formative: test(true, 'No draft existed.'),
      information: test(true),
      time: test(true, '43 days'),
      considered: test(true),
    },
    concluded: { on: ago(stage, 334), how: 'agreedWithChanges', reasons: 'Both sides gained by it.' },
    live: {
      plannedOn: ago(stage, 300),
      on: ago(stage, 300),
      incidents: 1,
      wentWrong: 'One ward printed the old form.',
    },
    positionDecided: 'support',
    positionLive: 'support',
    reviewedOn: ago(stage, 180),
  });
  const theatres = ago(stage, 214);
  open(theatres, {
    id: ids.theatres,
    topic: 'Moves between sites: the day theatres',
    what: 'Whether the day theatres go to Whitcombe Clinic, and what that means for those who work nights.',
    level: 'consult',
    affectsJobs: true,
    affected: [group('Theatres'), group('Portering'), group('Radiology')],
    consulted: [group('Theatres'), group('Radiology')],
    involvement: {
      management: answer('afterOptionsRaised', ago(stage, 208), 'Said at the forum'),
      staff: answer('afterOptionsRaised', ago(stage, 205), 'Forum'),
    },
    information: [
      information('Cost of each option', ago(stage, 200), ago(stage, 188)),
      information('Lift repairs: dates and contract', ago(stage, 19), null),
    ],
    windowFrom: ago(stage, 80),
    windowTo: ahead(stage, 20),
    decisionPlannedOn: ahead(stage, 34),
    responses: [
      response(
        stage.unions.own,
        OWN_UNION,
        ago(stage, 27),
        'oppose',
        'Not before the lifts are mended; keep one theatre here for nights.',
      ),
    ],
  });
  const linen = ago(stage, 172);
  open(linen, {
    id: ids.linen,
    topic: 'The linen store',
    what: 'A contractor runs the linen store; seven porters’ work changes.',
    affectsJobs: true,
    affected: [group('Portering')],
    consulted: [],
    involvement: {
      management: answer('afterTentativeDecision', ago(stage, 150), 'Said at the forum'),
      staff: answer('afterFinalDecision', ago(stage, 160), 'Forum'),
    },
    windowFrom: linen,
    windowTo: addDays(linen, 4),
    shortWindowReason: 'The contract was signed by then: we answered all the same.',
    responses: [response(stage.unions.own, OWN_UNION, addDays(linen, 3), 'oppose', 'Stop, and talk about it first.')],
    tests: {
      formative: test(false, 'The tender was out.'),
      information: test(false),
      time: test(false, '4 days'),
      considered: test(false),
    },
    concluded: {
      on: addDays(linen, 6),
      how: 'notAgreedImposed',
      reasons: 'The contract ran out at the end of the month.',
    },
    live: {
      plannedOn: null,
      on: ago(stage, 140),
      incidents: 4,
      wentWrong: 'No clean linen on two wards for three mornings.',
    },
    positionDecided: 'oppose',
    positionLive: 'neutral',
    atRisk: { people: 7, redeployed: 5, retained: 1, leftVoluntarily: 1, compulsory: 0 },
  });
}

export function putDecisions(stage: Stage, ids: Consulted, issues: IssueIds): string[] {
  const [first, , third, fourth] = stage.meetings;
  const gain = (text: string) => ({ text, measureId: null });
  const made: string[] = [];
  const decide = (day: string, decision: Partial<Decision> & Pick<Decision, 'title'>) => {
    const id = idOf(day);
    made.push(id);
    stage.tx.put('decisions', {
      ...emptyDecision,
      ...seen('joint'),
      id,
      number: numbered(stage.tx, 'DE', day),
      forumId: stage.forumId,
      on: day,
      finalOn: day,
      ...decision,
    });
  };
  decide(first!.day, {
    title: 'Rotas are out eight weeks ahead',
    meetingId: first!.id,
    consultationId: ids.rotas,
    options: [
      { id: idOf(first!.day), text: 'Four weeks, as now', isChosen: false },
      { id: idOf(first!.day), text: 'Eight weeks, with a payment for late changes', isChosen: true },
    ],
    evidence: ['Late changes by ward, twelve months'],
    reasons: 'Late changes cost more in bank shifts than notice does.',
    unionView: 'Eight weeks, and a payment where it is broken.',
    hasResponded: true,
    responseToUnionView: 'Taken over, on-call left out.',
    method: 'consensus',
    stances: [stage.seats.workforce, stage.seats.nursing, stage.seats.convenor, stage.seats.rep].map((seatId) => ({
      seatId,
      stance: 'support',
      note: '',
    })),
    influence: 'amended',
    whatChanged: 'The payment for a late change, and on-call left out.',
    peopleAffected: 640,
    worth: 42_000,
    isMutualGain: true,
    gains: {
      organisation: gain('Fewer bank shifts'),
      staff: gain('A family can plan'),
      serviceUsers: gain('The same faces on the ward'),
    },
    reviewOn: ahead(stage, 30),
  });
  decide(addDays(ago(stage, 172), 6), {
    title: 'A contractor runs the linen store',
    meetingId: null,
    consultationId: ids.linen,
    reasons: '',
    affectsJobs: true,
    unionView: 'Stop, and talk about it first.',
    hasResponded: true,
    method: 'managementDecisionAfterConsultation',
    influence: 'none',
    peopleAffected: 7,
  });
  decide(third!.day, {
    title: 'Thirty places at the front for late and night shifts',
    meetingId: third!.id,
    issueId: issues.parking,
    reasons: 'People were followed to their cars twice.',
    unionView: 'Places at the front, and light.',
    hasResponded: true,
    responseToUnionView: 'Worked out together by estates and the staff side.',
    method: 'consensus',
    influence: 'jointlyDesigned',
    whatChanged: 'Where the places are, and that they are lit.',
    peopleAffected: 210,
    gains: { organisation: gain(''), staff: gain('A safe way to the car'), serviceUsers: gain('') },
  });
  decide(addDays(fourth!.day, 20), {
    title: 'Medical records closed for two weeks after the flood',
    affectsJobs: true,
    exceptionReason: 'Water came through the ceiling at night; nobody could be asked before the rooms were closed.',
    reasons: 'The rooms were not safe.',
    peopleAffected: 22,
  });
  return made;
}
