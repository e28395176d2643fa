// After a mailing was made: the file is there, who was written to is recorded, and the same people can have labels.

import { Button, Group } from '@mantine/core';
import type { MailingKind } from '../../../shared/domain/mailings.ts';
import { useUndo } from '../../app/undo.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { StatCard, StatRow } from '../../components/stat-card.tsx';
import { kindWords, leftOutWords } from './mailing-words.ts';
import classes from './mailings.module.css';
import type { Made } from './new-mailing-page.tsx';

interface MailingDoneProps {
  made: Made;
  /** The same people again, with something else. */
  onAgain: (kind: MailingKind) => void;
  onUndone: () => void;
}

export function MailingDone({ made, onAgain, onUndone }: MailingDoneProps) {
  const undo = useUndo();
  return (
    <section className={classes.done} aria-label="What was made">
      <h2 className={classes.stepTitle}>{made.name} is in your downloads</h2>
      <StatRow>
        <StatCard figure={made.written} label="written to, and recorded so" />
        {made.leftOut.map(({ why, members }) => (
          <StatCard key={why} figure={members} label={leftOutWords(why, members, made.kind)} />
        ))}
      </StatRow>
      {made.notes.length > 0 && (
        <ul className={classes.notes}>
          {made.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <p className={classes.quiet}>
        {made.kind === 'emailList'
          ? 'Put the addresses into “blind copy” (Bcc), so that nobody sees who else is a member, and delete the file once it is sent.'
          : 'Delete the file once it is printed: it says who is a member and where they live.'}
      </p>
      <Group gap="sm">
        <LinkButton to="/mailings/$id" params={{ id: made.mailingId }} variant="filled">
          See who was written to
        </LinkButton>
        {made.kind === 'letters' && <Button onClick={() => onAgain('labels')}>Labels for the same people</Button>}
        {made.kind !== 'letters' && <Button onClick={() => onAgain(made.kind)}>Make something else for them</Button>}
        <Button variant="subtle" onClick={() => void undo(made.seq).then((isUndone) => isUndone && onUndone())}>
          Undo: it was not sent
        </Button>
      </Group>
      <span className="visually-hidden" role="status">
        {kindWords[made.kind]} made
      </span>
    </section>
  );
}
