// What somebody wrote of a consultation, as its record keeps it: short forms spelt out, what was left out as it was.

import { randomUUIDv7 } from 'node:crypto';
import type { ConsultationInput } from '../../../../../shared/contract/partnership/consultation-inputs.ts';
import type { Consultation } from '../../../../../shared/domain/partnership/consultations.ts';
import { findPreset } from '../../../../../shared/law/consultation-presets.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import type { BranchProfile } from '../../branch-profile.ts';
import { InvalidInput } from '../../implementer.ts';

type Group = Consultation['affected'][number];
type Answer = Consultation['involvement']['staff'];
type Test = Consultation['tests']['time'];
type Item = Consultation['information'][number];

interface Writing {
  tx: Transaction;
  profile: BranchProfile;
}

type Kept = Omit<Consultation, 'revision'>;

/** `before` with what was given; whose record it is and who may see it are not decided here. */
export function withWritten<R extends Kept>(before: R, given: ConsultationInput, writing: Writing): R {
  const { visibility: _level, confidentialUntil: _until, ...rest } = given;
  const { today } = writing.profile;
  const preset = rest.preset === undefined ? before.preset : presetOf(rest.preset);
  const after: R = {
    ...before,
    ...withoutUndefined({
      forumId: rest.forumId,
      issueId: rest.issueId,
      what: rest.what,
      level: rest.level,
      affectsJobs: rest.affectsJobs,
      unionIds: rest.unionIds && [...new Set(rest.unionIds)],
      firstInvolvedOn: rest.firstInvolvedOn,
      windowFrom: rest.windowFrom,
      windowTo: rest.windowTo,
      shortWindowReason: rest.shortWindowReason,
      decisionPlannedOn: rest.decisionPlannedOn,
      positionDecided: rest.positionDecided,
      positionLive: rest.positionLive,
      reviewedOn: rest.reviewedOn,
      abandonedOn: rest.abandonedOn,
      affected: rest.affected?.map(groupOf),
      consulted: rest.consulted?.map(groupOf),
    }),
    preset,
  };
  after.involvement = {
    management: answerOf(before.involvement.management, rest.involvement?.management, today),
    staff: answerOf(before.involvement.staff, rest.involvement?.staff, today),
  };
  after.tests = {
    formative: testOf(before.tests.formative, rest.tests?.formative),
    information: testOf(before.tests.information, rest.tests?.information),
    time: testOf(before.tests.time, rest.tests?.time),
    considered: testOf(before.tests.considered, rest.tests?.considered),
  };
  after.live = { ...before.live, ...withoutUndefined(rest.live ?? {}) };
  if (rest.reply !== undefined) after.reply = rest.reply && { on: rest.reply.on ?? today, text: rest.reply.text };
  if (rest.concluded !== undefined) {
    after.concluded = rest.concluded && {
      on: rest.concluded.on ?? today,
      how: rest.concluded.how,
      reasons: rest.concluded.reasons ?? '',
    };
  }
  if (rest.atRisk !== undefined) {
    after.atRisk = rest.atRisk && {
      redeployed: 0,
      retained: 0,
      leftVoluntarily: 0,
      compulsory: 0,
      ...withoutUndefined(rest.atRisk),
      people: rest.atRisk.people,
    };
  }
  if (rest.responses !== undefined) {
    after.responses = rest.responses.map((each, at) => responseOf(each, at, writing));
  }
  after.information = informationOf(before, after, rest.information, writing);
  return after;
}

const groupOf = (group: NonNullable<ConsultationInput['affected']>[number]): Group =>
  typeof group === 'string'
    ? { name: group, workplaceId: null }
    : { name: group.name, workplaceId: group.workplaceId ?? null };

/** A key alone is a kind of which nothing more is known yet. */
export const presetOf = (given: NonNullable<ConsultationInput['preset']> | null): Consultation['preset'] =>
  given === null
    ? null
    : typeof given === 'string'
      ? { key: given, people: null, establishment: '', firstEffectOn: null }
      : { people: null, establishment: '', firstEffectOn: null, ...withoutUndefined(given), key: given.key };

type AnswerInput = NonNullable<ConsultationInput['involvement']>['staff'];

/** A point was asked for; the day of an answer is today's unless it is said. */
function answerOf(before: Answer, given: AnswerInput, today: string): Answer {
  if (given === undefined) return before;
  const after = { ...before, ...withoutUndefined(given) };
  if (given.isAsked === false && given.point == null) return { point: null, isAsked: false, on: null, channel: '' };
  const isAsked = given.isAsked ?? (after.isAsked || after.point !== null);
  return { ...after, isAsked, on: after.on ?? (isAsked ? today : null) };
}

const testOf = (
  before: Test,
  given: Partial<{ isMet: boolean | null | undefined; evidence: string | undefined }> | undefined,
): Test => (given === undefined ? before : { ...before, ...withoutUndefined(given) });

type ResponseInput = NonNullable<ConsultationInput['responses']>[number];

function responseOf(given: ResponseInput, at: number, { tx, profile }: Writing): Consultation['responses'][number] {
  const { id, unionId = null, party = '', on, position = 'neutral', text = '' } = given;
  const name = party.trim() === '' && unionId !== null ? (tx.get('unionProfiles', unionId)?.name ?? '') : party;
  if (name.trim() === '') {
    throw new InvalidInput({ path: ['responses', at, 'party'], message: 'Say whose response this is.' });
  }
  return { id: id ?? randomUUIDv7(), unionId, party: name, on: on ?? profile.today, position, text };
}

const itemOf = (what: string): Item => ({
  id: randomUUIDv7(),
  what,
  isStatutory: false,
  askedBy: 'staff',
  askedOn: null,
  dueOn: null,
  suppliedOn: null,
  refused: null,
  paperId: null,
  isConfidential: false,
});

/** What somebody listed, or what was there; and what the law asks for where a kind of consultation was chosen. */
function informationOf(
  before: Kept,
  after: Kept,
  given: ConsultationInput['information'],
  { profile: { nation, today } }: Writing,
): Item[] {
  const listed =
    given === undefined
      ? before.information
      : given.map((each): Item => {
          if (typeof each === 'string') return { ...itemOf(each), askedOn: today };
          const known = before.information.find(({ id }) => id === each.id);
          const item = { ...(known ?? itemOf(each.what)), ...withoutUndefined(each), what: each.what };
          const isOpen = item.suppliedOn === null && item.refused === null && !item.isStatutory;
          return known === undefined && isOpen && each.askedOn === undefined ? { ...item, askedOn: today } : item;
        });
  if (after.preset?.key === before.preset?.key) return listed;
  const decidedBy = after.preset?.firstEffectOn ?? after.windowFrom ?? after.firstInvolvedOn ?? today;
  const row = after.preset === null ? undefined : findPreset(after.preset.key, nation, decidedBy);
  const kept = listed.filter((item) => !item.isStatutory || item.suppliedOn !== null || item.refused !== null);
  const asked = row?.information ?? [];
  const added = asked
    .filter((what) => !kept.some((item) => item.what === what))
    .map((what): Item => ({ ...itemOf(what), isStatutory: true, dueOn: after.windowFrom }));
  return [...added, ...kept];
}
