// What stands under the lines of a costing: what it is costed on, what it asks back, its papers, and its figures.

import { Button } from '@mantine/core';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import classes from './cost.module.css';
import { CostPapersMenu, useCostPapers } from './cost-papers.tsx';
import { CostProblems, CostQuestions, isOfYears } from './cost-questions.tsx';
import type { CostSide } from './cost-sides.ts';
import { CostView } from './cost-view.tsx';
import type { FoundBase } from './use-cost-base.ts';
import type { Costing } from './use-costing.ts';
import { usePayWords } from './use-currency.ts';

interface CostedProps {
  /** Stands over the papers. */
  title: string;
  names: readonly [string, string];
  found: Pick<FoundBase, 'base' | 'workforce' | 'spineYear'>;
  costing: Costing;
  /** Whether anything is claimed or offered yet. */
  hasYears: boolean;
  /** Changes what it is costed on; null: whoever sits here may not. */
  onAsk: (() => void) | null;
  onSure: (key: string) => void;
  /** Whether what is asked about the years stands beside their lines already. */
  hasLines: boolean;
}

export function Costed({ title, names, found, costing, hasYears, onAsk, onSure, hasLines }: CostedProps) {
  const papers = useCostPapers(costing.input, title);
  const { first, second, input } = costing;
  const sides: CostSide[] = [first, second].flatMap((costed, at) =>
    costed?.result ? [{ name: names[at]!, result: costed.result }] : [],
  );
  const [shown, other] = sides;
  const isHere = (about: { path: readonly (string | number)[] }) => !hasLines || !isOfYears(about);
  const issues = [...first.issues, ...(second?.issues ?? [])];
  // What is asked of the spine or the workforce is asked once, though both sides stand on them.
  const questions = [
    ...new Map(sides.flatMap(({ result }) => result.questions).map((each) => [each.key, each])).values(),
  ];
  const hasPoints = shown?.result.years.some(({ points }) => points.length > 0) ?? false;
  return (
    <>
      <div className={classes.basis}>
        <p>
          <BasisInWords found={found} />{' '}
          {onAsk && (
            <Button size="compact-sm" variant="subtle" data-no-print onClick={onAsk}>
              Change what it is costed on
            </Button>
          )}
        </p>
        {input !== null && shown && <CostPapersMenu papers={papers} hasPoints={hasPoints} />}
      </div>
      <ErrorBanner error={papers.trouble} />
      <CostProblems issues={issues.filter(isHere)} />
      <CostQuestions questions={questions.filter(isHere)} onSure={onSure} />
      {shown && <CostView first={shown} second={other ?? null} />}
      {!hasYears && <p className={classes.soft}>Type what is claimed or offered, and what it costs stands here.</p>}
    </>
  );
}

function BasisInWords({ found: { base, workforce, spineYear } }: Pick<CostedProps, 'found'>) {
  const words = usePayWords();
  if (base === null) return null;
  const people = base.workforce?.reduce((sum, { headcount }) => sum + headcount, 0) ?? null;
  if (people !== null) {
    return (
      <>
        Costed on <strong>{people.toLocaleString('en-GB')} people</strong>
        {workforce && ` (${workforce.name})`}
        {spineYear && `, ${spineYear}`}.
      </>
    );
  }
  if (base.payBill) {
    return (
      <>
        Costed on a pay bill of <strong>{words.short(base.payBill)}</strong> a year.
      </>
    );
  }
  return (
    <>
      Rates of <strong>{spineYear ?? 'the spine'}</strong>, without what they cost: there is no workforce yet.
    </>
  );
}
