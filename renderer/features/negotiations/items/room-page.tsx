// An offer made in the room: entered, costed and compared from the keyboard.

import { PageHeader } from '../../../components/page-header.tsx';

export function RoomPage() {
  return <PageHeader title="In the room" />;
}
