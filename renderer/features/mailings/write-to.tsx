// The way from the members' list to writing to those that it shows, or to those that were chosen.

import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Mails } from 'lucide-react';
import type { Condition } from '../../../shared/contract/query.ts';
import { useClient } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { useMay } from '../../app/use-may.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { RECIPIENTS_DRAFT } from './mailing-draft.ts';

interface WriteToProps {
  /** As the list is filtered. */
  where?: Partial<Record<string, Condition>> | undefined;
  search?: string | undefined;
  /** Or these. */
  memberIds?: readonly string[];
  isCompact?: boolean;
}

export function WriteTo({ where, search, memberIds, isCompact = false }: WriteToProps) {
  const navigate = useNavigate();
  const may = useMay();
  const client = useClient();
  const keep = useAction(
    async (_, ids: readonly string[]) =>
      client.session.setDesk({ key: RECIPIENTS_DRAFT, value: { memberIds: [...ids] } }),
    { onDone: () => void navigate({ to: '/mailings/new', search: { chosen: true } }) },
  );
  const go = () => {
    if (memberIds !== undefined) void keep.run(memberIds);
    else {
      const conditions = where as Record<string, Condition> | undefined;
      void navigate({
        to: '/mailings/new',
        search: { ...(conditions && { where: conditions }), ...(search && { search }) },
      });
    }
  };
  if (!may('mailings.preview')) return null;
  return (
    <>
      <Button
        {...(isCompact && { size: 'compact-md' })}
        leftSection={<Mails size={16} aria-hidden />}
        loading={keep.isRunning}
        onClick={go}
      >
        Write to them
      </Button>
      <ErrorBanner error={keep.trouble} onClose={keep.clear} />
    </>
  );
}
