// The story of an initiative: five sections, what each side thinks of it now, what must not leave, both signatures; then it may
// leave, and not before.

import { Button, Menu, TagsInput } from '@mantine/core';
import { ChevronDown, CircleDashed } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Initiative } from '../../../../shared/domain/partnership/initiatives.ts';
import type { TwoSides } from '../../../../shared/domain/partnership/sides.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { emptyStory, STORY_SECTIONS, storyLacks } from '../../../../shared/rules/partnership/story.ts';
import { useSession, useToday } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { useDraft } from '../../../app/use-draft.ts';
import { useMay } from '../../../app/use-may.ts';
import { DayField } from '../../../components/day-field.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { Fields, ProseField, TextField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { SaveState } from '../../../components/save-state.tsx';
import { SideList, TwoColumns } from '../../../components/side-list.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import classes from './initiative.module.css';

const SIDES = ['management', 'staff'] as const;
const HELP = {
  about: 'Who you are and what you do, for somebody who has never been there.',
  challenge: 'What was wrong, for whom, and since when.',
  whatWeDid: 'What both sides did, what was tried, and what was given up.',
  results: 'What is different now; figures with where they come from.',
} as const;

export function StoryTab({ initiative }: { initiative: Initiative }) {
  return (
    <TwoColumns next={<Beside initiative={initiative} />} nextLabel="Signatures, and what it lacks">
      <StoryForm key={JSON.stringify([initiative.id, initiative.story])} initiative={initiative} />
    </TwoColumns>
  );
}

function writtenOf(story: Initiative['story']) {
  const { signed: _signed, publishedOn: _publishedOn, ...written } = story ?? emptyStory;
  return written;
}

/** Mounted anew when what is kept has changed. */
function StoryForm({ initiative }: { initiative: Initiative }) {
  const { branch } = useSession();
  const may = useMay();
  const sides = sideWords(branch?.words);
  const { id, revision, story } = initiative;
  const { signed } = story ?? emptyStory;
  const [written] = useState(() => writtenOf(story));
  const draft = useDraft(`initiative:${id}:story`, written);
  const save = useAction(
    (client, input: Inputs['partnership']['keepStory'], signal) => client.partnership.keepStory(input, { signal }),
    {
      done: () => 'The story is kept.',
      undoes: () => ({ collection: 'initiatives', id }),
      onDone: () => void draft.forget(),
    },
  );
  if (!draft.isLoaded) return null;
  const { value } = draft;
  const change = (part: Partial<typeof written>) => draft.set((before) => ({ ...before, ...part }));
  const isChanged = JSON.stringify(value) !== JSON.stringify(written);
  const isSigned = SIDES.some((side) => signed[side] !== null);
  const mayWrite = may('partnership.keepStory');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save.run({ id, revision, ...value });
      }}
    >
      <ErrorBanner error={save.trouble} onClose={save.clear} />
      <Fields>
        {STORY_SECTIONS.map(({ key, title }, at) =>
          key === 'reflections' ? (
            SIDES.map((side) => (
              <ProseField
                key={side}
                label={`${at + 1}. ${title}: ${sides[side].toLowerCase()}`}
                minRows={2}
                readOnly={!mayWrite}
                value={value.reflections[side]}
                onChange={(text) => change({ reflections: { ...value.reflections, [side]: text } })}
              />
            ))
          ) : (
            <ProseField
              key={key}
              label={`${at + 1}. ${title}`}
              help={HELP[key]}
              minRows={2}
              readOnly={!mayWrite}
              value={value[key]}
              onChange={(text) => change({ [key]: text })}
            />
          ),
        )}
        <TagsInput
          label="What must not leave"
          description="Names of people or wards. Each is taken out wherever it stands. Press Enter after each."
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          readOnly={!mayWrite}
          value={value.redact}
          onChange={(redact) => change({ redact })}
        />
      </Fields>
      {mayWrite && (
        <div className={classes.storyFoot} data-no-print>
          <Button
            type="submit"
            variant={isChanged ? 'filled' : 'default'}
            disabled={!isChanged}
            loading={save.isRunning}
          >
            Keep the story
          </Button>
          <SaveState state={draft.state} />
          {isChanged && isSigned && (
            <span className={classes.hint}>Once it is changed, each side signs what it has read anew.</span>
          )}
        </div>
      )}
    </form>
  );
}

function Beside({ initiative }: { initiative: Initiative }) {
  const { branch } = useSession();
  const sides = sideWords(branch?.words);
  const [signing, setSigning] = useState<TwoSides | null>(null);
  const { id, revision, story, visibility } = initiative;
  const sign = useAction(
    (client, input: Inputs['partnership']['signStory'], signal) => client.partnership.signStory(input, { signal }),
    { done: () => 'The signature is taken back.', undoes: () => ({ collection: 'initiatives', id }) },
  );
  const take = useAction(
    (client, format: 'md' | 'pdf' | 'docx', signal) => client.partnership.story({ id, format }, { signal }),
    { onDone: saveDownload },
  );
  const lacks = [
    ...storyLacks(story),
    ...(visibility === 'joint' ? [] : ['It is not for both sides yet: open it to them first.']),
  ];
  const may = useMay();
  return (
    <>
      <ErrorBanner error={sign.trouble ?? take.trouble} />
      <SideList title="Signed by both">
        {SIDES.map((side) => {
          const by = story?.signed[side] ?? null;
          return (
            <li key={side} className={classes.signature} data-missing={by === null || undefined}>
              <span className={classes.leadSide}>{sides[side]}</span>
              {by ? (
                <>
                  <strong>{by.name}</strong>
                  <span className={classes.hint}>
                    <DayText day={by.on} />
                  </span>
                </>
              ) : (
                <strong>Not signed</strong>
              )}
              {story !== null && may('partnership.signStory') && (
                <div data-no-print>
                  {by === null ? (
                    <Button size="compact-md" onClick={() => setSigning(side)}>
                      Sign for {side === 'management' ? sides[side].toLowerCase() : `the ${sides[side].toLowerCase()}`}
                    </Button>
                  ) : (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      ml={-8}
                      onClick={() => void sign.run({ id, revision, side, name: null })}
                    >
                      Take it back
                    </Button>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </SideList>
      <SideList title="Take it out">
        {lacks.map((lack) => (
          <li key={lack} className={classes.lack}>
            <CircleDashed size={16} aria-label="Missing:" />
            <span>{lack}</span>
          </li>
        ))}
        {lacks.length === 0 && (
          <li>
            <Menu position="bottom-start">
              <Menu.Target>
                <Button variant="filled" loading={take.isRunning} rightSection={<ChevronDown size={15} aria-hidden />}>
                  Take out the story
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => void take.run('pdf')}>To print, as PDF</Menu.Item>
                <Menu.Item onClick={() => void take.run('docx')}>To lay out, as Word</Menu.Item>
                <Menu.Item onClick={() => void take.run('md')}>For a web page, as Markdown</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </li>
        )}
      </SideList>
      {signing && <SignDialog initiative={initiative} side={signing} onClose={() => setSigning(null)} />}
    </>
  );
}

function SignDialog({ initiative, side, onClose }: { initiative: Initiative; side: TwoSides; onClose: () => void }) {
  const today = useToday();
  const { branch } = useSession();
  const { id, revision } = initiative;
  const draft = useDialogDraft(`initiative:${id}:sign:${side}`, { name: '', on: today as string | null }, onClose);
  const { value, change } = draft;
  const sign = useAction(
    (client, input: Inputs['partnership']['signStory'], signal) => client.partnership.signStory(input, { signal }),
    { done: () => 'It is signed.', undoes: () => ({ collection: 'initiatives', id }), onDone: draft.finish },
  );
  if (!draft.isLoaded) return null;
  return (
    <FormDialog
      draft={draft}
      title={`Signed for ${sideWords(branch?.words)[side].toLowerCase()}`}
      sentence="Whoever has read the story and stands by it."
      action="It is signed"
      isRunning={sign.isRunning}
      isWaiting={value.name.trim() === '' || value.on === null}
      trouble={sign.trouble}
      isSaidByFields={sign.issueFor('on') !== undefined}
      onClose={draft.leave}
      onSubmit={() =>
        void sign.run({ id, revision, side, name: value.name, ...(value.on !== null && { on: value.on }) })
      }
    >
      <TextField label="Who signed" value={value.name} onChange={(name) => change({ name })} maxLength={500} />
      <DayField
        label="On"
        lean="past"
        value={value.on}
        onChange={(on) => change({ on })}
        problem={sign.issueFor('on')}
      />
    </FormDialog>
  );
}
