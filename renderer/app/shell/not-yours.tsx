// Where somebody goes by an address to a page that is not part of their role.

import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';

export function NotYours() {
  return (
    <>
      <PageHeader title="Not part of your role" />
      <EmptyState
        title="This page is kept for other officers of the branch"
        action={<LinkButton to="/today">Go to Today</LinkButton>}
      >
        Ask the secretary if you need it: what each officer may open goes by their roles.
      </EmptyState>
    </>
  );
}
