// Writing a procedure down: whose it is, its stages in order, and its limits as sentences; beside it the picture of it. What
// is written is kept until it is saved.

import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { caseTypesOf } from '../../../shared/domain/casework-words.ts';
import type { Procedure } from '../../../shared/domain/procedures.ts';
import { type Nation, NationSchema } from '../../../shared/domain/values.ts';
import { nationWords } from '../../../shared/domain/words.ts';
import { useDesk, useSession, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { useDraft } from '../../app/use-draft.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { DayField } from '../../components/day-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Fields, FormActions, SelectField, TextField } from '../../components/fields.tsx';
import { OrderedList } from '../../components/ordered-list.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { TwoColumns } from '../../components/side-list.tsx';
import { emptyStage, lackingIn, type ProcedureDraft, saveInput, stagesOf } from './procedure-draft.ts';
import classes from './procedure-editor.module.css';
import { StageEditor } from './stage-editor.tsx';
import { StagePicture } from './stage-picture.tsx';

interface ProcedureEditorProps {
  /** Names the draft. */
  draftKey: string;
  initial: ProcedureDraft;
  /** null: a new one. */
  id: string | null;
  asNewVersion: boolean;
  /** Whether the version before has to be told from this one by its first day. */
  needsFrom: boolean;
  action: string;
  onSaved: (saved: Procedure) => void;
  onLeave: () => void;
}

const ANY = 'any';

export function ProcedureEditor(props: ProcedureEditorProps) {
  const { id, asNewVersion } = props;
  const [initial] = useState(props.initial);
  const draft = useDraft(props.draftKey, initial);
  const { value, set } = draft;
  const change = (part: Partial<ProcedureDraft>) => set((before) => ({ ...before, ...part }));
  const save = useAction((client, input: Inputs['procedures']['save']) => client.procedures.save(input), {
    done: (saved) => `${saved.name} is saved.`,
    undoes: (saved) => ({ collection: 'procedures', id: saved.id }),
    onDone: (saved) => {
      void draft.forget();
      props.onSaved(saved);
    },
  });
  const [isAsking, setIsAsking] = useState(false);
  const leave = () => {
    void draft.forget();
    props.onLeave();
  };
  const lacking = [...lackingIn(value), ...(props.needsFrom && value.from === null ? ['from which day'] : [])];
  if (!draft.isLoaded) return null;
  return (
    <TwoColumns
      nextLabel="The procedure as a picture"
      next={
        <section className={classes.picture} aria-label="The stages">
          <h2 className="section-title">As it reads</h2>
          <StagePicture stages={stagesOf(value)} isShort />
        </section>
      }
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (lacking.length === 0) void save.run(saveInput(value, id, asNewVersion));
        }}
      >
        <ErrorBanner error={save.trouble} onShowCurrent={leave} />
        {draft.isRestored && <p className={classes.lead}>You had begun this; it is as you left it.</p>}
        <Whose value={value} change={change} needsFrom={props.needsFrom} problemOf={save.issueFor} />
        <h2 className={classes.heading}>Stages</h2>
        <p className={classes.lead}>
          No day is assumed: type each from the policy or the contract. While a number is missing, nothing is counted
          for it.
        </p>
        <OrderedList
          label="Stages"
          items={value.stages}
          keyOf={(stage) => stage.id}
          nameOf={(stage) => stage.name || 'the stage without a name'}
          onOrder={(stages) => change({ stages })}
        >
          {(stage, index) => (
            <StageEditor
              stage={stage}
              index={index}
              canRemove={value.stages.length > 1}
              problemOf={(...path) => save.issueFor('version', 'stages', index, ...path)}
              onChange={(next) => change({ stages: value.stages.map((each) => (each.id === next.id ? next : each)) })}
              onRemove={() => change({ stages: value.stages.filter((each) => each.id !== stage.id) })}
            />
          )}
        </OrderedList>
        <Button
          mt={12}
          leftSection={<Plus size={16} aria-hidden />}
          disabled={value.stages.length >= 20}
          onClick={() => change({ stages: [...value.stages, emptyStage(crypto.randomUUID())] })}
        >
          Add a stage
        </Button>
        <FormActions>
          <Button type="submit" variant="filled" loading={save.isRunning} disabled={lacking.length > 0}>
            {props.action}
          </Button>
          <Button onClick={() => (draft.state.kind === 'none' && !draft.isRestored ? leave() : setIsAsking(true))}>
            Leave it
          </Button>
          <SaveState state={draft.state} />
          {lacking.length > 0 && <span className={classes.lacking}>Still to be said: {lacking.join(', ')}.</span>}
        </FormActions>
      </form>
      <ConfirmDialog
        isOpen={isAsking}
        title="Throw away what is written here?"
        action="Throw it away"
        isDestructive
        onConfirm={leave}
        onCancel={() => setIsAsking(false)}
      >
        The procedure itself stays as it was saved. What is written here cannot be brought back; to go on with it later,
        cancel and simply go elsewhere.
      </ConfirmDialog>
    </TwoColumns>
  );
}

interface WhoseProps {
  value: ProcedureDraft;
  change: (part: Partial<ProcedureDraft>) => void;
  needsFrom: boolean;
  problemOf: (...path: (string | number)[]) => string | undefined;
}

/** Whose it is, for which cases, and where it is written down. */
function Whose({ value, change, needsFrom, problemOf }: WhoseProps) {
  const desk = useDesk();
  const words = useWords();
  const { branch } = useSession();
  const employers = useQuery(desk.workplaces.employers.queryOptions({ input: { page: { offset: 0, limit: 500 } } }));
  const offered = caseTypesOf(branch?.words ?? 'uk');
  const types = [...offered, ...value.caseTypes.filter((type) => !offered.includes(type))];
  return (
    <Fields>
      <TextField
        label="What it is called"
        placeholder="Grievance procedure"
        value={value.name}
        maxLength={300}
        autoComplete="off"
        problem={problemOf('name')}
        onChange={(name) => change({ name })}
      />
      <SelectField
        label="Whose it is"
        help="One without an employer serves every employer that has none of its own."
        options={[
          { value: ANY, label: 'Any employer that has none of its own' },
          ...(employers.data?.rows ?? []).map((row) => ({ value: row.id, label: row.name })),
        ]}
        value={value.employerId ?? ANY}
        problem={problemOf('employerId')}
        onChange={(employerId) => change({ employerId: employerId === ANY ? null : employerId })}
      />
      <Checkbox.Group
        label="Which cases follow it"
        value={value.caseTypes}
        error={problemOf('caseTypes')}
        onChange={(next) => change({ caseTypes: types.filter((type) => next.includes(type)) })}
      >
        <div className={classes.types}>
          {types.map((type) => (
            <Checkbox key={type} value={type} label={words.caseTypes[type]} />
          ))}
        </div>
      </Checkbox.Group>
      <TextField
        label="Where it is written down"
        placeholder="Grievance policy, March 2025"
        value={value.source}
        maxLength={500}
        autoComplete="off"
        onChange={(source) => change({ source })}
      />
      <DayField
        label="From which day cases begin under it"
        help={needsFrom ? 'Cases that began before keep the version before.' : 'Leave it empty: from always.'}
        value={value.from}
        problem={problemOf('version', 'from')}
        onChange={(from) => change({ from })}
      />
      <SelectField
        label="Whose bank holidays its working days skip"
        help="The branch’s own closures are skipped too."
        options={NationSchema.options.map((nation) => ({ value: nation, label: nationWords[nation] }))}
        value={value.nation}
        onChange={(nation: Nation | null) => nation && change({ nation })}
      />
    </Fields>
  );
}
