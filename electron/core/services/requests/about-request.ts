// Whom a data request or a hold is about, as they are called today.

import type { DataRequest, LegalHold } from '../../../../shared/domain/data-requests.ts';
import type { Transaction, View } from '../../store/desk-store.ts';
import { namesOnCase, personName } from '../cases/case-records.ts';

/** "Grace Obi", "Grace Obi and 3 others", "2 cases", or what they called themselves. */
export function aboutRequest(from: View | Transaction, request: DataRequest): string {
  const ids = [...new Set([...(request.memberId === null ? [] : [request.memberId]), ...request.memberIds])];
  const first = ids[0] === undefined ? undefined : from.get('members', ids[0]);
  const named = first === undefined ? request.name.trim() : personName(first);
  const others = ids.length - (first === undefined ? 0 : 1);
  if (named !== '') return others > 0 ? `${named} and ${others} ${others === 1 ? 'other' : 'others'}` : named;
  if (request.caseIds.length > 0) {
    const on = from.get('cases', request.caseIds[0]!);
    if (request.caseIds.length === 1 && on !== undefined) return on.number;
    return request.caseIds.length === 1 ? 'a case' : `${request.caseIds.length} cases`;
  }
  if (request.people !== null)
    return request.people === 1 ? 'one person' : `about ${request.people.toLocaleString('en-GB')} people`;
  return 'nobody named yet';
}

/** The member's name, or the case's number and whose it is. */
export function aboutHold(from: View | Transaction, { on }: Pick<LegalHold, 'on'>): string {
  if (on.kind === 'member') {
    const member = from.get('members', on.id);
    return member === undefined ? 'Somebody no longer on the list' : personName(member);
  }
  const found = from.get('cases', on.id);
  return found === undefined ? 'A case that is not open to you' : `${found.number} · ${namesOnCase(from, found)}`;
}
