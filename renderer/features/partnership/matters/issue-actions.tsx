// What can be done with an issue as a whole: changed, made a case or a dispute, withdrawn, printed.

import { ActionIcon, Button, Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { printPage } from '../../../components/printing.ts';
import { beginInitiative } from '../initiatives/new-initiative.ts';
import type { IssueQuestion } from './issue-dialogs.tsx';
import type { IssuePageData } from './issue-page.tsx';
import { moveWords, useMakeCase } from './next-step.tsx';

interface IssueActionsProps {
  page: IssuePageData;
  onAsk: (question: IssueQuestion) => void;
}

export function IssueActions({ page, onAsk }: IssueActionsProps) {
  const may = useMay();
  const makeCase = useMakeCase();
  const { issue, moves } = page;
  const reopen = useAction(
    (client, input: Inputs['partnership']['moveIssue'], signal) => client.partnership.moveIssue(input, { signal }),
    { done: () => 'It is open again.', undoes: (moved) => ({ collection: 'issues', id: moved.id }) },
  );
  const isAllowed = may('partnership.changeIssue');
  return (
    <>
      {moves.includes('raised') && isAllowed && (
        <Button
          loading={reopen.isRunning}
          onClick={() => void reopen.run({ id: issue.id, revision: issue.revision, to: 'raised' })}
        >
          {moveWords.raised}
        </Button>
      )}
      {isAllowed && <Button onClick={() => onAsk('change')}>Change</Button>}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={38} aria-label="More about this issue">
            <Ellipsis size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {isAllowed && <Menu.Item onClick={() => onAsk('visibility')}>Who may see it</Menu.Item>}
          {issue.visibility === 'inConfidence' && may('partnership.release') && (
            <Menu.Item onClick={() => onAsk('release')}>Release it from confidence</Menu.Item>
          )}
          {isAllowed && <Menu.Item onClick={() => onAsk('answer')}>What staff are told</Menu.Item>}
          {isAllowed && <Menu.Item onClick={() => onAsk('interests')}>What each side needs</Menu.Item>}
          {may('partnership.keepInitiative') && (
            <Menu.Item
              onClick={() =>
                beginInitiative({
                  title: issue.title,
                  kind: 'improvement',
                  forumId: issue.forumId,
                  team: issue.department,
                  source: { collection: 'issues', id: issue.id },
                })
              }
            >
              Work on it together
            </Menu.Item>
          )}
          <Menu.Item onClick={() => void printPage()}>Print it</Menu.Item>
          {isAllowed && issue.closedOn === null && (
            <>
              <Menu.Divider />
              {moves.includes('escalatedToCase') && may('cases.open') && (
                <Menu.Item onClick={() => makeCase(issue.id)}>{moveWords.escalatedToCase}</Menu.Item>
              )}
              {moves.includes('escalatedToDispute') && (
                <Menu.Item onClick={() => onAsk('dispute')}>{moveWords.escalatedToDispute}</Menu.Item>
              )}
              {moves.includes('duplicate') && (
                <Menu.Item onClick={() => onAsk('duplicate')}>{moveWords.duplicate}</Menu.Item>
              )}
              {moves.includes('withdrawn') && (
                <Menu.Item onClick={() => onAsk('withdraw')}>{moveWords.withdrawn}</Menu.Item>
              )}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
