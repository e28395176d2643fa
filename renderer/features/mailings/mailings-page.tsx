// What was sent to many members: letters, labels and lists of addresses, the newest first.

import { useNavigate } from '@tanstack/react-router';
import { Mails } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { capital } from '../../../shared/domain/words.ts';
import { dayInWords } from '../../../shared/rules/day-words.ts';
import { useDesk, useSession, useWords } from '../../app/desk.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { type Column, PagedTable } from '../../components/table.tsx';
import { count, kindWords } from './mailing-words.ts';

type Row = Outputs['mailings']['list']['rows'][number];

export function MailingsPage() {
  const desk = useDesk();
  const navigate = useNavigate();
  const { terms } = useWords();
  const { branch } = useSession();
  const load = useCallback(
    (page: { offset: number; limit: number }) => desk.mailings.list.queryOptions({ input: { page } }),
    [desk],
  );
  const columns = useMemo(
    (): Column<Row>[] => [
      {
        key: 'title',
        header: 'What it was about',
        width: 'minmax(180px, 1.6fr)',
        tone: 'strong',
        cell: (row) => row.title,
      },
      {
        key: 'kind',
        header: 'What was made',
        width: 'minmax(180px, 1.2fr)',
        cell: (row) => (row.template === '' ? kindWords[row.kind] : `${kindWords[row.kind]}: ${row.template}`),
      },
      { key: 'day', header: 'When', width: '220px', cell: (row) => dayInWords(row.day, branch?.dateOrder) },
      { key: 'written', header: 'Written to', width: '110px', align: 'end', cell: (row) => count(row.written) },
      {
        key: 'leftOut',
        header: 'Left out',
        width: '100px',
        align: 'end',
        tone: 'soft',
        cell: (row) => (row.leftOut === 0 ? '' : count(row.leftOut)),
      },
    ],
    [branch?.dateOrder],
  );
  const write = (variant: 'filled' | 'default') => (
    <LinkButton to="/mailings/new" variant={variant} leftSection={<Mails size={16} aria-hidden />}>
      Write to {terms.members}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title="Mailings"
        trail={[{ label: capital(terms.members), to: '/members' }, { label: 'Mailings' }]}
        sentence={`What went to many ${terms.members} at once, and who was left out of it and why.`}
        actions={write('filled')}
      />
      <PagedTable<Row>
        label="Mailings"
        columns={columns}
        load={load}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: '/mailings/$id', params: { id: row.id } })}
        empty={
          <EmptyState icon={<Mails size={28} />} title="Nothing has been sent from here yet" action={write('default')}>
            Letters from a template, labels for envelopes, or a list of email addresses. Whoever has died or has said no
            is left out by itself, and what was sent shows on each {terms.member}’s page.
          </EmptyState>
        }
      />
    </>
  );
}
