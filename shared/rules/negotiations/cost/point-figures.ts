// Each point of the spine in each year: its new rate, its rise, and what whoever began on it costs.

import type { CostPoint } from '../../../contract/negotiations/cost.ts';
import { Decimal, moneyText, said, saidMoney, sumOf, ZERO } from './decimal.ts';
import { type Level, rateOf } from './levels.ts';
import { type Costs, type Plan, partOfYear } from './row-costs.ts';
import { shareText } from './spread-years.ts';
import { type Totals, totalOf } from './totals.ts';
import { addedUp, type Working } from './working.ts';

export interface PointCosts {
  headcount: number;
  costs: readonly Costs[];
  totals: Totals;
}

/** By the target on which the rows began. */
export function costsByTarget(costs: readonly Costs[], rises: number): Map<number, PointCosts> {
  const byTarget = new Map<number, Costs[]>();
  for (const each of costs) {
    if (!each.row) continue;
    const list = byTarget.get(each.row.target);
    if (list) list.push(each);
    else byTarget.set(each.row.target, [each]);
  }
  const figures = new Map<number, PointCosts>();
  for (const [target, list] of byTarget) {
    figures.set(target, {
      headcount: list.reduce((sum, { row }) => sum + (row?.headcount ?? 0), 0),
      costs: list,
      totals: totalOf(list, rises),
    });
  }
  return figures;
}

const hourlyOf = (annual: Decimal, level: Level, plan: Plan): Decimal =>
  annual.div(plan.frame.weeks.times(level.weekly));

const divisorText = (level: Level, plan: Plan): string => `(${said(plan.frame.weeks)} × ${said(level.weekly)})`;

const NOBODY = 'nobody is on it';

interface Place {
  plan: Plan;
  entry: number;
  target: number;
  before: Level;
  after: Level;
  working: Working;
  key: string;
  /** "Point 2, 2026-27". */
  name: string;
}

function rates({ plan, target, before, after, working, key, name, entry }: Place) {
  const wasGone = before.standsOn[target] !== target;
  const isGone = after.standsOn[target] !== target;
  const had = rateOf(before, target);
  const has = rateOf(after, target);
  const on = plan.frame.targets[after.standsOn[target] ?? -1]?.name ?? null;
  const base = plan.frame.targets[target]?.annual ?? null;
  const rise = had && has ? has.minus(had) : null;
  const hadHourly = had && hourlyOf(had, before, plan);
  const hasHourly = has && hourlyOf(has, after, plan);
  const moved = isGone && on !== null ? `, on point ${on} from now on` : '';
  const formula = isGone ? '' : (after.formulas[target] ?? '') || (has ? saidMoney(has) : '');
  return {
    annualBefore:
      had && !wasGone
        ? working.money(
            `${key}.annualBefore`,
            `${name}: a year before`,
            entry === 0 ? 'as given' : 'as the year before left it',
            had,
          )
        : null,
    hourlyBefore:
      hadHourly && had && !wasGone
        ? working.money(
            `${key}.hourlyBefore`,
            `${name}: an hour before`,
            `${saidMoney(had)} ÷ ${divisorText(before, plan)}`,
            hadHourly,
          )
        : null,
    annual: has && !isGone ? working.money(`${key}.annual`, `${name}: a year`, formula, has) : null,
    hourly:
      has && hasHourly && !isGone
        ? working.money(
            `${key}.hourly`,
            `${name}: an hour`,
            `${saidMoney(has)} ÷ ${divisorText(after, plan)}`,
            hasHourly,
          )
        : null,
    rise:
      rise && had && has
        ? working.money(
            `${key}.rise`,
            `${name}: the rise of a year${moved}`,
            `${saidMoney(has)} − ${saidMoney(had)}`,
            rise,
          )
        : null,
    riseHourly:
      hadHourly && hasHourly
        ? working.money(
            `${key}.riseHourly`,
            `${name}: the rise of an hour${moved}`,
            `${saidMoney(hasHourly)} − ${saidMoney(hadHourly)}`,
            new Decimal(moneyText(hasHourly)).minus(moneyText(hadHourly)),
          )
        : null,
    percent: rise && had ? working.percent(`${key}.percent`, `${name}: the rise in percent`, rise, had) : null,
    riseOverBase:
      has && base
        ? working.money(
            `${key}.riseOverBase`,
            `${name}: above the base${moved}`,
            `${saidMoney(has)} − ${saidMoney(base)}`,
            has.minus(base),
          )
        : null,
    percentOverBase:
      has && base
        ? working.percent(`${key}.percentOverBase`, `${name}: above the base in percent`, has.minus(base), base)
        : null,
    greater: after.greater[target] ?? null,
    movedTo: isGone ? on : null,
    rise_: rise,
  };
}

/** A point without a figure has nobody to be paid. */
function oneOffOf({ plan, after, target, working, key, name }: Place): Pick<CostPoint, 'oneOff' | 'oneOffSameForAll'> {
  const on = plan.frame.targets[target]?.annual ? (after.standsOn[target] ?? -1) : -1;
  const same = after.sameOneOffs[on] ?? ZERO;
  const parts = [after.oneOffs[on] ?? ZERO, same].filter((part) => !part.eq(0));
  const formula = parts.length === 0 ? 'none' : parts.map(saidMoney).join(' + ');
  return {
    oneOff: working.money(`${key}.oneOff`, `${name}: paid once, full time`, formula, sumOf(parts)),
    oneOffSameForAll: working.money(
      `${key}.oneOffSameForAll`,
      `${name}: of what is paid once, the same for part-time staff`,
      same.eq(0) ? 'none' : saidMoney(same),
      same,
    ),
  };
}

function peopleOf({ plan, entry, working, key, name }: Place, costs: PointCosts | undefined) {
  if (plan.frame.kind !== 'workforce') {
    return { headcount: null, payBefore: null, payAfter: null, increase: null, overBase: null };
  }
  const totals = costs?.totals;
  /** The figure of all on the point, added up from its rows. */
  const added = (
    part: 'payBefore' | 'payAfter' | 'overBase',
    text: string,
    pick: (each: Costs) => Decimal | undefined,
  ) => {
    const amounts = (costs?.costs ?? []).map((each) => pick(each) ?? ZERO);
    return working.money(`${key}.${part}`, `${name}: ${text}`, costs ? addedUp(amounts) : NOBODY, sumOf(amounts));
  };
  const before = totals?.pay[entry] ?? ZERO;
  const after = totals?.pay[entry + 1] ?? ZERO;
  return {
    headcount: costs?.headcount ?? 0,
    payBefore: added('payBefore', 'a full year’s pay of all on it, before', ({ pay }) => pay[entry]),
    payAfter: added('payAfter', 'a full year’s pay of all on it, after', ({ pay }) => pay[entry + 1]),
    increase: working.money(
      `${key}.increase`,
      `${name}: what the rise adds in a full year`,
      costs ? `${saidMoney(after)} − ${saidMoney(before)}` : NOBODY,
      totals?.increase[entry] ?? ZERO,
    ),
    overBase: added('overBase', 'above the base, as it is paid', ({ overBase }) => overBase[entry]),
  };
}

export function pointFigures(
  plan: Plan,
  entry: number,
  byTarget: ReadonlyMap<number, PointCosts>,
  working: Working,
): CostPoint[] {
  const before = plan.levels[entry];
  const after = plan.levels[entry + 1];
  const { label, arrears } = plan.entries[entry] ?? { label: '', arrears: 0 };
  if (!before || !after) return [];
  return plan.frame.targets.slice(0, plan.frame.points).map(({ name: point }, target): CostPoint => {
    const key = `years.${entry}.points.${target}`;
    const place: Place = { plan, entry, target, before, after, working, key, name: `Point ${point}, ${label}` };
    const { rise_, ...figures } = rates(place);
    const isOwed = arrears > 0 && rise_ !== null;
    return {
      point,
      ...figures,
      ...oneOffOf(place),
      backPay: isOwed
        ? working.money(
            `${key}.backPay`,
            `${place.name}: back pay of one, full time`,
            `${saidMoney(rise_)}${shareText(arrears)}`,
            partOfYear(rise_, arrears),
          )
        : null,
      ...peopleOf(place, byTarget.get(target)),
    };
  });
}
