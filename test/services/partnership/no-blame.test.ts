// Scenario 11, No blame: an abandoned test is kept with what was learnt and counts as work; no schema and no report has a place for
// who failed, and none sets named people beside each other.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { makeSample } from '../../../electron/core/sample/make-sample.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { collectionSchemas } from '../../../shared/domain/collections.ts';
import { PartnershipCollectionSchema } from '../../../shared/domain/partnership/sides.ts';
import { openCaseworkDesk } from '../../support/casework-desk.ts';
import { sixSeatForum } from '../../support/forum-seats.ts';
import { forumId, openPartnershipDesk } from '../../support/partnership-desk.ts';
import { pdfPages } from '../../support/read-pdf.ts';

const BLAME = /blame|fault(?!y)|culprit|guilt|offender|ranking|rankOf|league|worst|performer|failedBy|scoreOfPerson/i;

/** Every name of a field, at any depth. */
function fieldNames(schema: unknown, names = new Set<string>()): Set<string> {
  if (Array.isArray(schema)) for (const each of schema) fieldNames(each, names);
  else if (typeof schema === 'object' && schema !== null) {
    for (const name of Object.keys((schema as { properties?: object }).properties ?? {})) names.add(name);
    for (const each of Object.values(schema)) fieldNames(each, names);
  }
  return names;
}

const jsonOf = (schema: z.ZodType, io: 'input' | 'output') => z.toJSONSchema(schema, { io, unrepresentable: 'any' });
type Procedure = { '~orpc': { inputSchema?: z.ZodType; outputSchema?: z.ZodType } };

describe('no blame', () => {
  it('keeps an abandoned test with its learning, and counts it as work, never against anybody', async () => {
    const { call } = await openPartnershipDesk('2026-11-24', sixSeatForum);
    const finished = async () => {
      const { indicators } = await call.partnership.indicators({ forumId });
      const figure = indicators.find(({ key }) => key === 'K24')!;
      return figure.parts.find(({ name }) => name === 'Tests finished')?.value ?? 0;
    };
    const { initiative } = await call.partnership.keepInitiative({
      title: 'Handover on tablets',
      kind: 'improvement',
      forumId,
      coLeads: { management: 'Ward manager', staff: 'Rep on nights' },
    });
    const approved = await call.partnership.moveInitiative({
      id: initiative.id,
      revision: initiative.revision,
      to: 'approved',
    });
    const before = await finished();
    const learning = 'Talking was what made it safe.';
    const kept = await call.partnership.keepTest({
      id: initiative.id,
      revision: approved.initiative.revision,
      plan: 'Six tablets',
      from: '2026-09-01',
      to: '2026-10-01',
      result: 'abandon',
      learning,
    });
    expect(kept.initiative.tests).toEqual([expect.objectContaining({ result: 'abandon', learning })]);
    expect(Object.keys(kept.initiative.tests[0]!).filter((name) => /by$|person|who|owner/i.test(name))).toEqual([]);
    expect(await finished()).toBe(before + 1);
  });

  it('has no field for it in any record of partnership', () => {
    const collections = [...PartnershipCollectionSchema.options, 'entries', 'healthAnswers'] as const;
    const names = collections.flatMap((name) => [...fieldNames(jsonOf(collectionSchemas[name], 'output'))]);
    expect(names).toContain('learning');
    expect(names.filter((name) => BLAME.test(name))).toEqual([]);
  });

  it('has none in what any procedure takes or answers', () => {
    const procedures = Object.entries({ ...contract.partnership, ...contract.agreements }) as unknown as [
      string,
      Procedure,
    ][];
    const names = procedures.flatMap(
      ([
        ,
        {
          '~orpc': { inputSchema, outputSchema },
        },
      ]) => [
        ...(inputSchema ? fieldNames(jsonOf(inputSchema, 'input')) : []),
        ...(outputSchema ? fieldNames(jsonOf(outputSchema, 'output')) : []),
      ],
    );
    expect(names).toContain('denominator');
    expect(names.filter((name) => BLAME.test(name))).toEqual([]);
  });

  it('writes none in the papers of a living forum, and names nobody beside a figure', async () => {
    const { call, store, desk, folder, close } = await openCaseworkDesk();
    try {
      await makeSample(store, desk.now);
      const forum = [...store.view('branch').all('forums')].find(({ type }) => type === 'partnershipForum')!;
      const at = (name: string) => join(folder, `${name}.pdf`);
      await call.partnership.substance({ forumId: forum.id, path: at('substance') });
      await call.partnership.pack({ forumId: forum.id, path: at('pack') });
      await call.partnership.influenceReport({ forumId: forum.id, path: at('influence') });
      for (const name of ['substance', 'pack', 'influence']) {
        const text = (await pdfPages(await readFile(at(name)))).join('\n');
        expect([name, text.match(/to blame|at fault|worst|best performer|league table|ranking/i)]).toEqual([
          name,
          null,
        ]);
      }
      const { indicators, flags } = await call.partnership.indicators({ forumId: forum.id });
      const told = JSON.stringify([indicators, flags]);
      const holders = forum.seats.flatMap(({ holder, deputy }) => [holder?.name, deputy?.name]).filter((name) => name);
      expect(holders.length).toBeGreaterThan(6);
      expect(holders.filter((name) => told.includes(name!))).toEqual([]);
    } finally {
      await close();
    }
  });
});
