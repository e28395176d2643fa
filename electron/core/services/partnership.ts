// Partnership working: each part's procedures in a file of its own.

import { partnershipAnnualReports } from './partnership/annual-reports.ts';
import { partnershipConsultations } from './partnership/consultations.ts';
import { partnershipForums } from './partnership/forums.ts';
import { partnershipHealth } from './partnership/health.ts';
import { partnershipIndicators } from './partnership/indicators.ts';
import { partnershipInitiatives } from './partnership/initiatives.ts';
import { partnershipIssues } from './partnership/issues.ts';
import { partnershipLibrary } from './partnership/library.ts';
import { partnershipMeasures } from './partnership/measures.ts';
import { partnershipMeetings } from './partnership/meetings.ts';
import { partnershipPeople } from './partnership/people.ts';

export const partnership = {
  ...partnershipForums,
  ...partnershipMeetings,
  ...partnershipIssues,
  ...partnershipConsultations,
  ...partnershipIndicators,
  ...partnershipHealth,
  ...partnershipMeasures,
  ...partnershipPeople,
  ...partnershipInitiatives,
  ...partnershipAnnualReports,
  ...partnershipLibrary,
};
