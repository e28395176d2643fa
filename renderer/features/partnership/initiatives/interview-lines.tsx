// Stories that people told of when it went well: by group, never by name.

import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';
import type { Initiative } from '../../../../shared/domain/partnership/initiatives.ts';
import { useToday } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import classes from './initiative.module.css';
import inquiryClasses from './inquiry.module.css';
import type { useChangeInitiative } from './use-initiative.ts';

interface InterviewLinesProps {
  inquiry: NonNullable<Initiative['inquiry']>;
  save: ReturnType<typeof useChangeInitiative>;
}

export function InterviewLines({ inquiry, save }: InterviewLinesProps) {
  const { interviews } = inquiry;
  const today = useToday();
  const [story, setStory] = useState('');
  const [group, setGroup] = useState('');
  const add = async () => {
    if (story.trim() === '') return;
    if (await save.run({ inquiry: { interviews: [...interviews, { story, group, on: today }] } })) setStory('');
  };
  return (
    <>
      <ul className={inquiryClasses.lines} aria-label="Stories">
        {interviews.map((one) => (
          <li key={one.id}>
            <span>
              <span className={classes.prose}>{one.story}</span>
              <span className={classes.hint}>
                {one.group && `${one.group}, `}
                <DayText day={one.on} isShort />
              </span>
            </span>
            <IfMay call="partnership.keepInitiative">
              <ActionIcon
                variant="subtle"
                color="gray"
                size={26}
                data-no-print
                aria-label="Take this story away"
                onClick={() => void save.run({ inquiry: { interviews: interviews.filter(({ id }) => id !== one.id) } })}
              >
                <X size={14} aria-hidden />
              </ActionIcon>
            </IfMay>
          </li>
        ))}
      </ul>
      <IfMay call="partnership.keepInitiative">
        <form
          className={inquiryClasses.interview}
          data-no-print
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <Textarea
            aria-label="A story"
            placeholder="When was it at its best? What made that possible?"
            autosize
            minRows={2}
            value={story}
            onChange={(event) => setStory(event.currentTarget.value)}
          />
          <TextInput
            aria-label="Who told it, as a group"
            placeholder="Night staff, ward 7"
            maxLength={500}
            value={group}
            onChange={(event) => setGroup(event.currentTarget.value)}
          />
          <Button type="submit" loading={save.isRunning} disabled={story.trim() === ''}>
            Add the story
          </Button>
        </form>
      </IfMay>
    </>
  );
}
