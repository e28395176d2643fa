// A meeting of a negotiation.

import { PageHeader } from '../../../components/page-header.tsx';

export function MeetingPage() {
  return <PageHeader title="A meeting" />;
}
