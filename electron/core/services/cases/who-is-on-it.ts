// Whom a case is for: found on the list, or added to it at once under a name, as somebody to check.

import { randomUUIDv7 } from 'node:crypto';
import type * as z from 'zod';
import type { WhoSchema } from '../../../../shared/contract/case-inputs.ts';
import { emptyMember, type Member } from '../../../../shared/domain/members.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { InvalidInput } from '../implementer.ts';

/** Everybody named, once each. @throws InvalidInput at `['who', n, 'memberId']`. */
export function whoIsOnIt(tx: Transaction, who: readonly z.output<typeof WhoSchema>[]): Member[] {
  const members = new Map<string, Member>();
  who.forEach((person, index) => {
    if ('memberId' in person) {
      const member = tx.get('members', person.memberId);
      if (member === undefined) {
        throw new InvalidInput({
          path: ['who', index, 'memberId'],
          message: 'This person is not on the list any more. Find them again, or log the case under their name.',
        });
      }
      members.set(member.id, member);
      return;
    }
    const added = tx.put('members', {
      ...emptyMember(randomUUIDv7()),
      firstName: person.firstName,
      lastName: person.lastName,
      phone: person.phone,
      isToCheck: true,
    });
    members.set(added.id, added);
  });
  return [...members.values()];
}
