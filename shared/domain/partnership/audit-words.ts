// What each read and each paper of partnership and agreements is called in the audit.

export const PARTNERSHIP_READ: Readonly<Record<string, string>> = {
  // issues, and the entries on any record
  'partnership.entries': 'The entries of a partnership record were read',
};

export const PARTNERSHIP_EXPORTED: Readonly<Record<string, string>> = {
  // issues, and the entries on any record
  'partnership.openPaper': 'A partnership paper was opened',
};
