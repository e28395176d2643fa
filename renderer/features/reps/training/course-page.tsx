// A course.

import { PageHeader } from '../../../components/page-header.tsx';

export function CoursePage() {
  return <PageHeader title="A course" />;
}
