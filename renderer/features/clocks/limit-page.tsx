// One time limit: its question on the left, the answer beside it as soon as enough is known. What was typed is kept.

import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { AnyClockInput } from '../../../shared/contract/clocks.ts';
import type { ClockRule } from '../../../shared/law/clock-rule.ts';
import { useDesk, useSession } from '../../app/desk.tsx';
import { useDraft } from '../../app/use-draft.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Fields, FormActions } from '../../components/fields.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { printPage } from '../../components/printing.ts';
import { SaveState } from '../../components/save-state.tsx';
import { emptyValues, questionOf } from './clock-form-values.ts';
import { LimitAnswer } from './limit-answer.tsx';
import { LimitFields } from './limit-fields.tsx';
import classes from './time-limits.module.css';

/** What is asked while nothing can be asked yet: the query does not run then. */
const nothingYet: AnyClockInput = { rule: 'us-federal-holidays', year: 2026 };

export function LimitPage({ rule }: { rule: ClockRule }) {
  const { branch } = useSession();
  const desk = useDesk();
  const [empty] = useState(() => emptyValues(rule, branch?.nation));
  const draft = useDraft(`time-limit:${rule.rule}`, empty);
  const [round, setRound] = useState(0);
  const { input, problems } = questionOf(rule, draft.value);
  const answer = useQuery({
    ...desk.clocks.compute.queryOptions({ input: input ?? nothingYet }),
    enabled: input !== null,
    placeholderData: keepPreviousData,
  });
  const clear = async () => {
    await draft.forget();
    setRound((before) => before + 1);
  };
  return (
    <>
      <PageHeader
        title={rule.title}
        trail={[{ label: 'Time limits', to: '/time-limits' }, { label: rule.group }]}
        sentence={rule.authority}
        actions={
          <Button
            leftSection={<Printer size={16} aria-hidden />}
            disabled={input === null}
            onClick={() => void printPage()}
          >
            Print
          </Button>
        }
      />
      <div className={classes.question}>
        <form noValidate aria-label={rule.title} onSubmit={(event) => event.preventDefault()}>
          {draft.isLoaded && (
            <Fields key={round}>
              <LimitFields
                rule={rule}
                values={draft.value}
                problems={problems}
                onChange={(name, value) => draft.set((before) => ({ ...before, [name]: value }))}
              />
            </Fields>
          )}
          <FormActions>
            <Button onClick={() => void clear()}>Start afresh</Button>
            <SaveState state={draft.state} />
          </FormActions>
        </form>
        <section aria-label="The answer" aria-live="polite" aria-busy={answer.isFetching || undefined}>
          {input !== null && <ErrorBanner error={answer.error} />}
          {input !== null && answer.data ? (
            <>
              <LimitAnswer answer={answer.data} />
              {rule.group === 'Data protection' && (
                <p>
                  Has it come in? <Link to="/branch/requests">Log it and send it to the data-protection office</Link>{' '}
                  today.
                </p>
              )}
            </>
          ) : (
            <p className={classes.waiting}>
              The day stands here as soon as the fields are filled, with every step of how it was counted.
            </p>
          )}
        </section>
      </div>
    </>
  );
}
