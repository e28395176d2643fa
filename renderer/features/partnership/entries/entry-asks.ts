// What each kind of entry asks: as little as it needs.

import type { PartnershipEntryKind } from '../../../../shared/domain/partnership/entries.ts';

interface Asks {
  sentence?: string;
  /** The labels of the fields; a field without one is not asked. */
  title?: string;
  text?: string;
  who?: boolean;
  outcome?: boolean;
  side?: boolean;
  file?: boolean;
  paper?: boolean;
  /** One of these must be written (or a file chosen). */
  needs: ('title' | 'text' | 'outcome' | 'who')[];
}

const ASKS: Record<PartnershipEntryKind, Asks> = {
  note: { title: 'Title', text: 'What to note', file: true, needs: ['text', 'title'] },
  earlyConversation: {
    sentence: 'A few words with whoever can settle it, before anybody digs in.',
    who: true,
    outcome: true,
    text: 'What was said',
    needs: ['outcome', 'text', 'who'],
  },
  sounding: {
    sentence:
      'Off the record: the day and the topic. What was said is not asked; it never stands in a paper, whatever its level.',
    title: 'Topic',
    who: true,
    outcome: true,
    needs: ['title'],
  },
  paper: {
    title: 'What it is called',
    text: 'What it says, in short',
    side: true,
    file: true,
    paper: true,
    needs: ['title'],
  },
  response: { title: 'In short', text: 'The response', side: true, file: true, needs: ['title', 'text'] },
  reply: { title: 'In short', text: 'The reply', side: true, file: true, needs: ['title', 'text'] },
  evidence: { title: 'What it shows', text: 'More about it', side: true, file: true, needs: ['title', 'text'] },
  reportBack: {
    title: 'What was heard, in short',
    text: 'What was heard',
    who: true,
    file: true,
    needs: ['title', 'text'],
  },
  reflection: { text: 'Looking back', side: true, needs: ['text'] },
};

export const asksOf = (kind: PartnershipEntryKind): Asks => ASKS[kind];
