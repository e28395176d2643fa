// One mailing: everybody it was meant for, who was written to and who was not and why; and the same people again.

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import { capital } from '../../../shared/domain/words.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { useDesk, useSession, useWords } from '../../app/desk.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { StatCard, StatRow } from '../../components/stat-card.tsx';
import { type Column, PagedTable } from '../../components/table.tsx';
import { count, kindWords, whyWords } from './mailing-words.ts';

type Part = Inputs['mailings']['get']['part'];
type Row = Outputs['mailings']['get']['rows'][number];

export function MailingPage() {
  const { id } = useParams({ from: '/mailings/$id' });
  const desk = useDesk();
  const navigate = useNavigate();
  const { terms } = useWords();
  const { branch } = useSession();
  const { data, error, refetch } = useQuery(
    desk.mailings.get.queryOptions({ input: { id, page: { offset: 0, limit: 0 } } }),
  );
  const none = { offset: 0, limit: 0 };
  const without = useQuery(desk.mailings.get.queryOptions({ input: { id, part: 'leftOut', page: none } }));
  const [part, setPart] = useState<NonNullable<Part>>('everybody');
  const load = useCallback(
    (page: { offset: number; limit: number }) => desk.mailings.get.queryOptions({ input: { id, part, page } }),
    [desk, id, part],
  );
  const press = (next: NonNullable<Part>) => setPart((before) => (before === next ? 'everybody' : next));
  const columns = useMemo(
    (): Column<Row>[] => [
      { key: 'name', header: 'Name', width: 'minmax(180px, 1.4fr)', tone: 'strong', cell: (row) => row.name },
      {
        key: 'number',
        header: capital(terms.membershipNumber),
        width: 'minmax(130px, 0.8fr)',
        tone: 'soft',
        cell: (row) => <span className="tabular">{row.number ?? ''}</span>,
      },
      {
        key: 'why',
        header: 'Written to',
        width: 'minmax(200px, 1fr)',
        cell: (row) => (row.why === null ? 'Yes' : `No: ${whyWords[row.why].toLowerCase()}`),
      },
    ],
    [terms.membershipNumber],
  );
  const mailing = data?.mailing;
  return (
    <>
      <PageHeader
        title={mailing?.title ?? 'A mailing'}
        trail={[
          { label: capital(terms.members), to: '/members' },
          { label: 'Mailings', to: '/mailings' },
          { label: mailing ? kindWords[mailing.kind] : '' },
        ]}
        sentence={
          mailing
            ? `${mailing.template === '' ? kindWords[mailing.kind] : `${kindWords[mailing.kind]} from “${mailing.template}”`}, made on ${dayInWords(mailing.day, branch?.dateOrder)}, meant for ${count(data.total)}.`
            : ' '
        }
        actions={
          <LinkButton to="/mailings/new" search={{ again: id }}>
            Write to the same people again
          </LinkButton>
        }
      />
      <ErrorBanner error={error} onTryAgain={() => void refetch()} />
      {data && without.data && (
        <StatRow>
          <StatCard
            figure={data.total - without.data.total}
            label="written to"
            isActive={part === 'written'}
            onOpen={() => press('written')}
          />
          <StatCard
            figure={without.data.total}
            label="left out"
            isActive={part === 'leftOut'}
            onOpen={() => press('leftOut')}
          />
        </StatRow>
      )}
      {data && (
        <PagedTable<Row>
          label="Who it was meant for"
          columns={columns}
          load={load}
          rowKey={(row) => row.memberId}
          onOpen={(row) => void navigate({ to: '/members/$id', params: { id: row.memberId } })}
        />
      )}
    </>
  );
}
