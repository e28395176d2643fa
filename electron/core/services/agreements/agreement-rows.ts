// The register as a list, and one agreement with what stands around it: what it took the place of, its side letters.

import type { AgreementPage, AgreementRow } from '../../../../shared/contract/agreements.ts';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Agreement } from '../../../../shared/domain/agreements.ts';
import {
  type AgreementStanding,
  agreementStanding,
  byStanding,
  daysToReview,
  isInForce,
  lastDayOf,
} from '../../../../shared/rules/agreements.ts';
import { fold } from '../../../../shared/rules/fold.ts';
import type { CallContext } from '../../desk.ts';
import type { View } from '../../store/desk-store.ts';
import { branchProfile } from '../branch-profile.ts';
import { found } from '../cases/case-records.ts';
import { pointingAt } from './pointing-at.ts';

const FIRST_PAGE = { offset: 0, limit: 50 };

/** Where it stands among those that the officer sees. */
export function standingOf(view: View, agreement: Agreement, today: string): AgreementStanding {
  return agreementStanding(agreement, around(view, agreement), today);
}

/** Its main agreement and what took its place: all that its standing depends on. */
const around = (view: View, { id, mainId }: Agreement): Agreement[] => [
  ...view.byIndex('agreements', 'supersedesId', id),
  ...[mainId === null ? undefined : view.get('agreements', mainId)].filter((main) => main !== undefined),
];

export function datesOf(view: View, agreement: Agreement, today: string) {
  const standing = standingOf(view, agreement, today);
  const main = agreement.mainId === null ? undefined : view.get('agreements', agreement.mainId);
  return {
    standing,
    endsOn: lastDayOf(agreement, main),
    daysToReview: isInForce(standing) ? daysToReview(agreement, today) : null,
  };
}

export function agreementRow(view: View, agreement: Agreement, today: string): AgreementRow {
  const { id, revision, visibility, title, type, state, parties, forumId, employerId } = agreement;
  const { unitId, signedOn, effectiveFrom, reviewDue, supersedesId, mainId, clauses } = agreement;
  return {
    ...{ id, revision, visibility, title, type, state, parties, forumId, employerId, unitId },
    ...{ signedOn, effectiveFrom, reviewDue, supersedesId, mainId },
    ...datesOf(view, agreement, today),
    items: view.byIndex('negotiationItems', 'agreementId', id).length,
    employer: employerName(view, agreement),
    clauses: clauses.length,
  };
}

const employerName = (view: View, { employerId }: Agreement): string | null =>
  employerId === null ? null : (view.get('employers', employerId)?.name ?? null);

export function listAgreements(
  input: Inputs['agreements']['list'],
  context: CallContext,
): Outputs['agreements']['list'] {
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const words = fold(input?.search ?? '').trim();
  const isOf = concerning(view, input);
  const chosen = [...view.all('agreements')]
    .filter(isOf)
    .filter(({ type }) => input?.type === undefined || type === input.type)
    .filter(({ employerId }) => input?.employerId === undefined || employerId === input.employerId)
    .filter(({ forumId }) => input?.forumId === undefined || forumId === input.forumId)
    .filter((each) => words === '' || textOf(each).includes(words))
    .map((each) => agreementRow(view, each, today));
  const counts = Object.fromEntries(
    [...Map.groupBy(chosen, ({ standing }) => standing)].map(([standing, rows]) => [standing, rows.length]),
  );
  const standings = input?.standing;
  const rows = chosen
    .filter(({ standing }) => standings === undefined || standings.includes(standing))
    .sort(byStanding);
  const { offset, limit } = { ...FIRST_PAGE, ...input?.page };
  return { rows: rows.slice(offset, offset + limit), total: rows.length, counts };
}

/** Whether it is of the negotiation's employers and of the bargaining unit that are asked for. @throws NotThere */
function concerning(view: View, input: Inputs['agreements']['list']): (agreement: Agreement) => boolean {
  const negotiation = input?.negotiationId === undefined ? undefined : found(view, 'negotiations', input.negotiationId);
  const unit = input?.unitId === undefined ? undefined : found(view, 'units', input.unitId);
  return ({ employerId, unitId }) =>
    (negotiation === undefined || employerId === null || negotiation.employerIds.includes(employerId)) &&
    (unit === undefined || unitId === unit.id || (unitId === null && employerId === unit.employerId));
}

const textOf = ({ title, parties, clauses, notes }: Agreement): string =>
  fold([title, ...parties, notes, ...clauses.flatMap(({ ref, text, tags }) => [ref, text, ...tags])].join(' '));

/** @throws NotThere */
export function agreementPage(id: string, context: CallContext): AgreementPage {
  const { today } = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const agreement = found(view, 'agreements', id);
  const named = (other: Agreement) => ({
    id: other.id,
    title: other.title,
    standing: standingOf(view, other, today),
  });
  const namedAt = (otherId: string | null) => {
    const other = otherId === null ? undefined : view.get('agreements', otherId);
    return other === undefined ? null : named(other);
  };
  const newer = view.byIndex('agreements', 'supersedesId', id)[0];
  const forum = agreement.forumId === null ? undefined : view.get('forums', agreement.forumId);
  const { casesRelying, pointing } = pointingAt(view, agreement);
  return {
    agreement,
    ...datesOf(view, agreement, today),
    employer: employerName(view, agreement),
    forum: forum === undefined ? null : { id: forum.id, name: forum.name },
    supersedes: namedAt(agreement.supersedesId),
    supersededBy: newer === undefined ? null : named(newer),
    main: namedAt(agreement.mainId),
    sideLetters: view.byIndex('agreements', 'mainId', id).map(named).slice(0, 500),
    casesRelying,
    pointing,
  };
}
