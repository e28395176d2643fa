// One item: the problem, the rounds of both sides, options against standards and what was agreed; what is ours alone; and what
// backs it before it is tabled.

import { ActionIcon, Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { ItemPage } from '../../../../shared/contract/negotiations/items.ts';
import type { NegotiationPage } from '../../../../shared/contract/negotiations/life.ts';
import { itemKindWords } from '../../../../shared/domain/negotiations/words-items.ts';
import { standingOf } from '../../../../shared/rules/negotiations/standing.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { troubleOf } from '../../../app/sentences.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { ProseBlock } from '../../../components/block.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { printPage } from '../../../components/printing.ts';
import { TwoColumns } from '../../../components/side-list.tsx';
import { BackingCards } from './backing-cards.tsx';
import { WhereItStands } from './gap-words.tsx';
import { ItemDialogs, type ItemQuestion } from './item-dialogs.tsx';
import classes from './items.module.css';
import { OptionsSection } from './options-section.tsx';
import { OursCard } from './ours-card.tsx';
import { RoundsSection } from './rounds-section.tsx';
import { onItem, undoesItem } from './use-item.ts';
import type { CostingBase } from './use-round-base.ts';

interface ItemViewProps {
  itemId: string;
  page: NegotiationPage;
  base: CostingBase;
}

export function ItemView({ itemId, page, base }: ItemViewProps) {
  const found = useQuery(useDesk().negotiations.item.queryOptions({ input: { itemId } }));
  const back = useBack(page.negotiation.id);
  if (found.error && troubleOf(found.error).code === 'NOT_FOUND') {
    return (
      <EmptyState title="This item is not here any more" action={<Button onClick={back}>See all items</Button>}>
        What took it away can be undone in the branch’s history.
      </EmptyState>
    );
  }
  if (found.error) return <ErrorBanner error={found.error} onTryAgain={() => void found.refetch()} />;
  return found.data ? <OneItem page={found.data} negotiation={page} base={base} onBack={back} /> : null;
}

function useBack(id: string): () => void {
  const navigate = useNavigate();
  return () => void navigate({ to: '/negotiations/$id', params: { id }, search: { tab: 'items' } });
}

export interface ItemPartProps {
  page: ItemPage;
  negotiation: NegotiationPage;
  base: CostingBase;
  onAsk: (question: ItemQuestion) => void;
}

function OneItem({ page, negotiation, base, onBack }: Omit<ItemPartProps, 'onAsk'> & { onBack: () => void }) {
  const { item } = page;
  const [question, setQuestion] = useState<ItemQuestion | null>(null);
  const { branch } = useSession();
  const parts = { page, negotiation, base, onAsk: setQuestion };
  return (
    <>
      <div className={classes.bar} data-no-print>
        <Button variant="subtle" leftSection={<ArrowLeft size={16} aria-hidden />} onClick={onBack}>
          All items
        </Button>
        <ItemActions {...parts} />
      </div>
      <div className={classes.itemHead}>
        <div>
          <h2 className={classes.itemTitle}>{item.title}</h2>
          <span className={classes.quiet}>{itemKindWords(branch?.words)[item.kind]}</span>
        </div>
        <WhereItStands item={item} base={base} />
      </div>
      <TwoColumns next={<BackingCards {...parts} />} nextLabel="What backs it">
        <ProseBlock title="The problem" text={item.problem} />
        <RoundsSection {...parts} />
        <OursCard {...parts} />
        <OptionsSection {...parts} />
        {item.state === 'agreed' && <ProseBlock title="What was agreed" text={item.agreedText} />}
      </TwoColumns>
      {question && <ItemDialogs {...parts} question={question} onClose={() => setQuestion(null)} onGone={onBack} />}
    </>
  );
}

function ItemActions({ page: { item }, negotiation, onAsk }: ItemPartProps) {
  const may = useMay();
  const navigate = useNavigate();
  const sheet = useAction(async (client, input: { audience: 'staff-side' | 'joint'; format: 'pdf' | 'docx' }) => {
    saveDownload(await client.negotiations.itemSheet({ itemId: item.id, ...input }));
  });
  const reopen = useAction(
    (client, _: undefined, signal) => client.negotiations.moveItem({ ...onItem(item), to: 'open' }, { signal }),
    { done: () => 'It is open again.', undoes: undoesItem },
  );
  const isOpen = item.state === 'open';
  const { draft, theirs, ours } = standingOf(item);
  const isOut = theirs !== null || (ours !== null && ours.tabledOn !== null);
  return (
    <>
      <ErrorBanner error={sheet.trouble ?? reopen.trouble} onClose={sheet.trouble ? sheet.clear : reopen.clear} />
      {isOpen && draft && (
        <IfMay call="negotiations.table">
          <Button onClick={() => onAsk({ kind: 'table' })}>Table it…</Button>
        </IfMay>
      )}
      {isOpen && negotiation.negotiation.closedOn === null && (
        <IfMay call="negotiations.keepRound">
          <Button
            onClick={() =>
              void navigate({
                to: '/negotiations/$id/room',
                params: { id: negotiation.negotiation.id },
                search: { item: item.id },
              })
            }
          >
            Enter an offer
          </Button>
        </IfMay>
      )}
      {isOpen && isOut && (
        <IfMay call="negotiations.agree">
          <Button onClick={() => onAsk({ kind: 'agree' })}>Agreed…</Button>
        </IfMay>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label="More about this item">
            <Ellipsis size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {may('negotiations.keepItem') && (
            <Menu.Item onClick={() => onAsk({ kind: 'change' })}>Change what it is about…</Menu.Item>
          )}
          <Menu.Item onClick={() => void sheet.run({ audience: 'staff-side', format: 'pdf' })}>
            Sheet for our side (PDF)
          </Menu.Item>
          <Menu.Item onClick={() => void sheet.run({ audience: 'staff-side', format: 'docx' })}>
            Sheet for our side (Word)
          </Menu.Item>
          <Menu.Item onClick={() => void sheet.run({ audience: 'joint', format: 'pdf' })}>
            Sheet for both sides (PDF)
          </Menu.Item>
          <Menu.Item onClick={() => void sheet.run({ audience: 'joint', format: 'docx' })}>
            Sheet for both sides (Word)
          </Menu.Item>
          <Menu.Item onClick={() => void printPage()}>Print this page</Menu.Item>
          {may('negotiations.moveItem') && !isOpen && (
            <Menu.Item onClick={() => void reopen.run(undefined)}>Open it again</Menu.Item>
          )}
          {may('negotiations.moveItem') && isOpen && (
            <>
              <Menu.Item onClick={() => onAsk({ kind: 'end', to: 'withdrawn' })}>Withdraw it…</Menu.Item>
              <Menu.Item onClick={() => onAsk({ kind: 'end', to: 'failedToAgree' })}>Failed to agree…</Menu.Item>
            </>
          )}
          {may('negotiations.removeItem') && !isOut && (
            <Menu.Item color="late" onClick={() => onAsk({ kind: 'remove' })}>
              Take it away…
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
