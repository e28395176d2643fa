// Evidence from the branch’s own cases: pictures first, then what may be said of them, then every figure; the employer's own
// figures beside it. Whoever may open the cases sees every count as it is; what can be said and kept never has a small one.

import { Button, Menu, SegmentedControl, Switch } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ChevronDown, FileText } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { EvidenceAnswer, EvidenceRow } from '../../../../shared/contract/negotiations/evidence.ts';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { citationOf } from '../../../../shared/rules/negotiations/evidence/citation.ts';
import {
  EVIDENCE_EVERY,
  type EvidenceBy,
  type EvidenceEvery,
} from '../../../../shared/rules/negotiations/evidence/evidence-question.ts';
import { useDesk, useSession, useToday, useWords } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { DayField } from '../../../components/day-field.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { useNegotiation } from '../life/use-negotiation.ts';
import { EmployerFigures } from './employer-figures.tsx';
import classes from './evidence.module.css';
import { EvidenceFigures } from './evidence-figures.tsx';
import { EvidencePictures } from './evidence-pictures.tsx';
import { whereBehind } from './evidence-where.ts';
import { Findings } from './findings.tsx';
import { KeptEvidence } from './kept-evidence.tsx';
import { type Offered, UseAsEvidence } from './use-as-evidence.tsx';

const EVERY_WORDS: Readonly<Record<EvidenceEvery, string>> = { year: 'Years', quarter: 'Quarters', month: 'Months' };

export function EvidenceTab({ negotiationId }: { negotiationId: string }) {
  const page = useNegotiation(negotiationId);
  return page ? <Loaded page={page} /> : null;
}

interface Asked {
  by: EvidenceBy;
  every: EvidenceEvery;
  isWhole: boolean;
  isExact: boolean;
  from: string | null;
  to: string | null;
}

function Loaded({ page: { negotiation, items } }: { page: NegotiationPage }) {
  const desk = useDesk();
  const may = useMay();
  const navigate = useNavigate();
  const today = useToday();
  const { branch } = useSession();
  const { terms } = useWords();
  const [asked, setAsked] = useState<Asked>({
    ...{ by: 'theme', every: 'year', isWhole: false, isExact: true, from: null, to: null },
  });
  const [offered, setOffered] = useState<Offered | null>(null);
  const set = (part: Partial<Asked>) => setAsked((before) => ({ ...before, ...part }));
  const scope = {
    ...(asked.isWhole ? { employerIds: [] } : { negotiationId: negotiation.id }),
    ...(asked.from !== null && { from: asked.from }),
    ...(asked.to !== null && { to: asked.to }),
  };
  const told = useQuery({
    ...desk.negotiations.evidence.queryOptions({ input: { ...scope, by: asked.by } }),
    placeholderData: keepPreviousData,
  });
  const isExact = asked.isExact && told.data?.opensRecords === true;
  const exact = useQuery({
    ...desk.negotiations.evidence.queryOptions({
      input: { ...scope, by: asked.by, every: asked.every, isExact: true },
    }),
    enabled: isExact,
    placeholderData: keepPreviousData,
  });
  const paper = useAction(
    (client, input: NonNullable<Inputs['negotiations']['evidencePaper']>, signal) =>
      client.negotiations.evidencePaper(input, { signal }),
    { onDone: saveDownload },
  );
  const shown = isExact ? exact.data : told.data;
  const title = TITLES[asked.by](terms);
  const open = (answer: EvidenceAnswer) => (row: EvidenceRow, at: number) => {
    const where = whereBehind(answer, row, at);
    if (where !== null) void navigate({ to: '/cases', search: { where } });
  };
  const mayKeep = may('negotiations.keepEvidence') && items.length > 0;
  const use = mayKeep ? setOffered : undefined;
  return (
    <>
      <div className={classes.asked} data-no-print>
        <SegmentedControl
          aria-label="Counted by"
          value={asked.by}
          onChange={(by) => set({ by: by as EvidenceBy })}
          data={(Object.keys(TITLES) as EvidenceBy[]).map((by) => ({ value: by, label: TITLES[by](terms) }))}
        />
        {negotiation.employerIds.length > 0 && (
          <SegmentedControl
            aria-label="Of whom"
            value={asked.isWhole ? 'whole' : 'own'}
            onChange={(value) => set({ isWhole: value === 'whole' })}
            data={[
              { value: 'own', label: `This ${terms.employer}` },
              { value: 'whole', label: 'The whole branch' },
            ]}
          />
        )}
        <span className={classes.filesEnd}>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button
                leftSection={<FileText size={16} aria-hidden />}
                rightSection={<ChevronDown size={14} aria-hidden />}
                loading={paper.isRunning}
              >
                Print or export…
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void paper.run({ ...scope, format: 'pdf' })}>As a paper (PDF)</Menu.Item>
              <Menu.Item onClick={() => void paper.run({ ...scope, format: 'xlsx' })}>As a workbook (XLSX)</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </span>
      </div>
      <div className={classes.days} data-no-print>
        <DayField
          label="From"
          lean="past"
          value={asked.from ?? shown?.from ?? null}
          onChange={(from) => from && set({ from })}
        />
        <DayField label="To" lean="past" value={asked.to ?? shown?.to ?? today} onChange={(to) => to && set({ to })} />
        {isExact && (
          <SegmentedControl
            aria-label="Counted for each"
            value={asked.every}
            onChange={(every) => set({ every: every as EvidenceEvery })}
            data={EVIDENCE_EVERY.map((every) => ({ value: every, label: EVERY_WORDS[every] }))}
          />
        )}
        {told.data?.opensRecords && (
          <Switch
            className={classes.alone}
            label="Every count, for you alone"
            checked={asked.isExact}
            onChange={(event) => set({ isExact: event.currentTarget.checked })}
          />
        )}
      </div>
      <ErrorBanner error={paper.trouble} onClose={paper.clear} />
      <ErrorBanner error={told.error ?? exact.error} onTryAgain={() => void told.refetch()} />
      {shown && told.data && (
        <>
          <Sentence answer={shown} />
          {shown.rows.length === 0 && shown.periods.every(({ cases }) => cases === 0) ? (
            <EmptyState title={`No ${terms.case} was logged of ${shown.scope.text} in these years`}>
              Evidence comes of what is logged: give each {terms.case} a theme and the clause that it relies on, and the
              next claim can say how often. Until then use the {terms.employer}’s own figures below.
            </EmptyState>
          ) : (
            <>
              <EvidencePictures
                key={`${asked.by} ${isExact}`}
                answer={shown}
                title={title}
                onOpen={shown.opensRecords ? open(shown) : undefined}
              />
              <Findings
                told={told.data}
                onUse={
                  use &&
                  ((row) =>
                    use({
                      kind: 'cases',
                      on: today,
                      ...citationOf(told.data as EvidenceAnswer, row, branch?.name ?? 'the branch'),
                    }))
                }
                onWiden={
                  asked.isWhole || negotiation.employerIds.length === 0 ? undefined : () => set({ isWhole: true })
                }
              />
              <EvidenceFigures key={asked.by} answer={shown} title={title} />
            </>
          )}
          <EmployerFigures figures={told.data.employerFigures} onUse={use} />
          <KeptEvidence items={items} />
          <p className={classes.made}>{shown.definition}</p>
        </>
      )}
      {offered && (
        <UseAsEvidence
          negotiationId={negotiation.id}
          items={items}
          offered={offered}
          onClose={() => setOffered(null)}
        />
      )}
    </>
  );
}

const TITLES: Readonly<Record<EvidenceBy, (terms: { workplace: string }) => string>> = {
  theme: () => 'Theme',
  clause: () => 'Clause',
  workplace: ({ workplace }) => capital(workplace),
  type: () => 'Kind',
  outcome: () => 'How they ended',
};

/** How many there were, for how many, and who may know it. */
function Sentence({ answer }: { answer: EvidenceAnswer }) {
  const { terms } = useWords();
  const last = answer.periods.at(-1);
  if (last === undefined) return null;
  const { cases, members, label } = last;
  const counted = answer.by === 'outcome' ? 'ended' : 'were logged';
  const many =
    cases === null
      ? ''
      : `${cases.toLocaleString('en-GB')} ${cases === 1 ? terms.case : terms.cases} ${counted} in ${label}`;
  return (
    <p className={classes.said}>
      {capital(answer.scope.text)}: {many === '' ? 'too few to be told' : many}
      {members !== null && `, for ${members.toLocaleString('en-GB')} ${terms.members} on the last day`}.{' '}
      {answer.isSuppressed
        ? 'Small numbers are kept back.'
        : 'Every count as it is: for you, not for the room. Papers and what is kept with an item have no small numbers.'}
    </p>
  );
}
