// The whole of membership for the sample, made by a chance of its own once members, posts and cases are there: cases and
// their stories are the same with it and without it.

import type { Transaction } from '../../store/desk-store.ts';
import type { SampleMember, Site } from '../members.ts';
import { apart } from '../random.ts';
import { someAnswers } from './equality-answers.ts';
import { fillMembers } from './fill-members.ts';
import { lastLists, nationalList, someMailings, someReports } from './lists-and-letters.ts';
import { someBands, someRemittance } from './money.ts';
import { organisedPlaces, unitIdsOf } from './places-organised.ts';
import { plantTroubles } from './troubles.ts';

export interface Membership {
  sites: readonly Site[];
  members: readonly SampleMember[];
  /** Those whom a case or a post names. */
  named: ReadonlySet<string>;
  today: string;
}

/** Fills the members in, in place, and gives back what puts everything else on the desk. */
export function fillMembership({ sites, members, named, today }: Membership): (tx: Transaction) => void {
  return apart(3, () => {
    const unitIds = unitIdsOf(sites, today);
    fillMembers(members, { sites, unitIds, today });
    plantTroubles(
      members.filter(({ id }) => !named.has(id)),
      today,
    );
    const { employers, workplaces, units, nonMembers } = organisedPlaces({ sites, members, unitIds, today });
    const bands = someBands(today);
    const remittance = someRemittance({ sites, members, bands, today });
    const source = nationalList(today);
    const lists = lastLists(members, source.id, today);
    const mailings = someMailings(members, sites, today);
    const reports = someReports(today);
    const answers = someAnswers(members, today);
    return (tx) => {
      for (const employer of employers) tx.put('employers', employer);
      for (const workplace of workplaces) tx.put('workplaces', workplace);
      for (const unit of units) tx.put('units', unit);
      for (const person of nonMembers) tx.put('nonMembers', person);
      for (const band of bands) tx.put('bands', band);
      tx.put('remittances', remittance);
      tx.put('listSources', source);
      for (const list of lists) tx.put('lists', list);
      for (const mailing of mailings) tx.put('mailings', mailing);
      for (const report of reports) tx.put('savedReports', report);
      for (const each of answers) tx.put('monitoring', each);
    };
  });
}
