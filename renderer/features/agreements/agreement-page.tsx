// One agreement: where it stands, its life as a line, what it says, who is consulted about what, its papers and its reviews.

import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { AgreementPage as Page } from '../../../shared/contract/agreements.ts';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { agreementTypeWords } from '../../../shared/domain/partnership/words-people.ts';
import { daysLeftInWords } from '../../../shared/rules/day-words.ts';
import { listed } from '../../../shared/rules/listed.ts';
import { useDesk, useSession } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { useMay } from '../../app/use-may.ts';
import { Block, ProseBlock } from '../../components/block.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { LinkAction } from '../../components/link-action.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RecordPage } from '../../components/record-page.tsx';
import { TwoColumns } from '../../components/side-list.tsx';
import { EntryComposer } from '../partnership/entries/entry-composer.tsx';
import { EntryList } from '../partnership/entries/entry-list.tsx';
import { VisibilityMark } from '../partnership/entries/visibility-mark.tsx';
import { AgreementDialog } from './agreement-dialog.tsx';
import { AgreementLife } from './agreement-life.tsx';
import { Facts, Scope } from './agreement-parts.tsx';
import classes from './agreements.module.css';
import { AroundAgreement } from './around-agreement.tsx';
import { Clauses } from './clauses.tsx';
import { ClausesDialog } from './clauses-dialog.tsx';
import { ReviewDialog } from './review-dialog.tsx';
import { ScopeDialog } from './scope-dialog.tsx';
import { StandingBadge } from './standing-badge.tsx';
import { TimeOffBlock } from './time-off-block.tsx';
import { TimeOffDialog } from './time-off-dialog.tsx';

const TRAIL = [
  { label: 'Partnership', to: '/partnership' as const },
  { label: 'Agreements', to: '/partnership/agreements' as const },
];
const PAPERS = ['paper', 'note', 'evidence'] as const;

export function AgreementPage() {
  const { id } = useParams({ from: '/partnership/agreements/$id' });
  const found = useQuery(useDesk().agreements.get.queryOptions({ input: { id } }));
  return (
    <RecordPage found={found} trail={TRAIL} what="agreement">
      {(page) => <Loaded key={id} page={page} />}
    </RecordPage>
  );
}

type Asked = 'change' | 'review' | 'scope' | 'clauses' | 'timeOff' | 'remove' | null;

function Loaded({ page }: { page: Page }) {
  const { agreement } = page;
  const may = useMay();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  const mayChange = may('agreements.keep');
  const remove = useAction((client, input: Inputs['agreements']['remove']) => client.agreements.remove(input), {
    done: () => 'The agreement was taken out of the register.',
    undoes: ({ id }) => ({ collection: 'agreements', id }),
    onDone: () => void navigate({ to: '/partnership/agreements' }),
  });
  const on = { collection: 'agreements' as const, id: agreement.id };
  return (
    <>
      <PageHeader
        title={agreement.title}
        windowTitle="Agreements"
        trail={[...TRAIL, { label: agreement.title }]}
        sentence={<Sentence page={page} />}
        actions={
          <>
            {may('agreements.review') && agreement.signedOn !== null && (
              <Button
                variant={page.standing === 'dueForReview' ? 'filled' : 'default'}
                onClick={() => setAsked('review')}
              >
                Record a review
              </Button>
            )}
            {mayChange && <Button onClick={() => setAsked('change')}>Change</Button>}
            {may('agreements.remove') && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button aria-label="More">
                    <Ellipsis size={18} aria-hidden />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item color="late" onClick={() => setAsked('remove')}>
                    Take it out of the register
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </>
        }
      />
      <TwoColumns
        nextLabel="Around this agreement"
        next={<AroundAgreement page={page} onReview={() => setAsked('review')} />}
      >
        <Warnings page={page} />
        <AgreementLife agreement={agreement} endsOn={page.endsOn} />
        <Facts page={page} />
        <ProseBlock title="What it is for" text={agreement.purpose} />
        <Block
          title="Clauses"
          action={
            mayChange && (
              <LinkAction about="the clauses" onPress={() => setAsked('clauses')}>
                {agreement.clauses.length === 0 ? 'Add' : 'Change'}
              </LinkAction>
            )
          }
        >
          <Clauses page={page} />
        </Block>
        <Block
          title="Who is consulted about what"
          action={
            mayChange && (
              <LinkAction about="the table" onPress={() => setAsked('scope')}>
                {agreement.scope.length === 0 ? 'Fill in' : 'Change'}
              </LinkAction>
            )
          }
        >
          <Scope page={page} />
        </Block>
        <TimeOffBlock agreement={agreement} onChange={mayChange ? () => setAsked('timeOff') : undefined} />
        <ProseBlock title="Rules for meetings" text={agreement.meetingRules} />
        <ProseBlock title="When the sides do not agree" text={agreement.disputesRoute} />
        <ProseBlock title="Notes" text={agreement.notes} />
        <Block title="Papers and notes">
          <EntryComposer on={on} kinds={PAPERS} within={agreement.visibility} />
          <EntryList
            on={on}
            label="Papers and notes"
            within={agreement.visibility}
            empty={
              <p className={classes.quiet}>Add the agreement itself as a paper, so that nobody has to look for it.</p>
            }
          />
        </Block>
      </TwoColumns>
      {asked === 'change' && <AgreementDialog agreement={agreement} onClose={close} />}
      {asked === 'review' && <ReviewDialog agreement={agreement} onClose={close} />}
      {asked === 'scope' && <ScopeDialog agreement={agreement} onClose={close} />}
      {asked === 'timeOff' && <TimeOffDialog agreement={agreement} onClose={close} />}
      {asked === 'clauses' && <ClausesDialog agreement={agreement} onClose={close} />}
      {asked === 'remove' && (
        <ConfirmDialog
          isOpen
          title="Take this agreement out of the register?"
          action="Take it out"
          isDestructive
          isRunning={remove.isRunning}
          trouble={remove.trouble}
          onConfirm={() => void remove.run({ id: agreement.id, revision: agreement.revision })}
          onCancel={close}
        >
          Its clauses, reviews and papers go with it. This can be undone.
        </ConfirmDialog>
      )}
    </>
  );
}

function Sentence({ page: { agreement, ...page } }: { page: Page }) {
  const { branch } = useSession();
  const { daysToReview } = page;
  return (
    <>
      {agreementTypeWords(branch?.words)[agreement.type]}
      {agreement.parties.length > 0 && ` between ${listed(agreement.parties)}`}. <StandingBadge {...page} />{' '}
      {daysToReview !== null && page.standing === 'dueForReview' && `${daysLeftInWords(daysToReview)}.`}{' '}
      <VisibilityMark {...agreement} />
    </>
  );
}

function Warnings({ page }: { page: Page }) {
  const { agreement, supersededBy } = page;
  const isOpen = page.standing === 'draft';
  if (supersededBy !== null && page.standing === 'superseded') {
    return (
      <p className={classes.warning}>“{supersededBy.title}” has taken its place. It stays here to be looked up.</p>
    );
  }
  if (isOpen && agreement.parties.length < 2) {
    return <p className={classes.warning}>Name both parties: with one alone it cannot be signed.</p>;
  }
  if (page.standing !== 'draft' && agreement.reviewDue === null && page.standing === 'inForce') {
    return <p className={classes.warning}>No review is set: say by when it is to be looked at again.</p>;
  }
  return null;
}
