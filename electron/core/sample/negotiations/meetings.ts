// The sample branch's meetings of bargaining.

import type { Transaction } from '../../store/desk-store.ts';
import type { NegotiationSample } from './put-negotiations.ts';

export function putMeetings(_tx: Transaction, _sample: NegotiationSample): void {}
