// What needs somebody today.

import { PageHeader } from '../../components/page-header.tsx';

export function TodayPage() {
  return <PageHeader title="Today" />;
}
