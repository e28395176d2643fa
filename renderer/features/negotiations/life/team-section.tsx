// Who sits on each side, what they are there for, and on which items they speak.

import { Link } from '@tanstack/react-router';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import type { TwoSides } from '../../../../shared/domain/partnership/sides.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { Section, SectionButton } from '../../partnership/consultations/section.tsx';
import classes from './life.module.css';
import type { NegotiationQuestion } from './use-negotiation.ts';

interface TeamSectionProps {
  page: NegotiationPage;
  onAsk: (question: NegotiationQuestion) => void;
}

export function TeamSection({ page, onAsk }: TeamSectionProps) {
  const { team } = page.negotiation;
  return (
    <Section
      title="Who sits where"
      actions={
        <SectionButton needs="negotiations.change" about="the team" onPress={() => onAsk('team')}>
          {team.length === 0 ? 'Write it' : 'Change'}
        </SectionButton>
      }
    >
      <div className={classes.sides}>
        <Side page={page} side="staff" empty="Nobody yet." />
        <Side page={page} side="management" empty="Nobody named yet." />
      </div>
    </Section>
  );
}

function Side({ page: { negotiation, items }, side, empty }: { page: NegotiationPage; side: TwoSides; empty: string }) {
  const { branch } = useSession();
  const may = useMay();
  const places = negotiation.team.filter((place) => place.side === side);
  return (
    <div>
      <h3>{sideWords(branch?.words)[side]}</h3>
      {places.length === 0 && <p className={classes.hint}>{empty}</p>}
      <ul>
        {places.map(({ id, name, role, memberId }) => {
          const speaks = items.filter(({ ours }) => ours.speakerId === id).map(({ title }) => title);
          return (
            <li key={id} className={classes.person}>
              {memberId !== null && may('members.get') ? (
                <Link to="/members/$id" params={{ id: memberId }}>
                  {name}
                </Link>
              ) : (
                name
              )}
              {role.trim() !== '' && <span>{role}</span>}
              {speaks.length > 0 && <span>Speaks on {speaks.join(', ')}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
