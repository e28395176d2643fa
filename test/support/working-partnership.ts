// Inputs that work for partnership and agreements.

import type { DeskClient } from '../../shared/contract/contract.ts';
import { workingConsultations } from './working-partnership-consultations.ts';
import { workingForums } from './working-partnership-forums.ts';
import { workingHealth } from './working-partnership-health.ts';
import { workingIndicators } from './working-partnership-indicators.ts';
import { workingInitiatives } from './working-partnership-initiatives.ts';
import { workingIssues } from './working-partnership-issues.ts';
import { workingMeetings } from './working-partnership-meetings.ts';
import { workingAgreements, workingPeople } from './working-partnership-people.ts';

export const workingPartnership: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {
  ...workingAgreements,
  ...workingPeople,
  ...workingConsultations,
  ...workingForums,
  ...workingHealth,
  ...workingIndicators,
  ...workingInitiatives,
  ...workingIssues,
  ...workingMeetings,
};
