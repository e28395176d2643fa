// An interest-based sheet: what matters to each side, side by side; under it the options, by what they are judged, and what was
// agreed. Positions have no place on it.

import { ActionIcon, Checkbox } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';
import type { Initiative } from '../../../../shared/domain/partnership/initiatives.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { Section } from '../consultations/section.tsx';
import { AgreedField } from './agreed-field.tsx';
import classes from './initiative.module.css';
import interestsClasses from './interests.module.css';
import { LineList } from './line-list.tsx';
import { NewLine } from './new-line.tsx';
import { useChangeInitiative } from './use-initiative.ts';

type Interests = NonNullable<Initiative['interests']>;

export function InterestsSection({ initiative, interests }: { initiative: Initiative; interests: Interests }) {
  const { branch } = useSession();
  const sides = sideWords(branch?.words);
  const save = useChangeInitiative(initiative, 'Kept.');
  const keep = (part: Partial<Interests>) => save.run({ interests: part });
  return (
    <>
      <ErrorBanner error={save.trouble} onClose={save.clear} />
      <Section title="What matters to each side">
        <div className={interestsClasses.columns}>
          {(['management', 'staff'] as const).map((side) => (
            <div key={side} className={interestsClasses.column}>
              <h3 className={classes.small}>{sides[side]}</h3>
              <LineList
                label={`What matters, ${sides[side].toLowerCase()}`}
                lines={interests[side]}
                placeholder="Why does it matter to them? Enter keeps it"
                empty="Nothing yet. Write why, not what they want."
                isRunning={save.isRunning}
                onSave={(lines) => keep({ [side]: lines })}
              />
            </div>
          ))}
        </div>
      </Section>
      <Section title="Options">
        <Options interests={interests} keep={keep} isRunning={save.isRunning} />
      </Section>
      <Section title="By what options are judged">
        <LineList
          label="Standards"
          lines={interests.standards}
          placeholder="Fair to both shifts, within the budget, safe…"
          empty="Agree the yardsticks before you choose."
          isRunning={save.isRunning}
          onSave={(standards) => keep({ standards })}
        />
      </Section>
      <Section title="What was agreed">
        <AgreedField key={interests.agreed} initiative={initiative} interests={interests} />
      </Section>
    </>
  );
}

interface OptionsProps {
  interests: Interests;
  keep: (part: Partial<Interests>) => Promise<unknown>;
  isRunning: boolean;
}

function Options({ interests, keep, isRunning }: OptionsProps) {
  const { options, management, staff } = interests;
  const [text, setText] = useState('');
  const all = [...new Set([...management, ...staff])];
  const add = async () => {
    if (text.trim() === '' || isRunning) return;
    const id = crypto.randomUUID();
    if (await keep({ options: [...options, { id, text, meets: [] }] })) setText('');
  };
  const setMeets = (id: string, meets: string[]) =>
    void keep({ options: options.map((one) => (one.id === id ? { ...one, meets } : one)) });
  return (
    <>
      {options.length === 0 && <p className={classes.hint}>As many as come, without judging any of them yet.</p>}
      <ul className={interestsClasses.options} aria-label="Options">
        {options.map((option) => (
          <li key={option.id} className={interestsClasses.option}>
            <div className={interestsClasses.optionHead}>
              <strong className={interestsClasses.optionText}>{option.text}</strong>
              <span className={classes.hint}>
                meets {option.meets.length} of {all.length}
              </span>
              <IfMay call="partnership.keepInitiative">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={26}
                  data-no-print
                  aria-label={`Take away: ${option.text}`}
                  onClick={() => void keep({ options: options.filter(({ id }) => id !== option.id) })}
                >
                  <X size={14} aria-hidden />
                </ActionIcon>
              </IfMay>
            </div>
            <div className={interestsClasses.meets}>
              {all.map((interest) => (
                <Checkbox
                  key={interest}
                  size="xs"
                  label={interest}
                  checked={option.meets.includes(interest)}
                  disabled={isRunning}
                  onChange={(event) =>
                    setMeets(
                      option.id,
                      event.currentTarget.checked
                        ? [...option.meets, interest]
                        : option.meets.filter((each) => each !== interest),
                    )
                  }
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
      <NewLine
        label="Add an option"
        placeholder="An option, Enter keeps it"
        value={text}
        onChange={setText}
        onKeep={add}
      />
    </>
  );
}
