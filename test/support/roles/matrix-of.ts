// The matrix of one account as a test file: one test a procedure, over one branch.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayCall } from '../../../shared/rules/access/may-call.ts';
import { openRoleBranch, type RoleBranch } from './role-branch.ts';
import { ELSEWHERE, procedures, RoleMatrix } from './role-matrix.ts';

export function matrixOf(called: keyof RoleBranch['accounts']): void {
  describe(`every procedure as ${called}`, () => {
    let branch: RoleBranch;
    let matrix: RoleMatrix;
    beforeAll(async () => {
      branch = await openRoleBranch();
      matrix = new RoleMatrix(branch, branch.accounts[called]);
    }, 60_000);
    afterAll(() => branch.close());

    test.each(procedures)('$name', async (procedure) => {
      await matrix.tryAll(procedure);
      expect(matrix.leaks.splice(0)).toEqual([]);
    });

    test('what is theirs was reached, and nothing else', () => {
      const { roles, id } = branch.accounts[called];
      const own = branch.program.desk.store.forCounts().get('officers', id)?.withdrawnOn === null ? roles : [];
      const theirs = procedures
        .filter(({ name }) => !ELSEWHERE.has(name) && mayCall(name, own))
        .map(({ name }) => name);
      const silent = theirs.filter((name) => !matrix.answered.has(name));
      expect(silent.length, silent.join(', ')).toBeLessThan(Math.max(3, theirs.length / 4));
      expect([...matrix.answered].filter((name) => !theirs.includes(name))).toEqual([]);
    });
  });
}
