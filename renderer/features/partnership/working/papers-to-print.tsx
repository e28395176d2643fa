// The papers that come of these figures, each with whom it is for.

import { useNavigate } from '@tanstack/react-router';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { useSession } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { SideItem, SideList } from '../../../components/side-list.tsx';

interface PapersToPrintProps {
  forumId: string;
  from: string;
  to: string;
}

export function PapersToPrint({ forumId, from, to }: PapersToPrintProps) {
  const navigate = useNavigate();
  const sides = sideWords(useSession().branch?.words);
  const sheet = useAction(
    (client, input: Inputs['partnership']['substance'], signal) => client.partnership.substance(input, { signal }),
    { onDone: saveDownload },
  );
  const influence = useAction(
    (client, input: Inputs['partnership']['influenceReport'], signal) =>
      client.partnership.influenceReport(input, { signal }),
    { onDone: saveDownload },
  );
  const pack = useAction(
    (client, input: Inputs['partnership']['pack'], signal) => client.partnership.pack(input, { signal }),
    { onDone: saveDownload },
  );
  return (
    <SideList title="Papers to print">
      {[sheet, influence, pack].map(
        ({ trouble }, at) =>
          trouble && (
            // biome-ignore lint/suspicious/noArrayIndexKey: three papers in a fixed order
            <li key={at}>
              <ErrorBanner error={trouble} />
            </li>
          ),
      )}
      <IfMay call="partnership.substance">
        <SideItem title="Substance sheet" onOpen={() => void sheet.run({ forumId, from, to })}>
          These figures and signs, for the {sides.staff.toLowerCase()} alone
        </SideItem>
      </IfMay>
      <SideItem title="What the union changed" onOpen={() => void influence.run({ forumId, from, to })}>
        For members, without names
      </SideItem>
      <SideItem
        title="Annual report"
        onOpen={() => void navigate({ to: '/partnership/annual-report', search: { forumId } })}
      >
        For both sides, with the agreement statement
      </SideItem>
      <SideItem title="Forum pack" onOpen={() => void pack.run({ forumId })}>
        For the next meeting, from joint records alone
      </SideItem>
    </SideList>
  );
}
