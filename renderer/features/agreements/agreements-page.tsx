// The register: every agreement with the employer, those due for review first.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { FileSignature } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { type AgreementRow, AgreementStandingSchema, type DueAgreement } from '../../../shared/contract/agreements.ts';
import { AgreementTypeSchema } from '../../../shared/domain/agreements.ts';
import { agreementStandingWords, agreementTypeWords } from '../../../shared/domain/partnership/words-people.ts';
import { capital } from '../../../shared/domain/words.ts';
import { REVIEW_DAYS } from '../../../shared/rules/agreements.ts';
import { daysLeftInWords } from '../../../shared/rules/day-words.ts';
import { addDays } from '../../../shared/rules/limits.ts';
import { listed } from '../../../shared/rules/listed.ts';
import { useDesk, useSession, useToday } from '../../app/desk.tsx';
import { saveDownload } from '../../app/download.ts';
import { useAction } from '../../app/use-action.ts';
import { useMay } from '../../app/use-may.ts';
import { DayText } from '../../components/day-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { type Filter, FilterChips } from '../../components/filter-chips.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { type Column, PagedTable } from '../../components/table.tsx';
import { AddAgreement } from './add-agreement.tsx';
import { StandingBadge } from './standing-badge.tsx';

const FIRST = { offset: 0, limit: 1 };
const MOST_DUE = { offset: 0, limit: 500 };

export function AgreementsPage() {
  const desk = useDesk();
  const navigate = useNavigate();
  const may = useMay();
  const { branch } = useSession();
  const today = useToday();
  const types = agreementTypeWords(branch?.words);
  const address = useSearch({ from: '/partnership/agreements' });
  const held = (field: string): unknown => (address.where as Record<string, { eq?: unknown }> | undefined)?.[field]?.eq;
  const standing = AgreementStandingSchema.safeParse(held('standing')).data;
  const type = AgreementTypeSchema.safeParse(held('type')).data;
  const search = address.search ?? '';
  const [shown, setShown] = useState<number>();
  const chosen = useMemo(
    () => ({ ...(standing && { standing: [standing] }), ...(type && { type }), ...(search && { search }) }),
    [standing, type, search],
  );
  const { data: all } = useQuery(desk.agreements.list.queryOptions({ input: { page: FIRST } }));
  const { data: due } = useQuery(desk.agreements.due.queryOptions({ input: { page: MOST_DUE } }));
  const load = useCallback(
    (page: { offset: number; limit: number }) => desk.agreements.list.queryOptions({ input: { ...chosen, page } }),
    [desk, chosen],
  );
  const paper = useAction((client, _: null, signal) => client.agreements.duePaper({}, { signal }), {
    onDone: saveDownload,
  });
  const go = (next: { search?: string; standing?: string | undefined; type?: string | undefined }) => {
    const wanted = { standing, type, ...next };
    const where = Object.fromEntries(
      (['standing', 'type'] as const).flatMap((field) =>
        wanted[field] === undefined ? [] : [[field, { eq: wanted[field] }]],
      ),
    );
    const text = next.search ?? search;
    void navigate({
      to: '/partnership/agreements',
      search: { search: text === '' ? undefined : text, where: Object.keys(where).length === 0 ? undefined : where },
      replace: next.search !== undefined,
    });
  };
  const columns = useMemo((): Column<AgreementRow>[] => {
    return [
      { key: 'title', header: 'Agreement', width: 'minmax(200px, 1.8fr)', tone: 'strong', cell: (row) => row.title },
      { key: 'type', header: 'Kind', width: 'minmax(110px, 0.8fr)', hideBelow: 760, cell: (row) => types[row.type] },
      {
        key: 'parties',
        header: 'Between',
        width: 'minmax(140px, 1.2fr)',
        tone: 'soft',
        hideBelow: 960,
        cell: (row) => row.parties.join(', '),
      },
      { key: 'standing', header: 'Where it stands', width: '150px', cell: (row) => <StandingBadge {...row} /> },
      { key: 'review', header: 'Review', width: '260px', cell: (row) => <Review row={row} /> },
    ];
  }, [types]);
  const counts = all?.counts ?? {};
  const filters: Filter[] = [
    {
      key: 'standing',
      label: 'Where it stands',
      value: standing,
      choices: AgreementStandingSchema.options
        .filter((each) => counts[each] !== undefined || each === standing)
        .map((value) => ({ value, label: `${agreementStandingWords[value]} (${counts[value] ?? 0})` })),
      onChange: (value) => go({ standing: value ?? undefined }),
    },
    {
      key: 'type',
      label: 'Kind',
      value: type,
      choices: AgreementTypeSchema.options.map((value) => ({ value, label: types[value] })),
      onChange: (value) => go({ type: value ?? undefined }),
    },
  ];
  const add = <AddAgreement label="Add an agreement" />;
  const isFiltered = Object.keys(chosen).length > 0;
  return (
    <>
      <PageHeader
        title="Agreements"
        trail={[{ label: 'Partnership', to: '/partnership' }, { label: 'Agreements' }]}
        sentence={sentenceOf(due?.rows, today)}
        actions={
          <>
            {may('agreements.duePaper') && (all?.total ?? 0) > 0 && (
              <Button loading={paper.isRunning} onClick={() => void paper.run(null)}>
                Due for review, as PDF
              </Button>
            )}
            {add}
          </>
        }
      />
      <ErrorBanner error={paper.trouble} onClose={paper.clear} />
      <FilterChips
        filters={filters}
        shown={shown === undefined ? undefined : `${shown.toLocaleString('en-GB')} shown`}
        search={{
          value: search,
          onChange: (text) => go({ search: text }),
          placeholder: 'Find a title, party or clause',
        }}
      />
      <PagedTable<AgreementRow>
        label="Agreements"
        columns={columns}
        load={load}
        rowKey={(row) => row.id}
        onTotal={setShown}
        onOpen={(row) => void navigate({ to: '/partnership/agreements/$id', params: { id: row.id } })}
        empty={
          isFiltered ? (
            <EmptyState title="No agreement fits this">Take a filter off, or look for another word.</EmptyState>
          ) : (
            <EmptyState icon={<FileSignature size={28} />} title="No agreement is in the register yet" action={add}>
              Begin with the one you look up most: recognition, facilities, or the partnership agreement. Its title, the
              parties and the day of signing are enough; clauses, the paper itself and the next review can follow.
            </EmptyState>
          )
        }
      />
    </>
  );
}

/** What is overdue, what comes within 90 days, and what ends within them. */
function sentenceOf(due: readonly DueAgreement[] | undefined, today: string): string {
  if (due === undefined) return ' ';
  const until = addDays(today, REVIEW_DAYS);
  const overdue = due.filter((row) => row.due.why === 'overdue').length;
  const near = due.filter((row) => row.due.why !== 'overdue' && row.standing === 'dueForReview').length;
  const ending = due.filter(({ endsOn }) => endsOn !== null && endsOn <= until).length;
  if (overdue + near + ending === 0) {
    return `What was agreed with the employer. None is due for review or ends in the next ${REVIEW_DAYS} days.`;
  }
  const said = [
    ...(overdue > 0 ? [`${overdue} ${overdue === 1 ? 'review is' : 'reviews are'} overdue`] : []),
    ...(near > 0 ? [`${near} ${near === 1 ? 'is' : 'are'} due within ${REVIEW_DAYS} days`] : []),
    ...(ending > 0 ? [`${ending} ${ending === 1 ? 'agreement ends' : 'agreements end'} within them`] : []),
  ];
  return `${capital(listed(said))}.`;
}

function Review({ row: { reviewDue, daysToReview } }: { row: AgreementRow }) {
  if (reviewDue === null || daysToReview === null) return null;
  return (
    <span title={daysLeftInWords(daysToReview)}>
      <DayText day={reviewDue} isShort /> · {daysLeftInWords(daysToReview)}
    </span>
  );
}
