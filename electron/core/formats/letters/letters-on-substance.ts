// Starter letters to the employer that put the member's case: a grievance, an appeal, a request for their own data.

import type { LetterText } from './letter-text.ts';
import { ADJUSTMENTS } from './letters-on-procedure.ts';

const grievance: LetterText = {
  key: 'grievance',
  title: 'Grievance',
  about: "Raises a member's formal complaint with the employer.",
  fileName: 'Grievance.docx',
  to: 'employer',
  subject: 'Formal grievance of {memberName}',
  body: [
    'On behalf of {memberName}, who works for you at {workplaceName}, we raise this formal grievance. {memberName} has read this letter and agrees with it.',
    { when: 'clauseRelied', show: ['We rely on: {clauseRelied}'] },
    { heading: 'What happened' },
    '{whatHappened}',
    { heading: 'What {memberName} asks for' },
    '{remedySought}',
    { heading: 'What we ask you to do now' },
    {
      points: [
        'Please hold a meeting soon, with a manager who had no part in what happened, and write to us about its time first.',
        '{companionName} will accompany {memberName}. Please agree the time with {repName} at {repContact}.',
        'Please keep every document, message and recording that may bear on this, from today.',
        'Please see to it that nobody is treated worse for raising this grievance or for speaking about it as a witness.',
        'Please give your decision in writing, with reasons, and say how it can be appealed against.',
      ],
    },
    ADJUSTMENTS,
    'We look for your reply by {stageDueDay}. {memberName} hopes to settle this with you. While the grievance runs, {memberName} keeps every other right, and every time limit for using it goes on running.',
  ],
};

const appeal: LetterText = {
  key: 'appeal',
  title: 'Appeal',
  about: "Appeals against the employer's decision.",
  fileName: 'Appeal.docx',
  to: 'employer',
  subject: 'Appeal of {memberName} against the decision of {decisionDay}',
  body: [
    'On {decisionDay} you gave {memberName} your decision: {decisionWhat}. On behalf of {memberName} we appeal against it.',
    { heading: 'Why the decision should not stand' },
    '{groundsOfAppeal}',
    { when: 'clauseRelied', show: ['We rely on: {clauseRelied}'] },
    { heading: 'What should take its place' },
    '{remedySought}',
    { heading: 'How we ask you to hear the appeal' },
    {
      points: [
        'Please let somebody hear it who had no part in the decision, and who has the power to change it.',
        'Please send us the notes of the meetings and the papers that the decision rests on, before the hearing.',
        'Please agree the time of the hearing with {repName} at {repContact}. {companionName} will accompany {memberName}.',
        'Please give the result in writing, with reasons.',
      ],
    },
    ADJUSTMENTS,
    'There may be more to say once we have seen the papers, and we may add to these grounds. We look for your reply by {stageDueDay}.',
  ],
};

const subjectAccess: LetterText = {
  key: 'subject-access',
  title: 'Subject access request',
  about: 'Asks the employer for a copy of the personal data that it holds about the member.',
  fileName: 'Subject access request.docx',
  to: 'employer',
  subject: 'Subject access request for {memberName}',
  body: [
    'We write with the authority of {memberName}, who asks for a copy of the personal data that {employerName} holds about them, under the law of data protection (article 15 of the UK GDPR).',
    {
      facts: [
        ['Whose data', '{memberName}'],
        ['Period', '{subjectAccessPeriod}'],
        ['Send it to', '{repName}, {repContact}'],
      ],
    },
    { heading: 'What the request covers' },
    {
      points: [
        'The personnel file, with notes of meetings, reviews, absence and any investigation or warning.',
        'Emails and messages that are about {memberName}, on whatever system or telephone they were written for work.',
        'Records made by machines, such as clocking, door, camera and call records, so far as they are about {memberName}.',
        'What was decided about {memberName} by a computer, and how.',
      ],
    },
    { when: 'subjectAccessWhere', show: ['Please look in particular here: {subjectAccessWhere}'] },
    'Please also say what the data are used for, where they came from, who has been given them, and how long they are kept.',
    'An answer is due without undue delay, and in any case within one month of the day on which you receive this letter. There is no fee. If you need proof of who {memberName} is, or of our authority, please tell us this week. If you hold something back, please say that you do, and on what ground.',
    'Please destroy nothing that this request covers. Where other people appear in a document, please take out what is about them and send us the rest.',
  ],
};

export const lettersOnSubstance: readonly LetterText[] = [grievance, appeal, subjectAccess];
