// What stands in the influence report: each change with its day and how many people it reached, what was not taken up and
// why, what was decided without asking first, and who gains.

import type { Branch, Words } from '../../../../../shared/domain/branch.ts';
import type { Consultation } from '../../../../../shared/domain/partnership/consultations.ts';
import type { Decision } from '../../../../../shared/domain/partnership/decisions.ts';
import { gainingWords, influenceWords } from '../../../../../shared/domain/partnership/words-consultations.ts';
import { countOfDays, dayInWords } from '../../../../../shared/rules/day-words.ts';
import { leadDays } from '../../../../../shared/rules/partnership/consultations/involvement.ts';
import { GAINING, gainKind } from '../../../../../shared/rules/partnership/decisions/gains.ts';
import { isAgainstUnionView, isJobsException } from '../../../../../shared/rules/partnership/decisions/gates.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { earlyBlocks, liveBlocks } from './influence-early.ts';

export interface DecidedMatter {
  decision: Decision;
  consultation: Consultation | undefined;
}

export interface InfluenceMaterial {
  /** The earliest first. */
  matters: readonly DecidedMatter[];
  /** Changes that went live in the time. */
  consultations: readonly Consultation[];
  dateOrder: Branch['dateOrder'];
  words: Words | undefined;
  /** The text without anybody's name. */
  plain: (text: string) => string;
}

const DAY_WIDTH = 112;
const people = new Intl.NumberFormat('en-GB');

export function influenceBlocks(material: InfluenceMaterial): PaperBlock[] {
  return [
    ...sums(material),
    ...changes(material),
    ...notTakenUp(material),
    ...exceptions(material),
    ...gains(material),
    ...earlyBlocks(material),
    ...liveBlocks(material),
  ];
}

const isInfluenced = ({ hasResponded, influence }: Decision): boolean =>
  hasResponded && influence !== null && influence !== 'none';

function sums({ matters }: InfluenceMaterial): PaperBlock[] {
  const responded = matters.filter(({ decision }) => decision.hasResponded);
  const influenced = responded.filter(({ decision }) => isInfluenced(decision));
  const share = responded.length === 0 ? 'n/a' : `${((100 * influenced.length) / responded.length).toFixed(1)}%`;
  const reached = influenced.reduce((sum, { decision }) => sum + (decision.peopleAffected ?? 0), 0);
  const isUnknown = influenced.some(({ decision }) => decision.peopleAffected === null);
  return [
    {
      kind: 'callout',
      title: 'In short',
      text:
        responded.length === 0
          ? 'In this time the union answered no proposal that has been decided.'
          : `The union answered ${responded.length === 1 ? 'one proposal' : `${responded.length} proposals`} that ${responded.length === 1 ? 'has' : 'have'} been decided. Changed because of it: ${influenced.length} of ${responded.length} (${share}).`,
    },
    {
      kind: 'facts',
      rows: [
        { label: 'Decisions', value: String(matters.length) },
        {
          label: 'People reached',
          value:
            influenced.length === 0
              ? 'n/a'
              : `${people.format(reached)}${isUnknown ? ' and more: not counted for each' : ''}, counted with each change`,
        },
      ],
    },
    {
      kind: 'paragraph',
      isSmall: true,
      text: 'Made from what both sides have on record alone. Nobody is named.',
    },
  ];
}

function changes({ matters, dateOrder, plain }: InfluenceMaterial): PaperBlock[] {
  const changed = matters.filter(({ decision }) => isInfluenced(decision));
  return [
    { kind: 'heading', text: 'What changed' },
    {
      kind: 'table',
      columns: [
        { title: 'Day', width: DAY_WIDTH },
        { title: 'What' },
        { title: 'How far', width: 96 },
        { title: 'People', width: 56, align: 'right' },
      ],
      rows: changed.map(({ decision: { on, title, whatChanged, influence, peopleAffected } }) => [
        dayInWords(on, dateOrder),
        plain([title, whatChanged].filter((part) => part.trim() !== '').join('\n')),
        influence === null ? '' : influenceWords[influence],
        peopleAffected === null ? 'not counted' : people.format(peopleAffected),
      ]),
      whenEmpty: 'Nothing changed because of what the union said in this time.',
    },
  ];
}

function notTakenUp({ matters, dateOrder, plain }: InfluenceMaterial): PaperBlock[] {
  const against = matters.filter(({ decision }) => isAgainstUnionView(decision));
  if (against.length === 0) return [];
  return [
    { kind: 'heading', text: 'What was not taken up, and why' },
    {
      kind: 'table',
      columns: [{ title: 'Day', width: DAY_WIDTH }, { title: 'What the union said' }, { title: 'What was answered' }],
      rows: against.map(({ decision: { on, title, unionView, responseToUnionView } }) => [
        dayInWords(on, dateOrder),
        plain([title, unionView].filter((part) => part.trim() !== '').join('\n')),
        plain(responseToUnionView.trim() === '' ? 'No reason has been given.' : responseToUnionView),
      ]),
    },
  ];
}

function exceptions({ matters, dateOrder, plain }: InfluenceMaterial): PaperBlock[] {
  const without = matters.filter(({ decision, consultation }) => isJobsException(decision, consultation));
  if (without.length === 0) return [];
  return [
    { kind: 'heading', text: 'Decided about jobs without asking first' },
    {
      kind: 'table',
      columns: [{ title: 'Day', width: DAY_WIDTH }, { title: 'What' }, { title: 'The reason that was given' }],
      rows: without.map(({ decision, consultation }) => {
        const lead = leadDays(consultation?.firstInvolvedOn ?? null, decision.on);
        const late =
          lead !== null && lead < 0 ? `\nThe union was brought in ${countOfDays(-lead)} after it was decided.` : '';
        return [dayInWords(decision.on, dateOrder), plain(`${decision.title}${late}`), plain(decision.exceptionReason)];
      }),
    },
  ];
}

function gains({ matters, words, plain }: InfluenceMaterial): PaperBlock[] {
  const labels = gainingWords(words);
  const of = (kind: 'threeWay' | 'oneSided') => matters.filter(({ decision }) => gainKind(decision) === kind);
  const listed = (kind: 'threeWay' | 'oneSided') =>
    of(kind).map(({ decision }) => {
      const each = GAINING.filter((party) => decision.gains[party].text.trim() !== '').map(
        (party) => `${labels[party]}: ${decision.gains[party].text}`,
      );
      return plain([decision.title, ...each].join('\n'));
    });
  const blocks: PaperBlock[] = [];
  if (of('threeWay').length > 0) {
    blocks.push({ kind: 'heading', text: 'Good for everybody' }, { kind: 'list', items: listed('threeWay') });
  }
  if (of('oneSided').length > 0) {
    blocks.push({ kind: 'heading', text: 'Good for one side only' }, { kind: 'list', items: listed('oneSided') });
  }
  return blocks;
}
