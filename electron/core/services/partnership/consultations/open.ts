// Something is changing: a consultation opened with what the agreement and the law already say of it, and changed as it goes.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs } from '../../../../../shared/contract/contract.ts';
import {
  type Consultation,
  ConsultationLevelSchema,
  emptyConsultation,
} from '../../../../../shared/domain/partnership/consultations.ts';
import { findPreset } from '../../../../../shared/law/consultation-presets.ts';
import { addDays } from '../../../../../shared/rules/limits.ts';
import { matterNumber, matterSeries } from '../../../../../shared/rules/partnership/matter-numbers.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction } from '../../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { foundAt } from '../../cases/case-records.ts';
import { changedSharing, narrowWhatHangs, parentsOf, sharingOf } from '../sharing.ts';
import { checkConsultation, checkMandates } from './checks.ts';
import { clashesOf, type Promised, promisedOn, unionsOf, usualForum, usualUnions } from './facts.ts';
import { checkPreset } from './presets.ts';
import { withWritten } from './written.ts';

/** @throws InvalidInput */
export async function openConsultation(
  input: Inputs['partnership']['openConsultation'],
  context: CallContext,
): Promise<Consultation> {
  const profile = branchProfile(context);
  const { store } = context.desk;
  const view = store.view(context.account);
  const forumId = input.forumId === undefined ? usualForum(view) : input.forumId;
  const promised = promisedOn(input.topic, forumId, context);
  const id = randomUUIDv7();
  const { result } = await store.transact(
    { account: context.account },
    { code: 'partnership.openConsultation', ids: [id] },
    (tx) => {
      const { topic, ...given } = input;
      const start = {
        ...emptyConsultation,
        id,
        number: '',
        topic,
        forumId,
        firstInvolvedOn: profile.today,
        unionIds: usualUnions(tx, forumId),
      };
      const written = withWritten(start, { ...given, forumId }, { tx, profile });
      if (written.preset !== null) checkPreset(written.preset.key, profile.nation, ['preset']);
      const filled = prefilled(written, input, promised, profile);
      check(tx, filled, null, profile, true);
      const within = parentsOf(tx, 'consultations', filled);
      const year = Number(profile.today.slice(0, 4));
      const number = matterNumber('CO', year, tx.nextNumber(matterSeries('CO', year)));
      return tx.put('consultations', { ...filled, number, ...sharingOf(context, input, 'joint', within) });
    },
  );
  return result;
}

type Opening = Inputs['partnership']['openConsultation'];
type Kept = Omit<Consultation, 'revision'>;

/** The level, the last day and whether it touches jobs, from the agreement and the law, where nobody said otherwise. */
function prefilled(of: Kept, input: Opening, promised: Promised | null, profile: BranchProfile): Kept {
  const day = of.preset?.firstEffectOn ?? of.windowFrom ?? of.firstInvolvedOn ?? profile.today;
  const row = of.preset === null ? undefined : findPreset(of.preset.key, profile.nation, day);
  const strength = ConsultationLevelSchema.options;
  const [strongest] = [promised?.level, row?.level]
    .filter((level) => level !== undefined)
    .toSorted((a, b) => strength.indexOf(b) - strength.indexOf(a));
  const notice = promised?.noticeDays ?? null;
  const isLastDayOpen = input.windowTo === undefined && of.windowFrom !== null && notice !== null && notice > 0;
  return {
    ...of,
    level: input.level ?? strongest ?? of.level,
    affectsJobs: input.affectsJobs ?? row?.affectsJobs ?? of.affectsJobs,
    windowTo: isLastDayOpen ? addDays(of.windowFrom!, notice - 1) : of.windowTo,
  };
}

/** @throws NotThere, StaleRecord, InvalidInput */
export async function changeConsultation(
  input: Inputs['partnership']['changeConsultation'],
  context: CallContext,
): Promise<Consultation> {
  const profile = branchProfile(context);
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.changeConsultation', ids: [input.id] },
    (tx) => {
      const before = foundAt(tx, 'consultations', input);
      const { id: _id, revision, topic, ...given } = input;
      const written = withWritten({ ...before, topic: topic ?? before.topic }, given, { tx, profile });
      if (written.preset !== null && written.preset.key !== before.preset?.key) {
        checkPreset(written.preset.key, profile.nation, ['preset']);
      }
      const touchesWindow = WINDOW_FIELDS.some((field) => given[field] !== undefined);
      check(tx, written, before, profile, touchesWindow);
      const within = parentsOf(tx, 'consultations', written);
      const sharing = changedSharing(context, before, given, within);
      const after = { ...written, ...sharing };
      if (JSON.stringify(after) === JSON.stringify(before)) return before;
      const saved = tx.put('consultations', after, revision);
      narrowWhatHangs(tx, 'consultations', saved.id, sharing);
      return saved;
    },
  );
  return result;
}

const WINDOW_FIELDS = [
  'windowFrom',
  'windowTo',
  'unionIds',
  'decisionPlannedOn',
  'firstInvolvedOn',
  'shortWindowReason',
] as const;

function check(tx: Transaction, of: Kept, before: Kept | null, profile: BranchProfile, touchesWindow: boolean): void {
  checkConsultation(tx, of, before, profile.today);
  // What lies behind cannot be asked to be longer: it is told among the findings.
  const end = of.windowTo ?? of.decisionPlannedOn;
  if (!touchesWindow || end === null || end < profile.today) return;
  checkMandates(clashesOf(of, unionsOf(tx, of.unionIds)), of.shortWindowReason);
}
