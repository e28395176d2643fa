// The sample branch's items of bargaining.

import type { Transaction } from '../../store/desk-store.ts';
import type { NegotiationSample } from './put-negotiations.ts';

export function putItems(_tx: Transaction, _sample: NegotiationSample): void {}
