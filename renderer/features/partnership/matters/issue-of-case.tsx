// On a case's page: the issue that it grew out of, with what was said about it by then, for whoever may see it.

import { useQuery } from '@tanstack/react-query';
import { entryKindWords, issueStateWords } from '../../../../shared/domain/partnership/words-issues.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { SideItem, SideList } from '../../../components/side-list.tsx';
import { useOpenMatter } from './open-matter.ts';

const SHOWN = 5;

export function IssueOfCase({ issueId }: { issueId: string | undefined }) {
  const may = useMay();
  const isAsked = issueId !== undefined && may('partnership.issue');
  const open = useOpenMatter();
  const desk = useDesk();
  const on = { collection: 'issues', id: issueId ?? '' } as const;
  const issue = useQuery({
    ...desk.partnership.issue.queryOptions({ input: { id: on.id } }),
    enabled: isAsked,
  });
  const entries = useQuery({
    ...desk.partnership.entries.queryOptions({ input: { on, page: { offset: 0, limit: SHOWN } } }),
    enabled: isAsked,
  });
  if (!issue.data) return null;
  const { id, number, title, state, raisedOn } = issue.data.issue;
  return (
    <SideList title="The issue before it">
      <SideItem title={title} onOpen={() => open({ collection: 'issues', id })}>
        {number}, raised <DayText day={raisedOn} isShort />: {issueStateWords[state].toLowerCase()}
      </SideItem>
      {entries.data?.rows.map((entry) => (
        <SideItem key={entry.id} title={entry.title || entryKindWords[entry.kind]}>
          <DayText day={entry.day} isShort />
          {(entry.outcome || entry.text) && `: ${entry.outcome || entry.text}`}
        </SideItem>
      ))}
    </SideList>
  );
}
