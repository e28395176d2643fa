// Whether a new version is looked for: off until somebody switches it on, and then only when somebody asks in the menu.

import { Switch } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDesk } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';

export function UpdatesFact() {
  const query = useDesk().session.updates.queryOptions({ input: {} });
  const queries = useQueryClient();
  const { data } = useQuery(query);
  const change = useAction((client, isOn: boolean) => client.session.setUpdates({ isOn }), {
    onDone: (next) => queries.setQueryData(query.queryKey, next),
  });
  return (
    <div>
      <dt>New versions</dt>
      <dd>
        {data && data.host === null && 'This Branchdesk never looks for one. Your union tells you when there is one.'}
        {data && data.host !== null && (
          <>
            <Switch
              label="Look for a new version"
              description={`Only when you ask, in the menu, and only at ${data.host}.${data.fromNextStart ? ' Counts from the next start.' : ''}`}
              checked={data.isOn}
              disabled={change.isRunning}
              onChange={(event) => void change.run(event.currentTarget.checked)}
            />
            <ErrorBanner error={change.trouble} />
          </>
        )}
      </dd>
    </div>
  );
}
