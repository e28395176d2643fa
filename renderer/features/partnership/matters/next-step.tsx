// The next step of an issue: an early conversation in one click, and from there to where it goes.

import { Button, Checkbox, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { IssueState } from '../../../../shared/domain/partnership/issues.ts';
import { useAction } from '../../../app/use-action.ts';
import { useDraft } from '../../../app/use-draft.ts';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { SideList } from '../../../components/side-list.tsx';
import type { IssueQuestion } from './issue-dialogs.tsx';
import type { IssuePageData } from './issue-page.tsx';
import classes from './matters.module.css';

/** Said on the buttons that move it: what is done, not the state. */
export const moveWords: Record<IssueState, string> = {
  raised: 'Open it again',
  earlyConversation: 'Talked about it',
  inWorkingGroup: 'To a working group',
  onAgenda: 'On the agenda',
  parkedForBargaining: 'Park for bargaining',
  resolvedInformally: 'Resolved informally',
  resolvedByAgreement: 'Resolved by agreement',
  escalatedToCase: 'Make it a case',
  escalatedToDispute: 'Make it a dispute',
  endedWithoutAgreement: 'Ended without agreement',
  withdrawn: 'Withdraw it',
  duplicate: 'It was raised already',
};

const FIRST_MOVES: readonly IssueState[] = [
  'resolvedInformally',
  'resolvedByAgreement',
  'onAgenda',
  'inWorkingGroup',
  'parkedForBargaining',
];

interface NextStepProps {
  page: IssuePageData;
  onAsk: (question: IssueQuestion) => void;
}

export function NextStep({ page, onAsk }: NextStepProps) {
  const may = useMay();
  const { issue, moves } = page;
  if (issue.closedOn !== null || issue.kind === 'dispute' || !may('partnership.moveIssue')) return null;
  const offered = FIRST_MOVES.filter((state) => moves.includes(state));
  const hasTalked = issue.firstConversationOn !== null;
  return (
    <SideList title={hasTalked ? 'What comes of it' : 'Next: talk early'}>
      <li>
        <div className={classes.card} data-no-print>
          <TalkNow issue={issue} isFirst={!hasTalked} />
          {hasTalked && (
            <p className={classes.quiet}>
              First talked about on <DayText day={issue.firstConversationOn!} />.
            </p>
          )}
          <Moves issue={issue} moves={offered} onAsk={onAsk} />
        </div>
      </li>
    </SideList>
  );
}

const EMPTY = { outcome: '', isResolved: false };

function TalkNow({ issue, isFirst }: { issue: IssuePageData['issue']; isFirst: boolean }) {
  const draft = useDraft<{ outcome: string; isResolved: boolean }>(`issue:${issue.id}:talk`, EMPTY);
  const talk = useAction(
    (client, input: Inputs['partnership']['logConversation'], signal) =>
      client.partnership.logConversation(input, { signal }),
    {
      done: (saved) =>
        saved.issue.state === 'resolvedInformally'
          ? 'Resolved informally. Now tell staff.'
          : 'The conversation is written down.',
      undoes: (saved) => ({ collection: 'entries', id: saved.entry.id }),
    },
  );
  if (!draft.isLoaded) return null;
  const { outcome, isResolved } = draft.value;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void talk.run({ issueId: issue.id, outcome, isResolved }).then((saved) => saved && draft.forget());
      }}
      style={{ display: 'flex', flexDirection: 'column', gap: 10 }}
    >
      <ErrorBanner error={talk.trouble} onClose={talk.clear} />
      <TextInput
        label={isFirst ? 'What came of a word with them' : 'What came of another word'}
        placeholder="Four weeks’ notice from now on"
        value={outcome}
        onChange={(event) => draft.set({ ...draft.value, outcome: event.currentTarget.value })}
        maxLength={500}
        autoComplete="off"
      />
      <Checkbox
        label="That settles it"
        checked={isResolved}
        onChange={(event) => draft.set({ ...draft.value, isResolved: event.currentTarget.checked })}
      />
      <Button type="submit" variant={isFirst ? 'filled' : 'default'} loading={talk.isRunning}>
        Talked about it today
      </Button>
    </form>
  );
}

function Moves(props: {
  issue: IssuePageData['issue'];
  moves: IssueState[];
  onAsk: (question: IssueQuestion) => void;
}) {
  const { issue } = props;
  const [to, setTo] = useState<IssueState | null>(null);
  const move = useAction(
    (client, input: Inputs['partnership']['moveIssue'], signal) => client.partnership.moveIssue(input, { signal }),
    {
      done: (moved) => `${moveWords[moved.state]}: ${moved.number}.`,
      undoes: (moved) => ({ collection: 'issues', id: moved.id }),
    },
  );
  const moves = props.moves.filter((state) => state !== 'resolvedInformally' || issue.firstConversationOn !== null);
  return (
    <div>
      <ErrorBanner error={move.trouble} onClose={move.clear} />
      <div className={classes.buttons}>
        {moves.map((state) => (
          <Button
            key={state}
            size="compact-md"
            loading={move.isRunning && to === state}
            onClick={() => {
              setTo(state);
              void move.run({ id: issue.id, revision: issue.revision, to: state });
            }}
          >
            {moveWords[state]}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** Takes an issue to Log a case, which begins with what the issue knows. */
export function useMakeCase(): (issueId: string) => void {
  const navigate = useNavigate();
  return (issueId) => void navigate({ to: '/cases/new', search: { issue: issueId } });
}
