// Closed cases like this one: how they ended, what the employer did, and what they have in common with it. What was done
// to others is an argument; whose they were is not shown.

import { Modal } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import { CaseOutcomeSchema } from '../../../shared/domain/case-kinds.ts';
import { SanctionKindSchema } from '../../../shared/domain/case-results.ts';
import { characteristicWords, managerLevelWords, sanctionWords } from '../../../shared/domain/casework-words.ts';
import { ManagerLevelSchema, ProtectedCharacteristicSchema } from '../../../shared/domain/intake.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { DayText } from '../../components/day-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { type Filter, FilterChips } from '../../components/filter-chips.tsx';
import { type Column, Table } from '../../components/table.tsx';
import classes from './comparators-dialog.module.css';

type Answer = Outputs['cases']['comparators'];
type Row = Answer['rows'][number];
type Filters = Omit<Inputs['cases']['comparators'], 'id' | 'page'>;

const MOST = 200;
const SUPPRESSED = 'fewer than 5';

interface ComparatorsDialogProps {
  caseId: string;
  opened: boolean;
  onClose: () => void;
}

export function ComparatorsDialog({ caseId, opened, onClose }: ComparatorsDialogProps) {
  const { terms } = useWords();
  return (
    <Modal opened={opened} onClose={onClose} title={`${capital(terms.cases)} like this one`} size={1080}>
      {opened && <Comparators caseId={caseId} onClose={onClose} />}
    </Modal>
  );
}

function Comparators({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const desk = useDesk();
  const navigate = useNavigate();
  const { caseTypes, outcomes, terms } = useWords();
  const [held, setHeld] = useState<Filters>({});
  const found = useQuery({
    ...desk.cases.comparators.queryOptions({ input: { id: caseId, ...held, page: { offset: 0, limit: MOST } } }),
    placeholderData: keepPreviousData,
  });
  const filters = useComparatorFilters(held, setHeld);
  const columns: Column<Row>[] = [
    { key: 'number', header: 'Number', width: '116px', tone: 'soft', cell: (row) => row.number },
    { key: 'type', header: 'Kind', width: 'minmax(110px, 1fr)', tone: 'strong', cell: (row) => caseTypes[row.type] },
    {
      key: 'alike',
      header: 'What is alike',
      width: 'minmax(160px, 1.8fr)',
      cell: (row) => <span title={row.alike.join(', ')}>{row.alike.join(', ')}</span>,
    },
    {
      key: 'sanction',
      header: 'Sanction',
      width: 'minmax(130px, 1fr)',
      cell: (row) => (row.sanction ? sanctionWords[row.sanction] : ''),
    },
    { key: 'outcome', header: 'How it ended', width: 'minmax(120px, 0.9fr)', cell: (row) => outcomes[row.outcome] },
    {
      key: 'closed',
      header: 'Closed',
      width: '160px',
      tone: 'soft',
      cell: (row) => <DayText day={row.closedOn} isShort />,
    },
  ];
  const answer = found.data;
  return (
    <>
      <ErrorBanner error={found.error} onTryAgain={() => void found.refetch()} />
      <p className={classes.sentence}>
        Closed {terms.cases}, the most alike first. Treated worse for the same thing? Ask why, and ask for the reasons
        in writing.
      </p>
      <FilterChips filters={filters} shown={answer ? `${countInWords(answer.total)} found` : undefined} />
      {answer && (
        <>
          <div className={classes.counts}>
            <Counts
              title="How they ended"
              rows={answer.byOutcome.map(({ outcome, cases }) => ({ label: outcomes[outcome], cases }))}
            />
            <Counts
              title={`What the ${terms.employer} did`}
              rows={answer.bySanction.map(({ sanction, cases }) => ({
                label: sanction ? sanctionWords[sanction] : 'Nothing recorded',
                cases,
              }))}
            />
          </div>
          <Table
            label={`${capital(terms.cases)} like this one`}
            height="content"
            columns={columns}
            rows={answer.rows}
            rowKey={(row) => row.id}
            onOpen={(row) => {
              onClose();
              void navigate({ to: '/cases/$id', params: { id: row.id } });
            }}
            empty={
              <EmptyState title={`No closed ${terms.case} is like this one yet`}>
                They are found by kind, tags, {terms.employer}, the manager’s level, and what the {terms.employer} did.
                Take a filter off, or record these on the {terms.cases} that you close.
              </EmptyState>
            }
          />
          {(answer.total ?? 0) > answer.rows.length && answer.rows.length > 0 && (
            <p className={classes.sentence}>The {answer.rows.length.toLocaleString('en-GB')} most alike are listed.</p>
          )}
        </>
      )}
    </>
  );
}

const countInWords = (count: number | null): string => (count === null ? SUPPRESSED : count.toLocaleString('en-GB'));

function Counts({ title, rows }: { title: string; rows: { label: string; cases: number | null }[] }) {
  const some = rows.filter(({ cases }) => cases !== 0);
  if (some.length === 0) return null;
  return (
    <section>
      <h3 className="section-title">{title}</h3>
      <dl className={classes.count}>
        {some.map(({ label, cases }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{countInWords(cases)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function useComparatorFilters(held: Filters, setHeld: (next: Filters) => void): Filter[] {
  const desk = useDesk();
  const { outcomes, terms } = useWords();
  const employers = useQuery(desk.workplaces.employers.queryOptions({ input: { page: { offset: 0, limit: 500 } } }));
  const themes = useQuery(desk.cases.themes.queryOptions({ input: {} }));
  const chip = (key: keyof Filters, label: string, choices: Filter['choices']): Filter => ({
    key,
    label,
    choices,
    value: held[key] ?? undefined,
    onChange: (value) => {
      const { [key]: _before, ...rest } = held;
      setHeld(value === undefined || value === null ? rest : ({ ...rest, [key]: value } as Filters));
    },
  });
  return [
    chip(
      'theme',
      'Tag',
      (themes.data?.rows ?? []).map(({ theme }) => ({ value: theme, label: theme })),
    ),
    chip(
      'employerId',
      capital(terms.employer),
      (employers.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
    ),
    chip('managerLevel', 'Level of manager', codes(ManagerLevelSchema.options, managerLevelWords)),
    chip('sanction', 'Sanction', codes(SanctionKindSchema.options, sanctionWords)),
    chip('outcome', 'Outcome', codes(CaseOutcomeSchema.options, outcomes)),
    chip('characteristic', 'Characteristic', codes(ProtectedCharacteristicSchema.options, characteristicWords)),
  ];
}

const codes = <C extends string>(options: readonly C[], words: Record<C, string>) =>
  options.map((value) => ({ value, label: words[value] }));
