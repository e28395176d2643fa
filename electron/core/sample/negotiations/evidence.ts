// What the sample branch's cases at the council say for the pay round: that posts stay vacant and the others do their work. And the
// council's own figures beside them.

import type { Case } from '../../../../shared/domain/cases.ts';
import { presetOf } from '../../../../shared/domain/partnership/measure-presets.ts';
import { emptyMeasure } from '../../../../shared/domain/partnership/measures.ts';
import { wordsOf } from '../../../../shared/domain/words.ts';
import { per100 } from '../../../../shared/rules/casework-report.ts';
import { MembersByPlace } from '../../../../shared/rules/density.ts';
import { addDays, monthsAfter } from '../../../../shared/rules/limits.ts';
import { citationOf } from '../../../../shared/rules/negotiations/evidence/citation.ts';
import { countInto, type EvidenceCounts } from '../../../../shared/rules/negotiations/evidence/evidence-counts.ts';
import { periodsOf, usualFrom } from '../../../../shared/rules/negotiations/evidence/evidence-question.ts';
import { findingSentence } from '../../../../shared/rules/negotiations/evidence/evidence-words.ts';
import { toldEvidence } from '../../../../shared/rules/negotiations/evidence/told-evidence.ts';
import type { Transaction } from '../../store/desk-store.ts';
import { apart, idFrom, inHundred } from '../random.ts';
import { ALLOWANCES_CLAUSE, COUNCIL, LOCAL_TERMS, WORKLOAD_CLAUSE } from './council-agreements.ts';
import type { NegotiationSample } from './put-negotiations.ts';

const CHANCE = 135;
export const WORKLOAD_THEME = 'Vacant posts and workload';
const PAY_THEME = 'Acting up without pay';

const ABOUT_WORKLOAD: readonly Case['type'][] = [
  'grievance',
  'sickness',
  'healthAndSafety',
  'flexibleWorking',
  'discrimination',
  'disciplinary',
];
const ABOUT_PAY: readonly Case['type'][] = ['pay', 'redundancy', 'tupe', 'employmentStatus', 'other'];
/** Of a hundred cases of these kinds. */
const SAID_SO = 88;

/** Agreements and cases are there by then. */
export function putEvidence(tx: Transaction, { sites, today }: NegotiationSample): void {
  const employerId = sites.find(({ employer }) => employer === COUNCIL)?.employerId;
  const terms = [...tx.all('agreements')].find(({ title }) => title === LOCAL_TERMS);
  if (employerId === undefined || terms === undefined) return;
  const clauseIdOf = (ref: string) => terms.clauses.find((clause) => clause.ref === ref)!.id;
  apart(CHANCE, () => {
    for (const on of [...tx.all('cases')].filter((each) => each.employerId === employerId)) {
      const isPay = ABOUT_PAY.includes(on.type);
      if (!(isPay || ABOUT_WORKLOAD.includes(on.type)) || !inHundred(SAID_SO)) continue;
      const clause = isPay ? ALLOWANCES_CLAUSE : WORKLOAD_CLAUSE;
      const relies = { document: LOCAL_TERMS, clause, agreementId: terms.id, clauseId: clauseIdOf(clause) };
      const themes = [...on.themes, isPay ? PAY_THEME : WORKLOAD_THEME];
      tx.put(
        'cases',
        { ...on, themes, reliesOn: [...on.reliesOn, { id: idFrom(on.openedOn), ...relies }] },
        on.revision,
      );
    }
    for (const [preset, name, values] of COUNCIL_FIGURES) putFigure(tx, today, { preset, name, values });
  });
}

/** Quarter by quarter, the newest last. */
const COUNCIL_FIGURES: readonly (readonly [string, string, readonly number[]])[] = [
  ['turnover', 'Turnover of council staff', [11.8, 12.4, 12.9, 13.6, 14.1]],
  ['vacancies', 'Vacant posts at the council', [7.2, 7.9, 8.8, 9.4, 9.7]],
  ['absence', 'Sickness absence at the council', [4.9, 5.2, 5.6, 5.4, 5.8]],
];
const SOURCE = 'The council’s answer to our request';

function putFigure(
  tx: Transaction,
  today: string,
  { preset, name, values }: { preset: string; name: string; values: readonly number[] },
): void {
  const known = presetOf(preset)!;
  tx.put('measures', {
    ...emptyMeasure,
    id: idFrom(addDays(today, -40)),
    visibility: 'branch',
    confidentialUntil: null,
    kind: 'outcome',
    name,
    preset,
    definition: known.definition,
    unit: known.unit,
    lowerIsBetter: known.lowerIsBetter,
    source: SOURCE,
    compass: [...known.compass],
    purpose: known.purpose,
    points: values.map((value, at) => {
      const on = monthsAfter(today, -3 * (values.length - 1 - at));
      return { id: idFrom(on), on, value, n: null, source: SOURCE, parts: [] };
    }),
  });
}

/** Items are there by then: two of them are backed by what the cases say, asked as the tab of evidence asks it. */
export function putCitations(tx: Transaction, { sites, today }: NegotiationSample): void {
  const employerId = sites.find(({ employer }) => employer === COUNCIL)?.employerId;
  const items = [...tx.all('negotiationItems')].filter(({ state }) => state === 'open');
  const item = items.find(({ kind }) => kind === 'hours' || kind === 'workload') ?? items[0];
  if (employerId === undefined || item === undefined) return;
  const on = addDays(today, -9);
  const periods = periodsOf({ from: usualFrom(on), to: on }, 'year', on);
  const cells = periods.map((period) => {
    const counts: EvidenceCounts = new Map();
    for (const each of tx.all('cases')) countInto(counts, each, period);
    const cases = toldEvidence(counts, 'theme', [employerId]).rows.get(WORKLOAD_THEME) ?? null;
    const members = new MembersByPlace(period.to);
    for (const member of tx.all('members')) members.take(member);
    const of = members.byEmployer.get(employerId) ?? 0;
    return { cases, per100: cases === null ? null : per100(cases, of), members: of };
  });
  const row = { key: WORKLOAD_THEME, label: WORKLOAD_THEME, cells };
  const sentence = findingSentence('theme', row, periods, wordsOf('uk').terms);
  if (sentence === '') return;
  const cited = citationOf(
    { by: 'theme', from: periods[0]!.from, to: on, scope: { employers: [{ id: employerId }], text: COUNCIL }, periods },
    { ...row, sentence },
    'Northfield Branch',
  );
  apart(CHANCE, () => {
    const evidence = { id: idFrom(on), kind: 'cases' as const, ...cited, on, entryId: null, isForBothSides: true };
    tx.put('negotiationItems', { ...item, evidence: [...item.evidence, evidence] }, item.revision);
  });
}
