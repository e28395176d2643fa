// The form that logs a case, asking the fewest things first. The contract's schema checks it here and at the desk, and
// what the desk refuses comes back beside its field.

import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { type FieldPath, useForm, useWatch } from 'react-hook-form';
import type { CaseOpen } from '../../../shared/contract/case-inputs.ts';
import { useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import type { Draft } from '../../app/use-draft.ts';
import { DayField } from '../../components/day-field.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Fields, FormActions, ProseField, TextField } from '../../components/fields.tsx';
import { FoldedFields } from '../../components/folded-fields.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { TwoColumns } from '../../components/side-list.tsx';
import { canBeRead } from '../../components/unread-fields.ts';
import { EarlyConversationField } from '../partnership/matters/early-conversation-field.tsx';
import { asJson, type CaseDraft, type CaseFormOutput, CaseFormSchema, EMPTY_DRAFT } from './case-draft.ts';
import classes from './case-form.module.css';
import { CasePreview, ClockLine } from './case-preview.tsx';
import { KeyDateField } from './key-date-field.tsx';
import { MoreFields } from './more-fields.tsx';
import { TypeField } from './type-field.tsx';
import { WhoField } from './who-field.tsx';

export function CaseForm({ draft, onStartAfresh }: { draft: Draft<CaseDraft>; onStartAfresh: () => void }) {
  const { terms } = useWords();
  const navigate = useNavigate();
  const id = useId();
  const element = useRef<HTMLFormElement>(null);
  const form = useForm<CaseOpen, unknown, CaseFormOutput>({
    resolver: zodResolver(CaseFormSchema),
    defaultValues: draft.value,
    shouldFocusError: false,
  });
  const { errors, isSubmitted } = form.formState;
  const values = useWatch({ control: form.control }) as CaseDraft;
  const { set: keep, forget } = draft;
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: (state) => keep(asJson(state.values)) }),
    [form, keep],
  );

  const action = useAction((client, input: CaseFormOutput, signal) => client.cases.open(input, { signal }), {
    done: (logged) => `Logged as ${logged.number}.`,
    undoes: (logged) => ({ collection: 'cases', id: logged.id }),
  });
  const change = (part: Partial<CaseOpen>) => {
    for (const [name, value] of Object.entries(part)) {
      form.setValue(name as FieldPath<CaseOpen>, value as never, { shouldDirty: true, shouldValidate: isSubmitted });
    }
  };
  const log = async (input: CaseFormOutput) => {
    const logged = await action.run(input);
    if (!logged) return;
    await forget();
    void navigate({ to: '/cases/$id', params: { id: logged.id } });
  };
  const submit = form.handleSubmit(log, (found) => {
    const first = found.who ? 'who' : found.type ? 'type' : 'date';
    document.getElementById(`${id}-${first}`)?.focus();
  });
  const { trouble } = action;
  useEffect(() => {
    for (const issue of trouble?.issues ?? []) {
      form.setError(issue.path.join('.') as FieldPath<CaseOpen>, { type: 'desk', message: issue.message });
    }
  }, [trouble, form]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    element.current?.requestSubmit();
  };
  const keyDate = values.keyDates?.[0] ?? {};
  const isBegun = JSON.stringify(asJson(values)) !== JSON.stringify(EMPTY_DRAFT);
  return (
    <TwoColumns next={<CasePreview values={values} />} nextLabel="What follows from it">
      <form
        ref={element}
        aria-label={`Log a ${terms.case}`}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (canBeRead(element.current)) void submit();
        }}
        onKeyDown={onKeyDown}
      >
        <ErrorBanner error={trouble?.code === 'INVALID_INPUT' ? null : trouble} onTryAgain={() => void submit()} />
        <Fields>
          <WhoField
            inputId={`${id}-who`}
            who={values.who ?? []}
            onChange={(who) => change({ who })}
            problem={errors.who && !values.who?.length ? 'Find somebody, or log them under their name.' : undefined}
            problemOf={(index) => messageAt(errors.who?.[index])}
          />
          <TypeField
            inputId={`${id}-type`}
            value={values.type}
            onChange={(type) => change({ type })}
            problem={errors.type && `Choose what kind of ${terms.case} it is.`}
          />
          <KeyDateField
            key={values.keyDates ? 'date' : 'none'}
            inputId={`${id}-date`}
            type={values.type}
            value={keyDate}
            onChange={(next) => change({ keyDates: [next] })}
            problem={errors.keyDates?.[0]?.date?.message}
            below={<ClockLine values={values} />}
          />
          <ProseField
            label="What happened"
            help={`As the ${terms.member} tells it. It can be added to later.`}
            value={values.whatHappened ?? ''}
            onChange={(whatHappened) => change({ whatHappened })}
            problem={errors.whatHappened?.message}
          />
          <EarlyConversationField
            values={values}
            onChange={change}
            problem={errors.whyNoConversation?.message}
            onTalkEarly={() => void forget()}
          />
          <div className={classes.next}>
            <TextField
              label="What comes next"
              placeholder="Get the dismissal letter"
              value={values.nextStep ?? ''}
              onChange={(nextStep) => change({ nextStep })}
              problem={errors.nextStep?.message}
              autoComplete="off"
            />
            <DayField
              label="By when"
              value={values.nextStepBy ?? null}
              onChange={(nextStepBy) => change({ nextStepBy })}
              lean="future"
              problem={errors.nextStepBy?.message}
            />
          </div>
          <FoldedFields what={`${terms.workplace}, ${terms.rep}, claim`} isOpenAtFirst={hasMore(draft.value)}>
            <Fields>
              <MoreFields
                values={values}
                keyDate={keyDate}
                onChange={change}
                onKeyDate={(next) => change({ keyDates: [next] })}
                problemOf={(field) => errors[field]?.message}
              />
            </Fields>
          </FoldedFields>
        </Fields>
        <FormActions>
          <Button type="submit" variant="filled" loading={action.isRunning}>
            Log the {terms.case}
          </Button>
          {isBegun && (
            <Button variant="subtle" onClick={onStartAfresh}>
              Start afresh
            </Button>
          )}
          <SaveState state={draft.state} />
        </FormActions>
      </form>
    </TwoColumns>
  );
}

const hasMore = ({ workplaceId, repId, keyDates }: CaseDraft): boolean =>
  Boolean(workplaceId || repId || keyDates?.some(({ claim, nation }) => claim || nation));

/** The first sentence of what is wrong with one of the people, at whichever of their fields it is. */
function messageAt(problem: unknown): string | undefined {
  if (typeof problem !== 'object' || problem === null) return undefined;
  if ('message' in problem && typeof problem.message === 'string') return problem.message;
  return Object.values(problem)
    .map(messageAt)
    .find((message) => message !== undefined);
}
