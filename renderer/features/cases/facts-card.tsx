// What is known of the case's own kind: only what somebody has filled in.

import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import { useSession } from '../../app/desk.tsx';
import { SideButton, SideHint, SideList } from '../../components/side-list.tsx';
import { filledFacts } from './fact-words.ts';
import classes from './facts-card.module.css';

export function FactsCard({ page, onAsk }: { page: CasePageData; onAsk: () => void }) {
  const order = useSession().branch?.dateOrder ?? 'dmy';
  const filled = filledFacts(page.case.type, page.case.facts, order);
  const isEmpty = filled.length === 0;
  return (
    <SideList
      title="Facts"
      action={
        <SideButton hidden={isEmpty ? 'facts' : 'the facts'} isAdding={isEmpty} onPress={onAsk}>
          {isEmpty ? 'Add' : 'Change'}
        </SideButton>
      }
    >
      {isEmpty && (
        <SideHint>Job, pay and what this kind of case turns on. Whoever takes the case further asks for them.</SideHint>
      )}
      {!isEmpty && (
        <li>
          <dl className={classes.facts}>
            {filled.map(({ key, label, words, isLong }) => (
              <div key={key} className={classes.fact} data-long={isLong || undefined}>
                <dt>{label}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </li>
      )}
    </SideList>
  );
}
