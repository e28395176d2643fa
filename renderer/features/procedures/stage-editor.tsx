// One stage of a procedure while it is written: its name, where the lists show a case in it, and its limits.

import { Button, TextInput } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import { ProcedureStageSchema } from '../../../shared/domain/procedures.ts';
import { useWords } from '../../app/desk.tsx';
import { Choice, LimitEditor } from './limit-editor.tsx';
import { changedLimit } from './limit-met-by.ts';
import { within } from './limit-words.ts';
import { type DraftLimit, type DraftStage, emptyLimit } from './procedure-draft.ts';
import classes from './procedure-editor.module.css';

interface StageEditorProps {
  stage: DraftStage;
  index: number;
  canRemove: boolean;
  /** The sentence for one of its fields, by path within the stage. */
  problemOf: (...path: (string | number)[]) => string | undefined;
  onChange: (stage: DraftStage) => void;
  onRemove: () => void;
}

export function StageEditor({ stage, index, canRemove, problemOf, onChange, onRemove }: StageEditorProps) {
  const words = useWords();
  const called = stage.name.trim() === '' ? `stage ${index + 1}` : stage.name;
  const setLimits = (limits: DraftLimit[]) => onChange({ ...stage, limits });
  return (
    <section className={classes.stage} aria-label={called}>
      <div className={classes.stageHead}>
        <TextInput
          aria-label={`Name of stage ${index + 1}`}
          placeholder="Name of the stage"
          className={classes.stageName}
          maxLength={300}
          autoComplete="off"
          value={stage.name}
          error={problemOf('name')}
          onChange={(event) => onChange({ ...stage, name: event.currentTarget.value })}
        />
        <span className={classes.listedAs}>
          listed as{' '}
          <Choice
            label={`Where a case in ${called} is listed`}
            value={stage.caseStage}
            options={ProcedureStageSchema.shape.caseStage.options}
            wordOf={(caseStage) => within(words.stages[caseStage])}
            onChange={(caseStage) => onChange({ ...stage, caseStage })}
          />
        </span>
        <button
          type="button"
          className={classes.remove}
          aria-label={`Take out ${called}`}
          disabled={!canRemove}
          onClick={onRemove}
        >
          <Trash2 size={16} aria-hidden />
        </button>
      </div>
      <ul className={classes.limits}>
        {stage.limits.map((limit, at) => (
          <LimitEditor
            key={limit.id}
            limit={limit}
            name={`limit ${at + 1} of ${called}`}
            problem={problemOf('limits', at)}
            onChange={(part) =>
              setLimits(stage.limits.map((each) => (each.id === limit.id ? changedLimit(each, part) : each)))
            }
            onRemove={() => setLimits(stage.limits.filter(({ id }) => id !== limit.id))}
          />
        ))}
      </ul>
      <Button
        size="compact-md"
        variant="subtle"
        ml={-8}
        leftSection={<Plus size={15} aria-hidden />}
        onClick={() => setLimits([...stage.limits, emptyLimit(crypto.randomUUID())])}
      >
        Add a time limit<span className="visually-hidden"> to {called}</span>
      </Button>
    </section>
  );
}
