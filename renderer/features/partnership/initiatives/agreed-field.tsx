// What an interest-based sheet came to: written once, kept while it is being written.

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Initiative } from '../../../../shared/domain/partnership/initiatives.ts';
import { useDraft } from '../../../app/use-draft.ts';
import { useMay } from '../../../app/use-may.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { ProseField } from '../../../components/fields.tsx';
import { SaveState } from '../../../components/save-state.tsx';
import classes from './initiative.module.css';
import { useChangeInitiative } from './use-initiative.ts';

interface AgreedFieldProps {
  initiative: Initiative;
  interests: NonNullable<Initiative['interests']>;
}

/** Mount it anew when what is kept has changed. */
export function AgreedField({ initiative, interests }: AgreedFieldProps) {
  const may = useMay();
  const [kept] = useState({ text: interests.agreed });
  const draft = useDraft<{ text: string }>(`initiative:${initiative.id}:agreed`, kept);
  const save = useChangeInitiative(initiative, 'What was agreed is written down.', () => void draft.forget());
  const { agreed } = interests;
  if (!may('partnership.keepInitiative')) return <p className={classes.prose}>{agreed || 'Nothing yet.'}</p>;
  if (!draft.isLoaded) return null;
  const { text } = draft.value;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save.run({ interests: { agreed: text } });
      }}
    >
      <ErrorBanner error={save.trouble} onClose={save.clear} />
      <ProseField
        label="What was agreed, and who looks at it again when"
        minRows={2}
        value={text}
        onChange={(next) => draft.set({ text: next })}
      />
      {text !== agreed && (
        <div className={classes.buttons}>
          <Button type="submit" variant="filled" loading={save.isRunning}>
            Keep it
          </Button>
          <SaveState state={draft.state} />
        </div>
      )}
    </form>
  );
}
