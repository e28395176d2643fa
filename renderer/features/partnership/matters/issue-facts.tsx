// The facts under an issue's title: where it stands, on which forum, about whom, since when, who may see it.

import { issueKindWords, issueOriginWords } from '../../../../shared/domain/partnership/words-issues.ts';
import { DayText } from '../../../components/day-text.tsx';
import { Badge } from '../../../components/days-left.tsx';
import { Fact, Facts } from '../../../components/facts.tsx';
import { VisibilityMark } from '../entries/visibility-mark.tsx';
import type { IssuePageData } from './issue-page.tsx';

export function IssueFacts({ page, stands }: { page: IssuePageData; stands: string }) {
  const { issue } = page;
  return (
    <Facts>
      <Fact name={issueKindWords[issue.kind]}>{stands}</Fact>
      {issue.isUrgent && issue.closedOn === null && (
        <Fact name="Mark" isNameHidden>
          <Badge urgency="soon">urgent</Badge>
        </Fact>
      )}
      <Fact name="Raised">
        <DayText day={issue.raisedOn} />
      </Fact>
      {issue.closedOn && (
        <Fact name="Ended">
          <DayText day={issue.closedOn} />
        </Fact>
      )}
      {page.forum && <Fact name="Forum">{page.forum}</Fact>}
      {issue.department && <Fact name="Department">{issue.department}</Fact>}
      {page.workplace && <Fact name="Workplace">{page.workplace}</Fact>}
      {issue.origin !== 'rep' && <Fact name="Came from">{issueOriginWords[issue.origin].toLowerCase()}</Fact>}
      {issue.themes.length > 0 && <Fact name="Themes">{issue.themes.join(', ')}</Fact>}
      <Fact name="Seen by">
        <VisibilityMark {...issue} />
      </Fact>
    </Facts>
  );
}
