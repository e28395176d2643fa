// The quiet way from a record to the list of who has seen it.

import { Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';

export function WhoHasSeen({ collection, id }: { collection: 'cases' | 'members'; id: string }) {
  const navigate = useNavigate();
  return (
    <Menu.Item onClick={() => void navigate({ to: '/branch/audit', search: { collection, id } })}>
      Who has seen this
    </Menu.Item>
  );
}
