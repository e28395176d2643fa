// The questions that were asked and what was answered: those that still wait, whose they are, and which became a case.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { MessageCircleQuestionMark } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { DayText } from '../../components/day-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { type Filter, FilterChips } from '../../components/filter-chips.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { type Column, PagedTable, type Sort } from '../../components/table.tsx';
import { chipsOf, type ListAddress, useListAddress, type Where } from '../../components/use-list-address.ts';
import { askEnquiry, openEnquiry } from './ask-enquiry.ts';
import classes from './enquiries.module.css';

type Row = Outputs['enquiries']['list']['rows'][number];
type ListInput = NonNullable<Inputs['enquiries']['list']>;
type ListWhere = NonNullable<ListInput['where']>;

const NEWEST_FIRST: Sort[] = [{ field: 'askedOn', direction: 'desc' }];
const COUNT = { offset: 0, limit: 0 };
const ALL: Where = {};
const UNANSWERED: Where = { isAnswered: { eq: false } };

export function EnquiriesPage() {
  const desk = useDesk();
  const navigate = useNavigate();
  const { terms } = useWords();
  const address = useListAddress('/cases/enquiries');
  const [total, setTotal] = useState<number | undefined>(undefined);
  const where = address.where ?? ALL;
  const sort = address.sort ?? NEWEST_FIRST;
  const filters = useEnquiryFilters(address, where);
  const columns = useEnquiryColumns();
  const load = useCallback(
    (page: { offset: number; limit: number }) =>
      desk.enquiries.list.queryOptions({
        input: {
          ...(address.search !== '' && { search: address.search }),
          where: where as ListWhere,
          sort: sort as NonNullable<ListInput['sort']>,
          page,
        },
      }),
    [desk, address.search, where, sort],
  );
  const all = useQuery(desk.enquiries.list.queryOptions({ input: { page: COUNT } }));
  const waiting = useQuery(
    desk.enquiries.list.queryOptions({ input: { where: UNANSWERED as ListWhere, page: COUNT } }),
  );
  const toCase = (row: Row) =>
    row.caseId
      ? void navigate({ to: '/cases/$id', params: { id: row.caseId } })
      : void navigate({ to: '/cases/new', search: { enquiry: row.id } });
  return (
    <>
      <PageHeader
        title="Enquiries"
        sentence={
          waiting.data && waiting.data.total > 0 ? (
            <Link to="/cases/enquiries" search={{ where: UNANSWERED as Record<string, { eq: false }> }}>
              {waiting.data.total === 1 ? 'One waits' : `${waiting.data.total.toLocaleString('en-GB')} wait`} for an
              answer.
            </Link>
          ) : (
            'Every question has its answer.'
          )
        }
        actions={
          <Button variant="filled" onClick={askEnquiry}>
            Write down an enquiry
          </Button>
        }
      />
      {all.data?.total === 0 ? (
        <EmptyState
          icon={<MessageCircleQuestionMark size={26} />}
          title="No enquiry has been written down yet"
          action={<Button onClick={askEnquiry}>Write down the first</Button>}
        >
          A question on the phone, in a corridor: who asked, what, and what you said. Press E anywhere. It counts in
          what a {terms.rep} carries, and becomes a {terms.case} with one key.
        </EmptyState>
      ) : (
        <>
          <FilterChips
            filters={filters}
            shown={total === undefined ? undefined : `${total.toLocaleString('en-GB')} shown`}
            search={{
              value: address.search,
              onChange: address.setSearch,
              placeholder: 'Who, or a word of the question',
            }}
          />
          <PagedTable<Row>
            label="Enquiries"
            columns={columns}
            load={load}
            rowKey={(row) => row.id}
            onOpen={(row) => openEnquiry(row, row.who)}
            keys={{ c: toCase }}
            sort={sort}
            onSort={address.setSort}
            onTotal={setTotal}
            empty={<EmptyState title="No enquiry matches">Take a filter off, or search for fewer letters.</EmptyState>}
          />
          <p className={classes.quiet} data-no-print style={{ marginTop: 10 }}>
            Enter opens the marked enquiry, C makes it a {terms.case}.
          </p>
        </>
      )}
    </>
  );
}

function useEnquiryFilters(address: ListAddress, where: Where): Filter[] {
  const { terms } = useWords();
  const reps = useQuery(
    useDesk().reps.list.queryOptions({ input: { includePast: true, page: { offset: 0, limit: 500 } } }),
  );
  return useMemo(() => {
    const chip = chipsOf(address, where);
    return [
      chip('isAnswered', 'Answered', [
        { label: 'Waits for an answer', condition: { eq: false } },
        { label: 'Answered', condition: { eq: true } },
      ]),
      chip('repId', capital(terms.rep), [
        { label: 'Nobody', condition: { eq: null } },
        ...(reps.data?.rows ?? []).map((rep) => ({ label: rep.name, condition: { eq: rep.id } })),
      ]),
      chip('caseId', `Became a ${terms.case}`, [
        { label: `Became a ${terms.case}`, condition: { ne: null } },
        { label: `No ${terms.case}`, condition: { eq: null } },
      ]),
      ...(where.askedOn === undefined ? [] : [chip('askedOn', 'Asked then', [])]),
      ...(where.memberId === undefined ? [] : [chip('memberId', `One ${terms.member}’s`, [])]),
    ];
  }, [address, where, terms, reps.data]);
}

function useEnquiryColumns(): Column<Row>[] {
  const { terms } = useWords();
  return useMemo(
    () => [
      {
        key: 'askedOn',
        header: 'Asked',
        width: '124px',
        tone: 'soft',
        sortField: 'askedOn',
        cell: (row) => <DayText day={row.askedOn} isShort />,
      },
      { key: 'who', header: 'Who', width: 'minmax(120px, 1fr)', tone: 'strong', cell: (row) => row.who },
      { key: 'question', header: 'What they asked', width: 'minmax(180px, 2.2fr)', cell: (row) => row.question },
      {
        key: 'answer',
        header: 'What we answered',
        width: 'minmax(140px, 1.8fr)',
        hideBelow: 900,
        cell: (row) =>
          row.answeredOn === null ? (
            <span className={classes.waits}>waits for an answer</span>
          ) : (
            <span className={classes.quiet}>{row.answer}</span>
          ),
      },
      {
        key: 'rep',
        header: capital(terms.rep),
        width: 'minmax(110px, 0.9fr)',
        hideBelow: 760,
        cell: (row) => row.repName ?? '',
      },
      {
        key: 'case',
        header: capital(terms.case),
        width: '148px',
        cell: (row) =>
          row.caseId ? (
            <Link to="/cases/$id" params={{ id: row.caseId }}>
              {row.caseNumber}
            </Link>
          ) : (
            <Link to="/cases/new" search={{ enquiry: row.id }} data-no-print>
              Make it a {terms.case}
            </Link>
          ),
      },
    ],
    [terms],
  );
}
