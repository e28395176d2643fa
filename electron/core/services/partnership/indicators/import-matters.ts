// The issues, consultations, decisions and agreements of an imported forum, each with the number that the desk gives.

import { randomUUIDv7 } from 'node:crypto';
import { type Agreement, AgreementTypeSchema, emptyAgreement } from '../../../../../shared/domain/agreements.ts';
import { type Consultation, emptyConsultation } from '../../../../../shared/domain/partnership/consultations.ts';
import { emptyDecision } from '../../../../../shared/domain/partnership/decisions.ts';
import { CLOSING_STATES, emptyIssue } from '../../../../../shared/domain/partnership/issues.ts';
import { agreementTypeWords } from '../../../../../shared/domain/partnership/words-people.ts';
import { fold } from '../../../../../shared/rules/fold.ts';
import {
  type MatterPrefix,
  matterNumber,
  matterSeries,
} from '../../../../../shared/rules/partnership/matter-numbers.ts';
import { sharingOf } from '../sharing.ts';
import type { Importing } from './import-records.ts';
import { levelOf } from './imported-fields.ts';

export function putMatters(importing: Importing): void {
  putIssues(importing);
  putConsultations(importing);
  putAgreements(importing);
}

function numberFor({ tx }: Importing, prefix: MatterPrefix, day: string): string {
  const year = Number(day.slice(0, 4));
  return matterNumber(prefix, year, tx.nextNumber(matterSeries(prefix, year)));
}

function putIssues(importing: Importing): void {
  const { tx, context, records, forum } = importing;
  for (const issue of records.issues) {
    const { outcome = null, closed = null, first_talk: firstConversationOn = null } = issue;
    const state = outcome ?? (firstConversationOn === null ? 'raised' : 'earlyConversation');
    tx.put('issues', {
      ...emptyIssue,
      ...sharingOf(context, levelOf(issue), 'joint', [forum]),
      id: randomUUIDv7(),
      number: numberFor(importing, 'IS', issue.raised),
      forumId: forum.id,
      title: issue.title ?? `Issue ${issue.id}`,
      raisedOn: issue.raised,
      raisedBy: issue.raised_by_side ?? emptyIssue.raisedBy,
      department: issue.department ?? '',
      themes: issue.theme ?? [],
      route: issue.route ?? emptyIssue.route,
      state,
      firstConversationOn,
      closedOn: CLOSING_STATES.includes(state) ? closed : null,
    });
  }
}

type Given = Importing['records']['consultations'][number];

function putConsultations(importing: Importing): void {
  const { tx, context, forum } = importing;
  for (const given of importing.records.consultations) {
    const { first_involved: firstInvolvedOn = null, decision = null } = given;
    const id = randomUUIDv7();
    const topic = given.topic ?? `Consultation ${given.id}`;
    const level = sharingOf(context, levelOf(given), 'joint', [forum]);
    tx.put('consultations', {
      ...emptyConsultation,
      ...level,
      id,
      number: numberFor(importing, 'CO', firstInvolvedOn ?? decision ?? importing.today),
      forumId: forum.id,
      topic,
      level: given.level ?? emptyConsultation.level,
      affectsJobs: given.affects_jobs ?? false,
      firstInvolvedOn,
      involvement: {
        staff: answerOf(given.point),
        management: answerOf(given.point_by_management),
      },
      windowFrom: given.window_start ?? null,
      windowTo: given.window_end ?? null,
      tests: testsOf(given),
      concluded:
        given.conclusion && decision !== null
          ? { on: decision, how: given.conclusion, reasons: reasonsOf(given) }
          : null,
    });
    if (decision !== null) putDecision(importing, { id, topic, level, decision }, given);
  }
}

const answerOf = (point: Given['point']): Consultation['involvement']['staff'] => ({
  point: point ?? null,
  isAsked: point !== undefined && point !== null,
  on: null,
  channel: '',
});

const testsOf = ({ tests }: Given): Consultation['tests'] => {
  const test = (isMet: boolean | null | undefined) => ({ isMet: isMet ?? null, evidence: '' });
  return {
    formative: test(tests?.formative),
    information: test(tests?.information),
    time: test(tests?.time),
    considered: test(tests?.considered),
  };
};

/** That there were reasons is known, not which. */
const REASONS_KNOWN = 'Reasons were given. What they were is not in the records that were brought in.';
const reasonsOf = ({ reasons = '' }: Given): string =>
  typeof reasons === 'string' ? reasons : reasons ? REASONS_KNOWN : '';

interface Consulted {
  id: string;
  topic: string;
  level: ReturnType<typeof sharingOf>;
  decision: string;
}

function putDecision(importing: Importing, { id, topic, level, decision }: Consulted, given: Given): void {
  importing.tx.put('decisions', {
    ...emptyDecision,
    ...level,
    id: randomUUIDv7(),
    number: numberFor(importing, 'DE', decision),
    forumId: importing.forum.id,
    consultationId: id,
    title: topic,
    on: decision,
    finalOn: decision,
    reasons: reasonsOf(given),
    affectsJobs: given.affects_jobs ?? false,
    hasResponded: given.responded ?? false,
    method: given.method ?? null,
    influence: given.influence ?? null,
    whatChanged: given.what_changed ?? '',
    peopleAffected: given.people_affected ?? null,
  });
}

/** "Facilities" is an agreement of that kind; one whose name says nothing is a procedural one. */
const typeOf = ({ n, type }: Importing['records']['agreements'][number]): Agreement['type'] => {
  const words = agreementTypeWords('uk');
  return type ?? AgreementTypeSchema.options.find((option) => fold(words[option]) === fold(n.trim())) ?? 'procedural';
};

function putAgreements({ tx, context, records, forum }: Importing): void {
  for (const agreement of records.agreements) {
    tx.put('agreements', {
      ...emptyAgreement,
      ...sharingOf(context, levelOf(agreement), 'joint', [forum]),
      id: randomUUIDv7(),
      forumId: forum.id,
      title: agreement.n,
      type: typeOf(agreement),
      state: 'signed',
      signedOn: agreement.signed_on ?? null,
      effectiveFrom: agreement.effective ?? null,
      expiresOn: agreement.expiry ?? null,
      reviewDue: agreement.review ?? null,
    });
  }
}
