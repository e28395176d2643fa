// Courses, who went on them, who is certified, and who may accompany.

export const repsTraining = {};
