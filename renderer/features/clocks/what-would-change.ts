// What would change an answer: the facts that move a limit, by rule. Questions to ask the member, not law: the law's own
// steps stand in the working.

import type { AnyClockInput } from '../../../shared/contract/clocks.ts';

const CLAIM = [
  'Another day on which it happened: the day that employment ended is not always the day on the letter.',
  'A series or something that goes on: a person decides on which day it ended.',
  'Early conciliation, begun before this day.',
  'A tribunal that lets a claim in late. Nobody plans on that.',
];

const changes: Partial<Record<AnyClockInput['rule'], readonly string[]>> = {
  'tribunal-limit': CLAIM,
  'tribunal-limit-regime': CLAIM,
  'tribunal-limit-with-early-conciliation': [
    'Another Day A or Day B: look at the certificate itself.',
    'An earlier certificate for the same matter: only the first one stops the clock.',
    'Conciliation that the employer began: it stops nothing.',
    'Another day on which it happened.',
  ],
  'tribunal-claim-in-time': CLAIM,
  'interim-relief': [
    'Another day on which the dismissal took effect, such as a summary dismissal that was told later.',
  ],
  'protective-award-claim': CLAIM,
  'tribunal-appeal': ['Reasons that were sent on another day, or not asked for in time.'],
  'companion-postponement': [
    'Bank holidays and weekends between the two days.',
    'A longer time in the employer’s own procedure.',
  ],
  'collective-redundancy-consultation': ['The number of dismissals: from 100 the time is longer.'],
  'ballot-mandate': ['A mandate that the employer agreed to make longer.', 'The day on which voting closed.'],
  'action-notice': ['The day on which the employer received the notice, rather than that on which it was sent.'],
  'subject-access-request': [
    'A request for proof of who is asking: the time may begin when it is answered.',
    'A complex request: its time may be extended once, with the reasons told within the first month.',
  ],
  'us-unfair-labor-practice-charge': ['When the union knew, or should have known, of the act.'],
  'us-grievance-steps': ['The contract’s own words on days, holidays and agreed extensions.'],
  'us-days-rolled': ['A holiday of the contract’s own.'],
  'qualifying-service': ['Breaks in service, and service with an employer before a transfer.'],
  'notice-in-weeks': ['A longer notice in the contract.', 'The day on which the notice was read, when it was posted.'],
  'notice-in-months': ['A longer notice in the contract.', 'The day on which the notice was read, when it was posted.'],
};

export const whatWouldChange = (rule: AnyClockInput['rule']): readonly string[] => changes[rule] ?? [];
