// From nothing to a constitution that can be signed: parties, purpose, seats, rules, dates, baseline. Beside it, all the while,
// what the check still finds.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { lintConstitution } from '../../../../shared/rules/partnership/forums/constitution-lint.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { useAction } from '../../../app/use-action.ts';
import { type Draft, useDraft } from '../../../app/use-draft.ts';
import { useMay } from '../../../app/use-may.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { FormActions } from '../../../components/fields.tsx';
import { SaveState } from '../../../components/save-state.tsx';
import { TwoColumns } from '../../../components/side-list.tsx';
import { useForums } from '../use-forums.ts';
import classes from './forums.module.css';
import { LintList } from './lint-list.tsx';
import stepsClasses from './new-forum.module.css';
import { useSeatsRead } from './people-fields.tsx';
import {
  allSeats,
  changedWizard,
  constitutionSoFar,
  emptyWizard,
  forumToOpen,
  type WizardDraft,
} from './wizard-draft.ts';
import { WizardMade } from './wizard-made.tsx';
import { DatesStep, PartiesStep, PurposeStep, RulesStep, SeatsStep } from './wizard-steps.tsx';

const STEPS = ['Parties', 'Purpose', 'Seats', 'Rules', 'Dates', 'Baseline'] as const;
const MAKE = 4;

export type Opened = { forumId: string; whyNotActive: string | null };

export function ForumWizard() {
  const draft = useDraft('forum:wizard', emptyWizard);
  const [made, setMade] = useState<Opened | null>(null);
  if (!draft.isLoaded) return null;
  if (made !== null) {
    return (
      <>
        <StepLine here={STEPS.length - 1} onGo={() => undefined} isMade />
        <WizardMade made={made} />
      </>
    );
  }
  return <Steps draft={draft} onMade={setMade} />;
}

function Steps({ draft, onMade }: { draft: Draft<WizardDraft>; onMade: (made: Opened) => void }) {
  const { branch, today } = useSession();
  const may = useMay();
  const navigate = useNavigate();
  const { value, set } = draft;
  const change = (part: Partial<WizardDraft>) => set((before) => changedWizard(before, part));
  const desk = useDesk();
  const others = useForums();
  const unions = useQuery({
    ...desk.partnership.unions.queryOptions({ input: { page: { offset: 0, limit: 500 } } }),
    enabled: may('partnership.unions'),
  });
  const named = useSeatsRead(value, value.chairModel === 'coChairs');
  const seats = allSeats(value, named);
  const parent = others.data?.rows.find(({ id }) => id === value.parentId);
  const findings = lintConstitution(constitutionSoFar(value, seats, parent?.name ?? null), {
    nation: branch?.nation ?? 'england-and-wales',
    today,
    recognised: (unions.data?.rows ?? []).filter(({ isRecognised }) => isRecognised).map(({ name }) => name),
    areThereOthers: (others.data?.total ?? 0) > 0,
  });
  const open = useAction((client, given: Inputs['partnership']['openForum']) => client.partnership.openForum(given), {
    done: ({ planned }) => `The forum is made${planned > 0 ? `, with ${planned} meetings` : ''}.`,
    undoes: ({ forumId }) => ({ collection: 'forums', id: forumId }),
    onDone: ({ forumId, whyNotActive }) => {
      void draft.forget();
      onMade({ forumId, whyNotActive });
    },
  });
  const { step } = value;
  const go = (next: number) => {
    change({ step: next });
    scrollTo({ top: 0 });
  };
  const props = { value, change, seats, named };
  return (
    <>
      <StepLine here={step} onGo={go} isMade={false} />
      <TwoColumns
        nextLabel="What is still missing"
        next={
          <section>
            <h2 className="section-title" style={{ marginBottom: 10 }}>
              What is still missing
            </h2>
            <LintList findings={findings} />
          </section>
        }
      >
        <form
          className={stepsClasses.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (step < MAKE) go(step + 1);
            else if (value.name.trim() !== '') void open.run(forumToOpen(value, seats));
          }}
        >
          <ErrorBanner error={open.trouble} />
          {step === 0 && <PartiesStep {...props} others={others.data?.rows ?? []} />}
          {step === 1 && <PurposeStep {...props} />}
          {step === 2 && <SeatsStep {...props} />}
          {step === 3 && <RulesStep {...props} />}
          {step === MAKE && <DatesStep {...props} />}
          <FormActions>
            <Button
              type="submit"
              variant="filled"
              loading={open.isRunning}
              disabled={value.name.trim() === '' && step === MAKE}
            >
              {step < MAKE ? `Next: ${STEPS[step + 1]!.toLowerCase()}` : 'Make this forum'}
            </Button>
            {step > 0 && <Button onClick={() => go(step - 1)}>Back</Button>}
            {step === 0 && (
              <Button
                variant="subtle"
                onClick={() => void navigate({ to: '/partnership/forums/new', search: { tab: 'existing' } })}
              >
                It exists already
              </Button>
            )}
            <SaveState state={draft.state} />
          </FormActions>
          {step === MAKE && value.name.trim() === '' && (
            <p className={classes.quiet}>It still needs a name, in the first step.</p>
          )}
        </form>
      </TwoColumns>
    </>
  );
}

function StepLine(props: { here: number; onGo: (step: number) => void; isMade: boolean }) {
  const { here, onGo, isMade } = props;
  return (
    <ol className={stepsClasses.steps} aria-label="Steps">
      {STEPS.map((name, at) => (
        <li key={name}>
          <button
            type="button"
            className={stepsClasses.step}
            data-here={at === here || undefined}
            data-done={at < here || undefined}
            aria-current={at === here ? 'step' : undefined}
            disabled={isMade || at === STEPS.length - 1}
            onClick={() => onGo(at)}
          >
            <span className={stepsClasses.stepNumber}>
              {at < here ? <Check size={14} aria-label="done" /> : at + 1}
            </span>
            {name}
          </button>
        </li>
      ))}
    </ol>
  );
}
