// The recovery sheet was used: said on every page until a secretary has seen it.

import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { InstantText } from '../../components/day-text.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { useDesk, useSession } from '../desk.tsx';
import { useAction } from '../use-action.ts';
import classes from './notices.module.css';

export function RecoveryUsed() {
  const { officer } = useSession();
  const desk = useDesk();
  const queries = useQueryClient();
  const isSecretary = officer?.roles.includes('secretary') === true;
  const officers = useQuery({ ...desk.officers.list.queryOptions({ input: {} }), enabled: isSecretary });
  const seen = useAction((client, _input: undefined) => client.officers.recoverySeen({}), {
    onDone: () => void queries.invalidateQueries({ queryKey: desk.officers.list.key() }),
  });
  const recovery = officers.data?.recovery;
  if (!isSecretary || !recovery?.usedAt || recovery.isSeen) return null;
  return (
    <div className={classes.notice} data-tone="late" role="alert">
      <p>
        <strong>The recovery sheet was used</strong> on <InstantText at={recovery.usedAt} />. If that was not you,
        change your passphrase and find out who has the sheet. Make a new one in either case.
      </p>
      <LinkButton to="/branch/officers" size="compact-md">
        Make a new sheet
      </LinkButton>
      <Button size="compact-md" loading={seen.isRunning} onClick={() => void seen.run(undefined)}>
        I have seen it
      </Button>
    </div>
  );
}
