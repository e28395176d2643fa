// What still stands in the way of putting something of ours to the other side: it has to be researched, costed and compared
// with what others have (scenario 9), or somebody says why it goes without. Each lack says where to add it.

import type { Gate, NegotiationItem } from '../../domain/negotiations/items.ts';

export interface Lack {
  of: Gate;
  message: string;
}

type Of = Pick<NegotiationItem, 'evidence' | 'benchmarkIds' | 'waivers' | 'costNote' | 'kind'>;

/** Items that are about an amount of money: a line in words is no costing of them. */
const IN_MONEY: readonly NegotiationItem['kind'][] = ['pay', 'allowances'];

/**
 * `costing`: what keeps the round from being worked out, in a sentence; null: nothing does; undefined: it says nothing about
 * pay that could be worked out.
 */
export function lacksOf(item: Of, costing: string | null | undefined): Lack[] {
  const lacks: Lack[] = [];
  const { evidence, benchmarkIds, waivers } = item;
  const isWaived = (of: Gate) => waivers.some((waiver) => waiver.of === of);
  if (evidence.length === 0) {
    lacks.push({
      of: 'evidence',
      message:
        'It has no evidence yet. Add it under Evidence on the item: figures of our cases, a document, something recorded.',
    });
  }
  const costs = costLack(item, costing);
  if (costs !== null) lacks.push({ of: 'costing', message: costs });
  if (benchmarkIds.length === 0) {
    lacks.push({
      of: 'benchmark',
      message:
        'It has no benchmark yet. Attach one under Benchmarks on the item: what others settled for, with its source.',
    });
  }
  return lacks.filter(({ of }) => !isWaived(of));
}

function costLack({ kind, costNote }: Of, costing: string | null | undefined): string | null {
  if (costing === null) return null;
  if (costing !== undefined) return `It cannot be costed yet: ${costing}`;
  if (IN_MONEY.includes(kind))
    return 'It is not costed yet. Say what it does to pay (3.2%), so that it can be worked out.';
  if (costNote.trim() !== '') return null;
  return 'It is not costed yet. Write a line under What it costs on the item.';
}

/** Why it may not be tabled, as one says it. */
export const refusalOf = (lacks: readonly Lack[]): string =>
  `This cannot be tabled yet. ${lacks.map(({ message }) => message).join(' ')} Or say why it goes without.`;
