// The sample branch's pay spine: the national one of local government, as it is published.

import { njcSpine } from '../../../../shared/figures/njc-spine.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { apart, idFrom } from '../random.ts';
import type { NegotiationSample } from './put-negotiations.ts';

const CHANCE = 131;

export function putSpines(tx: Transaction, { today }: NegotiationSample): void {
  apart(CHANCE, () => {
    const day = addDays(today, -60);
    tx.put('paySpines', {
      ...njcSpine,
      id: idFrom(day),
      years: njcSpine.years.map((year) => ({ id: idFrom(day), ...year })),
    });
  });
}
