// The end of a case: how it ended and why, on which day; the dates that nobody has answered for, at once; what the employer
// must still do. It can be opened again, and undone at once.

import { Button, Radio } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { type CaseOutcome, CaseOutcomeSchema } from '../../../shared/domain/case-kinds.ts';
import type { TimelineEntry } from '../../../shared/domain/timeline.ts';
import type { WordList } from '../../../shared/domain/words.ts';
import { shortDayInWords } from '../../../shared/rules/day-words.ts';
import { listed } from '../../../shared/rules/listed.ts';
import { useSession, useToday, useWords } from '../../app/desk.tsx';
import { DayField } from '../../components/day-field.tsx';
import { ProseField, TextField } from '../../components/fields.tsx';
import { appointmentsAhead } from './appointments-ahead.ts';
import { CaseQuestionDialog } from './case-question-dialog.tsx';
import classes from './close-dialog.module.css';
import { type CaseAsked, useCaseQuestion } from './use-case-question.ts';
import { useTimeline } from './what-happened.tsx';

/** A draft that is finished on another day is that day's, unless somebody gave one. */
const THE_DAY_IT_IS_DONE = 'today';

type Close = Omit<Inputs['cases']['close'], 'id' | 'revision'>;

interface Answers {
  outcome: CaseOutcome | null;
  reason: string;
  on: string | null;
  /** Why the dates that are open are not pursued. */
  datesWhat: string;
  memberToldOn: string | null;
  remedies: { what: string; byWhen: string | null }[];
  /** Somebody else has closed it meanwhile. */
  isClosed: boolean;
}

export function CloseDialog(asked: CaseAsked) {
  const { page } = asked;
  const words = useWords();
  const { outcomes, terms } = words;
  const { branch } = useSession();
  const today = useToday();
  const entries = useTimeline(page.case.id).data?.pages.flatMap((each) => each.rows) ?? [];
  const ahead = appointmentsAhead(entries, today).map(
    (entry) => `${aheadInWords(entry, words)} ${shortDayInWords(entry.day, today, branch?.dateOrder)}`,
  );
  const openDates = page.case.keyDates.filter(({ done }) => done === null).length;
  const question = useCaseQuestion<Answers, Close, unknown>(asked, {
    key: 'close',
    read: (on) => ({
      outcome: null,
      reason: '',
      on: THE_DAY_IT_IS_DONE,
      datesWhat: '',
      memberToldOn: null,
      remedies: [],
      isClosed: on.closed !== null,
    }),
    call: (client, input, signal) => client.cases.close(input, { signal }),
    done: () => `${page.case.number} is closed.`,
  });
  const { value, change, issueFor } = question;
  const { outcome, reason, datesWhat, memberToldOn, remedies } = value;
  const on = value.on === THE_DAY_IT_IS_DONE ? today : value.on;
  const hasHalfAnswer = (datesWhat.trim() === '') !== (memberToldOn === null);
  const setRemedy = (index: number, part: Partial<Answers['remedies'][number]>) =>
    change({ remedies: remedies.map((each, at) => (at === index ? { ...each, ...part } : each)) });
  const save = () => {
    if (outcome === null || on === null) return;
    const said = remedies.filter(({ what }) => what.trim() !== '');
    void question.save({
      outcome,
      reason,
      on,
      ...(openDates > 0 && memberToldOn !== null ? { dates: { what: datesWhat, memberToldOn } } : {}),
      ...(said.length > 0 ? { remedies: said } : {}),
    });
  };
  return (
    <CaseQuestionDialog
      question={question}
      title={`Close ${page.case.number}`}
      sentence={stillOpen(page, terms.case, ahead)}
      action={`Close the ${terms.case}`}
      size="lg"
      isWaiting={outcome === null || reason.trim() === '' || on === null || hasHalfAnswer}
      fields={['reason', 'on', 'dates']}
      theirsInWords={() => `The ${terms.case} is closed already.`}
      onSubmit={save}
    >
      <Radio.Group label="How it ended" value={outcome} onChange={(next) => change({ outcome: next as CaseOutcome })}>
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
        onChange={(text) => change({ reason: text })}
        maxLength={500}
        minRows={2}
        problem={issueFor('reason')}
      />
      <DayField
        label="Closed on"
        value={on}
        onChange={(day) => change({ on: day })}
        lean="past"
        problem={issueFor('on')}
      />
      {openDates > 0 && (
        <fieldset className={classes.part}>
          <legend>
            {openDates === 1 ? 'The date that is still open' : `The ${openDates} dates that are still open`}
          </legend>
          <p className={classes.hint}>
            {openDates === 1 ? 'It stays' : 'They stay'} on Today until somebody answers. Answer here for all of them,
            or leave this empty and do it later.
          </p>
          <div className={classes.fields}>
            <TextField
              label="Why nothing more is done about it"
              placeholder="Settled through Acas; no claim will be made"
              value={datesWhat}
              onChange={(text) => change({ datesWhat: text })}
              maxLength={500}
              problem={issueFor('dates', 'what')}
              autoComplete="off"
            />
            <DayField
              label={`The day the ${terms.member} was told`}
              value={memberToldOn}
              onChange={(day) => change({ memberToldOn: day })}
              lean="past"
              offersToday
              problem={issueFor('dates', 'memberToldOn')}
            />
          </div>
          {hasHalfAnswer && (
            <p className={classes.hint} role="status">
              {memberToldOn === null
                ? `Say also when the ${terms.member} was told, or take the answer out and leave it for later.`
                : 'Say also why nothing more is done, or take the day out and leave it for later.'}
            </p>
          )}
        </fieldset>
      )}
      <fieldset className={classes.part}>
        <legend>What the {terms.employer} must still do</legend>
        {remedies.map((remedy, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what is being written has no identity but its place
          <div key={index} className={classes.remedy}>
            <TextField
              label={`Remedy ${index + 1}`}
              placeholder="A reference in the agreed words"
              value={remedy.what}
              onChange={(what) => setRemedy(index, { what })}
              maxLength={500}
              autoComplete="off"
            />
            <DayField
              label="By when"
              value={remedy.byWhen}
              onChange={(byWhen) => setRemedy(index, { byWhen })}
              lean="future"
            />
          </div>
        ))}
        <Button
          variant="subtle"
          size="compact-md"
          ml={-8}
          leftSection={<Plus size={15} aria-hidden />}
          onClick={() => change({ remedies: [...remedies, { what: '', byWhen: null }] })}
        >
          Add a remedy
        </Button>
        {remedies.length > 0 && (
          <p className={classes.hint}>Until each is kept, the {terms.case} is closed but not finished.</p>
        )}
      </fieldset>
    </CaseQuestionDialog>
  );
}

/** What is still running is said before it is closed. */
function stillOpen(page: CasePageData, word: string, ahead: readonly string[]): string {
  const running = page.clocks.filter((clock) => clock.state !== 'done').length;
  const tasks = page.tasks.filter((task) => task.doneOn === null).length;
  const left = [
    running > 0 && (running === 1 ? 'a clock that is still running' : `${running} clocks that are still running`),
    ...ahead,
    tasks > 0 && (tasks === 1 ? 'a step that is not done' : `${tasks} steps that are not done`),
  ].filter((part) => part !== false);
  if (left.length === 0) return `The ${word} leaves the open list; it can be opened again.`;
  return `It has ${listed(left)}. Closed, the ${word} leaves the open list; it can be opened again.`;
}

const aheadInWords = (entry: TimelineEntry, words: WordList) =>
  `a ${words.timelineKinds[entry.kind].toLowerCase()} ahead on`;
