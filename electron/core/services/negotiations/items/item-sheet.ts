// An item as an interest-based sheet: the issue, what each side needs, options, the standards by which they are judged, what was
// agreed. For both sides it is built from joint fields alone, where interests are not among them.

import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { Download } from '../../../../../shared/contract/download.ts';
import type { NegotiationItem, Option } from '../../../../../shared/domain/negotiations/items.ts';
import { audienceWords } from '../../../../../shared/domain/negotiations/words-brief.ts';
import { itemKindWords, meetsWords } from '../../../../../shared/domain/negotiations/words-items.ts';
import { sideWords } from '../../../../../shared/domain/negotiations/words-life.ts';
import type { TwoSides } from '../../../../../shared/domain/partnership/sides.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { isBeforeBoth, jointItem } from '../../../../../shared/rules/negotiations/joint-fields.ts';
import type { CallContext } from '../../../desk.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { offerFile } from '../../offer-file.ts';
import { heading } from '../../papers/summary.ts';
import { paperFile, paperOf } from '../../partnership/paper-file.ts';
import { refuseInConfidence } from '../in-confidence.ts';

interface SheetOption {
  text: string;
  bySide: TwoSides | null;
  isAgreed: boolean;
  /** By the standards, in their order; null: nobody said. */
  meets: readonly (Option['meets'][number]['value'] | null)[];
}

/** All that a sheet holds, whoever it is for. */
interface Sheet {
  problem: string;
  /** null: none stand in it. */
  interests: { staff: string; management: string } | null;
  standards: readonly string[];
  options: readonly SheetOption[];
  agreedText: string;
}

/** @throws InvalidInput where the other side knows nothing of the item yet and the sheet is for both, or where it is in confidence; NotThere */
export async function itemSheet(
  { itemId, audience = 'staff-side', format = 'pdf', path }: Inputs['negotiations']['itemSheet'],
  context: CallContext,
): Promise<Download> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const item = found(view, 'negotiationItems', itemId);
  const { title: negotiation, number, visibility } = found(view, 'negotiations', item.negotiationId);
  if (audience === 'joint') refuseInConfidence({ visibility });
  const sheet = audience === 'joint' ? jointSheet(item, profile.today) : ourSheet(item);
  const country = profile.branch?.words;
  const { mark, file: kind } = audienceWords(country)[audience];
  const file = await paperFile(
    `${audience === 'joint' ? '' : `${number} `}${kind} ${item.title}`,
    {
      title: item.title,
      subtitle: [negotiation, itemKindWords(country)[item.kind], dayInWords(profile.today, profile.dateOrder)].join(
        ' · ',
      ),
      confidentialLine: mark,
      blocks: blocksOf(sheet, sideWords(country)),
      footer: profile.branch?.name ?? '',
      ...paperOf(profile, context),
    },
    format,
  );
  return offerFile(file, path, context);
}

const agreedOf = ({ state, agreedText }: Pick<NegotiationItem, 'state' | 'agreedText'>): string =>
  state === 'agreed' ? agreedText : '';

function ourSheet(item: NegotiationItem): Sheet {
  return {
    problem: item.problem,
    interests: item.ours.interests,
    standards: item.standards.map(({ text }) => text),
    options: item.options.map(({ text, bySide, isAgreed, meets }) => ({
      ...{ text, bySide, isAgreed },
      meets: item.standards.map(({ id }) => meets.find(({ standardId }) => standardId === id)?.value ?? null),
    })),
    agreedText: agreedOf(item),
  };
}

function jointSheet(item: NegotiationItem, today: string): Sheet {
  const isShared = [...item.options, ...item.standards].some(({ isForBothSides }) => isForBothSides);
  if (!isShared && !isBeforeBoth(item, today)) {
    const message =
      'The other side has nothing of this item yet. Mark the options or standards that are for both sides, or table it first.';
    throw new InvalidInput({ path: ['audience'], message });
  }
  const { problem, standards, options, agreedText } = jointItem(item, new Map(), today);
  return { problem, interests: null, standards, options, agreedText };
}

function blocksOf(
  { problem, interests, standards, options, agreedText }: Sheet,
  sides: Readonly<Record<TwoSides, string>>,
): PaperBlock[] {
  const chosen = options.filter(({ isAgreed }) => isAgreed).map(({ text }) => text);
  return [
    heading('The issue'),
    { kind: 'paragraph', text: problem.trim() === '' ? 'Not written down yet.' : problem },
    ...(interests === null
      ? []
      : [
          heading('Interests'),
          {
            kind: 'facts' as const,
            rows: [
              { label: sides.staff, value: interests.staff },
              { label: sides.management, value: interests.management },
            ],
          },
        ]),
    heading('Options'),
    {
      kind: 'table',
      columns: [{ title: 'Option' }, { title: 'Put forward by', width: 90 }, ...letters(standards)],
      rows: options.map(({ text, bySide, meets, isAgreed }) => [
        isAgreed ? { text: `${text} (agreed)`, isStrong: true } : text,
        bySide === null ? '' : sides[bySide],
        ...meets.map((value) => (value === null ? '' : meetsWords[value])),
      ]),
      whenEmpty: 'None yet.',
    },
    heading('Standards by which options are judged'),
    standards.length === 0
      ? { kind: 'paragraph', text: 'None yet.' }
      : { kind: 'list', items: standards.map((text, at) => `${letterOf(at)}: ${text}`) },
    heading('Agreed option'),
    ...(chosen.length === 0 ? [] : [{ kind: 'list' as const, items: chosen }]),
    ...(agreedText.trim() === '' && chosen.length > 0
      ? []
      : [{ kind: 'paragraph' as const, text: agreedText.trim() === '' ? 'Nothing yet.' : agreedText }]),
  ];
}

const A = 'A'.codePointAt(0)!;
/** A to Z, then A2 to Z2: a column as narrow as its letter, whatever its standard is called. */
const letterOf = (at: number): string =>
  `${String.fromCodePoint(A + (at % 26))}${at < 26 ? '' : Math.floor(at / 26) + 1}`;
const letters = (standards: readonly string[]) => standards.map((_, at) => ({ title: letterOf(at), width: 46 }));
