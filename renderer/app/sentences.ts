// What went wrong, as one plain sentence: every error that a procedure may answer with, and the few that no procedure
// answers because the line itself broke.

import { ORPCError } from '@orpc/client';
import type { Issue } from '../../shared/contract/base.ts';

export interface Trouble {
  code: string;
  /** One or two sentences for the person. */
  sentence: string;
  /** What is wrong with which field, for INVALID_INPUT. */
  issues: Issue[];
  /** How the record stands now, for STALE_RECORD. */
  current: unknown;
  data: unknown;
}

const hasIssues = (data: unknown): data is { issues: Issue[] } =>
  typeof data === 'object' && data !== null && 'issues' in data && Array.isArray(data.issues);

export function isStopped(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** Reads any error that reached the page. Never shows a stack, a code or the word that frightens. */
export function troubleOf(error: unknown): Trouble {
  if (isStopped(error)) {
    return {
      code: 'STOPPED',
      sentence: 'It was stopped. Nothing has been changed.',
      issues: [],
      current: null,
      data: null,
    };
  }
  if (error instanceof ORPCError) {
    const data: unknown = error.data;
    const issues = hasIssues(data) ? data.issues : [];
    const current = typeof data === 'object' && data !== null && 'current' in data ? data.current : null;
    return { code: String(error.code), sentence: error.message, issues, current, data };
  }
  return {
    code: 'LOST',
    sentence: 'The desk did not answer. What you wrote is kept here; try again in a moment.',
    issues: [],
    current: null,
    data: null,
  };
}

/** The sentence for one field, by its path: `issueFor(trouble, 'keyDates', 0, 'date')`. */
export function issueFor(trouble: Trouble | null, ...path: (string | number)[]): string | undefined {
  return trouble?.issues.find(
    (issue) =>
      issue.path.length >= path.length && path.every((part, index) => String(issue.path[index]) === String(part)),
  )?.message;
}
