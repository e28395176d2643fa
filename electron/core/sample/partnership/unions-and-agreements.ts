// The two unions that the sample's forum knows, and five agreements with their clauses: one of them waits for its review.

import { type Agreement, emptyAgreement } from '../../../../shared/domain/agreements.ts';
import { emptyUnion } from '../../../../shared/domain/partnership/unions.ts';
import { ago, ahead, EMPLOYER, idOf, OTHER_UNION, OWN_UNION, type Stage, seen } from './stage.ts';

export function putUnions(stage: Stage): void {
  const { tx, unions, staff } = stage;
  const day = ago(stage, 700);
  tx.put('unionProfiles', {
    ...emptyUnion,
    ...seen('staffSide'),
    id: unions.own,
    name: OWN_UNION,
    isOwn: true,
    leadModel: 'layLed',
    structure: 'A branch with reps at each site; a committee each month.',
    membersCovered: 'All grades but directors',
    decisionRoute: 'Reps ask their members, the branch committee decides; anything on pay goes to a vote of members.',
    mandateDays: 21,
    history: 'Recognised here since the hospital opened. Two disputes in twenty years, both settled.',
    dosAndDonts: 'Do bring the rota with the question. Do not ask for an answer in the meeting.',
    keyDates: [{ id: idOf(day), what: 'Annual general meeting', on: ahead(stage, 75) }],
    positions: [
      {
        id: idOf(day),
        level: 'national',
        topic: 'Flexible working',
        text: 'Flexible from the first day, with reasons in writing for a refusal.',
        from: ago(stage, 600),
        to: null,
      },
      {
        id: idOf(day),
        level: 'branch',
        topic: 'Twelve-hour shifts',
        text: 'Only by choice, and never more than three in a row.',
        from: ago(stage, 380),
        to: null,
      },
    ],
    reviewedOn: ago(stage, 90),
  });
  tx.put('unionProfiles', {
    ...emptyUnion,
    ...seen('staffSide'),
    id: unions.other,
    name: OTHER_UNION,
    leadModel: 'fullTimeOfficerLed',
    structure: 'A regional officer with two workplace reps.',
    membersCovered: 'Clinic, laboratory and radiology staff',
    decisionRoute: 'The regional officer answers after a call with the reps; changes to hours go to a ballot.',
    mandateDays: 14,
    dosAndDonts: 'Do copy the regional officer in from the first day.',
    contacts: [
      { id: idOf(day), name: staff.society, role: 'Workplace rep', patch: 'Clinics', reach: 'Room 14, mornings' },
    ],
    reviewedOn: ago(stage, 400),
  });
}

export function putAgreements(stage: Stage): void {
  const { tx } = stage;
  const parties = [EMPLOYER, OWN_UNION, OTHER_UNION];
  const keep = (signed: string, agreement: Partial<Agreement> & Pick<Agreement, 'title' | 'type'>) =>
    tx.put('agreements', {
      ...emptyAgreement,
      ...seen('joint'),
      id: idOf(signed),
      state: 'signed',
      employerId: stage.employerId,
      forumId: stage.forumId,
      parties,
      signedOn: signed,
      effectiveFrom: signed,
      ...agreement,
    });
  const clause = (ref: string, text: string, ...tags: string[]) => ({ id: idOf(ago(stage, 700)), ref, text, tags });
  keep(ago(stage, 3_600), {
    title: 'Recognition agreement',
    type: 'recognition',
    reviewDue: ahead(stage, 400),
    clauses: [
      clause('1', 'The trust recognises both unions for all staff in their scope.', 'scope'),
      clause('2.1', 'Terms that are set nationally are not bargained here.', 'pay'),
    ],
  });
  keep(ago(stage, 760), {
    title: 'Partnership agreement',
    type: 'partnership',
    reviewDue: ahead(stage, 45),
    purpose: 'To decide early and together what changes work and care.',
    meetingRules: 'Every two months; papers five working days before; minutes agreed within two weeks.',
    disputesRoute: 'The forum, the two leads, conciliation. Things stay as they were meanwhile.',
    scope: (
      [
        ['Shift patterns', 'consultWithViewToAgreement', 'Both unions', 28],
        ['Redundancy and redeployment', 'consultWithViewToAgreement', 'Both unions', 45],
        ['New technology', 'consult', 'Both unions', 21],
        ['Moves between sites', 'consult', 'Both unions and those who move', 28],
        ['Car parking', 'inform', 'The forum', 14],
      ] as const
    ).map(([topic, level, who, noticeDays]) => ({ id: idOf(ago(stage, 760)), topic, level, who, noticeDays })),
    clauses: [clause('3.2', 'No compulsory redundancy while somebody can be redeployed or retrained.', 'jobs')],
  });
  keep(ago(stage, 1_150), {
    title: 'Facilities agreement',
    type: 'facilities',
    reviewDue: ago(stage, 5),
    clauses: [
      clause('4.1', 'Two days a week of paid time for the staff-side chair.', 'time off'),
      clause('4.3', 'Cover is arranged by the ward manager, not by the rep.', 'cover'),
    ],
    facilityTime: [
      {
        id: idOf(ago(stage, 1_150)),
        what: 'Time for each rep',
        repKinds: [],
        kinds: ['duties', 'healthAndSafety'],
        minutes: 4 * 60,
        every: 'week',
        isForEach: true,
      },
      {
        id: idOf(ago(stage, 1_150)),
        what: 'Courses',
        repKinds: [],
        kinds: ['training'],
        minutes: 150 * 60,
        every: 'year',
        isForEach: false,
      },
    ],
  });
  keep(ago(stage, 420), {
    title: 'Flexible working agreement',
    type: 'flexibleWorking',
    reviewDue: ahead(stage, 210),
    reviews: [
      {
        id: idOf(ago(stage, 60)),
        dueOn: ago(stage, 55),
        doneOn: ago(stage, 60),
        result: 'It stays; team rotas added.',
      },
    ],
    clauses: [clause('2', 'A refusal is in writing, with a reason and somebody to appeal to.', 'flexible working')],
  });
  keep(ago(stage, 900), {
    title: 'Job security agreement',
    type: 'jobSecurity',
    expiresOn: ahead(stage, 80),
    reviewDue: ahead(stage, 20),
    clauses: [
      clause('1.4', 'Anybody at risk is offered what is vacant before it is advertised.', 'jobs', 'redeployment'),
    ],
  });
}
