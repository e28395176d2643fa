// Who is certified to accompany, and whose certification the union has to look at again.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CertificationRow } from '../../../../shared/contract/reps/training.ts';
import { basisWords } from '../../../../shared/domain/reps/words-training.ts';
import type { Nation } from '../../../../shared/domain/values.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { Block } from '../../../components/block.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { Badge } from '../../../components/days-left.tsx';
import { LinkAction } from '../../../components/link-action.tsx';
import { ReadingTable } from '../../../components/reading-table.tsx';
import { CertifyDialog } from './certify-dialog.tsx';
import classes from './training.module.css';

const NEW = 'new';
const MANY = { offset: 0, limit: 200 };

/** Of everybody, or of one person. */
export function CertificationsList({ memberId }: { memberId?: string }) {
  const may = useMay();
  const { branch } = useSession();
  const [asked, setAsked] = useState<string | null>(null);
  const { data } = useQuery(
    useDesk().reps.certifications.queryOptions({ input: { ...(memberId && { memberId }), page: MANY } }),
  );
  const mayCertify = may('reps.certify');
  if (!data) return null;
  const changed = data.rows.find(({ certification }) => certification.id === asked);
  return (
    <Block
      title="Certified to accompany"
      action={
        mayCertify && (
          <Button size="compact-md" variant="subtle" data-no-print onClick={() => setAsked(NEW)}>
            {memberId ? 'Certify' : 'Certify somebody'}
          </Button>
        )
      }
    >
      {data.total === 0 ? (
        <p className={classes.quiet}>{nobodyCertified(branch?.nation, memberId !== undefined)}</p>
      ) : (
        <ReadingTable
          label="Certified to accompany"
          heads={[...(memberId ? ['By'] : ['Who', 'By']), 'Since', 'Looked at again', 'Stands']}
          hasActions={mayCertify}
          align="middle"
        >
          {data.rows.map((row) => (
            <tr key={row.certification.id}>
              {memberId ? null : (
                <th scope="row">
                  {row.name}
                  <span className={classes.small}>{basisWords[row.certification.basis]}</span>
                </th>
              )}
              <td>
                {row.certification.by}
                {memberId && <span className={classes.small}>{basisWords[row.certification.basis]}</span>}
              </td>
              <td>
                <DayText day={row.certification.certifiedOn} isShort />
              </td>
              <td>
                {row.certification.reviewOn === null ? 'no day' : <DayText day={row.certification.reviewOn} isShort />}
              </td>
              <td>
                <CertificationBadge row={row} />
              </td>
              {mayCertify && (
                <td>
                  <LinkAction about={row.name} onPress={() => setAsked(row.certification.id)}>
                    Change
                  </LinkAction>
                </td>
              )}
            </tr>
          ))}
        </ReadingTable>
      )}
      {asked === NEW && <CertifyDialog {...(memberId && { memberId })} onClose={() => setAsked(null)} />}
      {changed && <CertifyDialog row={changed} onClose={() => setAsked(null)} />}
    </Block>
  );
}

function nobodyCertified(nation: Nation | undefined, isOfOne: boolean): string {
  if (nation === 'united-states')
    return 'None is written down. No Act asks for one here; the union or an agreement may.';
  return isOfOne
    ? 'Not certified: they may accompany workers of their own employer alone.'
    : 'Nobody is written down. An official whom the union has certified in writing may go into a hearing at any employer.';
}

export function CertificationBadge({ row: { certification, holds, isReviewPassed } }: { row: CertificationRow }) {
  if (certification.withdrawnOn !== null && !holds) return <Badge urgency="plain">withdrawn</Badge>;
  if (!certification.isInWriting) return <Badge urgency="late">not in writing</Badge>;
  if (isReviewPassed) return <Badge urgency="soon">review passed</Badge>;
  return <Badge urgency="brand">in writing</Badge>;
}
