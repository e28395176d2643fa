// The sample's pay data: the national spine and the council's staff on it, which lie on points that have a figure.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeSample } from '../../../electron/core/sample/make-sample.ts';
import { type CaseworkDesk, openCaseworkDesk } from '../../support/casework-desk.ts';

let at: CaseworkDesk;
beforeEach(async () => {
  at = await openCaseworkDesk();
  await makeSample(at.store, at.desk.now);
});
afterEach(() => at.close());

test('every row of the sample’s workforce is on a point that the newest year pays, up to the end of its grade', () => {
  const view = at.store.forCounts();
  const [spine] = [...view.all('paySpines')];
  const [workforce] = [...view.all('workforces')];
  expect(workforce!.spineId).toBe(spine!.id);
  expect(workforce!.employerId).not.toBeNull();
  expect(workforce!.unitId).not.toBeNull();
  const paid = new Set(spine!.years.at(-1)!.rates.flatMap(({ point, amount }) => (amount === null ? [] : [point])));
  expect(workforce!.rows.length).toBeGreaterThan(15);
  for (const { point, topPoint, workplaceId } of workforce!.rows) {
    expect(paid, point).toContain(point);
    expect(paid, topPoint).toContain(topPoint);
    expect(workplaceId).not.toBeNull();
  }
});
