// Words to begin a constitution with: short, to be changed, and none of it assumed to have been agreed by anybody.

import type { Words } from '../branch.ts';
import type { ConstitutionHead } from './forums.ts';

interface Starter {
  mission: string;
  mayDiscuss: string;
  mayNotDiscuss: string;
  heads: Partial<Record<ConstitutionHead, string>>;
}

const UK: Starter = {
  mission:
    'To bring both sides together early, so that change is talked over while it can still be altered, problems are settled where they arise, and work here gets better for those who do it and those who depend on it.',
  mayDiscuss:
    'Anything that affects staff or the service: plans and budgets, change and reorganisation, ways of working, health and safety, training, equality, policies.',
  mayNotDiscuss:
    'The case of any one person. Pay and conditions that are bargained elsewhere, unless both sides agree.',
  heads: {
    election:
      'Each union fills its own seats by its own rules and tells the other side in writing. Management’s seats are named by the chief executive.',
    periodOfOffice:
      'Two years, and people may be chosen again. A seat that falls vacant is filled within six weeks. Each seat has a named deputy.',
    officers:
      'Each side chooses its co-chair. They chair in turn; the side that is not in the chair sees to the minutes.',
    facilities:
      'Members have paid time to prepare, to meet by themselves beforehand, to attend and to report back. Cover is arranged. New members are trained together with the other side.',
    reportingBack:
      'Both sides agree a short note at the end of each meeting. It reaches all staff, and every line manager is briefed, within a week.',
    alteration:
      'By agreement of both sides at a meeting for which the change was on the agenda. Looked at once a year.',
    disputes:
      'Where no agreement is reached the matter comes back once, with both views in writing. After that it goes to the two leads, then to full-time officers and the chief executive, then to conciliation if both agree. Until then things stay as they were wherever possible.',
  },
};

const US: Starter = {
  ...UK,
  mayDiscuss:
    'Anything that affects employees or the service: plans and budgets, change and reorganization, ways of working, safety and health, training, policies.',
  mayNotDiscuss: 'Individual grievances. Anything that would change or waive the contract: that is for bargaining.',
  heads: {
    ...UK.heads,
    election:
      'The union chooses its own members by its own rules and tells the other side in writing. Management’s members are named by its head.',
    disputes:
      'Where there is no consensus after three honest attempts, both views are written down and the matter goes to the head of the organization and the union’s representative. Rights under the contract stay as they are.',
  },
};

export const starterConstitution = (words: Words | undefined): Starter => (words === 'us' ? US : UK);
