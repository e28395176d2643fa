// A consultation and a decision as tests of the rules need them: empty but for what is given.

import { type Consultation, emptyConsultation } from '../../shared/domain/partnership/consultations.ts';
import { type Decision, emptyDecision } from '../../shared/domain/partnership/decisions.ts';

export const makeConsultation = (change: Partial<Consultation> = {}): Consultation => ({
  ...emptyConsultation,
  id: '01900000-0000-7000-8000-0000000c0001',
  revision: 1,
  number: 'CO-2026-0001',
  topic: 'New rosters',
  ...change,
});

export const makeDecision = (change: Partial<Decision> = {}): Decision => ({
  ...emptyDecision,
  id: '01900000-0000-7000-8000-0000000d0001',
  revision: 1,
  number: 'DE-2026-0001',
  title: 'New rosters from May',
  on: '2026-11-02',
  ...change,
});
