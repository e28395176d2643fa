// A brief as it prints: the chosen sections under a first page that says whose it is, as a file or to be looked at.

import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { Download } from '../../../../../shared/contract/download.ts';
import {
  audienceWords,
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
import { chosenSections } from './chosen-sections.ts';
import { jointCover, jointSection } from './joint-paper.ts';
import { laidOut, type Part } from './lay-out.ts';
import { jointMaterial, ownMaterial, type Reading } from './material.ts';
import { ownCover, ownSection } from './own-paper.ts';
import { type PaperWords, paperWords } from './paper-words.ts';

type Asked = Pick<Inputs['negotiations']['brief'], 'id' | 'audience' | 'sections'>;

/** @throws NotThere; InvalidInput where a section is ours alone and the paper for both, or nothing is in any of them. */
export async function brief(
  { format = 'pdf', path, ...asked }: Inputs['negotiations']['brief'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Download> {
  const { name, paper } = await briefPaper(asked, context);
  signal?.throwIfAborted();
  return offerFile(await paperFile(name, paper, format), path, context);
}

/** The same pages, to be looked at: the same bytes all day while nothing in them changes. @throws as `brief` does. */
export async function previewBrief(asked: Asked, context: CallContext): Promise<Download> {
  const { name, paper } = await briefPaper(asked, context);
  const createdAt = `${branchProfile(context).today}T00:00:00Z`;
  return offerFile(await paperFile(name, { ...paper, createdAt }, 'pdf'), undefined, context);
}

async function briefPaper(
  { id, audience, sections }: Asked,
  context: CallContext,
): Promise<{ name: string; paper: WordPaper }> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const negotiation = found(view, 'negotiations', id);
  const words = paperWords(profile, audience);
  const country = words.isUs ? 'us' : 'uk';
  const { mark, file } = audienceWords(country)[audience];
  const titles = briefSectionWords(country, audience);
  const branch = profile.branch?.name ?? '';
  const chosen = chosenSections(negotiation, audience, sections, titles);
  const reading: Reading = { negotiation, view, context, profile };
  const { title, about, cover, parts } =
    audience === 'joint' ? jointContent(reading, chosen, words, branch) : ownContent(reading, chosen, words, mark);
  const frame = {
    ...paperOf(profile, context),
    title,
    subtitle: [...about, `as it stands on ${words.day(profile.today)}`].join(' · '),
    confidentialLine: mark,
    footer: [mark, branch].filter(Boolean).join(' · '),
  };
  const blocks = await laidOut({ frame, hasSummaryPage: audience === 'staff-side' }, cover, parts, titles);
  if (blocks === null) {
    const message = 'There is nothing to print in these sections yet. Choose others, or fill them first.';
    throw new InvalidInput({ path: ['sections'], message });
  }
  return { name: `${file} ${title} ${profile.today}`, paper: { ...frame, blocks } };
}

interface Content {
  title: string;
  /** Under the title. */
  about: string[];
  cover: PaperBlock[];
  parts: Part[];
}

/** From here on nothing but what was picked. */
function jointContent(reading: Reading, chosen: readonly BriefSection[], words: PaperWords, branch: string): Content {
  const material = jointMaterial(reading);
  return {
    title: material.fields.title,
    about: ['Where both sides stand'],
    cover: jointCover(material, words, branch),
    parts: chosen
      .filter(isJointSection)
      .map((section) => ({ section, blocks: (room) => jointSection(section, material, words, room) })),
  };
}

function ownContent(reading: Reading, chosen: readonly BriefSection[], words: PaperWords, mark: string): Content {
  const material = ownMaterial(reading, words);
  return {
    title: material.negotiation.title,
    about: [`Brief for the ${words.sides.staff.toLowerCase()}`, material.negotiation.number],
    cover: ownCover(material, words, mark),
    parts: chosen.map((section) => ({ section, blocks: (room) => ownSection(section, material, words, room) })),
  };
}
