// The sample branch's spines of bargaining.

import type { Transaction } from '../../store/desk-store.ts';
import type { NegotiationSample } from './put-negotiations.ts';

export function putSpines(_tx: Transaction, _sample: NegotiationSample): void {}
