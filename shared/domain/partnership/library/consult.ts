// Papers for consultation and disputes: asking for information, answering, and recording that there is no agreement.

import { emptyTable, facts, heading, type LibraryPaper, lines, list, paragraph, table } from './library-paper.ts';

const letter = [facts('From|{branch}', 'To|{employer}', 'Date|{day}')];

export const PAPERS_TO_CONSULT: readonly LibraryPaper[] = [
  {
    key: 'informationRequest',
    group: 'consult',
    title: 'Request for information about jobs at risk',
    use: 'At once, when jobs may go: what the unions need before they can answer. Which of it the law itself asks for stands in a redundancy consultation here, with its source; check it.',
    blocks: [
      ...letter,
      paragraph(
        'We understand that posts may be lost. So that consultation can mean something, we ask for the following in writing, and for time to study it. Please say of each item when we shall have it, or why not.',
      ),
      table(
        ['What', 'Asked for by|80', 'Supplied on|80'],
        ['The reasons for the proposals, and the figures on which they rest', ' ', ' '],
        ['How many posts of which kind may go, where, and how many people do such work now', ' ', ' '],
        ['How people would be chosen, and who chooses', ' ', ' '],
        ['How and over what time it would be carried out', ' ', ' '],
        ['How payments would be worked out where they differ from the legal ones', ' ', ' '],
        ['How many agency workers there are, where, and what they do', ' ', ' '],
        ['What else was considered, with costs, and why it was set aside', ' ', ' '],
        ['Vacancies, retirements and turnover of the last 12 months, and expected', ' ', ' '],
        ['The effect on equality, and on the workload of those who stay', ' ', ' '],
        ['Whose decision it is, and on what day', ' ', ' '],
      ),
      paragraph(
        'Until we have it and have talked, we ask that no notice is given and nothing is announced. We propose to meet on ____________.',
      ),
    ],
  },
  {
    key: 'response',
    group: 'consult',
    title: 'Response to a consultation',
    use: 'For a union’s answer: one page, with what would have to change.',
    blocks: [
      ...letter,
      facts('On', 'Our position: we support it, are neutral, or oppose it', 'Members asked, how and how many'),
      heading('What we support'),
      lines(3),
      heading('What worries us, and whom it touches'),
      lines(4),
      heading('What we propose instead'),
      emptyTable(['Proposal', 'What it costs or saves', 'Where it is done already'], 4),
      heading('What we still need to know'),
      lines(3),
      heading('The four tests, as we see them'),
      table(
        ['Test|190', 'Met?|70', 'Why we say so'],
        ['It was still open when we were asked', ' ', ' '],
        ['We had what we needed to answer', ' ', ' '],
        ['We had time to ask our members', ' ', ' '],
        ['What we said was weighed', 'to be seen', ' '],
      ),
      paragraph('Please answer each point in writing, with reasons where it is not taken up, by ____________.'),
    ],
  },
  {
    key: 'failureToAgree',
    group: 'consult',
    title: 'Letter: failure to agree',
    use: 'When talks have ended without agreement, and the disputes procedure begins.',
    blocks: [
      ...letter,
      facts('On'),
      paragraph(
        'We have met on ____________ and could not agree. We therefore record a failure to agree under our disputes procedure and ask for its next stage within the time that it sets.',
      ),
      heading('What is not agreed'),
      lines(3),
      heading('What each side has proposed'),
      emptyTable(['Management', 'The {staff side}'], 2),
      heading('What is agreed all the same'),
      lines(2),
      paragraph('Until it is settled we ask that things stay as they were before the proposal.'),
      list('Copies: joint secretaries, each union that is party to it.'),
      lines(1),
    ],
  },
];
