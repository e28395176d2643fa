// Adding and changing a measure: what a goal needs to be agreed, and what a reward may not be.

import { randomUUIDv7 } from 'node:crypto';
import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { type MeasurePreset, presetOf } from '../../../../../shared/domain/partnership/measure-presets.ts';
import { emptyMeasure, type Measure } from '../../../../../shared/domain/partnership/measures.ts';
import { dayProblem, pastDayProblem } from '../../../../../shared/rules/day-in-reach.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import type { Transaction, Unsaved } from '../../../store/desk-store.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found, foundAt } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { changedSharing, narrowWhatHangs, sharingOf } from '../sharing.ts';
import { measureResult } from './measure-result.ts';

type Given = Inputs['partnership']['keepMeasure'];

/** @throws InvalidInput, NotThere, StaleRecord */
export async function keepMeasure(input: Given, context: CallContext): Promise<Outputs['partnership']['measure']> {
  const isNew = input.id === undefined;
  const id = input.id ?? randomUUIDv7();
  const { result } = await context.desk.store.transact(
    { account: context.account },
    { code: isNew ? 'partnership.addMeasure' : 'partnership.changeMeasure', ids: [id] },
    (tx) => (isNew ? add(tx, id, input, context) : change(tx, id, input, context)),
  );
  return measureResult(context, result);
}

function add(tx: Transaction, id: string, input: Given, context: CallContext): Measure {
  const { visibility, confidentialUntil, id: _id, revision: _revision, owners, ...given } = input;
  const preset = presetFor(given.preset);
  const name = given.name ?? preset?.name;
  if (name === undefined) throw new InvalidInput({ path: ['name'], message: 'Say what is measured.' });
  const forum = given.forumId ? found(tx, 'forums', given.forumId) : null;
  const measure: Unsaved<'measures'> = {
    ...emptyMeasure,
    ...(preset && fromPreset(preset)),
    ...whole(given),
    name,
    id,
    owners: { ...emptyMeasure.owners, ...withoutUndefined(owners ?? {}) },
    ...sharingOf(context, { visibility, confidentialUntil }, forum ? 'joint' : 'branch', forum ? [forum] : []),
  };
  check(tx, measure, branchProfile(context).today);
  return tx.put('measures', measure);
}

function change(tx: Transaction, id: string, input: Given, context: CallContext): Measure {
  const { visibility, confidentialUntil, id: _id, revision, owners, ...given } = input;
  if (revision === undefined) {
    throw new InvalidInput({ path: ['revision'], message: 'Say which revision this change is based on.' });
  }
  const before = foundAt(tx, 'measures', { id, revision });
  if (given.preset !== undefined && given.preset !== null) presetFor(given.preset);
  const forumId = given.forumId === undefined ? before.forumId : given.forumId;
  const forum = forumId === null ? null : found(tx, 'forums', forumId);
  const after: Measure = {
    ...before,
    ...whole(given),
    owners: { ...before.owners, ...withoutUndefined(owners ?? {}) },
    ...changedSharing(context, before, { visibility, confidentialUntil }, forum ? [forum] : []),
  };
  check(tx, after, branchProfile(context).today);
  const saved = tx.put('measures', after, revision);
  if (saved.visibility !== before.visibility) narrowWhatHangs(tx, 'measures', id, saved);
  return saved;
}

/** What was given, with what a baseline, a target, a rule or a reward leaves open. */
function whole({
  baseline,
  target,
  gainShare,
  reward,
  ...rest
}: Omit<Given, 'owners' | 'id' | 'revision'>): Partial<Measure> {
  return withoutUndefined({
    ...(withoutUndefined(rest) as Partial<Measure>),
    baseline: baseline && { on: null, ...baseline },
    target: target && { by: null, ...target },
    gainShare: gainShare && { agreementId: null, cap: null, sharedAmong: null, ...gainShare },
    reward: reward && { agreementId: null, givenOn: null, ...reward },
  }) as Partial<Measure>;
}

function presetFor(key: string | null | undefined): MeasurePreset | undefined {
  if (key === undefined || key === null) return undefined;
  const preset = presetOf(key);
  if (preset === undefined) throw new InvalidInput({ path: ['preset'], message: 'There is no such preset.' });
  return preset;
}

const fromPreset = ({ key, unit, lowerIsBetter, definition, compass, purpose }: MeasurePreset) => ({
  preset: key,
  unit,
  lowerIsBetter,
  definition,
  compass: [...compass],
  purpose,
});

function check(tx: Transaction, measure: Unsaved<'measures'>, today: string): void {
  const { kind, team, baseline, target, lowerIsBetter, agreedOn, reward, gainShare } = measure;
  const refuse = (path: (string | number)[], message: string): never => {
    throw new InvalidInput({ path, message });
  };
  if (kind === 'teamGoal' && team.trim() === '') refuse(['team'], 'Say which team, ward or site this goal belongs to.');
  if (agreedOn !== null && kind === 'outcome') refuse(['agreedOn'], 'Only a goal is agreed. An outcome is watched.');
  if (agreedOn !== null && (baseline === null || target === null)) {
    refuse(
      [baseline === null ? 'baseline' : 'target'],
      'A goal is agreed once it has a baseline and a target: without them nobody can tell whether it was reached.',
    );
  }
  if (baseline !== null && target !== null && baseline.value !== target.value) {
    const isLower = target.value < baseline.value;
    if (isLower !== lowerIsBetter) {
      refuse(
        ['target'],
        lowerIsBetter
          ? 'Lower is better here, so the target lies below the baseline.'
          : 'Higher is better here, so the target lies above the baseline.',
      );
    }
  }
  if ((reward !== null || gainShare !== null) && kind === 'outcome') {
    refuse(
      [reward === null ? 'gainShare' : 'reward'],
      'A reward goes with a goal. Make this a goal of a team or the forum.',
    );
  }
  for (const [path, day] of [
    [['agreedOn'], agreedOn],
    [['baseline', 'on'], baseline?.on ?? null],
    [['reward', 'givenOn'], reward?.givenOn ?? null],
  ] as const) {
    const problem = day === null ? null : pastDayProblem(day, today);
    if (problem !== null) refuse([...path], problem);
  }
  const problem = target?.by ? dayProblem(target.by, today) : null;
  if (problem !== null) refuse(['target', 'by'], problem);
  for (const agreementId of [reward?.agreementId, gainShare?.agreementId]) {
    if (agreementId) found(tx, 'agreements', agreementId);
  }
}

export async function removeMeasure(
  input: Inputs['partnership']['removeMeasure'],
  context: CallContext,
): Promise<{ id: string }> {
  await context.desk.store.transact(
    { account: context.account },
    { code: 'partnership.removeMeasure', ids: [input.id] },
    (tx) => {
      const measure = foundAt(tx, 'measures', input);
      const named =
        tx.byIndex('initiatives', 'measureId', measure.id).length +
        tx.byIndex('entries', 'on', measure.id).length +
        tx.byIndex('actions', 'source', measure.id).length;
      if (named > 0) {
        throw new InvalidInput({
          path: ['id'],
          message: 'An initiative, an entry or an action belongs to this measure. Take those away first.',
        });
      }
      tx.remove('measures', measure.id, measure.revision);
    },
  );
  return { id: input.id };
}
