// Starter letters that a branch writes to many members at once. They use what the list knows of a member, and fields that
// are typed once for all of them: nothing of any case.

import type { LetterText } from './letter-text.ts';

const welcome: LetterText = {
  key: 'welcome',
  title: 'Welcome to the branch',
  about: 'Says who the branch is and what a new member can ask it for. Send it in the first week.',
  fileName: 'Welcome to the branch.docx',
  to: 'members',
  subject: 'Welcome to {branchName}',
  body: [
    'Thank you for joining us. You are now one of the people who stand up for each other at work, and we are glad to have you.',
    { heading: 'What you can ask us for' },
    {
      points: [
        'Advice about your pay, your hours, your contract or your safety. Ask early: many rights have short time limits.',
        'Somebody to come with you if you are called to a disciplinary or a grievance meeting. Ring us before you go, not afterwards.',
        'A say. Members decide what we ask the employer for, and who speaks for us.',
      ],
    },
    { heading: 'Your membership' },
    {
      when: 'memberNumber',
      show: ['Your membership number is {memberNumber}. Please keep it: we ask for it when you ring.'],
    },
    {
      when: 'employerName',
      show: ['We have you down as working for {employerName}{#workplaceName}, at {workplaceName}{/workplaceName}.'],
    },
    'If your job, your hours, your address or your pay band changes, tell us. Then your subscription is right and nothing goes to an old address.',
    { when: 'branchContact', show: [{ framed: ['How to reach us: {branchContact}'] }] },
    'Come to a meeting when you can, or just say hello. There is always room for one more pair of hands.',
  ],
};

const arrears: LetterText = {
  key: 'arrears',
  title: 'Arrears reminder',
  about: 'Tells a member kindly that their subscription has stopped, and how to put it right.',
  fileName: 'Arrears reminder.docx',
  to: 'members',
  subject: 'Your subscription',
  body: [
    'Our list says that your subscription has not been coming through{#standingSince} since {standingSince}{/standingSince}. That often happens when somebody changes jobs or banks, and it is easily put right.',
    {
      when: 'paymentMethod',
      show: ['We have you down as paying this way: {paymentMethod}.'],
    },
    { heading: 'How to put it right' },
    '{howToPay}',
    'Please do this, or tell us what is wrong, by {replyBy}.',
    { heading: 'Why it matters' },
    {
      points: [
        'While you are in arrears we may not be able to represent you, even about something that happened when you were paid up.',
        'If you have just paid, thank you: please ignore this letter.',
        'If you are off sick, on unpaid leave, on lower pay or between jobs, tell us. There may be a lower rate for you.',
      ],
    },
    'If paying is difficult at the moment, talk to us. It stays between us, and nobody will think the less of you.',
  ],
};

const meeting: LetterText = {
  key: 'meeting',
  title: 'Meeting notice',
  about: 'Calls members to a meeting: when, where, and what is to be decided.',
  fileName: 'Meeting notice.docx',
  to: 'members',
  subject: 'Notice of a members’ meeting',
  body: [
    'You are invited to a meeting of {branchName}.',
    {
      facts: [
        ['Day', '{meetingDay}'],
        ['Time', '{meetingTime}'],
        ['Place', '{meetingPlace}'],
      ],
    },
    { heading: 'What it is about' },
    '{meetingAbout}',
    { heading: 'If you cannot come' },
    'Tell us what you think before the day, and we will see that it is heard. If something would help you to come or to take part (a lift, a hearing loop, somebody to look after the children, another time), tell us by {replyBy}.',
    { when: 'branchContact', show: ['How to reach us: {branchContact}'] },
  ],
};

const details: LetterText = {
  key: 'check-details',
  title: 'Your details need checking',
  about: 'Shows a member what the list says of them and asks what is wrong. Send it before a ballot.',
  fileName: 'Your details need checking.docx',
  to: 'members',
  subject: 'Are these details right?',
  body: [
    'A branch is only as good as its list. When addresses and workplaces are wrong, letters go astray and ballot papers do not arrive. This is what our list says of you:',
    {
      facts: [
        ['Name', '{memberName}'],
        ['Membership number', '{#memberNumber}{memberNumber}{/memberNumber}{^memberNumber}none yet{/memberNumber}'],
        ['Address', '{#memberAddress}{memberAddress}{/memberAddress}{^memberAddress}not known{/memberAddress}'],
        ['Email', '{#memberEmail}{memberEmail}{/memberEmail}{^memberEmail}not known{/memberEmail}'],
        ['Phone', '{#memberPhone}{memberPhone}{/memberPhone}{^memberPhone}not known{/memberPhone}'],
        ['Employer', '{#employerName}{employerName}{/employerName}{^employerName}not known{/employerName}'],
        ['Workplace', '{#workplaceName}{workplaceName}{/workplaceName}{^workplaceName}not known{/workplaceName}'],
        ['Job', '{#memberJob}{memberJob}{/memberJob}{^memberJob}not known{/memberJob}'],
        ['Category', '{#memberCategory}{memberCategory}{/memberCategory}{^memberCategory}not known{/memberCategory}'],
        [
          'Subscription band',
          '{#subscriptionBand}{subscriptionBand}{/subscriptionBand}{^subscriptionBand}not known{/subscriptionBand}',
        ],
        ['Joined', '{#memberJoined}{memberJoined}{/memberJoined}{^memberJoined}not known{/memberJoined}'],
        ['Needs', '{#adjustments}{adjustments}{/adjustments}{^adjustments}none that we know of{/adjustments}'],
      ],
    },
    'Please cross out what is wrong, write what is right beside it, and send it back by {replyBy}. If all of it is right, you need do nothing.',
    'Tell us also how you like to hear from us, and whether letters in large print or in another form would help you.',
    { when: 'branchContact', show: ['Send it to: {branchContact}'] },
  ],
};

const retirement: LetterText = {
  key: 'retirement',
  title: 'Retirement',
  about: 'Wishes a member well who retires, and says how to stay a member at the retired rate.',
  fileName: 'Retirement.docx',
  to: 'members',
  subject: 'Your retirement',
  body: [
    'We hear that you are retiring. Thank you for your years with us{#memberJoined}, since {memberJoined}{/memberJoined}. The branch is what its members make it, and you have been one of them.',
    { heading: 'Staying a member' },
    'You can stay in the union as a retired member, at a lower subscription. You keep your friends here, your voice and many of the benefits. This is what to do:',
    '{howToPay}',
    'Please tell us by {replyBy} what you would like. If we hear nothing, we will ask you once more before we change anything.',
    { heading: 'Before you go' },
    {
      points: [
        'If anything at work is not settled, such as pay that is owed or a case that is open, tell us before your last day.',
        'Check your last payslip. If the subscription is still taken from your pay after you leave, tell us.',
        'Have your pension statement looked at if any of it puzzles you. Mistakes are easier to mend early.',
      ],
    },
    'We wish you a long and happy retirement. Come and see us.',
  ],
};

export const lettersToMembers: readonly LetterText[] = [welcome, arrears, meeting, details, retirement];
