// The employer's procedure as steps in a line: what has been gone through and when, where the case stands, what lies ahead.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import { useDesk } from '../../app/desk.tsx';
import { DayText } from '../../components/day-text.tsx';
import classes from './stage-strip.module.css';
import { nextStage, type StageOnStrip, stagesOnStrip, versionOf } from './steps-of-case.ts';

/** The procedure that the case follows; null where it follows none or it is not read yet. */
export function useProcedureOf(page: CasePageData) {
  const id = page.case.procedure?.procedureId;
  const { data } = useQuery({
    ...useDesk().procedures.get.queryOptions({ input: { id: id ?? '' } }),
    enabled: id !== undefined,
  });
  return id !== undefined && data ? data : null;
}

interface StageStripProps {
  page: CasePageData;
  onMove: () => void;
  onStep: (stepId: string) => void;
}

export function StageStrip({ page, onMove, onStep }: StageStripProps) {
  const procedure = useProcedureOf(page);
  const isOpen = page.case.closed === null;
  if (page.case.procedure === null) return isOpen ? <NoProcedure onMove={onMove} /> : null;
  if (procedure === null) return <section className={classes.strip} aria-label="The procedure" aria-busy />;
  const version = versionOf(procedure, page.case);
  const stages = stagesOnStrip(version, page.case);
  const next = nextStage(version, page.case);
  return (
    <section className={classes.strip} aria-label="The procedure">
      <div className={classes.head}>
        <p>
          <strong>{version.source.startsWith(procedure.name) ? version.source : procedure.name}</strong>
          {version.source.trim() !== '' && !version.source.startsWith(procedure.name) && (
            <span className={classes.source}> · {version.source}</span>
          )}
        </p>
        {isOpen && (
          <Button size="compact-md" data-no-print onClick={onMove}>
            {next ? `Move on to ${next.name}` : 'Move it'}
          </Button>
        )}
      </div>
      <ol className={classes.stages}>
        {stages.map((each, index) => (
          <Stage key={each.stage.id} each={each} number={index + 1} canChange={isOpen} onStep={onStep} />
        ))}
      </ol>
    </section>
  );
}

interface StageProps {
  each: StageOnStrip;
  number: number;
  canChange: boolean;
  onStep: (stepId: string) => void;
}

function Stage({ each: { stage, state, step }, number, canChange, onStep }: StageProps) {
  return (
    <li className={classes.stage} data-state={state} aria-current={state === 'here' ? 'step' : undefined}>
      <span className={classes.mark} aria-hidden>
        {state === 'past' ? <Check size={13} /> : number}
      </span>
      <span className={classes.words}>
        <span className={classes.name}>{stage.name}</span>
        {step &&
          (canChange ? (
            <button type="button" data-print className={classes.when} onClick={() => onStep(step.id)}>
              {state === 'here' ? 'since ' : ''}
              <DayText day={step.enteredOn} isShort />
              <span className="visually-hidden">, change a day of {stage.name}</span>
            </button>
          ) : (
            <span className={classes.when}>
              <DayText day={step.enteredOn} isShort />
            </span>
          ))}
      </span>
    </li>
  );
}

function NoProcedure({ onMove }: { onMove: () => void }) {
  return (
    <section className={classes.none} aria-label="The procedure" data-no-print>
      <p>Which procedure does the employer follow? Its stages then start the employer’s clock.</p>
      <Button size="compact-md" onClick={onMove}>
        Choose the procedure
      </Button>
    </section>
  );
}
