// The substance sheet: whether partnership is more than meetings, on two sides of paper for the staff side alone. Built from what
// the staff side may see, and from nothing narrower.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Behind, Indicator, IndicatorGroup, Ladder } from '../../../../../shared/domain/partnership/indicators.ts';
import { GROUP_NAMES } from '../../../../../shared/domain/partnership/words-indicators.ts';
import { sideWords } from '../../../../../shared/domain/partnership/words-visibility.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { HIGHEST_LEVEL, LEVEL_NAMES } from '../../../../../shared/rules/partnership/ladder.ts';
import type { CallContext } from '../../../desk.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { branchProfile, settingsOf } from '../../branch-profile.ts';
import { offerFile } from '../../offer-file.ts';
import { paperFile, paperOf } from '../paper-file.ts';
import { indicators } from './working.ts';

type Working = Outputs['partnership']['indicators'];
const MOST_NAMED = 6;

/** @throws InvalidInput as `indicators` does. */
export async function substanceSheet(
  input: Inputs['partnership']['substance'],
  context: CallContext,
): Promise<Outputs['partnership']['substance']> {
  const { format = 'pdf', path, ...question } = input ?? {};
  const profile = branchProfile(context);
  const words = profile.branch?.words ?? settingsOf(profile.nation).words;
  const working = indicators({ ...question, level: 'staffSide' }, context);
  const day = (each: string) => dayInWords(each, profile.dateOrder);
  const file = await paperFile(
    `substance-${working.forum}-${working.to}`,
    {
      title: 'Is it working?',
      subtitle: `${working.forum}, ${day(working.from)} to ${day(working.to)}`,
      confidentialLine: `${sideWords(words).staff} only`,
      ...paperOf(profile, context),
      blocks: blocksOf(working, sideWords(words).staff.toLowerCase()),
      footer: `As known on ${day(working.asOf)}`,
    },
    format,
  );
  return offerFile(file, path, context);
}

function blocksOf(working: Working, staffSide: string): PaperBlock[] {
  const { sentence, structureOnly, substance, flags, ladder } = working;
  return [
    { kind: 'paragraph', text: sentence },
    ...(structureOnly
      ? [
          {
            kind: 'callout' as const,
            title: 'Structure only',
            text: 'Meetings alone are no result. This forum lacks something that both sides work at, or an outcome that is measured.',
          },
        ]
      : []),
    { kind: 'heading', text: 'What came of it' },
    { kind: 'paragraph', text: substance?.text ?? '' },
    { kind: 'heading', text: 'Signs of tokenism' },
    ...(flags.length === 0
      ? [{ kind: 'paragraph' as const, text: 'None of the signs that are looked for was found.' }]
      : flags.flatMap(({ name, text, next, records }): PaperBlock[] => [
          { kind: 'heading', level: 2, text: name },
          { kind: 'paragraph', text: `${text} Next: ${next}` },
          { kind: 'list', items: named(records) },
        ])),
    { kind: 'heading', text: 'Figures' },
    ...figureTables(working.indicators, staffSide),
    {
      kind: 'paragraph',
      isSmall: true,
      text: 'n/a: there was nothing to divide by, or too few answers to be shown. A figure that moved beside another is an association, not proof.',
    },
    { kind: 'heading', text: `The ladder: level ${ladder.level}, ${ladder.name.toLowerCase()}` },
    ...ladderBlocks(ladder),
  ];
}

const named = (records: readonly Behind[]): string[] => {
  const lines = records.slice(0, MOST_NAMED).map(({ label, detail }) => (detail ? `${label}: ${detail}` : label));
  const more = records.length - lines.length;
  return more > 0 ? [...lines, `and ${more} more`] : lines;
};

function figureTables(indicators: readonly Indicator[], staffSide: string): PaperBlock[] {
  return (Object.entries(GROUP_NAMES) as [IndicatorGroup, string][]).flatMap(([group, name]): PaperBlock[] => {
    const own = indicators.filter((each) => each.group === group && each.key !== 'K25' && each.key !== 'K30');
    if (own.length === 0) return [];
    return [
      { kind: 'heading', level: 2, text: name },
      {
        kind: 'table',
        columns: [
          { title: 'Figure' },
          { title: '', width: 62, align: 'right' },
          { title: 'Of', width: 62, align: 'right' },
          { title: 'Beside it', width: 190 },
        ],
        rows: own.map((each) => [each.name, each.text, fractionOf(each), besideOf(each, staffSide)]),
      },
    ];
  });
}

const fractionOf = ({ numerator, denominator }: Indicator): string =>
  numerator === null || denominator === null ? '' : `${numerator} of ${denominator}`;

const besideOf = ({ bySide, parts, note }: Indicator, staffSide: string): string =>
  [
    bySide && `Management ${bySide.management.text}, ${staffSide} ${bySide.staff.text}.`,
    ...parts.map(({ name, text }) => `${name}: ${text}.`),
    note,
  ]
    .filter((part) => part)
    .join(' ');

function ladderBlocks({ level, moved, before, criteria }: Ladder): PaperBlock[] {
  const next = level + 1;
  const missing = criteria.filter((each) => each.level === next && each.isMet === false);
  const change =
    moved === 'same'
      ? 'The same as a quarter ago.'
      : `${moved === 'up' ? 'Up' : 'Down'} from level ${before.level} a quarter ago.`;
  if (level === HIGHEST_LEVEL) return [{ kind: 'paragraph', text: `${change} Every criterion is met.` }];
  return [
    { kind: 'paragraph', text: `${change} Missing for level ${next}, ${LEVEL_NAMES[next]!.toLowerCase()}:` },
    {
      kind: 'list',
      items: missing.map(
        (each) =>
          `${each.text} ${each.detail}. ${each.plan === null ? `Next: ${each.next?.text ?? ''}` : `Agreed: ${each.plan.text}`}`,
      ),
    },
  ];
}
