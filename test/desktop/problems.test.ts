// What people read when something does not open or save: a sentence that says what to do, and that nothing was lost.

import { describe, expect, test } from 'vitest';
import { FolderHeld, NewerFormat } from '../../electron/core/store/errors.ts';
import { openingProblem, savingProblem } from '../../electron/desktop/opening-problem.ts';

const coded = (code: string) => Object.assign(new Error(`${code}: internal words`), { code });

describe('data that does not open', () => {
  test('is open elsewhere: who holds it', () => {
    const problem = openingProblem(new FolderHeld('process 4711 on office-pc'), '/data');
    expect(problem.title).toBe('This branch is open already');
    expect(problem.detail).toContain('process 4711 on office-pc');
  });
  test('was written by a newer program', () => {
    const problem = openingProblem(new NewerFormat(9, 1), '/data');
    expect(problem.title).toBe('A newer Branchdesk is needed');
    expect(problem.detail).toContain('Nothing in it was touched');
  });
  test.each([
    ['EACCES', 'may not read or write'],
    ['EROFS', 'locked against writing'],
    ['ENOSPC', 'The disk is full'],
    ['ENOENT', 'not there any more'],
    ['EWHATEVER', 'not as Branchdesk left it'],
  ])('%s', (code, words) => {
    expect(openingProblem(coded(code), '/data').detail).toContain(words);
  });
  test('names the folder and never shows internal words', () => {
    for (const error of [coded('EACCES'), new TypeError('x is not a function'), 'a string', undefined]) {
      const { title, detail } = openingProblem(error, '/data/branch');
      expect(detail).toContain('/data/branch');
      expect(detail).toContain('Nothing was changed');
      expect(`${title} ${detail}`).not.toMatch(/error|internal words|not a function|undefined/iu);
    }
  });
});

describe('a file that is not saved', () => {
  test('says why', () => {
    expect(savingProblem('gone').detail).toContain('Ask for it again');
    expect(savingProblem({ thrown: coded('ENOSPC') }).detail).toContain('The disk is full');
    expect(savingProblem({ thrown: new Error('secret') }).detail).not.toContain('secret');
  });
});
