// Finds a procedure of the contract by its name, `area.verb`. Only what the contract itself names is found: not what
// every object has (`constructor`, `__proto__`).

import { type AnyContractProcedure, isContractProcedure } from '@orpc/contract';
import { contract } from '../../../shared/contract/contract.ts';
import { Problem } from './problem.ts';

export interface FoundProcedure {
  area: string;
  verb: string;
  procedure: AnyContractProcedure;
}

const ownValue = (holder: unknown, key: string): unknown =>
  typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key)
    ? (holder as Record<string, unknown>)[key]
    : undefined;

export function allProcedures(): FoundProcedure[] {
  return Object.entries(contract).flatMap(([area, verbs]) =>
    Object.entries(verbs).flatMap(([verb, procedure]) =>
      isContractProcedure(procedure) ? [{ area, verb, procedure }] : [],
    ),
  );
}

/** @throws Problem */
export function findProcedure(name: string): FoundProcedure {
  const [area = '', verb = '', ...rest] = name.split('.');
  const procedure = ownValue(ownValue(contract, area), verb);
  if (rest.length > 0 || !isContractProcedure(procedure)) {
    throw new Problem(
      'UNKNOWN_PROCEDURE',
      `There is no procedure "${name}". npm run -s call -- --list names them all.`,
    );
  }
  return { area, verb, procedure };
}
