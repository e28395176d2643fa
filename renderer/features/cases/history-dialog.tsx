// What was saved about a case and when.

import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import { RecordHistory } from '../../components/record-history.tsx';

export const HistoryDialog = ({ page, onClose }: { page: CasePageData; onClose: () => void }) => (
  <RecordHistory
    collection="cases"
    id={page.case.id}
    what="case"
    number={page.case.number}
    area="cases."
    onClose={onClose}
  />
);
