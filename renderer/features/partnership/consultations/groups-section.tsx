// What is changing, who is affected, and who of them was asked: whoever is missing is named.

import { Check, CircleDashed } from 'lucide-react';
import type { ConsultationPage } from '../../../../shared/contract/partnership/consultations.ts';
import classes from './consultation.module.css';
import { Section, SectionButton } from './section.tsx';

interface GroupsSectionProps {
  page: ConsultationPage;
  onChange: () => void;
  onGroups: () => void;
}

export function GroupsSection({ page, onChange, onGroups }: GroupsSectionProps) {
  const { consultation, coverage } = page;
  const others = consultation.consulted.filter(({ name }) => !consultation.affected.some((each) => each.name === name));
  return (
    <Section
      title="What is changing, and for whom"
      actions={
        <>
          <SectionButton onPress={onChange}>Change</SectionButton>
          <SectionButton onPress={onGroups}>Who was asked</SectionButton>
        </>
      }
    >
      {consultation.what.trim() !== '' && <p className={classes.account}>{consultation.what}</p>}
      {coverage.percent === null ? (
        <p className={classes.hint}>Nobody is named as affected yet: then nobody can be missing either.</p>
      ) : (
        <>
          <p>
            {coverage.consulted} of {coverage.affected} affected groups were consulted ({coverage.percent}%).
            {coverage.missing.length > 0 && <strong> Not asked: {coverage.missing.join(', ')}.</strong>}
          </p>
          <ul className={classes.groups}>
            {consultation.affected.map(({ name }) => {
              const isMissing = coverage.missing.includes(name);
              return (
                <li key={name} className={classes.group} data-missing={isMissing || undefined}>
                  {isMissing ? <CircleDashed size={14} aria-hidden /> : <Check size={14} aria-hidden />}
                  {name}
                  <span className="visually-hidden">{isMissing ? ', not consulted' : ', consulted'}</span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <p className={classes.hint}>Consulted besides: {others.map(({ name }) => name).join(', ')}.</p>
      )}
    </Section>
  );
}
