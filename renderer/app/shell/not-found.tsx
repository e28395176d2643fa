// An address that leads nowhere: an old link, or one that was typed wrong.

import { MapPinOff } from 'lucide-react';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';

export function NotFound() {
  return (
    <EmptyState
      icon={<MapPinOff size={24} />}
      title="There is no page at this address"
      action={
        <LinkButton to="/today" variant="filled">
          Go to Today
        </LinkButton>
      }
    >
      The link may be old, or part of it is missing. Ctrl+K finds every member, case and workplace.
    </EmptyState>
  );
}
