// What belongs to the kind that was chosen, what it is about, and the button that makes it: with progress, and nothing is
// recorded when it is stopped.

import { Button, Checkbox } from '@mantine/core';
import { FileDown } from 'lucide-react';
import type { DeskClient, Outputs } from '../../../shared/contract/contract.ts';
import type { LabelSheet } from '../../../shared/contract/mailings.ts';
import { useSession } from '../../app/desk.tsx';
import { saveDownload } from '../../app/download.ts';
import { useAction } from '../../app/use-action.ts';
import type { useDraft } from '../../app/use-draft.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { Fields, FormActions, TextField } from '../../components/fields.tsx';
import { ProgressPanel, useProgress } from '../../components/progress-panel.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { afterMaking, type MailingDraft, type To } from './mailing-draft.ts';
import { MailingLabels } from './mailing-labels.tsx';
import { MailingLetter, nameOfLetter, type Template, valuesInWords, whichOf } from './mailing-letter.tsx';
import { madeInWords } from './mailing-words.ts';
import classes from './mailings.module.css';
import type { Made } from './new-mailing-page.tsx';

interface MailingMakeProps {
  to: To;
  draft: ReturnType<typeof useDraft<MailingDraft>>;
  oneAHousehold: boolean;
  templates: readonly Template[] | undefined;
  preview: Outputs['mailings']['preview'] | undefined;
  usualSheet: LabelSheet;
  onMade: (made: Made) => void;
}

export function MailingMake({ to, draft, oneAHousehold, templates, preview, usualSheet, onMade }: MailingMakeProps) {
  const { branch } = useSession();
  const { value, set } = draft;
  const { kind, title, mustHaveConsent, largePrint, skip } = value;
  const sheet = value.sheet ?? usualSheet;
  const letter = templates?.find((each) => nameOfLetter(each) === value.letter);
  const change = (part: Partial<MailingDraft>) => set((before) => ({ ...before, ...part }));
  const make = useAction(
    (client: DeskClient, _: null, signal) => {
      const about = { to, title };
      if (kind === 'labels') return client.mailings.labels({ ...about, sheet, skip, oneAHousehold }, { signal });
      if (kind === 'emailList') return client.mailings.emailList({ ...about, mustHaveConsent }, { signal });
      const values = valuesInWords(value.values, branch?.dateOrder);
      return client.mailings.letters(
        { ...about, which: whichOf(letter!), values, oneAHousehold, largePrint },
        { signal },
      );
    },
    {
      done: ({ name, written }) => `${name} is made, and recorded for ${written.toLocaleString('en-GB')}.`,
      undoes: ({ seq }) => ({ seq }),
      onDone: (made) => {
        saveDownload(made);
        set(afterMaking);
        onMade({ ...made, kind });
      },
    },
  );
  const step = useProgress(`mailings.${kind}`, make.isRunning);
  const pieces = preview === undefined ? '' : madeInWords(kind, preview.envelopes);
  const lacks =
    kind === 'letters' && letter === undefined
      ? 'Choose a letter first.'
      : title.trim() === ''
        ? 'Say what it is about first.'
        : preview?.envelopes === 0
          ? 'Nobody of those chosen can be written to.'
          : undefined;
  if (make.isRunning) {
    return <ProgressPanel title={`Making ${pieces}`} step={step} onStop={make.stop} />;
  }
  return (
    <>
      <div className={classes.part}>
        {kind === 'letters' && templates && (
          <MailingLetter
            to={to}
            draft={value}
            templates={templates}
            largePrint={preview?.largePrint ?? 0}
            issueFor={make.issueFor}
            onChange={change}
          />
        )}
        {kind === 'labels' && (
          <>
            <MailingLabels
              sheet={sheet}
              skip={skip}
              labels={preview?.envelopes}
              problem={make.issueFor('skip')}
              onChange={change}
            />
            <Checkbox
              label="One label for people of one name at one address"
              description="Addressed to both by name. Whoever has another name gets their own."
              checked={oneAHousehold}
              onChange={(event) => change({ oneAHousehold: event.currentTarget.checked })}
            />
          </>
        )}
        {kind === 'emailList' && (
          <Checkbox
            label="Only those who have agreed to email"
            description="Without it, those are in the list as well who have never been asked; whoever refused is in none."
            checked={mustHaveConsent}
            onChange={(event) => change({ mustHaveConsent: event.currentTarget.checked })}
          />
        )}
      </div>
      <section className={classes.step} aria-labelledby="mailing-make">
        <h2 id="mailing-make" className={classes.stepTitle}>
          <span aria-hidden>3</span> Make it
        </h2>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (lacks === undefined) void make.run(null);
          }}
        >
          <ErrorBanner error={make.trouble?.code === 'STOPPED' ? null : make.trouble} />
          <Fields>
            <TextField
              label="What it is about"
              placeholder="Branch meeting in December"
              help="Kept with who was written to, so that you find it again. It stands in no letter."
              maxLength={500}
              value={title}
              problem={make.issueFor('title')}
              onChange={(next) => change({ title: next })}
            />
          </Fields>
          <FormActions>
            <Button
              type="submit"
              variant="filled"
              leftSection={<FileDown size={17} aria-hidden />}
              disabled={lacks !== undefined || preview === undefined}
            >
              Make {pieces}
            </Button>
            <SaveState state={draft.state} />
            {lacks && <span className={classes.quiet}>{lacks}</span>}
          </FormActions>
        </form>
      </section>
    </>
  );
}
