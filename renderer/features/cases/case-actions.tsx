// What can be done with a case as a whole: moved to its stage, allocated, changed, printed, closed, opened again.

import { ActionIcon, Button, Menu } from '@mantine/core';
import { Check, ChevronDown, Ellipsis } from 'lucide-react';
import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { CaseStageSchema } from '../../../shared/domain/case-kinds.ts';
import { useSession, useWords } from '../../app/desk.tsx';
import type { Action } from '../../app/use-action.ts';
import { useMay } from '../../app/use-may.ts';
import { printPage } from '../../components/printing.ts';
import { WhoHasSeen } from '../audit/who-has-seen.tsx';
import { DataItems } from '../requests/about-their-data.tsx';
import { PapersMenu } from './paper-menu.tsx';

export type CaseRequest =
  | 'allocate'
  | 'change'
  | 'addDate'
  | 'history'
  | 'close'
  | 'intake'
  | 'facts'
  | 'members'
  | 'tags'
  | 'characteristics'
  | 'move'
  | 'comparators'
  | 'hold'
  | 'seal';

const stages = CaseStageSchema.exclude(['closed']).options;
type OpenStage = (typeof stages)[number];

interface CaseActionsProps {
  page: CasePageData;
  move: Action<Inputs['cases']['moveStage'], unknown>;
  reopen: Action<Inputs['cases']['reopen'], unknown>;
  onAsk: (request: CaseRequest) => void;
}

export function CaseActions({ page, move, reopen, onAsk }: CaseActionsProps) {
  const words = useWords();
  const may = useMay();
  const isProtected = useSession().lock.protection !== 'none';
  const { terms } = words;
  const { id, revision, stage, closed, repId } = page.case;
  const moveTo = (next: OpenStage) => {
    if (next !== stage) void move.run({ id, revision, stage: next });
  };
  return (
    <>
      {closed ? (
        <Button loading={reopen.isRunning} onClick={() => void reopen.run({ id, revision })}>
          Open it again
        </Button>
      ) : (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button rightSection={<ChevronDown size={15} aria-hidden />} loading={move.isRunning}>
              <span className="visually-hidden">Stage: </span>
              {words.stages[stage]}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>Where it stands</Menu.Label>
            {stages.map((each) => (
              <Menu.Item
                key={each}
                aria-current={each === stage || undefined}
                rightSection={each === stage ? <Check size={15} aria-hidden /> : undefined}
                onClick={() => moveTo(each)}
              >
                {words.stages[each]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <PapersMenu page={page} onAsk={onAsk} />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={38} aria-label={`More about this ${terms.case}`}>
            <Ellipsis size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {!closed && may('cases.suggestRep') && (
            <Menu.Item onClick={() => onAsk('allocate')}>
              {repId === null ? `Allocate a ${terms.rep}` : `Allocate another ${terms.rep}`}
            </Menu.Item>
          )}
          <Menu.Item onClick={() => onAsk('change')}>Change its kind, {terms.workplace} or account</Menu.Item>
          {!closed && <Menu.Item onClick={() => onAsk('addDate')}>Add another date</Menu.Item>}
          {!closed && <Menu.Item onClick={() => onAsk('members')}>Change whom it is about</Menu.Item>}
          <Menu.Divider />
          <Menu.Item onClick={() => void printPage()}>Print it</Menu.Item>
          <Menu.Item onClick={() => onAsk('comparators')}>Closed {terms.cases} like this one</Menu.Item>
          <Menu.Item onClick={() => onAsk('history')}>History of this {terms.case}</Menu.Item>
          <WhoHasSeen collection="cases" id={id} />
          {isProtected && may('cases.seal') && (
            <Menu.Item onClick={() => onAsk('seal')}>
              {page.isSealed ? `Who may open this ${terms.case}` : `Seal this ${terms.case}`}
            </Menu.Item>
          )}
          <DataItems of="case" onAsk={() => onAsk('hold')} />
          {!closed && (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => onAsk('close')}>Close the {terms.case}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
