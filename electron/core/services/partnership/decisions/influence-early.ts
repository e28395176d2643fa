// How early the union was brought in, and what became of changes once they were live: two parts of the influence report.

import { InvolvementPointSchema } from '../../../../../shared/domain/partnership/consultations.ts';
import { involvementWords } from '../../../../../shared/domain/partnership/words-consultations.ts';
import { countOfDays } from '../../../../../shared/rules/day-words.ts';
import {
  involvementPoint,
  isEarlyPoint,
  leadDays,
} from '../../../../../shared/rules/partnership/consultations/involvement.ts';
import {
  avoidedCompulsory,
  type ChangesOfGroup,
  earlyAgainstLate,
  positionShift,
} from '../../../../../shared/rules/partnership/consultations/outcome.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import type { InfluenceMaterial } from './influence-blocks.ts';

/** Each decision with its lead, and how often the union came in at each of the five points. */
export function earlyBlocks({ matters, plain }: InfluenceMaterial): PaperBlock[] {
  const rows = matters.flatMap(({ decision, consultation }) => {
    const lead = leadDays(consultation?.firstInvolvedOn ?? null, decision.on);
    if (lead === null) return [];
    return [[plain(decision.title), lead < 0 ? `${countOfDays(-lead)} too late` : `${countOfDays(lead)} before`]];
  });
  const points = matters
    .map(({ consultation }) => consultation && involvementPoint(consultation))
    .filter((point) => point != null);
  if (rows.length === 0 && points.length === 0) return [];
  const blocks: PaperBlock[] = [{ kind: 'heading', text: 'How early the union was brought in' }];
  if (points.length > 0) {
    const text = `In ${points.filter(isEarlyPoint).length} of ${points.length} it was brought in while options were still open.`;
    blocks.push(
      { kind: 'paragraph', text },
      {
        kind: 'bars',
        rows: InvolvementPointSchema.options.map((point) => {
          const value = points.filter((each) => each === point).length;
          return { label: involvementWords[point], value, text: String(value) };
        }),
      },
    );
  }
  if (rows.length > 0) {
    blocks.push({ kind: 'table', columns: [{ title: 'Decision' }, { title: 'First involved', width: 110 }], rows });
  }
  return blocks;
}

/** Jobs that were at risk, where the union stood once it was live, and early against late. */
export function liveBlocks({ consultations }: InfluenceMaterial): PaperBlock[] {
  const lines = [...jobs(consultations), ...shifts(consultations)];
  const compared = earlyAgainstLate(consultations);
  if (lines.length === 0 && compared === null) return [];
  const blocks: PaperBlock[] = [{ kind: 'heading', text: 'Once it was live' }];
  if (lines.length > 0) blocks.push({ kind: 'list', items: lines });
  if (compared !== null) {
    blocks.push(
      {
        kind: 'facts',
        rows: [
          { label: 'Brought in early', value: troubleInWords(compared.early) },
          { label: 'Brought in late', value: troubleInWords(compared.late) },
        ],
      },
      { kind: 'paragraph', isSmall: true, text: 'Association, not proof.' },
    );
  }
  return blocks;
}

const troubleInWords = ({ changes, withTrouble, incidentsEach }: ChangesOfGroup): string =>
  `${withTrouble} of ${changes} had trouble, ${incidentsEach.toFixed(1)} things each`;

type Consultations = InfluenceMaterial['consultations'];

function jobs(consultations: Consultations): string[] {
  const counted = consultations.map(({ atRisk }) => atRisk).filter((atRisk) => atRisk !== null);
  const sum = (of: 'people' | 'redeployed' | 'retained' | 'leftVoluntarily' | 'compulsory') =>
    counted.reduce((total, each) => total + each[of], 0);
  const all = {
    people: sum('people'),
    redeployed: sum('redeployed'),
    retained: sum('retained'),
    leftVoluntarily: sum('leftVoluntarily'),
    compulsory: sum('compulsory'),
  };
  const avoided = avoidedCompulsory(all);
  if (avoided === null) return [];
  return [
    `Of ${all.people} people whose jobs were at risk, ${all.people - all.compulsory} (${avoided}%) were not dismissed against their will: ${all.redeployed} redeployed, ${all.retained} kept their job, ${all.leftVoluntarily} left by choice.`,
  ];
}

function shifts(consultations: Consultations): string[] {
  const moved = consultations.map(positionShift).filter((shift) => shift !== null);
  if (moved.length === 0) return [];
  const towards = moved.filter((shift) => shift === 'towards').length;
  const away = moved.filter((shift) => shift === 'away').length;
  return [
    `Of ${moved.length} changes the union came round to ${towards} once it was live, and turned away from ${away}.`,
  ];
}
