// What pay is worth against prices: whose, between which months, what would have kept pace, and a sentence to read out.

import { Button, Menu } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { useDesk } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { troubleOf } from '../../../app/sentences.ts';
import { useAction } from '../../../app/use-action.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { PricesDialog } from './prices-dialog.tsx';
import { RealTermsForm } from './real-terms-form.tsx';
import { RealTermsResult } from './real-terms-result.tsx';
import { askedOf, type RealTermsSearch } from './real-terms-search.ts';

const FIRST = { page: { offset: 0, limit: 1 } };
const ANSWERED = ['payThen', 'pay', 'payNow', 'fromMonth', 'toMonth', 'point', 'points'];

export function RealTermsPage() {
  const desk = useDesk();
  const search = useSearch({ from: '/negotiations/real-terms' });
  const navigate = useNavigate();
  const [isAdding, setIsAdding] = useState(false);
  const go = (next: Partial<RealTermsSearch>) =>
    void navigate({ to: '/negotiations/real-terms', search: { ...search, ...next }, replace: true });
  const asked = askedOf(search);
  const spines = useQuery(desk.negotiations.spines.queryOptions({ input: FIRST })).data;
  const firstSpine = spines?.rows[0]?.id;
  const isUntouched = Object.values(search).every((value) => value === undefined);
  const hasBegun = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a page just opened begins with the branch's own spine
  useEffect(() => {
    if (hasBegun.current || firstSpine === undefined) return;
    hasBegun.current = true;
    if (isUntouched) go({ spine: firstSpine });
  }, [isUntouched, firstSpine]);
  const found = useQuery({
    ...desk.negotiations.realTerms.queryOptions({ input: asked ?? { payThen: '1' } }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const file = useAction(
    (client, input: Inputs['negotiations']['realTermsFile'], signal) =>
      client.negotiations.realTermsFile(input, { signal }),
    { onDone: saveDownload },
  );
  const trouble = found.error === null ? null : troubleOf(found.error);
  const isSaidByField = trouble?.issues.some(({ path }) => ANSWERED.includes(String(path[0]))) === true;
  const terms = asked === null || found.isError ? undefined : found.data;
  const take = (format: 'pdf' | 'xlsx' | 'csv') => asked !== null && void file.run({ ...asked, format });
  return (
    <>
      <PageHeader
        title="Real terms"
        trail={[{ label: 'Negotiations', to: '/negotiations' }, { label: 'Real terms' }]}
        sentence="What pay is worth against prices between two months, and what would have kept pace."
        actions={
          <>
            <IfMay call="negotiations.addPrices">
              <Button onClick={() => setIsAdding(true)}>Newer months…</Button>
            </IfMay>
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="filled" disabled={terms === undefined} loading={file.isRunning}>
                  Print or export…
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => take('pdf')}>As a paper (PDF)</Menu.Item>
                <Menu.Item onClick={() => take('xlsx')}>As a workbook (XLSX)</Menu.Item>
                <Menu.Item onClick={() => take('csv')}>As text (CSV)</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        }
      />
      <RealTermsForm search={search} terms={terms} trouble={trouble} onChange={go} />
      <ErrorBanner error={file.trouble} />
      {!isSaidByField && <ErrorBanner error={trouble} />}
      {terms !== undefined && <RealTermsResult terms={terms} onPoint={(point) => go({ points: [point] })} />}
      {asked === null && (
        <EmptyState title="Say whose pay, and from which month on">
          Two amounts and two months are enough. With a pay spine, its figures are taken as they stood in each month.
        </EmptyState>
      )}
      {isAdding && <PricesDialog onClose={() => setIsAdding(false)} />}
    </>
  );
}
