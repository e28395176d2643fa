// The screens of partnership, for their pictures and for axe: each with the address at which the sample branch shows most.

import type { Page } from '@playwright/test';
import { Temporal } from 'temporal-polyfill';
import { inProcessClient } from '../../../electron/core/in-process.ts';
import { openProgram } from '../../../electron/core/program.ts';
import type { DeskClient } from '../../../shared/contract/contract.ts';
import type { MatterKind } from '../../../shared/contract/partnership/matters.ts';
import { negotiationAddresses } from './negotiation-screens.ts';
import { repsAddresses } from './reps-screens.ts';

export interface SampleAddress {
  name: string;
  address: string;
  /** Whether the README shows it. */
  isPicture?: boolean;
  /** What somebody does there before the picture is taken. */
  prepare?: (page: Page) => Promise<void>;
}

const silent = { info: () => undefined, error: () => undefined };

/** Opens the sample branch of a data folder that no desk has open, and says where everything of these areas stands in it. */
export async function addressesOfSample(
  dataFolder: string,
  now: string,
): Promise<Record<'partnershipAndReps' | 'negotiations', SampleAddress[]>> {
  const instant = Temporal.Instant.from(now);
  const clock = { instant: () => instant };
  const program = await openProgram({ dataFolder, which: 'sample', now: clock, log: silent, version: 'screens' });
  try {
    const client = inProcessClient(program);
    return {
      partnershipAndReps: [...(await partnershipAddresses(client)), ...(await repsAddresses(client))],
      negotiations: await negotiationAddresses(client),
    };
  } finally {
    await program.close();
  }
}

const FIRST = { offset: 0, limit: 200 };

/** Where everything of partnership stands in the branch that `client` speaks with: the sample, which has one of each. */
export async function partnershipAddresses({ partnership, agreements }: DeskClient): Promise<SampleAddress[]> {
  const forum = (await partnership.home({})).forums[0]!;
  const meeting = async (kinds: ('forum' | 'walkRound')[], when: 'ahead' | 'held') =>
    (await partnership.meetings({ kinds, when, page: FIRST })).rows[0]!.id;
  const matter = async (kind: MatterKind) =>
    (await partnership.matters({ where: { kind: { eq: kind } }, page: FIRST })).rows[0]!.id;
  const waves = (await partnership.healthWaves({ forumId: forum.id, page: FIRST })).rows;
  const closed = waves.find(({ wave }) => wave.closedOn !== null)!;
  const measure = (await partnership.measures({ page: FIRST })).rows[0]!;
  const union = (await partnership.unions({ page: FIRST })).rows[0]!;
  const agreement = (await agreements.list({ page: FIRST })).rows[0]!;
  const at = `/partnership/forums/${forum.id}`;
  return [
    { name: 'partnership', isPicture: true, address: '/partnership' },
    { name: 'new-forum', address: '/partnership/forums/new' },
    { name: 'new-forum-existing', address: '/partnership/forums/new?tab=existing' },
    { name: 'new-forum-wizard', address: '/partnership/forums/new?tab=nothing' },
    { name: 'forum', address: at },
    { name: 'forum-seats', address: `${at}?tab=seats` },
    { name: 'forum-agreement', address: `${at}?tab=agreement` },
    { name: 'forum-people', address: `${at}?tab=people` },
    { name: 'meeting-ahead', address: `/partnership/meetings/${await meeting(['forum'], 'ahead')}` },
    {
      name: 'meeting',
      isPicture: true,
      address: `/partnership/meetings/${await meeting(['forum'], 'held')}`,
    },
    { name: 'walk-round', address: `/partnership/meetings/${await meeting(['walkRound'], 'held')}` },
    { name: 'matters', address: '/partnership/matters' },
    { name: 'issue', address: `/partnership/issues/${await matter('issue')}` },
    { name: 'coming', address: `/partnership/issues/${await matter('coming')}` },
    { name: 'dispute', address: `/partnership/issues/${await matter('dispute')}` },
    { name: 'something-changing', address: '/partnership/consultations/new' },
    {
      name: 'consultation',
      isPicture: true,
      address: `/partnership/consultations/${await matter('consultation')}`,
    },
    { name: 'decision', address: `/partnership/decisions/${await matter('decision')}` },
    { name: 'initiative', address: `/partnership/initiatives/${await matter('initiative')}` },
    { name: 'working', isPicture: true, address: '/partnership/working' },
    { name: 'health-checks', address: '/partnership/health' },
    { name: 'health-check', address: `/partnership/health/${closed.wave.id}` },
    { name: 'measures', address: '/partnership/measures' },
    { name: 'measure', address: `/partnership/measures/${measure.measure.id}` },
    { name: 'unions', address: '/partnership/unions' },
    { name: 'unions-voice', address: '/partnership/unions?tab=voice' },
    { name: 'unions-managers', address: '/partnership/unions?tab=managers' },
    { name: 'unions-training', address: '/partnership/unions?tab=training' },
    { name: 'unions-new', address: '/partnership/unions?tab=new' },
    { name: 'union', address: `/partnership/unions/${union.id}` },
    { name: 'library', address: '/partnership/library' },
    { name: 'annual-report', address: '/partnership/annual-report' },
    { name: 'agreements', address: '/partnership/agreements' },
    { name: 'agreement', address: `/partnership/agreements/${agreement.id}` },
  ];
}
