// A brief as it prints: the chosen sections that have something in them, numbered, under a first page that says whose it is.

import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { Download } from '../../../../../shared/contract/download.ts';
import type { Negotiation } from '../../../../../shared/domain/negotiations/negotiations.ts';
import {
  audienceWords,
  type BriefAudience,
  type BriefSection,
  briefSectionWords,
  isJointSection,
} from '../../../../../shared/domain/negotiations/words-brief.ts';
import type { CallContext } from '../../../desk.ts';
import type { WordPaper } from '../../../formats/docx-paper.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { offerFile } from '../../offer-file.ts';
import { paperFile, paperOf } from '../../partnership/paper-file.ts';
import { jointCover, jointSection } from './joint-paper.ts';
import { jointMaterial, ownMaterial } from './material.ts';
import { ownCover, ownSection } from './own-paper.ts';
import { paperWords } from './paper-words.ts';

type Asked = Pick<Inputs['negotiations']['brief'], 'id' | 'audience' | 'sections'>;

/** @throws NotThere; InvalidInput where a section is ours alone and the paper for both, or nothing is in any of them. */
export async function brief(
  { format = 'pdf', path, ...asked }: Inputs['negotiations']['brief'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Download> {
  const { name, paper } = briefPaper(asked, context);
  signal?.throwIfAborted();
  return offerFile(await paperFile(name, paper, format), path, context);
}

/** The same pages, to be looked at. @throws as `brief` does. */
export async function previewBrief(asked: Asked, context: CallContext): Promise<Download> {
  const { name, paper } = briefPaper(asked, context);
  return offerFile(await paperFile(name, paper, 'pdf'), undefined, context);
}

function briefPaper({ id, audience, sections }: Asked, context: CallContext): { name: string; paper: WordPaper } {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const negotiation = found(view, 'negotiations', id);
  const words = paperWords(profile, audience);
  const country = words.isUs ? 'us' : 'uk';
  const { label, mark, file } = audienceWords(country)[audience];
  const titles = briefSectionWords(country, audience);
  const branch = profile.branch?.name ?? '';
  const chosen = chosenSections(negotiation, audience, sections, titles);
  const { cover, filled, title } = contentOf(
    { negotiation, view, context, profile },
    audience,
    chosen,
    words,
    mark,
    branch,
  );
  if (filled.length === 0) {
    const message = 'There is nothing to print in these sections yet. Choose others, or fill them first.';
    throw new InvalidInput({ path: ['sections'], message });
  }
  const isOurs = audience === 'staff-side';
  return {
    name: `${file} ${title} ${profile.today}`,
    paper: {
      ...paperOf(profile, context),
      title,
      subtitle: isOurs ? `Brief for the ${label.toLowerCase()}` : 'Where both sides stand',
      confidentialLine: mark,
      footer: [mark, branch].filter(Boolean).join(' · '),
      blocks: [...cover, ...laidOut(filled, titles)],
    },
  };
}

interface Filled {
  section: BriefSection;
  blocks: readonly PaperBlock[];
}

function contentOf(
  reading: Parameters<typeof jointMaterial>[0],
  audience: BriefAudience,
  chosen: readonly BriefSection[],
  words: ReturnType<typeof paperWords>,
  mark: string,
  branch: string,
): { cover: PaperBlock[]; filled: Filled[]; title: string } {
  const hasBlocks = ({ blocks }: Filled) => blocks.length > 0;
  if (audience === 'joint') {
    const material = jointMaterial(reading);
    const filled = chosen
      .filter(isJointSection)
      .map((section) => ({ section, blocks: jointSection(section, material, words) }))
      .filter(hasBlocks);
    return { cover: jointCover(material, words, branch), filled, title: material.fields.title };
  }
  const material = ownMaterial(reading, words);
  const filled = chosen.map((section) => ({ section, blocks: ownSection(section, material, words) })).filter(hasBlocks);
  return { cover: ownCover(material, words, mark), filled, title: material.negotiation.title };
}

/** Each once, in the order in which they are wanted. @throws InvalidInput */
export function chosenSections(
  { brief: kept }: Pick<Negotiation, 'brief'>,
  audience: BriefAudience,
  wanted: readonly BriefSection[] | undefined,
  titles: Readonly<Record<BriefSection, string>>,
): BriefSection[] {
  const ours = audience === 'joint' ? wanted?.find((section) => !isJointSection(section)) : undefined;
  if (ours !== undefined) {
    const message = `“${titles[ours]}” is ours alone: it cannot stand in a paper for both sides.`;
    throw new InvalidInput({ path: ['sections'], message });
  }
  const sections = [...new Set(wanted ?? (audience === 'joint' ? kept.joint.filter(isJointSection) : kept.staffSide))];
  if (sections.length === 0) {
    throw new InvalidInput({ path: ['sections'], message: 'Choose at least one section.' });
  }
  return sections;
}

/** From so many on, the first page says where they are. */
const CONTENTS_FROM = 5;

/** The summary has a page to itself. */
function laidOut(filled: readonly Filled[], titles: Readonly<Record<BriefSection, string>>): PaperBlock[] {
  const contents: PaperBlock[] = filled.length >= CONTENTS_FROM ? [{ kind: 'contents', title: 'In this paper' }] : [];
  const parts = filled.flatMap(({ section, blocks }, at): PaperBlock[] => {
    const before = filled[at - 1]?.section;
    const isTurned = section === 'summary' || before === 'summary';
    return [
      ...(isTurned ? [{ kind: 'pageBreak' as const }] : []),
      { kind: 'heading', text: `${at + 1}. ${titles[section]}` },
      ...blocks,
    ];
  });
  return [...contents, ...parts];
}
