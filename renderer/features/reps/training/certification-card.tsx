// A rep's certification, on the rep's page: whether they may accompany a worker of any employer, and since when.

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Rep } from '../../../../shared/domain/reps/posts.ts';
import { basisWords } from '../../../../shared/domain/reps/words-training.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { SideButton, SideHint, SideItem, SideList } from '../../../components/side-list.tsx';
import { CertificationBadge } from './certifications-list.tsx';
import { CertifyDialog } from './certify-dialog.tsx';

const NEW = 'new';

export function CertificationCard({ rep }: { rep: Rep }) {
  const may = useMay();
  return may('reps.certifications') && rep.memberId !== null ? <Own memberId={rep.memberId} /> : null;
}

function Own({ memberId }: { memberId: string }) {
  const [asked, setAsked] = useState<string | null>(null);
  const { data } = useQuery(useDesk().reps.certifications.queryOptions({ input: { memberId } }));
  if (!data) return null;
  const changed = data.rows.find(({ certification }) => certification.id === asked);
  return (
    <>
      <SideList
        title="Certified to accompany"
        action={
          <SideButton needs="reps.certify" isAdding hidden="a certification" onPress={() => setAsked(NEW)}>
            Add
          </SideButton>
        }
      >
        {data.total === 0 && (
          <SideHint>Not certified: they may accompany workers of their own employer alone.</SideHint>
        )}
        {data.rows.map((row) => (
          <SideItem
            key={row.certification.id}
            title={
              <>
                {row.certification.by} <CertificationBadge row={row} />
              </>
            }
            needs="reps.changeCertification"
            onOpen={() => setAsked(row.certification.id)}
          >
            Since <DayText day={row.certification.certifiedOn} isShort />,{' '}
            {basisWords[row.certification.basis].toLowerCase()}
            {row.certification.reviewOn !== null && (
              <>
                ; looked at again <DayText day={row.certification.reviewOn} isShort />
              </>
            )}
          </SideItem>
        ))}
      </SideList>
      {asked === NEW && <CertifyDialog memberId={memberId} onClose={() => setAsked(null)} />}
      {changed && <CertifyDialog row={changed} onClose={() => setAsked(null)} />}
    </>
  );
}
