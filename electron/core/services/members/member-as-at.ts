// What held of one member on a day, as far as the record knows, or as far as it knew after an earlier transaction.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { ChannelSchema, type Job, KeptDetailSchema } from '../../../../shared/domain/members.ts';
import { detailOn } from '../../../../shared/rules/former-details.ts';
import { mainJobOn } from '../../../../shared/rules/jobs.ts';
import { membershipOn } from '../../../../shared/rules/membership-on.ts';
import { holdsOn, rowAt } from '../../../../shared/rules/rows-at.ts';
import { consentOn } from '../../../../shared/rules/writing-to.ts';
import type { CallContext } from '../../desk.ts';
import { NotThere } from '../../store/errors.ts';

const MOST_POSTS = 200;
const READ = ['members', 'employers', 'workplaces', 'units', 'reps'] as const;

type AsAt = Outputs['members']['asAt'];

/** `day` is inclusive. @throws NotThere when nobody had this id then, or there is no such transaction. */
export async function memberAsAt(
  { id, day, knownAt }: Inputs['members']['asAt'],
  { desk: { store }, account }: CallContext,
  signal: AbortSignal | undefined,
): Promise<AsAt> {
  const seq = knownAt ?? store.seq;
  const then = await store.viewAt(account, seq, READ, signal);
  const member = then.get('members', id);
  if (member === undefined) throw new NotThere('members', id);
  const main = mainJobOn(member.jobs, day);
  const held = member.jobs.filter((job) => job !== main && holdsOn(job, day));
  const named = (job: Job): AsAt['jobs'][number] => ({
    ...job,
    employer: (job.employerId && then.get('employers', job.employerId)?.name) || null,
    workplace: (job.workplaceId && then.get('workplaces', job.workplaceId)?.name) || null,
    unit: (job.unitId && then.get('units', job.unitId)?.name) || null,
  });
  return {
    day,
    knownAt: seq,
    isMember: membershipOn(member, day).isMember,
    standing: rowAt(member.standings, day)?.standing ?? null,
    category: rowAt(member.categories, day)?.category ?? null,
    paymentMethod: rowAt(member.payments, day)?.method ?? null,
    band: rowAt(member.bands, day)?.band ?? null,
    details: byKey(KeptDetailSchema.options, (field) => detailOn(member, field, day)),
    jobs: (main ? [main, ...held] : held).map(named),
    consents: byKey(ChannelSchema.options, (channel) => consentOn(member.consents, channel, day)),
    posts: then
      .byIndex('reps', 'memberId', id)
      .filter((post) => holdsOn(post, day))
      .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))
      .slice(0, MOST_POSTS),
  };
}

const byKey = <K extends string, V>(keys: readonly K[], read: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, read(key)])) as Record<K, V>;
