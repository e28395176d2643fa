// What a constitution says: its purpose, its vision, and each head that a body of its kind needs. Words to begin with are offered
// where nothing stands yet.

import { Button } from '@mantine/core';
import type { ConstitutionHead } from '../../../../shared/domain/partnership/forums.ts';
import { starterConstitution } from '../../../../shared/domain/partnership/starter-constitution.ts';
import { headWords } from '../../../../shared/domain/partnership/words-forums.ts';
import { CONSTITUTION_CHECKLISTS } from '../../../../shared/rules/partnership/forums/constitution-checklists.ts';
import { useSession } from '../../../app/desk.tsx';
import { ProseField } from '../../../components/fields.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useDialogDraft } from '../../../components/use-dialog-draft.ts';
import classes from './constitution.module.css';
import type { ForumData } from './forum-page.tsx';
import { SignatureFields, signaturesGiven, signaturesTyped } from './signature-fields.tsx';
import { useChangeForum } from './use-change-forum.ts';

/** These are said by the seats, the rules and the purpose; their own words may be added in the paper. */
export const SAID_ELSEWHERE: readonly ConstitutionHead[] = [
  'objectives',
  'termsOfReference',
  'composition',
  'officers',
  'meetings',
];

export function ProseDialog({ data, onClose }: { data: ForumData; onClose: () => void }) {
  const { forum } = data;
  const { branch } = useSession();
  const starter = starterConstitution(branch?.words);
  const { mission, vision, mayDiscuss, mayNotDiscuss } = forum;
  const draft = useDialogDraft(
    `forum-prose:${forum.id}`,
    {
      ...{ mission, vision, mayDiscuss, mayNotDiscuss },
      heads: forum.heads as Partial<Record<ConstitutionHead, string>>,
      visionSigned: signaturesTyped(forum.visionSigned),
    },
    onClose,
  );
  const { value, change } = draft;
  const save = useChangeForum(() => 'The constitution is saved.', draft.finish);
  if (!draft.isLoaded) return null;
  const heads = CONSTITUTION_CHECKLISTS[forum.type].filter((head) => !SAID_ELSEWHERE.includes(head));
  return (
    <FormDialog
      title="Constitution"
      sentence="Short is good: whoever joins next year should understand it."
      action="Save the constitution"
      size="lg"
      draft={draft}
      isRunning={save.isRunning}
      trouble={save.trouble}
      onClose={draft.leave}
      onSubmit={() => {
        const { visionSigned, ...rest } = value;
        const given = signaturesGiven(visionSigned);
        // Under other words than were signed the signatures go, unless somebody has signed these.
        const isSignedAnew = JSON.stringify(given) !== JSON.stringify(forum.visionSigned);
        void save.run({
          id: forum.id,
          revision: forum.revision,
          ...rest,
          ...(isSignedAnew && { visionSigned: given }),
        });
      }}
    >
      <Words
        label="What it is for"
        text={value.mission}
        starter={starter.mission}
        onChange={(text) => change({ mission: text })}
      />
      <Words
        label="It may discuss"
        text={value.mayDiscuss}
        starter={starter.mayDiscuss}
        onChange={(text) => change({ mayDiscuss: text })}
      />
      <Words
        label="It does not discuss"
        text={value.mayNotDiscuss}
        starter={starter.mayNotDiscuss}
        onChange={(text) => change({ mayNotDiscuss: text })}
      />
      {heads.map((head) => (
        <Words
          key={head}
          label={headWords[head].label}
          help={headWords[head].asks}
          text={value.heads[head] ?? ''}
          starter={starter.heads[head]}
          onChange={(text) => change({ heads: { ...value.heads, [head]: text } })}
        />
      ))}
      <ProseField
        label="Vision"
        help="What it will be like here when this works. A draft until both leaders sign it; a signature goes when the words change."
        value={value.vision}
        onChange={(text) => change({ vision: text })}
      />
      {value.vision.trim() !== '' && (
        <SignatureFields
          label="The vision was signed"
          value={value.visionSigned}
          onChange={(visionSigned) => change({ visionSigned })}
        />
      )}
    </FormDialog>
  );
}

interface WordsProps {
  label: string;
  help?: string;
  text: string;
  starter: string | undefined;
  onChange: (text: string) => void;
}

/** A text, and words to begin with while it is empty. */
export function Words({ label, help, text, starter, onChange }: WordsProps) {
  return (
    <div>
      <ProseField label={label} help={help} value={text} onChange={onChange} minRows={2} />
      {text.trim() === '' && starter !== undefined && (
        <Button size="compact-sm" variant="subtle" className={classes.begin} onClick={() => onChange(starter)}>
          Begin with our words<span className="visually-hidden"> for {label}</span>
        </Button>
      )}
    </div>
  );
}
