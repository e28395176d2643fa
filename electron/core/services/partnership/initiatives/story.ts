// An initiative's story: written, signed by each side, and handed out as Markdown, PDF or Word without what must not leave.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { Download } from '../../../../../shared/contract/download.ts';
import type { Initiative } from '../../../../../shared/domain/partnership/initiatives.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { emptyStory, STORY_SECTIONS, storyLacks } from '../../../../../shared/rules/partnership/story.ts';
import { mayStandIn } from '../../../../../shared/rules/partnership/visibility.ts';
import { withoutUndefined } from '../../../../../shared/rules/without-undefined.ts';
import type { CallContext } from '../../../desk.ts';
import { safeFileName } from '../../../formats/file-names.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { redactText } from '../../../formats/pdf/redact.ts';
import { branchProfile } from '../../branch-profile.ts';
import { InvalidInput } from '../../implementer.ts';
import { offerFile } from '../../offer-file.ts';
import { heading } from '../../papers/summary.ts';
import { paperFile, paperOf } from '../paper-file.ts';
import { initiativePage } from './initiative-page.ts';
import { stepped } from './stepped.ts';

type Page = Outputs['partnership']['initiative'];

/** @throws NotThere, StaleRecord */
export function keepStory(input: Inputs['partnership']['keepStory'], context: CallContext): Promise<Page> {
  const { id: _id, revision: _revision, reflections, ...given } = input;
  return stepped(input, 'partnership.keepStory', context, (before) => {
    const story = before.story ?? emptyStory;
    const after = {
      ...story,
      ...withoutUndefined(given),
      reflections: { ...story.reflections, ...withoutUndefined(reflections ?? {}) },
    };
    if (JSON.stringify(after) === JSON.stringify(story)) return before;
    return { ...before, story: { ...after, signed: emptyStory.signed } };
  });
}

/** @throws InvalidInput where there is nothing to sign; NotThere, StaleRecord */
export function signStory(input: Inputs['partnership']['signStory'], context: CallContext): Promise<Page> {
  const { side, name } = input;
  return stepped(input, 'partnership.signStory', context, (before, _tx, { today, dateOrder }) => {
    const { story } = before;
    if (story === null) throw new InvalidInput({ path: ['id'], message: 'Write the story first, then sign it.' });
    const on = input.on ?? today;
    if (on > today) {
      throw new InvalidInput({ path: ['on'], message: `${dayInWords(on, dateOrder)} is still to come.` });
    }
    return { ...before, story: { ...story, signed: { ...story.signed, [side]: name === null ? null : { on, name } } } };
  });
}

/** @throws InvalidInput with what it lacks; NotThere */
export async function story(
  { id, format = 'md', path }: Inputs['partnership']['story'],
  context: CallContext,
): Promise<Download> {
  const profile = branchProfile(context);
  const { initiative } = initiativePage({ id }, context);
  const lacks = storyLacks(initiative.story);
  if (!mayStandIn(initiative.visibility, 'joint')) lacks.push('The initiative is not joint: nothing of it leaves.');
  if (lacks.length > 0) throw new InvalidInput(...lacks.map((message) => ({ path: ['id'], message })));
  const day = (text: string) => dayInWords(text, profile.dateOrder);
  const told = toldStory(initiative, day);
  const name = told.title;
  if (format === 'md') {
    const bytes = Buffer.from(markdown(told), 'utf8');
    return offerFile({ name: safeFileName(`${name}.md`), mediaType: 'text/markdown', bytes }, path, context);
  }
  const blocks: PaperBlock[] = told.sections.flatMap(({ title, paragraphs }) => [
    heading(title),
    ...paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
  ]);
  const file = await paperFile(
    name,
    {
      title: name,
      subtitle: 'Told by both sides',
      blocks,
      footer: profile.branch?.name ?? '',
      ...paperOf(profile, context),
    },
    format,
  );
  return offerFile(file, path, context);
}

const LEFT_OUT = '[…]';

interface ToldStory {
  title: string;
  sections: { title: string; paragraphs: string[] }[];
}

/** Everything that leaves, its title and signatures too, without what is to be taken out. */
function toldStory({ title, story }: Initiative, day: (day: string) => string): ToldStory {
  const { redact, reflections, signed, ...sections } = story ?? emptyStory;
  const terms = redact.map((find) => ({ find, replaceWith: LEFT_OUT }));
  const left = (text: string) => redactText(text, terms).text;
  const paragraphsOf = (text: string) =>
    left(text)
      .split(/\n{2,}/)
      .map((part) => part.trim())
      .filter(Boolean);
  const signature = (side: string, by: typeof signed.staff) =>
    by === null ? [] : [left(`${side}: ${by.name}, ${day(by.on)}`)];
  return {
    title: left(title),
    sections: [
      ...STORY_SECTIONS.map(({ key, title: heading }) => ({
        title: heading,
        paragraphs:
          key === 'reflections'
            ? [
                ...paragraphsOf(`Management side: ${reflections.management}`),
                ...paragraphsOf(`Staff side: ${reflections.staff}`),
              ]
            : paragraphsOf(sections[key]),
      })),
      {
        title: 'Signed',
        paragraphs: [...signature('Management side', signed.management), ...signature('Staff side', signed.staff)],
      },
    ],
  };
}

/** What begins a line as Markdown's own sign is kept as text. */
const asText = (line: string): string => line.replace(/^(\s*)([#>*+-]|\d+[.)])/, String.raw`$1\$2`);

const markdown = ({ title, sections }: ToldStory): string =>
  [
    `# ${title}`,
    ...sections.flatMap((section) => [
      `## ${section.title}`,
      ...section.paragraphs.map((text) => text.split('\n').map(asText).join('\n')),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
