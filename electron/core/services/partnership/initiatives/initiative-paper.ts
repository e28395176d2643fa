// An initiative as a paper: an interest-based sheet (issue, interests, options, standards, what was agreed), an inquiry with
// its statements, a policy with the concerns behind it, an improvement with its tests. Built from its level and wider.

import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { Download } from '../../../../../shared/contract/download.ts';
import type { Initiative } from '../../../../../shared/domain/partnership/initiatives.ts';
import {
  initiativeKindWords,
  initiativeStands,
  inquiryStageWords,
  policyStageWords,
  testResultWords,
} from '../../../../../shared/domain/partnership/words-initiatives.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { mayStandIn } from '../../../../../shared/rules/partnership/visibility.ts';
import type { CallContext } from '../../../desk.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { branchProfile } from '../../branch-profile.ts';
import { InvalidInput } from '../../implementer.ts';
import { offerFile } from '../../offer-file.ts';
import { heading } from '../../papers/summary.ts';
import { paperFile, paperOf } from '../paper-file.ts';
import { initiativePage } from './initiative-page.ts';

/** @throws InvalidInput where it is narrower than the paper; NotThere */
export async function initiativePaper(
  { id, level = 'joint', format = 'pdf', path }: Inputs['partnership']['initiativePaper'],
  context: CallContext,
): Promise<Download> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const { initiative, actions, issues, forumName } = initiativePage({ id }, context);
  if (!mayStandIn(initiative.visibility, level)) {
    throw new InvalidInput({
      path: ['level'],
      message: 'This is kept narrower than the paper is for. Widen it first, or make a paper for your own side.',
    });
  }
  const forum = initiative.forumId === null ? undefined : view.get('forums', initiative.forumId);
  const reaching = {
    actions: actions.filter(({ visibility }) => mayStandIn(visibility, level)),
    issues: issues.filter((each) => mayStandIn(view.get('issues', each.id)?.visibility ?? 'inConfidence', level)),
  };
  const day = (text: string) => dayInWords(text, profile.dateOrder);
  const blocks: PaperBlock[] = [
    {
      kind: 'facts',
      rows: [
        { label: 'Where it stands', value: initiativeStands(initiative) },
        { label: 'Lead, management side', value: initiative.coLeads.management },
        { label: 'Lead, staff side', value: initiative.coLeads.staff },
        { label: 'Goal', value: initiative.goal },
      ],
    },
    ...(initiative.what.trim() === ''
      ? []
      : [
          heading(initiative.kind === 'interestBased' ? 'The issue' : 'What it is'),
          { kind: 'paragraph' as const, text: initiative.what },
        ]),
    ...ofKind(initiative, reaching.issues, day),
    ...testBlocks(initiative, day),
    heading('Who does what'),
    {
      kind: 'table',
      columns: [{ title: 'What' }, { title: 'Whose', width: 110 }, { title: 'By when', width: 110 }],
      rows: reaching.actions.map(({ text, ownerSide, team, dueOn, doneOn }) => [
        text,
        team || ownerWords[ownerSide],
        doneOn === null ? (dueOn === null ? '' : day(dueOn)) : `done ${day(doneOn)}`,
      ]),
      whenEmpty: 'Nothing is agreed yet.',
    },
  ];
  const file = await paperFile(
    `${initiative.number} ${initiative.title}`,
    {
      title: initiative.title,
      subtitle: [
        initiativeKindWords[initiative.kind],
        initiative.number,
        forum && mayStandIn(forum.visibility, level) ? forumName : '',
      ]
        .filter(Boolean)
        .join(' · '),
      blocks,
      footer: profile.branch?.name ?? '',
      ...paperOf(profile, context),
    },
    format,
  );
  return offerFile(file, path, context);
}

const ownerWords = {
  management: 'Management side',
  staff: 'Staff side',
  joint: 'Both sides',
  independent: 'Neither side',
};

const list = (title: string, items: readonly string[]): PaperBlock[] =>
  items.length === 0 ? [] : [heading(title), { kind: 'list', items }];

type Day = (day: string) => string;

function ofKind(
  { interests, inquiry, policy }: Initiative,
  issues: readonly { number: string; title: string }[],
  day: Day,
): PaperBlock[] {
  if (interests !== null) {
    return [
      ...list('What matters to the management side', interests.management),
      ...list('What matters to the staff side', interests.staff),
      ...list(
        'Options',
        interests.options.map(({ text, meets }) =>
          meets.length === 0 ? text : `${text} (meets: ${meets.join('; ')})`,
        ),
      ),
      ...list('Standards by which options are judged', interests.standards),
      heading('What was agreed'),
      { kind: 'paragraph', text: interests.agreed.trim() === '' ? 'Nothing yet.' : interests.agreed },
    ];
  }
  if (inquiry !== null) {
    return [
      {
        kind: 'facts',
        rows: [
          { label: 'Topic', value: inquiry.topic },
          { label: 'Stage', value: inquiryStageWords[inquiry.stage] },
        ],
      },
      ...list(
        'Stories',
        inquiry.interviews.map(({ on, group, story }) => `${day(on)}${group ? `, ${group}` : ''}: ${story}`),
      ),
      ...list('What they have in common', inquiry.themes),
      ...list('How it could be', inquiry.dreams),
      ...list('Possibility statements', inquiry.statements),
    ];
  }
  if (policy === null) return [];
  return [
    {
      kind: 'facts',
      rows: [
        { label: 'Stage', value: policyStageWords[policy.stage] },
        { label: 'Working group', value: policy.workingGroup.join(', ') },
        { label: 'Ratified', value: policy.ratifiedOn === null ? '' : day(policy.ratifiedOn) },
        { label: 'To be looked at again', value: policy.reviewOn === null ? '' : day(policy.reviewOn) },
      ],
    },
    ...list(
      'Concerns that it answers',
      issues.map(({ number, title }) => `${number}: ${title}`),
    ),
  ];
}

function testBlocks({ tests }: Initiative, day: Day): PaperBlock[] {
  if (tests.length === 0) return [];
  return [
    heading('What was tried'),
    {
      kind: 'table',
      columns: [{ title: 'When', width: 120 }, { title: 'What' }, { title: 'Came to', width: 70 }, { title: 'Learnt' }],
      rows: tests.map(({ from, to, plan, result, learning }) => [
        to === null || to === from ? day(from) : `${day(from)} to ${day(to)}`,
        plan,
        result === null ? 'running' : testResultWords[result],
        learning,
      ]),
    },
  ];
}
