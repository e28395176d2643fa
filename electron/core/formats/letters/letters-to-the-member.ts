// Starter letters to the member, and the notes that somebody needs who rings the conciliation service for them.

import type { LetterText } from './letter-text.ts';

export const conciliationNotes: LetterText = {
  key: 'conciliation',
  title: 'Conciliation notes',
  about: 'The facts that the conciliation service asks for, on one sheet, for whoever notifies it.',
  fileName: 'Conciliation notes.docx',
  to: 'nobody',
  subject: 'Notes for early conciliation: {memberName}, {caseNumber}',
  body: [
    { framed: ['Notify by the end of {lastDay}.', 'Claim: {claimName}'] },
    { heading: 'The two sides' },
    {
      facts: [
        ['Member (the claimant)', '{memberName}'],
        [
          'Their address',
          '{#memberAddress}{memberAddress}{/memberAddress}{^memberAddress}to be filled in{/memberAddress}',
        ],
        ['Their job and workplace', '{#memberJob}{memberJob}, {/memberJob}{workplaceName}'],
        ['Employer (the respondent)', '{employerName}'],
        [
          'Its address',
          '{#employerAddress}{employerAddress}{/employerAddress}{^employerAddress}to be filled in{/employerAddress}',
        ],
        ['Who acts for the member', '{repName}, {repContact}'],
      ],
    },
    { heading: 'The dates' },
    { dates: ['Day', 'What happened'] },
    {
      facts: [
        ['Conciliation began (Day A)', '{#dayA}{dayA}{/dayA}{^dayA}not yet{/dayA}'],
        ['Certificate received (Day B)', '{#dayB}{dayB}{/dayB}{^dayB}not yet{/dayB}'],
        [
          'Number of the certificate',
          '{#certificateNo}{certificateNo}{/certificateNo}{^certificateNo}not yet{/certificateNo}',
        ],
      ],
    },
    { heading: 'What happened' },
    '{whatHappened}',
    { heading: 'What would settle it' },
    '{remedySought}',
    { heading: 'Before you send it' },
    {
      points: [
        'Take the name of the employer from the contract or a payslip, letter for letter. A wrong name can cost the claim.',
        'Notify once for each person or firm that the claim may be against.',
        'The service asks for names, addresses and dates. It does not ask who is right.',
        'Write down the day, the time and the reference that you are given, and record them on the case the same day.',
        'When the certificate comes, record its number and the day on which it was received at once: the last day is then counted anew.',
      ],
    },
  ],
};

const timeLimit: LetterText = {
  key: 'time-limit',
  title: 'Time limit to the member',
  about: 'Tells a member in plain words what the last day is and what they must do by then.',
  fileName: 'Time limit.docx',
  to: 'member',
  subject: 'The last day to act in your case',
  body: [
    { framed: ['The last day is {lastDay}.', 'By the end of that day, this must be done: {whatToDo}'] },
    { heading: 'Where the day comes from' },
    'This is the time limit for the following claim: {claimName}. It is counted from {keyDate}: {keyDateKind}. If that day is wrong, even by one day, tell us today, because the last day changes with it.',
    {
      when: 'laterDay',
      show: ['A later day, {laterDay}, may apply. Please do not count on it. Act as though {lastDay} were the last.'],
    },
    { heading: 'What does not stop the clock' },
    {
      points: [
        'Raising a grievance does not stop it. Nor does an appeal, even when the employer takes months to answer.',
        'Talking with the employer does not stop it, whatever anybody has promised.',
        'Waiting for us, for a solicitor or for an insurer does not stop it.',
        'Being ill or on leave does not stop it.',
      ],
    },
    { heading: 'What you must do' },
    {
      points: [
        'Do not leave it to the last day. Websites fail and post is late.',
        'Tell {repName} at {repContact} on the day you have done it, and send us the confirmation or its number.',
        'If a certificate or a letter from the conciliation service or the tribunal comes, send it to us the same day. It can change the last day.',
        'If you decide not to go on, tell us that too, so that we know.',
      ],
    },
    'This letter is about the day only. It does not say that you will win or lose. If you read it after {lastDay}, ring {repName} at once: a longer limit may apply, and somebody must look at it that day.',
  ],
};

const closing: LetterText = {
  key: 'closing',
  title: 'Closing a case',
  about: 'Tells a member how their case ended, why, and what to do if something is not kept.',
  fileName: 'Closing a case.docx',
  to: 'member',
  subject: 'Your case {caseNumber}',
  body: [
    'We are closing your case, which concerned {caseSubject}. This letter says how it ended and why, so that you have it in writing.',
    { heading: 'How it ended' },
    '{outcome}',
    { heading: 'Why' },
    '{outcomeReason}',
    {
      when: 'remedyAgreed',
      show: [
        { heading: 'What you should now get' },
        '{remedyAgreed}',
        'If any of it does not come when it should, tell {repName} at {repContact} straight away. We do not count a case as finished until what was agreed has been done.',
      ],
    },
    {
      when: 'lastDay',
      show: [
        {
          framed: [
            'Closing the case changes no time limit. If you want to take the matter further yourself, the last day that we know of is {lastDay}.',
          ],
        },
      ],
    },
    { heading: 'If something is not right' },
    {
      points: [
        'If the trouble starts again, or you are treated worse for having raised it, come back to us at once. We can open the case again.',
        'If you think that we were wrong to end it here, write to the branch and say why. Somebody who had no part in it will look at it.',
        'You may have a copy of the papers that we hold about you. We keep them only as long as our rules on keeping papers say.',
      ],
    },
    'Thank you for trusting us with this. We should be glad to hear what we did well and what we could have done better.',
  ],
};

export const lettersToTheMember: readonly LetterText[] = [timeLimit, closing];
