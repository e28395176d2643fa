// Who is covered by which rep, and where nobody covers.

export const repsCover = {};
