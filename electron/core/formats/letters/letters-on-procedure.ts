// Starter letters to the employer about how a case is to be handled: who acts, when a hearing is, who may come, what
// is to be handed over.

import type { LetterBlock, LetterText } from './letter-text.ts';

export const ADJUSTMENTS: LetterBlock = {
  when: 'adjustments',
  show: ['{memberName} needs the following adjustments so as to take part on equal terms: {adjustments}'],
};

const representation: LetterText = {
  key: 'representation',
  title: 'Representation',
  about: 'Tells the employer that the branch acts for a member, and where to send letters from now on.',
  fileName: 'Representation.docx',
  to: 'employer',
  subject: 'Representation of {memberName}',
  body: [
    '{branchName} represents {memberName}, who works for you at {workplaceName}. {memberName} has asked us to act in a matter that concerns {caseSubject}, and agrees that you may share with us whatever bears on it.',
    '{repName} deals with it for us. From now on, please send copies of all letters, notices of meetings and papers in this matter to {repName} at {repContact}, at the same time as you send them to {memberName}.',
    { heading: 'What we ask of you' },
    {
      points: [
        'Please settle the time of any meeting or hearing with {repName} before you fix it, so that {memberName} can be accompanied.',
        'Please send us the procedure that you are following, and in good time before any hearing the papers that you mean to rely on.',
        'Please keep every document, message and recording that may bear on the matter.',
        'Please take no step against {memberName} for having come to the union.',
      ],
    },
    ADJUSTMENTS,
    'Please let us know that you have received this letter, and who deals with the matter on your side. We would sooner settle it with you than argue about it, and are ready to meet.',
  ],
};

const postponement: LetterText = {
  key: 'postponement',
  title: 'Postponement of a hearing',
  about: 'Asks for another time within five working days because the companion cannot come.',
  fileName: 'Postponement of a hearing.docx',
  to: 'employer',
  subject: 'Request to put off the hearing of {memberName} on {hearingDay}',
  body: [
    'You have asked {memberName} to come to a hearing on {hearingDay} at {hearingTime} ({stageName}).',
    '{memberName} has chosen {companionName} as companion. {companionName} cannot come at that time.',
    {
      framed: ['We therefore ask you to hold the hearing on {proposedDay} at {proposedTime} instead.'],
    },
    'The time that we propose is reasonable, and it falls within the five working days that begin with the first working day after the day you chose. The last of those days is {latestAlternativeDay}. Where a chosen companion cannot come and the worker proposes such a time, the employer must put the hearing off to it (in Great Britain: section 10 of the Employment Relations Act 1999).',
    'We are not asking for delay. {memberName} wants to be heard, with somebody beside them who knows the case.',
    ADJUSTMENTS,
    'Please confirm the new time to {repName} at {repContact}. If it does not suit you, please ring {repName} before you decide anything, so that we can agree on another. Please do not go on in the absence of {memberName}.',
  ],
};

const release: LetterText = {
  key: 'release',
  title: 'Release for a hearing',
  about: 'Asks the employer to release a rep or companion from work, with pay, for a hearing.',
  fileName: 'Release for a hearing.docx',
  to: 'employer',
  subject: 'Release of {companionName} for a hearing on {hearingDay}',
  body: [
    '{companionName} is to accompany {memberName} at a hearing ({stageName}). Please release {companionName} from work, without loss of pay, as follows:',
    {
      facts: [
        ['Hearing', '{hearingDay}, {hearingTime}, {hearingPlace}'],
        ['To prepare with the member', '{preparationTime}, before the day of the hearing'],
        ['Travel', 'The time that it takes to get there and back'],
        ['After the hearing', 'Time to explain to the member what was said and what comes next'],
      ],
    },
    'Accompanying a worker is more than sitting in the room: the companion must know the papers, speak with the member beforehand, and be there when the member decides what to do. A companion who works for the same employer has a right to time off in working hours for it, and is not to be treated worse for taking it.',
    'Please tell the manager of {companionName}, and arrange cover where cover is needed, so that nobody else bears the cost of it.',
    'Please confirm the release to {repName} at {repContact} before the hearing. If a part of it is in doubt, ring {repName}, so that we can find a way that works on both sides.',
  ],
};

const information: LetterText = {
  key: 'information',
  title: 'Information request',
  about: 'Asks the employer for facts and papers that the case needs, by a day.',
  fileName: 'Information request.docx',
  to: 'employer',
  subject: 'Request for information: {memberName}, {caseNumber}',
  body: [
    'We represent {memberName} in a matter that concerns {caseSubject}. To deal with it fairly and without needless argument, we need some information that only you hold.',
    { heading: 'What we ask for' },
    '{informationWanted}',
    { heading: 'Why we need it' },
    '{informationWhy}',
    { framed: ['Please let us have it by {informationBy}.'] },
    {
      points: [
        'Send what you have at once, and tell us when the rest will follow.',
        'If you do not hold something, please say so.',
        'If you decide not to give us something, please say what it is and why.',
        'Where a paper names people whom this does not concern, you may take their names out.',
      ],
    },
    'Please send it to {repName} at {repContact}. If anything that we ask for is unclear, ring {repName} before you spend time on it.',
  ],
};

export const lettersOnProcedure: readonly LetterText[] = [representation, postponement, release, information];
