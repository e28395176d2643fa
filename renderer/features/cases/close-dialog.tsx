// The end of a case: how it ended and why, on which day. It can be opened again, and undone at once.

import { Radio } from '@mantine/core';
import { useState } from 'react';
import type { CasePage as CasePageData } from '../../../shared/contract/cases.ts';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { type CaseOutcome, CaseOutcomeSchema } from '../../../shared/domain/case-kinds.ts';
import { type TimelineEntry } from '../../../shared/domain/timeline.ts';
import type { WordList } from '../../../shared/domain/words.ts';
import { shortDayInWords } from '../../../shared/rules/day-words.ts';
import { useSession, useToday, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { DayField } from '../../components/day-field.tsx';
import { ProseField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { useDialogDraft } from '../../components/use-dialog-draft.ts';
import { appointmentsAhead } from './appointments-ahead.ts';
import classes from './close-dialog.module.css';
import { useTimeline } from './what-happened.tsx';

/** A draft that is finished on another day is that day's, unless somebody gave one. */
const THE_DAY_IT_IS_DONE = 'today';

interface CloseDraft {
  outcome: CaseOutcome | null;
  reason: string;
  on: string | null;
}

export function CloseDialog({ page, onClose }: { page: CasePageData; onClose: () => void }) {
  const words = useWords();
  const { outcomes, terms } = words;
  const { branch } = useSession();
  const today = useToday();
  const entries = useTimeline(page.case.id).data?.pages.flatMap((each) => each.rows) ?? [];
  const ahead = appointmentsAhead(entries, today).map(
    (entry) => `${aheadInWords(entry, words)} ${shortDayInWords(entry.day, today, branch?.dateOrder)}`,
  );
  const [basedOn] = useState(() => ({ id: page.case.id, revision: page.case.revision }));
  const draft = useDialogDraft<CloseDraft>(`case:${page.case.id}:close`, {
    outcome: null,
    reason: '',
    on: THE_DAY_IT_IS_DONE,
  });
  const { outcome, reason } = draft.value;
  const on = draft.value.on === THE_DAY_IT_IS_DONE ? today : draft.value.on;
  const action = useAction(
    (client, input: Omit<Inputs['cases']['close'], 'id' | 'revision'>, signal) =>
      client.cases.close({ ...basedOn, ...input }, { signal }),
    {
      done: (saved) => `${saved.number} is closed.`,
      undoes: (saved) => ({ collection: 'cases', id: saved.id }),
      onDone: () => {
        void draft.forget();
        onClose();
      },
    },
  );
  const problems = { reason: action.issueFor('reason'), on: action.issueFor('on') };
  const leave = () => {
    draft.leave();
    onClose();
  };
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      draft={draft}
      title={`Close ${page.case.number}`}
      sentence={openDates(page, terms.case, ahead)}
      action={`Close the ${terms.case}`}
      isRunning={action.isRunning}
      isWaiting={outcome === null || reason.trim() === '' || on === null}
      trouble={action.trouble}
      isSaidByFields={problems.reason !== undefined || problems.on !== undefined}
      onClose={leave}
      onSubmit={() => {
        if (outcome !== null && on !== null) void action.run({ outcome, reason, on });
      }}
    >
      <Radio.Group
        label="How it ended"
        value={outcome}
        onChange={(value) => draft.change({ outcome: value as CaseOutcome })}
      >
        <div className={classes.outcomes}>
          {CaseOutcomeSchema.options.map((option) => (
            <Radio key={option} value={option} label={outcomes[option]} />
          ))}
        </div>
      </Radio.Group>
      <ProseField
        label="Why, in a sentence"
        help="What was agreed or decided: the next person with such a case will look for it."
        value={reason}
        onChange={(text) => draft.change({ reason: text })}
        maxLength={500}
        minRows={2}
        problem={problems.reason}
      />
      <DayField
        label="Closed on"
        value={on}
        onChange={(day) => draft.change({ on: day })}
        lean="past"
        problem={problems.on}
      />
    </FormDialog>
  );
}

/** Closing takes the case's dates off Today: what is still running is said before it is done. */
function openDates(page: CasePageData, word: string, ahead: readonly string[]): string {
  const running = page.clocks.filter((clock) => clock.state !== 'done').length;
  const tasks = page.tasks.filter((task) => task.doneOn === null).length;
  const left = [
    running > 0 && (running === 1 ? 'a clock that is still running' : `${running} clocks that are still running`),
    ...ahead,
    tasks > 0 && (tasks === 1 ? 'a step that is not done' : `${tasks} steps that are not done`),
  ].filter((part) => part !== false);
  if (left.length === 0) return `The ${word} leaves Today and the open list; it can be opened again.`;
  return `It has ${listed(left)}. Closed, the ${word} leaves Today with its dates; it can be opened again.`;
}

const aheadInWords = (entry: TimelineEntry, words: WordList) =>
  `a ${words.timelineKinds[entry.kind].toLowerCase()} ahead on`;

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
