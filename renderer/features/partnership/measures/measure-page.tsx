// MeasurePage: to be written by its owner.

import { PageHeader } from '../../../components/page-header.tsx';

export function MeasurePage() {
  return <PageHeader title="Partnership" />;
}
