// A ballot of industrial action before the employer and the law: could it be held, what do the notices say and by when must they
// be there, how long does the mandate run.

import { useQuery } from '@tanstack/react-query';
import type { Election } from '../../../../shared/domain/elections/elections.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { troubleOf } from '../../../app/sentences.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import type { ElectionQuestion } from '../life/use-election-change.ts';
import { MandateBlock } from './mandate-block.tsx';
import { NoticeList } from './notice-list.tsx';
import { ReadinessPanel } from './readiness-panel.tsx';

interface Props {
  election: Election;
  onAsk: (question: ElectionQuestion) => void;
  onGoToRoll: () => void;
}

export function NoticesTab({ election, onAsk, onGoToRoll }: Props) {
  const { branch } = useSession();
  const isGreatBritain = branch === null || branch.nation === 'england-and-wales' || branch.nation === 'scotland';
  const found = useQuery({
    ...useDesk().elections.notices.queryOptions({ input: { id: election.id } }),
    enabled: isGreatBritain,
  });
  return (
    <>
      {found.error && <ErrorBanner error={troubleOf(found.error)} />}
      {found.data?.mandate && <MandateBlock mandate={found.data.mandate} />}
      <IfMay call="elections.readiness">
        <ReadinessPanel election={election} onAsk={onAsk} onGoToRoll={onGoToRoll} />
      </IfMay>
      {found.data && <NoticeList election={found.data.election} notices={found.data.notices} />}
      {!isGreatBritain && (
        <p style={{ maxWidth: '74ch', color: 'var(--soft)' }}>
          The desk knows the notices of Great Britain alone. Ask the union’s office what must be given to the employer
          here, and by when.
        </p>
      )}
    </>
  );
}
