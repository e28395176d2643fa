// Nine issues of the sample: of every kind, and with every kind of end. None of them names anybody.

import { emptyDispute, emptyIssue, type Issue } from '../../../../shared/domain/partnership/issues.ts';
import { ago, ahead, idOf, numbered, type Stage, seen } from './stage.ts';

export interface IssueIds {
  parking: string;
  handover: string;
  fireDoor: string;
  dispute: string;
  coming: string;
}

export function putIssues(stage: Stage): IssueIds {
  const raise = (days: number, issue: Partial<Issue> & Pick<Issue, 'title'>): string => {
    const day = ago(stage, days);
    const id = idOf(day);
    stage.tx.put('issues', {
      ...emptyIssue,
      ...seen('joint'),
      id,
      number: numbered(stage.tx, 'IS', day),
      forumId: stage.forumId,
      workplaceId: stage.workplaceId,
      raisedOn: day,
      ...issue,
    });
    return id;
  };
  const parking = raise(350, {
    title: 'Nowhere to park after ten at night',
    department: 'Wards',
    themes: ['Safety', 'Travel'],
    origin: 'frontline',
    state: 'resolvedByAgreement',
    firstConversationOn: ago(stage, 341),
    closedOn: ago(stage, 205),
    answer: 'Thirty places at the front are kept for late and night shifts.',
    doneOn: ago(stage, 190),
    toldOn: ago(stage, 186),
  });
  const handover = raise(230, {
    title: 'Handover happens in unpaid time',
    department: 'Wards',
    themes: ['Working time', 'Pay'],
    state: 'onAgenda',
    firstConversationOn: ago(stage, 226),
    interests: { management: 'No gap in care between shifts.', staff: 'Every minute of work is paid.' },
  });
  const fireDoor = raise(117, {
    title: 'Linen trolley in front of the fire door',
    department: 'Wards',
    themes: ['Safety'],
    origin: 'walkRound',
    isUrgent: true,
    route: 'healthSafety',
    state: 'resolvedInformally',
    firstConversationOn: ago(stage, 117),
    closedOn: ago(stage, 110),
    answer: 'The trolley has a bay of its own.',
    doneOn: ago(stage, 110),
    toldOn: ago(stage, 108),
  });
  raise(190, {
    title: 'Radio channel of the porters cannot be heard in the basement',
    department: 'Portering',
    themes: ['Equipment'],
    state: 'resolvedInformally',
    firstConversationOn: ago(stage, 186),
    closedOn: ago(stage, 165),
    answer: 'A repeater was put up.',
    doneOn: ago(stage, 166),
    toldOn: ago(stage, 160),
  });
  raise(280, {
    title: 'Supervisor refuses every request to swap',
    department: 'Medical records',
    themes: ['Flexible working'],
    origin: 'rep',
    state: 'escalatedToCase',
    whyNoConversation: 'The hearing was already fixed.',
    route: 'case',
    closedOn: ago(stage, 262),
  });
  raise(150, {
    title: 'Canteen closes before the late shift eats',
    department: 'Theatres',
    themes: ['Facilities'],
    raisedBy: 'management',
    origin: 'manager',
    state: 'withdrawn',
    firstConversationOn: ago(stage, 149),
    closedOn: ago(stage, 140),
  });
  raise(75, {
    title: 'On-call pay for radiographers',
    department: 'Radiology',
    themes: ['Pay'],
    route: 'bargaining',
    state: 'parkedForBargaining',
    firstConversationOn: ago(stage, 70),
  });
  const dispute = raise(168, {
    ...seen('joint'),
    kind: 'dispute',
    title: 'The linen store was given to a contractor',
    department: 'Portering',
    themes: ['Jobs'],
    state: 'resolvedByAgreement',
    route: 'forum',
    closedOn: ago(stage, 121),
    dispute: {
      ...emptyDispute,
      parties: ['Both unions', 'The trust'],
      isStatusQuoKept: false,
      outcome: 'agreed',
      lessons: {
        management: 'A plan that touches jobs comes to the forum before a tender is written.',
        staff: 'Ask at each meeting what is coming; do not wait to be told.',
      },
      prevention: '“What is coming” stands on every agenda.',
      estimatedCost: 18_000,
      stages: [
        {
          id: idOf(ago(stage, 168)),
          name: 'Local',
          from: ago(stage, 168),
          due: ago(stage, 154),
          endedOn: ago(stage, 156),
          note: '',
        },
        {
          id: idOf(ago(stage, 155)),
          name: 'Forum',
          from: ago(stage, 155),
          due: ago(stage, 120),
          endedOn: ago(stage, 121),
          note: 'Agreed at the second try',
        },
      ],
    },
  });
  const coming = raise(20, {
    kind: 'coming',
    title: 'New records system in outpatients',
    department: 'Outpatients',
    themes: ['Technology', 'Training'],
    raisedBy: 'management',
    origin: 'manager',
    expectedOn: ahead(stage, 170),
    talkBy: ahead(stage, 9),
    affected: [
      { name: 'Outpatients', workplaceId: null },
      { name: 'Medical records', workplaceId: null },
    ],
    likelihood: 'likely',
  });
  raise(9, {
    ...seen('branch'),
    title: 'Bank shifts offered by text message only',
    department: 'Wards',
    themes: ['Working time'],
    state: 'raised',
  });
  return { parking, handover, fireDoor, dispute, coming };
}
