// The sample branch's workforces of bargaining.

import type { Transaction } from '../../store/desk-store.ts';
import type { NegotiationSample } from './put-negotiations.ts';

export function putWorkforces(_tx: Transaction, _sample: NegotiationSample): void {}
