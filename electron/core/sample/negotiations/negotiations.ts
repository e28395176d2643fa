// The sample branch's negotiations of bargaining.

import type { Transaction } from '../../store/desk-store.ts';
import type { NegotiationSample } from './put-negotiations.ts';

export function putNegotiations(_tx: Transaction, _sample: NegotiationSample): void {}
