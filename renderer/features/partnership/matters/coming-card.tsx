// Something coming: when, how likely, whom it affects, and by when somebody is to talk about it.

import { likelihoodWords } from '../../../../shared/domain/partnership/words-issues.ts';
import { DayText } from '../../../components/day-text.tsx';
import { SideButton, SideHint, SideItem, SideList } from '../../../components/side-list.tsx';
import type { IssueQuestion } from './issue-dialogs.tsx';
import type { IssuePageData } from './issue-page.tsx';

export function ComingCard({ page, onAsk }: { page: IssuePageData; onAsk: (question: IssueQuestion) => void }) {
  const { issue, isTalkLate } = page;
  return (
    <SideList
      title="It is coming"
      action={
        <SideButton
          needs="partnership.changeIssue"
          hidden="what is known"
          isAdding={false}
          onPress={() => onAsk('change')}
        >
          Change
        </SideButton>
      }
    >
      {issue.expectedOn && (
        <SideItem title="Expected">
          <DayText day={issue.expectedOn} />
          {issue.likelihood && `, ${likelihoodWords[issue.likelihood].toLowerCase()}`}
        </SideItem>
      )}
      {issue.talkBy && issue.firstConversationOn === null && (
        <SideItem title={isTalkLate ? 'Nobody has talked about it' : 'Talk by'} tone={isTalkLate ? 'late' : 'plain'}>
          {isTalkLate && 'It was to be by '}
          <DayText day={issue.talkBy} />
        </SideItem>
      )}
      {issue.affected.length > 0 && (
        <SideItem title="Affects">{issue.affected.map(({ name }) => name).join(', ')}</SideItem>
      )}
      {!issue.expectedOn && issue.affected.length === 0 && (
        <SideHint>When it is expected, and whom it affects.</SideHint>
      )}
    </SideList>
  );
}
