// How reps are spread over the departments: where members have nobody, and how many each rep looks after.

export interface DepartmentSpread {
  department: string;
  members: number;
  reps: number;
  /** Rounded up; null where there is no rep. */
  membersPerRep: number | null;
  /** Members, and no rep. */
  isUncovered: boolean;
}

/** Uncovered departments first, the one with most members at their head; then by members to a rep. */
export function repSpread(
  departments: Iterable<{ department: string; members: number; reps: number }>,
): DepartmentSpread[] {
  const rows = [...departments].map(({ department, members, reps }) => ({
    department,
    members,
    reps,
    membersPerRep: reps === 0 ? null : Math.ceil(members / reps),
    isUncovered: reps === 0 && members > 0,
  }));
  return rows.toSorted(
    (a, b) =>
      Number(b.isUncovered) - Number(a.isUncovered) ||
      (b.membersPerRep ?? b.members) - (a.membersPerRep ?? a.members) ||
      a.department.localeCompare(b.department),
  );
}
