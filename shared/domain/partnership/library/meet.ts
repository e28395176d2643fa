// Papers for meetings: agenda, minutes, the staff side's own meeting before, a walk round, and rules for whoever leads the talk.

import { emptyTable, facts, heading, type LibraryPaper, lines, list, paragraph, steps } from './library-paper.ts';

export const PAPERS_TO_MEET: readonly LibraryPaper[] = [
  {
    key: 'agenda',
    group: 'meet',
    title: 'Agenda',
    use: 'Where the agenda is agreed by both secretaries on paper; the meeting desk makes one by itself.',
    blocks: [
      facts('Forum|{forum}', 'Day and time', 'Place', 'In the chair', 'Minutes kept by', 'Papers out by'),
      emptyTable(
        ['No.|28', 'Item', 'Proposed by|76', 'To inform, consult, negotiate, decide|96', 'Paper|44', 'Minutes|48'],
        9,
      ),
      heading('At every meeting'),
      list(
        'Minutes and actions of last time: five minutes, what is late first.',
        'What is coming in the next 90 days.',
        'Offers and asks: one of each from each side.',
        'What we tell staff about today, and who tells them.',
      ),
    ],
  },
  {
    key: 'minutes',
    group: 'meet',
    title: 'Minutes',
    use: 'For the side that keeps the minutes. Short: what was decided, who does what by when.',
    blocks: [
      facts('Forum|{forum}', 'Held on', 'In the chair', 'Minutes kept by'),
      heading('There'),
      emptyTable(['Seat', 'Who', 'There, deputy or apologies'], 6),
      heading('Item by item'),
      emptyTable(['No.|28', 'What was said, in two lines', 'What came of it|120'], 6),
      heading('Actions'),
      emptyTable(['What', 'Which side or team|120', 'By when|90'], 6),
      heading('Told to staff'),
      lines(3),
      heading('Approved'),
      emptyTable(['For management, and when', 'For the {staff side}, and when'], 1),
    ],
  },
  {
    key: 'preMeeting',
    group: 'meet',
    title: 'The {staff side} before the meeting',
    use: 'An hour for all unions by themselves, two days before. It stays with the {staff side}.',
    blocks: [
      facts('For the meeting on', 'Unions there', 'Who speaks first on what'),
      heading('For each item that matters'),
      emptyTable(['Item', 'What we need, and why', 'What they need', 'What we could live with', 'Who speaks'], 5),
      heading('Questions we ask about the papers'),
      lines(4),
      heading('What one union needs from the others'),
      lines(3),
      heading('Our offer, and our ask'),
      lines(2),
    ],
  },
  {
    key: 'walkRound',
    group: 'meet',
    title: 'Notes of a walk round',
    use: 'A senior manager and a rep go together to where the work is done, and listen.',
    blocks: [
      facts('Where', 'When', 'Who went, from each side'),
      paragraph(
        'Ask three things: what goes well, what gets in the way, what would you change first? Write down no names.',
      ),
      emptyTable(['What was said', 'Where (team, shift)', 'What happens with it', 'Who tells them by when'], 8),
      heading('What surprised us'),
      lines(4),
    ],
  },
  {
    key: 'groundRules',
    group: 'meet',
    title: 'Ground rules for whoever leads the talk',
    use: 'For a chair or an outside facilitator, when a meeting threatens to go round in circles.',
    blocks: [
      heading('Before'),
      list(
        'Speak with each side for ten minutes: what would make this a good meeting?',
        'One question for each item, written so that both sides would put it so.',
      ),
      heading('While it runs'),
      steps(
        'Say what the item is for: to inform, to consult, to negotiate or to decide.',
        'Let each side say what it has heard the other say, before it answers.',
        'Ask “why does that matter to you?” until it is an interest and not a demand.',
        'Gather options without judging any. Then agree by what to judge them.',
        'Test for consensus: who supports it, who can live with it, who stands aside, who blocks it? One block is no consensus.',
        'After three honest tries, write down both views and agree where it goes next.',
      ),
      heading('When it gets hot'),
      list(
        'Stop for ten minutes; each side meets by itself.',
        'Name what happened, never who.',
        'Ask what would have to be true for the other side to be right.',
      ),
      heading('At the end'),
      list('Read out every action with its owner and day.', 'Ask each side: what do you take home from this?'),
    ],
  },
];
