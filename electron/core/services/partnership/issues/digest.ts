// The anonymous digest of concerns: counted from what may stand at its level, small counts hidden, no word of any issue.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Digest } from '../../../../../shared/contract/partnership/digest.ts';
import { issueStateWords } from '../../../../../shared/domain/partnership/words-issues.ts';
import { visibilityWords } from '../../../../../shared/domain/partnership/words-visibility.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { concernsOf } from '../../../../../shared/rules/partnership/digest-of-concerns.ts';
import { mayStandIn } from '../../../../../shared/rules/partnership/visibility.ts';
import type { CallContext } from '../../../desk.ts';
import type { WordPaper } from '../../../formats/docx-paper.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { type BranchProfile, branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { offerFile } from '../../offer-file.ts';
import { paperFile, paperOf } from '../paper-file.ts';
import { periodOf } from './matters.ts';

const NOT_SAID = 'Not said';

/** @throws NotThere, InvalidInput */
export async function digest(
  input: Inputs['partnership']['digest'],
  context: CallContext,
): Promise<Outputs['partnership']['digest']> {
  const { forumId, format, path, level = 'joint' } = input ?? {};
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const forum = forumId === undefined ? null : found(view, 'forums', forumId);
  const period = periodOf(input ?? {}, profile.today);
  const issues = [...view.all('issues')].filter(
    (issue) =>
      issue.kind !== 'dispute' &&
      issue.state !== 'duplicate' &&
      mayStandIn(issue.visibility, level) &&
      (forumId === undefined || issue.forumId === forumId) &&
      issue.raisedOn >= period.from &&
      issue.raisedOn <= period.to,
  );
  const isForumMeant = forum !== null && mayStandIn(forum.visibility, level);
  const counted = concernsOf(issues);
  const told: Digest = {
    level,
    forum: isForumMeant ? forum.name : null,
    ...period,
    ...counted,
    byState: counted.byState.map(({ state, count }) => ({ state: issueStateWords[state], count })),
  };
  if (format === undefined && path === undefined) return { ...told, file: null };
  const made = await paperFile(`Concerns ${told.to}`, digestPaper(told, profile, context), format ?? 'pdf');
  return { ...told, file: await offerFile(made, path, context) };
}

function digestPaper(told: Digest, profile: BranchProfile, context: CallContext): WordPaper {
  const inWords = (day: string) => dayInWords(day, profile.dateOrder);
  const words = visibilityWords(profile.branch?.words);
  const count = (number: number | null) => (number === null ? 'too few to say' : String(number));
  const table = (title: string, rows: [string, number | null][]): PaperBlock => ({
    kind: 'table',
    columns: [{ title }, { title: 'Issues', width: 'fit', align: 'right' }],
    rows: rows.map(([name, number]) => [name || NOT_SAID, count(number)]),
    whenEmpty: 'None.',
  });
  const total =
    told.total === null
      ? 'Too few issues were raised to say how many without saying whose.'
      : `${told.total} ${told.total === 1 ? 'issue was' : 'issues were'} raised.`;
  return {
    ...paperOf(profile, context),
    title: 'What staff are concerned about',
    subtitle: [told.forum, `${inWords(told.from)} to ${inWords(told.to)}`].filter(Boolean).join(' · '),
    footer: `For: ${words[told.level].label}`,
    blocks: [
      { kind: 'paragraph', text: total },
      { kind: 'heading', text: 'By theme' },
      table(
        'Theme',
        told.byTheme.map(({ theme, count: number }) => [theme, number]),
      ),
      { kind: 'heading', text: 'By department' },
      table(
        'Department',
        told.byDepartment.map(({ department, count: number }) => [department, number]),
      ),
      { kind: 'heading', text: 'How they stand' },
      table(
        'Stands',
        told.byState.map(({ state, count: number }) => [state, number]),
      ),
      {
        kind: 'paragraph',
        isSmall: true,
        text: 'Counts under five are not told, nor what would give them away. Nobody is named; no account of any issue is in this paper. An issue with several themes counts with each.',
      },
    ],
  };
}
