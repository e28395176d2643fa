// Writing to many members: letters, labels and lists of email addresses, and the record of who was written to.

export const mailings = {};
