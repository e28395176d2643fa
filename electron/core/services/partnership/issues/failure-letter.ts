// The letter that says that no agreement was reached in a dispute: between whom, about what, through which stages, and what
// holds meanwhile. It goes to the other side, so it holds nothing that may not.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { isStageLate, stageNow } from '../../../../../shared/rules/partnership/dispute-stages.ts';
import type { CallContext } from '../../../desk.ts';
import type { WordPaper } from '../../../formats/docx-paper.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { offerFile } from '../../offer-file.ts';
import { paperFile, paperOf } from '../paper-file.ts';

/** @throws NotThere, InvalidInput */
export async function failureToAgree(
  { id, format = 'docx', path }: Inputs['partnership']['failureToAgree'],
  context: CallContext,
): Promise<Outputs['partnership']['failureToAgree']> {
  const profile = branchProfile(context);
  const { today, dateOrder } = profile;
  const view = context.desk.store.view(context.account);
  const issue = found(view, 'issues', id);
  const { dispute } = issue;
  if (issue.kind !== 'dispute' || dispute === null) {
    throw new InvalidInput({ path: ['id'], message: 'This is an issue, not a dispute.' });
  }
  if (issue.visibility !== 'joint') {
    throw new InvalidInput({
      path: ['id'],
      message: 'This dispute is not open to both sides. Make it so before a letter about it goes to the employer.',
    });
  }
  const inWords = (day: string) => dayInWords(day, dateOrder);
  const stage = stageNow(dispute) ?? dispute.stages.at(-1);
  const forum = issue.forumId === null ? undefined : view.get('forums', issue.forumId);
  const statusQuo =
    dispute.isStatusQuoKept === true
      ? 'Until it is settled, things stay as they were before the dispute began.'
      : 'We ask that things stay as they were before the dispute began until it is settled.';
  const paper: WordPaper = {
    ...paperOf(profile, context),
    title: 'Failure to agree',
    subtitle: [issue.number, inWords(today)].join(' · '),
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: 'From', value: profile.branch?.name ?? '' },
          { label: 'Between', value: dispute.parties.join(', ') },
          { label: 'About', value: issue.title },
          { label: 'Since', value: inWords(issue.raisedOn) },
          ...(forum && forum.visibility === 'joint' ? [{ label: 'Forum', value: forum.name }] : []),
          ...(issue.department === '' ? [] : [{ label: 'Department', value: issue.department }]),
        ],
      },
      {
        kind: 'paragraph',
        text:
          stage === undefined
            ? 'We have talked about this with you and could not agree.'
            : `We have talked about this with you at the stage “${stage.name}”, which began on ${inWords(stage.from)}${
                stage.due === null ? '' : ` and was to end by ${inWords(stage.due)}`
              }, and could not agree.`,
      },
      { kind: 'paragraph', text: 'We therefore record a failure to agree, and ask that it goes to the next stage.' },
      ...(dispute.referredTo === ''
        ? []
        : [{ kind: 'paragraph' as const, text: `We refer it to ${dispute.referredTo}.` }]),
      { kind: 'paragraph', text: statusQuo },
      { kind: 'heading', text: 'The stages so far' },
      {
        kind: 'table',
        columns: [
          { title: 'Stage' },
          { title: 'From', width: 'fit' },
          { title: 'To end by', width: 'fit' },
          { title: 'Ended', width: 'fit' },
        ],
        rows: dispute.stages.map((each) => [
          each.name,
          inWords(each.from),
          each.due === null ? 'no limit' : inWords(each.due),
          (each.endedOn === null ? 'under way' : inWords(each.endedOn)) + (isStageLate(each, today) ? ' (late)' : ''),
        ]),
        whenEmpty: 'None is recorded.',
      },
      { kind: 'heading', text: 'What each side needs' },
      {
        kind: 'facts',
        rows: [
          { label: 'Staff side', value: issue.interests.staff },
          { label: 'Management', value: issue.interests.management },
        ],
      },
      { kind: 'heading', text: 'Signed for the staff side' },
      { kind: 'ruledLines', count: 2 },
    ],
  };
  return offerFile(await paperFile(`Failure to agree ${issue.number}`, paper, format), path, context);
}
