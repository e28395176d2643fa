// Moving a case within its employer's procedure: which procedure, where it follows none yet; into which stage; on which
// day; and the days that are known already, from which the stage's clocks count.

import { useQuery } from '@tanstack/react-query';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Step } from '../../../shared/domain/case-procedure.ts';
import { startEventWords } from '../../../shared/domain/casework-words.ts';
import type { Procedure, StartEvent } from '../../../shared/domain/procedures.ts';
import { useDesk, useToday, useWords } from '../../app/desk.tsx';
import { DayField } from '../../components/day-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { SelectField } from '../../components/fields.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { CaseQuestionDialog } from './case-question-dialog.tsx';
import { nextStage, startEventsOf, versionOf } from './steps-of-case.ts';
import { type CaseAsked, useCaseQuestion } from './use-case-question.ts';

interface Answers {
  /** Where it stood when this was begun: two windows never move it twice unseen. */
  steps: number;
  here: string | null;
  procedureId: string | null;
  stageId: string | null;
  on: string | null;
  starts: Step['starts'];
}

type Move = Omit<Inputs['cases']['moveStage'], 'id' | 'revision'>;

/** The procedures that this case may follow. `procedure` is the one that it follows already. */
export function MoveOnDialog(asked: CaseAsked & { procedure: Procedure | null }) {
  const { page, procedure } = asked;
  const today = useToday();
  const { terms } = useWords();
  const { data, error } = useQuery({
    ...useDesk().procedures.forCase.queryOptions({ input: { caseId: page.case.id } }),
    enabled: procedure === null,
  });
  const offered = procedure ? [procedure] : (data?.rows ?? []);
  const stageNamed = (id: string | undefined) =>
    offered.flatMap(({ versions }) => versions.flatMap(({ stages }) => stages)).find((stage) => stage.id === id)?.name;
  const question = useCaseQuestion<Answers, Move, unknown>(asked, {
    key: 'move',
    read: (on): Answers => ({
      steps: on.procedure?.steps.length ?? 0,
      here: on.procedure?.steps.at(-1)?.stageId ?? null,
      procedureId: on.procedure?.procedureId ?? null,
      stageId: null,
      on: null,
      starts: [],
    }),
    call: (client, input, signal) => client.cases.moveStage(input, { signal }),
    done: (_, { stageId }) => `Moved to ${stageNamed(stageId) ?? 'its stage'}.`,
  });
  const { value, change, issueFor } = question;
  const chosen = offered.find(({ id }) => id === value.procedureId) ?? (offered.length === 1 ? offered[0] : undefined);
  const version = chosen && versionOf(chosen, page.case);
  const chosenStage =
    version?.stages.find(({ id }) => id === value.stageId) ?? (version && nextStage(version, page.case)) ?? undefined;
  const on = value.on ?? today;
  const setStart = (event: StartEvent, day: string | null) => {
    const others = value.starts.filter((start) => start.event !== event);
    change({ starts: day === null ? others : [...others, { event, on: day }] });
  };
  const events = chosenStage ? startEventsOf(chosenStage) : [];
  const save = () => {
    if (!chosen || !chosenStage) return;
    const starts = value.starts.filter(({ event }) => events.includes(event));
    void question.save({
      stageId: chosenStage.id,
      ...(procedure ? {} : { procedureId: chosen.id }),
      on,
      ...(starts.length > 0 ? { starts } : {}),
    });
  };
  const isEmpty = procedure === null && data !== undefined && offered.length === 0;
  return (
    <CaseQuestionDialog
      question={question}
      title={procedure ? 'Move it on' : 'Choose the procedure'}
      sentence={
        isEmpty
          ? `No procedure is written down for this ${terms.employer} and this kind of ${terms.case} yet. Type its stages and days once, from the policy or the contract; every later ${terms.case} follows them.`
          : undefined
      }
      action={chosenStage ? `Move to ${chosenStage.name}` : 'Move it'}
      isWaiting={!chosenStage}
      fields={['on', 'starts']}
      theirsInWords={(theirs) => {
        const stage = version?.stages.find(({ id }) => id === theirs.here);
        return stage ? `It stands at ${stage.name}.` : 'It follows no procedure.';
      }}
      onSubmit={save}
    >
      <ErrorBanner error={error} />
      {isEmpty && (
        <div>
          <LinkButton to="/procedures">Write the procedure down</LinkButton>
        </div>
      )}
      {procedure === null && !isEmpty && (
        <SelectField
          label="Procedure"
          help="The employer’s own first."
          options={offered.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen?.id ?? null}
          onChange={(procedureId) => change({ procedureId, stageId: null })}
          problem={issueFor('procedureId')}
        />
      )}
      {version && (
        <SelectField
          label="Into which stage"
          options={version.stages.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosenStage?.id ?? null}
          onChange={(stageId) => change({ stageId, starts: [] })}
          problem={issueFor('stageId')}
        />
      )}
      {chosenStage && (
        <DayField label="On" value={on} onChange={(day) => change({ on: day })} lean="past" problem={issueFor('on')} />
      )}
      {events.map((event) => (
        <DayField
          key={`${chosenStage?.id}:${event}`}
          label={`The day on which ${startEventWords[event]}`}
          isOptional
          value={value.starts.find((start) => start.event === event)?.on ?? null}
          onChange={(day) => setStart(event, day)}
          lean="past"
          problem={issueFor('starts')}
        />
      ))}
    </CaseQuestionDialog>
  );
}
