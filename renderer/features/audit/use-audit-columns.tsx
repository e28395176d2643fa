// The columns of who did what.

import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { AuditRow } from '../../../shared/contract/audit.ts';
import { AUDIT_KIND_WORDS, auditWords } from '../../../shared/domain/audit-words.ts';
import { InstantText } from '../../components/day-text.tsx';
import { Badge } from '../../components/days-left.tsx';
import type { Column } from '../../components/table.tsx';
import { detailInWords, whoInWords } from './who-words.ts';

export function useAuditColumns(): Column<AuditRow>[] {
  return useMemo(
    () => [
      {
        key: 'at',
        header: 'When',
        width: '196px',
        tone: 'soft',
        cell: (row) => <InstantText at={row.at} isShort />,
      },
      { key: 'who', header: 'Who', tone: 'strong', width: 'minmax(130px, 0.8fr)', cell: whoInWords },
      {
        key: 'kind',
        header: 'Kind',
        width: '104px',
        hideBelow: 900,
        cell: ({ kind }) => (
          <Badge urgency={kind === 'refused' || kind === 'gap' ? 'late' : 'plain'}>{AUDIT_KIND_WORDS[kind]}</Badge>
        ),
      },
      {
        key: 'what',
        header: 'What',
        width: 'minmax(230px, 1.5fr)',
        cell: ({ kind, what }) => auditWords(kind, what),
      },
      { key: 'about', header: 'About', width: 'minmax(180px, 1.3fr)', cell: (row) => <About row={row} /> },
      {
        key: 'detail',
        header: 'How much',
        width: 'minmax(120px, 0.8fr)',
        tone: 'soft',
        hideBelow: 1_180,
        cell: detailInWords,
      },
    ],
    [],
  );
}

/** The first of what it was about; a case and a member can be opened. */
function About({ row: { about, aboutTotal } }: { row: AuditRow }) {
  const first = about.find(({ label }) => label !== '') ?? about[0];
  if (!first) return aboutTotal > 0 ? 'not here any more' : '';
  const others = aboutTotal - 1 - (first.collection === 'documents' ? 1 : 0);
  return (
    <>
      <Called about={first} />
      {others > 0 && ` and ${others.toLocaleString('en-GB')} more`}
    </>
  );
}

function Called({ about: { collection, id, label } }: { about: AuditRow['about'][number] }) {
  if (collection === 'cases') {
    return (
      <Link to="/cases/$id" params={{ id }}>
        {label}
      </Link>
    );
  }
  if (collection === 'members') {
    return (
      <Link to="/members/$id" params={{ id }}>
        {label}
      </Link>
    );
  }
  return label;
}
