// A short guide for whoever leads an appreciative inquiry, stage by stage, in the product's own words.

import type { Initiative } from './initiatives.ts';

type Stage = NonNullable<Initiative['inquiry']>['stage'];

interface StageGuide {
  aim: string;
  steps: readonly string[];
  /** A question to begin with. */
  ask: string;
}

export const INQUIRY_GUIDE: Readonly<Record<Stage, StageGuide>> = {
  define: {
    aim: 'choose a topic that people want more of.',
    steps: [
      'Bring two or three from each side together, for half an hour.',
      'Turn the complaint round: from “handovers are rushed” to “handovers at their best”.',
      'Stop when both sides would be glad to talk about it with their own people.',
    ],
    ask: 'If this went well every day, what would there be more of?',
  },
  discover: {
    aim: 'collect stories of when it already works.',
    steps: [
      'Interview in pairs across the sides, ten minutes each way.',
      'Ask for one true story, and write it down in the words of whoever tells it; the group is enough, no name.',
      'Read the stories out and mark what keeps coming back: those are the themes.',
    ],
    ask: 'Tell me of a time when it was at its best here. What did you and others do that made it so?',
  },
  dream: {
    aim: 'picture how it would be if the best were usual.',
    steps: [
      'Mixed groups of four to six. Draw it, act it or write a page of the staff paper two years from now.',
      'No “yes, but”: what it costs comes later.',
      'Write each picture in a line that somebody outside would understand.',
    ],
    ask: 'It is two years on and it has all come true. What do you see on an ordinary Tuesday?',
  },
  design: {
    aim: 'say how it is to be, as if it were so already.',
    steps: [
      'Choose the two or three pictures that both sides care about most.',
      'Write each as a statement in the present: bold, and within reach.',
      'Ask of each: what has to be different in how we work, decide and share what we know?',
    ],
    ask: 'What sentence would we be proud to hang on the wall, and be held to?',
  },
  destiny: {
    aim: 'agree who does what, and begin.',
    steps: [
      'For each statement a first step within a month. Each side owns at least one.',
      'Say who tells the others, and when both look at it again.',
      'Keep asking what goes well: that is how it spreads.',
    ],
    ask: 'What will you do by the end of next week, and whom do you need for it?',
  },
};
