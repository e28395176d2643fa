// The costing on paper, as a workbook, and what it means for each point to hand out. The desk works them out from the same input.

import { Button, Menu } from '@mantine/core';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { CostInput } from '../../../../shared/contract/negotiations/cost.ts';
import { saveDownload } from '../../../app/download.ts';
import type { Trouble } from '../../../app/sentences.ts';
import { useAction } from '../../../app/use-action.ts';

export interface CostPapers {
  isRunning: boolean;
  trouble: Trouble | null;
  costing: (format: 'pdf' | 'xlsx') => void;
  meaning: (layout: 'pages' | 'table') => void;
}

/** `title` stands over the papers: "Our claim". */
export function useCostPapers(input: CostInput | null, title: string): CostPapers {
  const costing = useAction(
    (client, given: Inputs['negotiations']['costPaper'], signal) => client.negotiations.costPaper(given, { signal }),
    { onDone: saveDownload },
  );
  const meaning = useAction(
    (client, given: Inputs['negotiations']['meaningPaper'], signal) =>
      client.negotiations.meaningPaper(given, { signal }),
    { onDone: saveDownload },
  );
  return {
    isRunning: costing.isRunning || meaning.isRunning,
    trouble: costing.trouble ?? meaning.trouble,
    costing: (format) => input && void costing.run({ input, title, format }),
    meaning: (layout) => input && void meaning.run({ input, title: `${title}: what it means for me`, layout }),
  };
}

export function CostPapersMenu({ papers, hasPoints }: { papers: CostPapers; hasPoints: boolean }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button loading={papers.isRunning}>Print or export…</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => papers.costing('pdf')}>The costing on paper (PDF)</Menu.Item>
        <Menu.Item onClick={() => papers.costing('xlsx')}>The costing as a workbook (XLSX)</Menu.Item>
        {hasPoints && (
          <>
            <Menu.Divider />
            <Menu.Label>What it means for me</Menu.Label>
            <Menu.Item onClick={() => papers.meaning('pages')}>A page for each point (PDF)</Menu.Item>
            <Menu.Item onClick={() => papers.meaning('table')}>All points in one table (PDF)</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
