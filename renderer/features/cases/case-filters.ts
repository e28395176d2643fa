// How the list of cases can be narrowed: open, closed or finished, kind, tag, stage, who looks after it, where.

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { CaseOutcomeSchema, CaseStageSchema } from '../../../shared/domain/case-kinds.ts';
import { caseTypesOf } from '../../../shared/domain/casework-words.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useSession, useWords } from '../../app/desk.tsx';
import type { Filter } from '../../components/filter-chips.tsx';
import { chipsOf, type ListAddress, type Where } from '../../components/use-list-address.ts';
import { useWorkplaceOptions } from './change-dialog.tsx';

const MOST = 500;

/** What the list shows until somebody chooses otherwise. */
export const OPEN_CASES: Where = { closedOn: { eq: null } };

/** Closed, with a date that nobody answered for or a remedy that is not kept: nobody's desk is clear of it. */
export const NOT_FINISHED: Where = { closedOn: { ne: null }, isFinished: { eq: false } };
export const CLOSED_CASES: Where = { closedOn: { ne: null } };
const FINISHED: Where = { isFinished: { eq: true } };
const STANDS: readonly { label: string; where: Where }[] = [
  { label: 'Open', where: OPEN_CASES },
  { label: 'Closed, not finished', where: NOT_FINISHED },
  { label: 'Finished', where: FINISHED },
  { label: 'Closed', where: CLOSED_CASES },
];

export function useCaseFilters(address: ListAddress, where: Where): Filter[] {
  const words = useWords();
  const { caseTypes, outcomes, stages, terms } = words;
  const desk = useDesk();
  const { branch } = useSession();
  const { data: reps } = useQuery(
    desk.reps.list.queryOptions({ input: { includePast: true, page: { offset: 0, limit: MOST } } }),
  );
  const { data: employers } = useQuery(
    desk.workplaces.employers.queryOptions({ input: { page: { offset: 0, limit: MOST } } }),
  );
  const { data: themes } = useQuery(desk.cases.themes.queryOptions({ input: {} }));
  const { options: workplaces } = useWorkplaceOptions();
  return useMemo(() => {
    const chip = chipsOf(address, where);
    return [
      stands(address, where),
      chip(
        'type',
        'Kind',
        caseTypesOf(branch?.words ?? 'uk').map((type) => ({ label: caseTypes[type], condition: { eq: type } })),
      ),
      chip(
        'theme',
        'Tag',
        (themes?.rows ?? []).map(({ theme, cases }) => ({
          label: `${theme} (${cases.toLocaleString('en-GB')})`,
          condition: { eq: theme },
        })),
      ),
      chip(
        'stage',
        'Stage',
        CaseStageSchema.exclude(['closed']).options.map((stage) => ({
          label: stages[stage],
          condition: { eq: stage },
        })),
      ),
      chip('repId', capital(terms.rep), [
        { label: 'Nobody allocated', condition: { eq: null } },
        ...(reps?.rows ?? []).map((rep) => ({ label: rep.name, condition: { eq: rep.id } })),
      ]),
      chip('employerId', capital(terms.employer), [
        ...(employers?.rows ?? []).map(({ id, name }) => ({ label: name, condition: { eq: id } })),
        { label: `No ${terms.employer} recorded`, condition: { eq: null } },
      ]),
      chip('workplaceId', capital(terms.workplace), [
        { label: `No ${terms.workplace} recorded`, condition: { eq: null } },
        ...workplaces.map(({ value, label }) => ({ label, condition: { eq: value } })),
      ]),
      ...(where.outcome === undefined
        ? []
        : [
            chip(
              'outcome',
              'Outcome',
              CaseOutcomeSchema.options.map((outcome) => ({ label: outcomes[outcome], condition: { eq: outcome } })),
            ),
          ]),
      ...described(where, address, terms),
    ];
  }, [address, where, branch?.words, caseTypes, outcomes, stages, terms, reps, employers, themes, workplaces]);
}

/** Where a case stands altogether: two fields of the record under one chip. */
function stands(address: ListAddress, where: Where): Filter {
  const { closedOn, isFinished, ...rest } = where;
  const held = JSON.stringify([closedOn, isFinished]);
  const found = STANDS.find((each) => JSON.stringify([each.where.closedOn, each.where.isFinished]) === held);
  const holds = closedOn !== undefined || isFinished !== undefined;
  const others = holds && !found ? [{ value: 'other', label: 'Closed then' }] : [];
  return {
    key: 'closedOn',
    label: 'Open or closed',
    choices: [...STANDS.map(({ label }) => ({ value: label, label })), ...others],
    value: found?.label ?? (holds ? 'other' : undefined),
    onChange: (value) => address.setWhere({ ...rest, ...STANDS.find(({ label }) => label === value)?.where }),
  };
}

/** Filters that only a link from elsewhere sets: they can be seen and taken off, not chosen. */
function described(where: Where, address: ListAddress, terms: { member: string }): Filter[] {
  const names: Record<string, string> = {
    memberId: `One ${terms.member}’s`,
    openedOn: 'Logged then',
    number: 'By number',
    clause: 'Relying on a clause',
    agreementId: 'Relying on an agreement',
  };
  const chip = chipsOf(address, where);
  return Object.entries(names)
    .filter(([key]) => where[key] !== undefined)
    .map(([key, label]) => chip(key, label, []));
}
