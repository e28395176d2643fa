// Shows what it holds to whoever may call a procedure: a button that would only be refused is not there.

import type { ReactNode } from 'react';
import type { ProcedurePath } from '../../shared/rules/access/may-call.ts';
import { useMay } from '../app/use-may.ts';

export function IfMay(props: { call: ProcedurePath; children: ReactNode }) {
  return useMay()(props.call) ? props.children : null;
}
