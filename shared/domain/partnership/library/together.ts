// Papers with which both sides work on something: interests, an inquiry, a test of change, the health check, a story.

import { HEALTH_ITEMS, SCALE } from '../health-items.ts';
import { INQUIRY_GUIDE } from '../inquiry-guide.ts';
import { inquiryStageWords } from '../words-initiatives.ts';
import {
  emptyTable,
  facts,
  heading,
  type LibraryBlock,
  type LibraryPaper,
  lines,
  list,
  paragraph,
  steps,
} from './library-paper.ts';

const STAGES = ['define', 'discover', 'dream', 'design', 'destiny'] as const;

const inquiryBlocks = (): LibraryBlock[] =>
  STAGES.flatMap((stage, at) => {
    const { aim, steps: own, ask } = INQUIRY_GUIDE[stage];
    return [
      heading(`${at + 1}. ${inquiryStageWords[stage]}: ${aim}`),
      list(...own),
      paragraph(`Ask: ${ask}`),
      lines(2),
    ];
  });

export const PAPERS_TO_WORK_TOGETHER: readonly LibraryPaper[] = [
  {
    key: 'interestBased',
    group: 'together',
    title: 'Interest-based sheet',
    use: 'For a problem on which positions have hardened: first why, then how.',
    blocks: [
      facts('The issue, as a question both would ask', 'Who is here, from each side', 'When'),
      heading('What matters to each side, and why'),
      emptyTable(['Management', 'The {staff side}'], 4),
      heading('What matters to both'),
      lines(2),
      heading('Options, without judging any'),
      lines(5),
      heading('Yardsticks that both accept'),
      paragraph('Law, what others do, cost, safety, fairness between groups, whether it can be explained to staff.'),
      lines(2),
      heading('Options by yardsticks'),
      emptyTable(['Option', 'Meets which interests', 'By the yardsticks', 'Keep it?'], 4),
      heading('What we agree, who does what, when we look again'),
      lines(3),
    ],
  },
  {
    key: 'appreciativeInquiry',
    group: 'together',
    title: 'Guide to an appreciative inquiry',
    use: 'To find out what already works and make more of it. Half a day, or five short meetings.',
    blocks: [facts('Topic', 'Led by, from each side', 'From'), ...inquiryBlocks()],
  },
  {
    key: 'testOfChange',
    group: 'together',
    title: 'Test of change',
    use: 'To try something small before it is decided for everybody.',
    blocks: [
      facts(
        'What we want to achieve',
        'How we shall know: the figure, and where it stands now',
        'Led by, from each side',
        'Backed by',
      ),
      heading('Plan'),
      facts('What we try', 'Where and with whom', 'From and to', 'What we expect'),
      heading('What happened'),
      lines(4),
      heading('What we learnt'),
      paragraph('About the work: what, why and what next. There is no box for who.'),
      lines(4),
      heading('And now'),
      list(
        'Adopt: it works, we do it like this.',
        'Adapt: change it and try again.',
        'Abandon: it does not work here, and now we know.',
      ),
      lines(2),
    ],
  },
  {
    key: 'healthCheck',
    group: 'together',
    title: 'Health check on paper',
    use: 'Where no screen can be handed round. No name; put it face down into the envelope.',
    blocks: [
      paragraph(
        `How far is this so today, from 0 (${SCALE.least.toLowerCase()}) to 10 (${SCALE.most.toLowerCase()})? Leave out what you cannot say.`,
      ),
      facts('I am on the side of (management or staff)'),
      {
        kind: 'table',
        columns: [{ title: '', width: 24 }, { title: 'Item' }, { title: '0 to 10', width: 60 }],
        rows: HEALTH_ITEMS.map(({ no, text }) => [String(no), text, ' ']),
      },
      heading('What I want to add'),
      lines(4),
    ],
  },
  {
    key: 'story',
    group: 'together',
    title: 'Our story',
    use: 'To tell others what both sides did. It leaves only when both have signed.',
    blocks: [
      heading('1. Where we work'),
      lines(3),
      heading('2. What troubled us'),
      lines(3),
      heading('3. What we did together'),
      lines(5),
      heading('4. What came of it, with figures and where they come from'),
      lines(4),
      heading('5. What we think of it now'),
      emptyTable(['Management', 'The {staff side}'], 2),
      heading('Before it leaves'),
      steps(
        'Take out every name of a person, and of a place by which one could be known.',
        'Ask those about whom it is told.',
        'Both sides sign what they have read.',
      ),
      emptyTable(['Signed for management, and when', 'Signed for the {staff side}, and when'], 1),
    ],
  },
];
