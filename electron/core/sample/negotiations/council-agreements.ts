// What the sample branch has agreed with the council: recognition, how a dispute goes, and local terms that end soon. Cases and
// items of bargaining point at their clauses.

import { type Agreement, emptyAgreement } from '../../../../shared/domain/agreements.ts';
import { addDays } from '../../../../shared/rules/limits.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { OWN_UNION } from '../partnership/stage.ts';
import { apart, hearingDay, idFrom } from '../random.ts';
import type { NegotiationSample } from './put-negotiations.ts';

const CHANCE = 134;
export const COUNCIL = 'Northfield Borough Council';
export const LOCAL_TERMS = 'Local terms: workload, hours and allowances';
/** The clauses of the local terms that cases rely on most. */
export const WORKLOAD_CLAUSE = '6.4';
export const ALLOWANCES_CLAUSE = '5.1';

export function putCouncilAgreements(tx: Transaction, { sites, today }: NegotiationSample): void {
  const employerId = sites.find(({ employer }) => employer === COUNCIL)?.employerId;
  if (employerId === undefined) return;
  const ago = (days: number) => hearingDay(addDays(today, -days));
  const ahead = (days: number) => hearingDay(addDays(today, days));
  const clause = (ref: string, text: string, ...tags: string[]) => ({ id: idFrom(ago(600)), ref, text, tags });
  const keep = (signed: string, agreement: Partial<Agreement> & Pick<Agreement, 'title' | 'type'>) =>
    tx.put('agreements', {
      ...emptyAgreement,
      id: idFrom(signed),
      visibility: 'joint',
      confidentialUntil: null,
      state: 'signed',
      employerId,
      parties: [COUNCIL, OWN_UNION],
      signedOn: signed,
      effectiveFrom: signed,
      ...agreement,
    });
  apart(CHANCE, () => {
    keep(ago(3_900), {
      title: 'Council recognition agreement',
      type: 'recognition',
      reviewDue: ahead(62),
      clauses: [
        clause('2.1', 'Pay, hours and leave of council staff are bargained with the branch each year.', 'pay'),
        clause(
          '3.4',
          'The council gives the figures that are asked for twenty working days before the talks.',
          'figures',
        ),
      ],
    });
    keep(ago(1_980), {
      title: 'Council disputes procedure',
      type: 'disputesProcedure',
      reviewDue: ahead(410),
      clauses: [
        clause(
          '5.1',
          'Stage 1: the head of personnel and the branch secretary meet within ten working days.',
          'stage 1',
        ),
        clause('5.2', 'Stage 2: the chief executive and the convenor meet within fifteen working days.', 'stage 2'),
        clause('5.3', 'Stage 3: the two sides go to conciliation by Acas within four weeks.', 'stage 3'),
        clause('5.4', 'Terms stay as they were until all of this is over.', 'status quo'),
      ],
      disputesRoute: 'Head of personnel, chief executive, conciliation by Acas. Terms stay as they were meanwhile.',
    });
    const older = keep(ago(2_500), {
      title: 'Local terms 2019',
      type: 'substantive',
      expiresOn: ago(660),
      clauses: [clause('6', 'Staff are not asked for more than can be done in their hours.', 'workload')],
    });
    keep(ago(650), {
      title: LOCAL_TERMS,
      type: 'substantive',
      supersedesId: older.id,
      reviewDue: ahead(33),
      expiresOn: ahead(79),
      clauses: [
        clause('4.2', 'Rotas are out four weeks before they begin.', 'rotas'),
        clause(ALLOWANCES_CLAUSE, 'Acting up is paid at the higher point from the first day.', 'allowances'),
        clause(
          WORKLOAD_CLAUSE,
          'No team does the work of a vacant post for longer than eight weeks without agreed cover.',
          'workload',
          'vacancies',
        ),
      ],
    });
  });
}
