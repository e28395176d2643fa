// The employer's own figures beside the cases: turnover, absence, vacancies, as partnership keeps them with period and source.

import type { EvidenceAnswer } from '../../../../../shared/contract/negotiations/evidence.ts';
import { figureInWords } from '../../../../../shared/domain/partnership/words-measures.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import type { View } from '../../../store/desk-store.ts';
import type { BranchProfile } from '../../branch-profile.ts';
import type { EvidenceScope } from './evidence-scope.ts';

type EmployerFigure = EvidenceAnswer['employerFigures'][number];

/** What says how people fare at work, in the order in which it is read. */
const PRESETS = ['turnover', 'vacancies', 'timeToFill', 'absence', 'stressAbsence', 'burnout', 'flexibleWorking'];
const MOST_POINTS = 12;

/** Of the forums of these employers, of no one employer's where none is named; as far as whoever asks may see them. */
export function employerFigures(
  view: View,
  { employers }: EvidenceScope,
  dateOrder: BranchProfile['dateOrder'],
): EmployerFigure[] {
  const ids = new Set(employers.map(({ id }) => id));
  const isMeant = (forumId: string | null): boolean => {
    const employerId = forumId === null ? null : (view.get('forums', forumId)?.employerId ?? null);
    return ids.size === 0 || employerId === null || ids.has(employerId);
  };
  return [...view.all('measures')]
    .filter(({ preset, points, forumId }) => PRESETS.includes(preset ?? '') && points.length > 0 && isMeant(forumId))
    .toSorted((a, b) => PRESETS.indexOf(a.preset ?? '') - PRESETS.indexOf(b.preset ?? '') || (a.name < b.name ? -1 : 1))
    .slice(0, 50)
    .map(({ id, name, unit, lowerIsBetter, points, source }) => {
      const told = points.toSorted((a, b) => (a.on < b.on ? -1 : 1)).slice(-MOST_POINTS);
      const last = told.at(-1)!;
      // The nearest to a year before; else the oldest that there is.
      const yearBefore = `${Number(last.on.slice(0, 4)) - 1}${last.on.slice(4)}`;
      const before = told.findLast(({ on }) => on <= yearBefore) ?? told[0]!;
      const said = (point: typeof last) =>
        `${figureInWords(point.value, unit)} up to ${dayInWords(point.on, dateOrder)}`;
      return {
        measureId: id,
        name,
        unit,
        lowerIsBetter,
        points: told.map(({ on, value, source: of }) => ({ on, value, source: of || source })),
        sentence: before === last ? `${name}: ${said(last)}.` : `${name}: ${said(last)}, ${said(before)}.`,
        source: last.source || source,
      };
    });
}
