// What was said, line by line, and the line for the next: a name and a colon say who, a star that it is ours alone.

import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import { X } from 'lucide-react';
import { type Ref, useState } from 'react';
import type { NegotiationMeetingPage } from '../../../../shared/contract/negotiations/meetings.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { readSaidLine } from '../../../../shared/rules/negotiations/said-line.ts';
import { useSession } from '../../../app/desk.tsx';
import { timeOfInstant } from '../../../components/day-text.tsx';
import { Keys } from '../../partnership/meetings/keys.tsx';
import desk from '../../partnership/meetings/meetings.module.css';
import type { Said } from './pending-talks.ts';
import classes from './talks.module.css';
import type { Talks } from './use-talks.ts';

interface SaidLinesProps {
  page: NegotiationMeetingPage;
  talks: Talks;
  agendaId: string | null;
  isReadOnly: boolean;
  line: Ref<HTMLInputElement>;
  onBack: () => void;
}

export function SaidLines({ page, talks, agendaId, isReadOnly, line, onBack }: SaidLinesProps) {
  const own = talks.meeting.said.filter((each) => each.agendaId === agendaId);
  return (
    <>
      {own.length > 0 && (
        <ol className={classes.said} aria-label="What was said">
          {own.map((each) => (
            <SaidLine key={each.id} said={each} talks={talks} isReadOnly={isReadOnly} />
          ))}
        </ol>
      )}
      {own.length === 0 && isReadOnly && <p className={classes.hint}>Nothing of what was said is written down.</p>}
      {!isReadOnly && (
        <NextLine
          page={page}
          talks={talks}
          agendaId={agendaId}
          line={line}
          onBack={onBack}
          last={own.findLast(({ isOurs }) => !isOurs)}
        />
      )}
    </>
  );
}

function SaidLine({ said, talks, isReadOnly }: { said: Said; talks: Talks; isReadOnly: boolean }) {
  const { branch } = useSession();
  const { id, side, who, text, at, isOurs } = said;
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    if (typed !== null && typed.trim() !== '' && typed !== text) talks.rewrite({ ...said, text: typed });
    setTyped(null);
  };
  return (
    <li className={classes.line} data-side={side} data-ours={isOurs || undefined}>
      <span className={classes.who}>
        {who || sideWords(branch?.words)[side]}
        <span className={classes.at}>
          {at}
          {isOurs && ' among ourselves'}
        </span>
      </span>
      {typed !== null ? (
        <TextInput
          autoFocus
          aria-label="What was said"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep();
            if (event.key === 'Escape') setTyped(null);
            if (event.key === 'Enter' || event.key === 'Escape') event.stopPropagation();
          }}
        />
      ) : isReadOnly ? (
        <span className={classes.prose}>{text}</span>
      ) : (
        <button type="button" className={classes.words} title="Write it anew" onClick={() => setTyped(text)}>
          {text}
        </button>
      )}
      {!isReadOnly && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={`Take out: ${text}`}
          data-no-print
          onClick={() => talks.takeOut(id)}
        >
          <X size={14} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

interface NextLineProps extends Pick<SaidLinesProps, 'page' | 'talks' | 'agendaId' | 'line' | 'onBack'> {
  last: Said | undefined;
}

/** While the box is ticked an adjournment is on: all that is written is ours alone. */
function NextLine({ page, talks, agendaId, line, onBack, last }: NextLineProps) {
  const { branch } = useSession();
  const sides = sideWords(branch?.words);
  const [typed, setTyped] = useState('');
  const [isAdjourned, setIsAdjourned] = useState(false);
  const { team } = page.negotiation;
  const read = readSaidLine(isAdjourned && !typed.trimStart().startsWith('*') ? `* ${typed}` : typed, team, last);
  const submit = () => {
    if (read.text === '') return;
    talks.say({ ...read, agendaId, at: timeOfInstant(new Date().toISOString(), branch?.zone) });
    setTyped('');
  };
  return (
    <form
      data-no-print
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        ref={line}
        label="Said: who, a colon, what"
        placeholder={`${team.find(({ side }) => side === 'management')?.name.split(' ')[0] ?? 'Mgmt'}: there is no more money`}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onBack();
        }}
      />
      {typed.trim() !== '' && (
        <p className={desk.read} aria-live="polite">
          <span>
            Who <b>{read.who || sides[read.side]}</b>
          </span>
          <span>
            {read.isOurs ? 'Among ourselves' : 'Said'} <b>{read.text || '…'}</b>
          </span>
          <span>
            <kbd>Enter</kbd> keeps it
          </span>
        </p>
      )}
      <div className={classes.lineFoot}>
        <Checkbox
          size="sm"
          label="Adjourned: what we write is ours alone"
          checked={isAdjourned}
          onChange={(event) => setIsAdjourned(event.currentTarget.checked)}
        />
        <Keys
          keys={[
            ['*', 'ours alone'],
            ['Esc', 'agenda'],
          ]}
        />
      </div>
    </form>
  );
}
