// Who is in a case: the members with how to reach them, and everybody else by what they are to it.

import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import { managerLevelWords, personRoleWords } from '../../../shared/domain/casework-words.ts';
import type { CasePerson } from '../../../shared/domain/intake.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useWords } from '../../app/desk.tsx';
import { SideButton, SideHint, SideItem, SideList } from '../../components/side-list.tsx';
import classes from './people-card.module.css';

const SHOWN_AT_FIRST = 4;

interface PeopleCardProps {
  page: CasePageData;
  onPerson: (personId: string | null) => void;
  onMembers: () => void;
}

export function PeopleCard({ page, onPerson, onMembers }: PeopleCardProps) {
  const { terms } = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const { members } = page;
  const { people } = page.case;
  const shown = showsAll ? members : members.slice(0, SHOWN_AT_FIRST);
  return (
    <SideList
      title={members.length === 1 ? 'People' : `People: ${members.length} ${terms.members}`}
      action={
        <SideButton hidden="a person" onPress={() => onPerson(null)}>
          Add
        </SideButton>
      }
    >
      {shown.map((member) => (
        <li key={member.id} className={classes.person}>
          <Link to="/members/$id" params={{ id: member.id }} className={classes.name}>
            {member.name}
          </Link>
          <span className={classes.role}>{capital(terms.member)}</span>
          <span className={classes.detail}>
            {[member.isToCheck ? 'membership to check' : (member.number ?? 'no number yet'), member.phone, member.email]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        </li>
      ))}
      <li className={classes.membersLine}>
        {members.length > SHOWN_AT_FIRST && (
          <button
            type="button"
            className={classes.quiet}
            aria-expanded={showsAll}
            onClick={() => setShowsAll(!showsAll)}
          >
            {showsAll ? 'Show fewer' : `Show all ${members.length}`}
          </button>
        )}
        {page.case.closed === null && (
          <button type="button" className={classes.quiet} onClick={onMembers}>
            {members.length === 1 ? `Add another ${terms.member}` : `Change the ${terms.members}`}
          </button>
        )}
      </li>
      {people.map((person) => (
        <Person key={person.id} person={person} onOpen={() => onPerson(person.id)} />
      ))}
      {people.length === 0 && (
        <SideHint>Companion, manager, HR, witnesses: who they are and how to reach them, for whoever goes in.</SideHint>
      )}
    </SideList>
  );
}

function Person({ person, onOpen }: { person: CasePerson; onOpen: () => void }) {
  const level = person.managerLevel === null ? '' : managerLevelWords[person.managerLevel];
  return (
    <SideItem
      onOpen={onOpen}
      title={
        <span className={classes.first}>
          <span>{person.name}</span>
          <span className={classes.role}>{personRoleWords[person.role]}</span>
        </span>
      }
    >
      {[level, person.contact, person.note].filter((part) => part !== '').join(' · ')}
    </SideItem>
  );
}
