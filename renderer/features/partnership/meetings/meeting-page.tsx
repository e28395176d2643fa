// MeetingPage: to be written by its owner.

import { PageHeader } from '../../../components/page-header.tsx';

export function MeetingPage() {
  return <PageHeader title="Partnership" />;
}
