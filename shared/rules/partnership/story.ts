// A story: its five sections, both reflections, both signatures, and what it lacks before it may leave.

import type { Initiative } from '../../domain/partnership/initiatives.ts';

type Story = NonNullable<Initiative['story']>;

export const emptyStory: Story = {
  about: '',
  challenge: '',
  whatWeDid: '',
  results: '',
  reflections: { management: '', staff: '' },
  redact: [],
  signed: { management: null, staff: null },
  publishedOn: null,
};

/** The five sections, in order; the last is what each side thinks of it now. */
export const STORY_SECTIONS = [
  { key: 'about', title: 'Where we work' },
  { key: 'challenge', title: 'What troubled us' },
  { key: 'whatWeDid', title: 'What we did together' },
  { key: 'results', title: 'What came of it' },
  { key: 'reflections', title: 'What we think of it now' },
] as const;

/** What a story lacks before it may leave; empty when nothing does. */
export function storyLacks(story: Story | null): string[] {
  if (story === null) return ['Write the story first.'];
  const { reflections, signed } = story;
  const isBlank = (text: string) => text.trim() === '';
  return [
    ...STORY_SECTIONS.flatMap(({ key, title }) =>
      key !== 'reflections' && isBlank(story[key]) ? [`“${title}” is empty.`] : [],
    ),
    ...(isBlank(reflections.management) ? ['The management side’s reflection is empty.'] : []),
    ...(isBlank(reflections.staff) ? ['The staff side’s reflection is empty.'] : []),
    ...(signed.management === null ? ['The management side has not signed it.'] : []),
    ...(signed.staff === null ? ['The staff side has not signed it.'] : []),
  ];
}
