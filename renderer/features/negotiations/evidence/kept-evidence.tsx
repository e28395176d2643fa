// What is kept as evidence with the items of the negotiation; what was counted is counted again, and says what has changed.

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EvidenceQuestionSchema } from '../../../../shared/contract/negotiations/evidence.ts';
import type { Evidence, NegotiationItem } from '../../../../shared/domain/negotiations/items.ts';
import { useDesk } from '../../../app/desk.tsx';
import { Block } from '../../../components/block.tsx';
import { DayText } from '../../../components/day-text.tsx';
import classes from './evidence.module.css';

export function KeptEvidence({ items }: { items: readonly NegotiationItem[] }) {
  const kept = items.flatMap((item) => item.evidence.map((evidence) => ({ item, evidence })));
  if (kept.length === 0) return null;
  return (
    <Block title="Kept with items">
      <div className={classes.findings}>
        {kept.map(({ item, evidence }) => (
          <div key={evidence.id} className={classes.finding}>
            <p>
              {evidence.text}
              <br />
              <span className={classes.quiet}>
                For{' '}
                <Link
                  to="/negotiations/$id"
                  params={{ id: item.negotiationId }}
                  search={{ tab: 'items', item: item.id }}
                >
                  {item.title}
                </Link>
                , as at <DayText day={evidence.on} isShort />
                {evidence.source === '' ? '' : `. ${evidence.source}`}.
              </span>
              {evidence.question !== null && <AskedAgain evidence={evidence} />}
            </p>
          </div>
        ))}
      </div>
    </Block>
  );
}

function AskedAgain({ evidence }: { evidence: Evidence }) {
  const question = EvidenceQuestionSchema.safeParse(evidence.question);
  const { data } = useQuery({
    ...useDesk().negotiations.evidence.queryOptions({ input: question.data ?? {} }),
    enabled: question.success,
  });
  const changes = data?.changes;
  if (changes === undefined || changes === null) return null;
  return changes.length === 0 ? (
    <span className={classes.quiet}> Asked again today: as it was.</span>
  ) : (
    <strong> Changed since: {changes.join(' ')}</strong>
  );
}
