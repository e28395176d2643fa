// What stood in a list and could not be read as what it should be: said on the page until somebody puts in the real value.

import type { ImportField } from '../../../shared/domain/list-sources.ts';
import type { Member } from '../../../shared/domain/members.ts';
import { useWords } from '../../app/desk.tsx';
import { fieldWords } from './import-words.ts';
import classes from './members.module.css';

export function UnreadValues({ member }: { member: Member }) {
  const names = fieldWords(useWords());
  if (member.unread.length === 0) return null;
  return (
    <section className={classes.unread} aria-label="What a list said and nobody could read">
      <p>A list said something here that could not be read. It goes once the real value is put in with “Change”.</p>
      <ul>
        {member.unread.map(({ field, text }) => (
          <li key={`${field} ${text}`}>
            {names[field as ImportField] ?? field}: <q>{text}</q>
          </li>
        ))}
      </ul>
    </section>
  );
}
