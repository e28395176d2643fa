// A dispute: between whom, the stages with their last days, whether things stay as they were, and what it taught.

import { Button } from '@mantine/core';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { disputeOutcomeWords } from '../../../../shared/domain/partnership/words-issues.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { daysBetween } from '../../../../shared/rules/limits.ts';
import { useSession } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { DaysLeft } from '../../../components/days-left.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { SideButton, SideHint, SideItem, SideList } from '../../../components/side-list.tsx';
import type { IssueQuestion } from './issue-dialogs.tsx';
import type { IssuePageData } from './issue-page.tsx';
import classes from './matters.module.css';

interface DisputeCardProps {
  page: IssuePageData;
  onAsk: (question: IssueQuestion) => void;
}

export function DisputeCard({ page, onAsk }: DisputeCardProps) {
  const may = useMay();
  const { branch } = useSession();
  const { issue } = page;
  const letter = useAction(
    (client, input: Inputs['partnership']['failureToAgree'], signal) =>
      client.partnership.failureToAgree(input, { signal }),
    { onDone: saveDownload },
  );
  const { dispute } = issue;
  if (dispute === null) return null;
  const isOpen = issue.closedOn === null;
  const isAllowed = may('partnership.changeDispute');
  const sides = sideWords(branch?.words);
  const currency = branch?.words === 'us' ? '$' : '£';
  return (
    <>
      <Stages page={page} onAsk={onAsk} />
      {isOpen && isAllowed && (
        <div className={classes.card} data-no-print>
          <ErrorBanner error={letter.trouble} onClose={letter.clear} />
          <Button variant="filled" onClick={() => onAsk('stage')}>
            {dispute.stages.length === 0 ? 'Begin its first stage' : 'Begin the next stage'}
          </Button>
          <div className={classes.buttons}>
            <Button size="compact-md" loading={letter.isRunning} onClick={() => void letter.run({ id: issue.id })}>
              Letter: failure to agree
            </Button>
            <Button size="compact-md" onClick={() => onAsk('close')}>
              Close the dispute
            </Button>
          </div>
        </div>
      )}
      <SideList
        title="The dispute"
        action={
          <SideButton
            needs="partnership.changeDispute"
            hidden="the dispute"
            isAdding={false}
            onPress={() => onAsk('changeDispute')}
          >
            Change
          </SideButton>
        }
      >
        {dispute.outcome && <SideItem title={disputeOutcomeWords[dispute.outcome]}>How it ended</SideItem>}
        {dispute.parties.length > 0 && <SideItem title="Between">{dispute.parties.join(', ')}</SideItem>}
        <SideItem title="Until it is settled">
          {dispute.isStatusQuoKept === null
            ? 'Nobody has said whether things stay as they were.'
            : dispute.isStatusQuoKept
              ? 'Things stay as they were.'
              : 'Things do not stay as they were.'}
        </SideItem>
        {dispute.referredTo && <SideItem title="Referred to">{dispute.referredTo}</SideItem>}
        {dispute.estimatedCost !== null && (
          <SideItem title="It cost, as an estimate">
            {currency}
            {dispute.estimatedCost.toLocaleString('en-GB')}
          </SideItem>
        )}
        {(['staff', 'management'] as const).map(
          (side) =>
            dispute.lessons[side] !== '' && (
              <SideItem key={side} title={`What it taught: ${sides[side].toLowerCase()}`}>
                <span className={classes.prose}>{dispute.lessons[side]}</span>
              </SideItem>
            ),
        )}
        {dispute.prevention !== '' && (
          <SideItem title="So that it does not come back">
            <span className={classes.prose}>{dispute.prevention}</span>
          </SideItem>
        )}
      </SideList>
    </>
  );
}

function Stages({ page }: DisputeCardProps) {
  const { today } = useSession();
  const { issue, stage: now } = page;
  return (
    <SideList title="Stages">
      {issue.dispute?.stages.map((stage) => (
        <SideItem key={stage.id} title={stage.name} tone={stage.id === now?.id && now.isLate ? 'late' : 'plain'}>
          From <DayText day={stage.from} isShort />
          {stage.endedOn && (
            <>
              , ended <DayText day={stage.endedOn} isShort />
              {stage.due && stage.endedOn > stage.due && ' (late)'}
            </>
          )}
          {!stage.endedOn && stage.due && (
            <>
              , to end by <DayText day={stage.due} isShort /> <DaysLeft daysLeft={daysBetween(today, stage.due)} />
            </>
          )}
          {stage.note && <span style={{ display: 'block' }}>{stage.note}</span>}
        </SideItem>
      ))}
      {issue.dispute?.stages.length === 0 && (
        <SideHint>Each stage has a name and, where the procedure sets one, a last day.</SideHint>
      )}
    </SideList>
  );
}
