// Checking a list: from whom, for when, and the file; then what was found, before anything is kept.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import type { RemittanceMapping } from '../../../shared/contract/member-reconcile.ts';
import type { PayPeriod } from '../../../shared/domain/subscriptions.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useToday, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { useDraft } from '../../app/use-draft.ts';
import { ChooseList, type ListSource } from '../../components/choose-list.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import shared from '../../components/import.module.css';
import { PageHeader } from '../../components/page-header.tsx';
import { ProgressPanel, useProgress } from '../../components/progress-panel.tsx';
import { SideItem, SideList, TwoColumns } from '../../components/side-list.tsx';
import classes from './check-off.module.css';
import { FoundInList } from './found-in-list.tsx';
import { monthsBefore, spanEnding } from './pay-period.ts';
import { useSmallest } from './use-money.ts';
import { WhichList } from './which-list.tsx';

export type Found = Outputs['members']['reconcile'];

export interface NewCheck {
  employerId: string | null;
  period: PayPeriod;
  /** The last day of the period, or a day of the month; the last whole month's end unless said. */
  to: string | null;
  /** Whose columns were put right, by employer: the same headings are read so the next time. */
  mappings: Record<string, { headers: string[]; mapping: RemittanceMapping }>;
}

const EMPTY: NewCheck = { employerId: null, period: 'month', to: null, mappings: {} };

export function NewCheckPage() {
  const desk = useDesk();
  const { terms } = useWords();
  const today = useToday();
  const [source, setSource] = useState<ListSource | null>(null);
  const draft = useDraft<NewCheck>('check-off:new', EMPTY);
  const employers = useQuery(desk.workplaces.employers.queryOptions({ input: { page: { offset: 0, limit: 500 } } }));
  if (!draft.isLoaded || !employers.data) return <ErrorBanner error={employers.error} />;
  const { rows } = employers.data;
  const known = rows.some(({ id }) => id === draft.value.employerId) ? draft.value.employerId : null;
  const employerId = known ?? (rows.length === 1 ? rows[0]!.id : null);
  const value = { ...draft.value, employerId, to: draft.value.to ?? monthsBefore(today, 1)[0]! };
  const change = (part: Partial<NewCheck>) => draft.set((before) => ({ ...before, ...part }));
  const which = <WhichList value={value} employers={rows} today={today} onChange={change} />;
  return (
    <>
      <PageHeader
        title={source ? (source.name ?? 'Pasted cells') : 'Check a list'}
        trail={[
          { label: capital(terms.members), to: '/members' },
          { label: capital(terms.checkOff), to: '/members/check-off' },
          { label: 'Check a list' },
        ]}
        sentence="What the employer says it deducted, held against your roll. Nothing is changed until you say so."
      />
      {source && employerId ? (
        <>
          {which}
          <Held
            source={source}
            value={{ ...value, employerId }}
            onMapping={(mapping, headers) =>
              change({ mappings: { ...draft.value.mappings, [employerId]: { headers, mapping } } })
            }
            onAnother={() => setSource(null)}
          />
        </>
      ) : (
        <TwoColumns next={<WhatHelps />}>
          {which}
          <ChooseList
            label="Choose the employer’s list"
            title="Drop the employer’s list here"
            onChoose={(chosen) => setSource(chosen)}
          >
            or press to choose it. A workbook or a CSV file, as the payroll office sent it.
          </ChooseList>
          {source && !employerId && (
            <p className={classes.ask} role="status">
              Say above which {terms.employer} “{source.name ?? 'the pasted cells'}” is from; then it is read.
            </p>
          )}
        </TwoColumns>
      )}
    </>
  );
}

function WhatHelps() {
  const { terms } = useWords();
  const smallest = useSmallest();
  return (
    <>
      <SideList title="What the list should hold">
        <SideItem title="Who paid">A payroll number, a {terms.membershipNumber} or a name; best all of them.</SideItem>
        <SideItem title="What was deducted">
          One amount for each. Titles above and totals below are understood.
        </SideItem>
      </SideList>
      <SideList title="What happens then">
        <SideItem title={`Every ${smallest} is accounted for`}>
          What agrees, who is unknown, who is missing, who pays another rate.
        </SideItem>
        <SideItem title="You keep it, and work through it">
          Row by row or many at once, and each step can be undone.
        </SideItem>
      </SideList>
    </>
  );
}

interface HeldProps {
  source: ListSource;
  value: NewCheck & { employerId: string; to: string };
  onMapping: (mapping: RemittanceMapping, headers: string[]) => void;
  onAnother: () => void;
}

function Held({ source, value, onMapping, onAnother }: HeldProps) {
  const navigate = useNavigate();
  const { employerId, period, to } = value;
  const [sheet, setSheet] = useState<string | undefined>(undefined);
  const [mapping, setMapping] = useState<RemittanceMapping | undefined>(undefined);
  const [found, setFound] = useState<Found | null>(null);
  const remembered = value.mappings[employerId];
  const takeUp = (next: Found) => {
    const isSame = remembered && JSON.stringify(remembered.headers) === JSON.stringify(next.headers);
    const isOther = isSame && JSON.stringify(remembered.mapping) !== JSON.stringify(next.mapping);
    if (isOther && mapping === undefined) setMapping(remembered.mapping);
    setFound(next);
  };
  const read = useAction(
    (client, input: Inputs['members']['reconcile'], signal) => client.members.reconcile(input, { signal }),
    { onDone: takeUp },
  );
  const keep = useAction(
    (client, input: Inputs['members']['reconcile'], signal) => client.members.reconcile(input, { signal }),
    {
      done: ({ employer }) => `The list of ${employer} is kept.`,
      undoes: ({ seq }) => (seq === null ? undefined : { seq }),
      onDone: ({ remittanceId }) =>
        remittanceId && void navigate({ to: '/members/check-off/$id', params: { id: remittanceId } }),
    },
  );
  const step = useProgress('members.reconcile', read.isRunning || keep.isRunning);
  const inputOf = useCallback(
    (): Inputs['members']['reconcile'] => ({
      ...('file' in source ? { file: source.file } : { text: source.text }),
      employerId,
      period,
      ...spanEnding(period, to),
      ...(sheet !== undefined && { sheet }),
      ...(mapping && { mapping }),
    }),
    [source, employerId, period, to, sheet, mapping],
  );
  const { run, stop } = read;
  useEffect(() => {
    void run(inputOf());
    return stop;
  }, [run, stop, inputOf]);
  const isStopped = read.trouble?.code === 'STOPPED';
  if (keep.isRunning) return <ProgressPanel title="Keeping what was found" step={step} onStop={keep.stop} />;
  return (
    <>
      <ErrorBanner error={isStopped ? null : read.trouble}>
        <Button mt="sm" onClick={onAnother}>
          Choose another file
        </Button>
      </ErrorBanner>
      <ErrorBanner error={keep.trouble} />
      {read.isRunning && !found && <ProgressPanel title="Reading the list" step={step} onStop={onAnother} />}
      {found && (
        <div aria-busy={read.isRunning} style={read.isRunning ? { opacity: 0.6 } : undefined}>
          <FoundInList
            found={found}
            isRefused={read.trouble !== null && !isStopped}
            onSheet={(next) => {
              setSheet(next);
              setMapping(undefined);
            }}
            onMapping={(next) => {
              setMapping(next);
              onMapping(next, found.headers);
            }}
          />
          <div className={shared.foot} data-no-print>
            <p>Keeping it changes nobody’s record. What is settled later is settled by you.</p>
            <div className={shared.footActions}>
              <Button onClick={onAnother}>Another file</Button>
              <Button
                variant="filled"
                disabled={read.isRunning || read.trouble !== null}
                onClick={() => void keep.run({ ...inputOf(), mapping: found.mapping, keep: true })}
              >
                {found.rowsTotal === 0 ? 'Keep it' : 'Keep and work through'}
              </Button>
            </div>
          </div>
        </div>
      )}
    </>
  );
}
