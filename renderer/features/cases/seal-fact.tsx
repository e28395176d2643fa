// Said first under a sealed case's title: that it is sealed, and who opens it.

import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useDesk } from '../../app/desk.tsx';
import { Fact } from '../../components/facts.tsx';
import classes from './case-facts.module.css';

export function SealFact({ caseId, onAsk }: { caseId: string; onAsk: () => void }) {
  const { data } = useQuery(useDesk().cases.sealedWith.queryOptions({ input: { caseId } }));
  const names = data?.officers
    .filter(({ withdrawnOn }) => withdrawnOn === null)
    .map(({ name, isYou }) => (isYou ? 'you' : name));
  const who = names && (names.length === 0 ? 'the recovery sheet alone' : `${names.join(', ')} and the recovery sheet`);
  return (
    <Fact
      name={
        <span className={classes.sealed}>
          <Lock size={14} aria-hidden /> Sealed
        </span>
      }
    >
      <button type="button" data-print className={classes.opens} onClick={onAsk}>
        {who ? `opens for ${who}` : 'who may open it'}
      </button>
    </Fact>
  );
}
