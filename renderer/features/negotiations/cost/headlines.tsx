// The figures that are read first: what the claim and the offer cost, how far apart they are, what it means for the lowest paid
// and for most people. Each opens its working.

import { capital } from '../../../../shared/domain/words.ts';
import { percentInWords } from '../../../../shared/rules/negotiations/percent-words.ts';
import { type ShownPoint, shownCosting } from '../../../../shared/rules/negotiations/shown-costing.ts';
import { StatCard, StatRow } from '../../../components/stat-card.tsx';
import { type CostSide, type CostSides, sidesOf } from './cost-sides.ts';
import { useOpenWorking } from './figure.tsx';
import { hasWorking } from './steps-of.ts';
import { usePayWords } from './use-currency.ts';

export function Headlines(sides: CostSides) {
  const words = usePayWords();
  const open = useOpenWorking();
  const { first, second } = sides;
  const all = sidesOf(sides);
  const shown = shownCosting(
    { years: [], result: first.result },
    second === null ? null : { years: [], result: second.result },
  );
  const { gap } = first.result;
  // An offer of fewer years is compared for those alone.
  const isPart = gap !== null && gap.years.length > gap.yearsCompared;
  const by = isPart ? `, by ${shown.pointsOf}` : '';
  const hasMoney = first.result.total !== null;
  const [ours, theirs] = [first.name.toLowerCase(), second?.name.toLowerCase() ?? ''];
  const between = `between ${ours} and ${theirs}`;
  const total = (name: string) =>
    second === null ? `above today’s pay${overYears(first.result.years.length)}` : `${name}, above today’s pay`;
  return (
    <StatRow>
      {hasMoney &&
        all.map(({ name, result }) => (
          <StatCard
            key={name}
            figure={result.total === null ? 'n/a' : words.short(result.total)}
            label={second === null ? total(name) : `${total(name)}${overYears(result.years.length)}`}
            hint={
              result.totals.percentOfPayBill !== null &&
              `${percentInWords(result.totals.percentOfPayBill, 2)} of the pay bill`
            }
            {...(hasWorking(result, 'total') && {
              onOpen: () => open({ title: `${name}: above today’s pay`, result, path: 'total' }),
            })}
          />
        ))}
      {second === null && <OfOne side={first} />}
      {hasMoney && gap !== null && gap.total.gap !== null && (
        <StatCard
          figure={words.short(gap.total.gap)}
          label={`${gap.total.gap.startsWith('-') ? `${theirs} is above ${ours}` : between}${isPart ? `, to the end of ${shown.pointsOf}` : ''}`}
          hint={
            gap.effectivePercent.gap !== null &&
            `${percentInWords(gap.effectivePercent.gap, 2).replace('%', '')} points of pay`
          }
          onOpen={() => open({ title: capital(between), result: first.result, path: 'gap.total.gap' })}
        />
      )}
      {shown.lowest && <PointCard point={shown.lowest} what={`the lowest paid${by}`} isBoth={second !== null} />}
      {shown.mostCommon && shown.mostCommon.point !== shown.lowest?.point && (
        <PointCard point={shown.mostCommon} what={`where most people are${by}`} isBoth={second !== null} />
      )}
    </StatRow>
  );
}

/** What there is to say of one side that a gap says of two. */
function OfOne({ side: { name, result } }: { side: CostSide }) {
  const words = usePayWords();
  const open = useOpenWorking();
  const { total, totals, effectivePercent } = result;
  return (
    <>
      {effectivePercent !== null && (
        <StatCard
          figure={percentInWords(effectivePercent, 2)}
          label="more than today at the end"
          onOpen={() => open({ title: `${name}: what pay has risen by`, result, path: 'effectivePercent' })}
        />
      )}
      {totals.all !== null && totals.all !== total && (
        <StatCard
          figure={words.short(totals.all)}
          label="all money, with on-costs or roll-up and what is paid once"
          onOpen={() => open({ title: `${name}: all money`, result, path: 'totals.all' })}
        />
      )}
    </>
  );
}

const overYears = (years: number): string => (years === 1 ? '' : `, ${years} years together`);

function PointCard({ point, what, isBoth }: { point: ShownPoint; what: string; isBoth: boolean }) {
  const words = usePayWords();
  const rise = (percent: string | null) => (percent === null ? '' : ` (${percentInWords(percent, 2)})`);
  return (
    <StatCard
      figure={point.ours === null ? 'n/a' : words.short(point.ours)}
      label={`Point ${point.point}, ${what}${rise(point.oursPercent)}`}
      hint={
        isBoth && point.theirs !== null
          ? `they offer ${words.short(point.theirs)}${rise(point.theirsPercent)}`
          : point.headcount !== null && `${point.headcount.toLocaleString('en-GB')} people`
      }
    />
  );
}
