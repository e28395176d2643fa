// Writing to many members: who, what, and then the file. Beside it all the while who gets it and who is left out. What is
// made is recorded in the same step, and can be undone.

import { Radio } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { type MailingKind, MailingKindSchema } from '../../../shared/domain/mailings.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useDesk, useSession, useWords } from '../../app/desk.tsx';
import { useDraft } from '../../app/use-draft.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { TwoColumns } from '../../components/side-list.tsx';
import type { Where } from '../../components/use-list-address.ts';
import { MEMBERS_NOW } from '../members/member-filters.ts';
import { MailingDone } from './mailing-done.tsx';
import {
  emptyMailing,
  MAILING_DRAFT,
  type MailingDraft,
  nobodyChosen,
  RECIPIENTS_DRAFT,
  type To,
} from './mailing-draft.ts';
import { MailingMake } from './mailing-make.tsx';
import { MailingSummary } from './mailing-summary.tsx';
import { type MailingSearch, MailingWho } from './mailing-who.tsx';
import classes from './mailings.module.css';

export type Made = Outputs['mailings']['letters'] & { kind: MailingKind };

const kinds: Readonly<Record<MailingKind, { label: string; about: string }>> = {
  letters: { label: 'Letters', about: 'A Word document to print, with each member’s letter on pages of its own.' },
  labels: { label: 'Address labels', about: 'For envelopes or a newsletter: a PDF for a sheet of labels.' },
  emailList: { label: 'A list of email addresses', about: 'Names and addresses as CSV, for the program that sends.' },
};

export function NewMailingPage() {
  const address: MailingSearch = useSearch({ from: '/mailings/new' });
  const { terms } = useWords();
  const draft = useDraft(MAILING_DRAFT, emptyMailing);
  const picked = useDraft(RECIPIENTS_DRAFT, nobodyChosen);
  const [made, setMade] = useState<Made | null>(null);
  const where = useMemo(
    (): Where => address.where ?? (address.search ? {} : MEMBERS_NOW),
    [address.where, address.search],
  );
  const { chosen, again, search } = address;
  const { memberIds } = picked.value;
  const to = useMemo((): To => {
    if (again !== undefined) return { mailingId: again };
    if (chosen) return { memberIds };
    return { where: where as NonNullable<To['where']>, ...(search && { search }) };
  }, [again, chosen, memberIds, where, search]);
  return (
    <>
      <PageHeader
        title={`Write to ${terms.members}`}
        trail={[
          { label: capital(terms.members), to: '/members' },
          { label: 'Mailings', to: '/mailings' },
          { label: 'New' },
        ]}
        sentence="Whoever has died or has said no is left out by itself. Nothing is recorded before you make it."
      />
      {draft.isLoaded && picked.isLoaded && !made && (
        <Steps address={address} where={where} to={to} draft={draft} onMade={setMade} />
      )}
      {made && (
        <MailingDone
          made={made}
          onAgain={(kind) => {
            draft.set((before) => ({ ...before, kind }));
            setMade(null);
          }}
          onUndone={() => setMade(null)}
        />
      )}
    </>
  );
}

interface StepsProps {
  address: MailingSearch;
  where: Where;
  to: To;
  draft: ReturnType<typeof useDraft<MailingDraft>>;
  onMade: (made: Made) => void;
}

function Steps({ address, where, to, draft, onMade }: StepsProps) {
  const desk = useDesk();
  const { branch } = useSession();
  const { value, set } = draft;
  const { kind } = value;
  const templates = useQuery({ ...desk.mailings.templates.queryOptions(), enabled: kind === 'letters' });
  const letter = templates.data?.rows.find(({ key, templateId }) => (key ?? templateId) === value.letter);
  const oneAHousehold =
    value.oneAHousehold && (kind === 'labels' || (kind === 'letters' && letter?.isPersonal === false));
  const preview = useQuery({
    ...desk.mailings.preview.queryOptions({
      input: { to, kind, oneAHousehold, mustHaveConsent: value.mustHaveConsent },
    }),
    placeholderData: keepPreviousData,
  });
  const change = (part: Partial<MailingDraft>) => set((before) => ({ ...before, ...part }));
  return (
    <TwoColumns
      nextLabel="Who gets it"
      next={
        preview.data && <MailingSummary preview={preview.data} kind={kind} mustHaveConsent={value.mustHaveConsent} />
      }
    >
      <ErrorBanner error={preview.error ?? templates.error} onTryAgain={() => void preview.refetch()} />
      <section className={classes.step} aria-labelledby="mailing-who">
        <h2 id="mailing-who" className={classes.stepTitle}>
          <span aria-hidden>1</span> Who
        </h2>
        <MailingWho address={address} where={where} chosen={preview.data?.chosen} />
      </section>
      <section className={classes.step} aria-labelledby="mailing-what">
        <h2 id="mailing-what" className={classes.stepTitle}>
          <span aria-hidden>2</span> What
        </h2>
        <Radio.Group
          aria-labelledby="mailing-what"
          value={kind}
          onChange={(next) => change({ kind: next as MailingKind })}
        >
          <div className={classes.kinds}>
            {MailingKindSchema.options.map((each) => (
              <Radio.Card key={each} value={each} className={classes.kind} aria-label={kinds[each].label}>
                <Radio.Indicator />
                <span>
                  <strong>{kinds[each].label}</strong>
                  <span className={classes.quiet}>{kinds[each].about}</span>
                </span>
              </Radio.Card>
            ))}
          </div>
        </Radio.Group>
      </section>
      <MailingMake
        to={to}
        draft={draft}
        oneAHousehold={oneAHousehold}
        templates={templates.data?.rows}
        preview={preview.data}
        usualSheet={branch?.words === 'us' ? '5160' : 'L7160'}
        onMade={onMade}
      />
    </TwoColumns>
  );
}
