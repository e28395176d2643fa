// Courses, who went on them, who is certified, and who may accompany.

import { procedure } from '../implementer.ts';
import { addCertificate, openCertificate, removeCertificate } from './training/certificate-files.ts';
import { certifications, certify, changeCertification, withdrawCertification } from './training/certifications.ts';
import { companions, companionsOfCase, mayAccompany } from './training/companions.ts';
import { cancelCourse, course, courses, keepCourse } from './training/courses.ts';
import { keepTraining, moveTraining } from './training/keep-training.ts';
import { trainings } from './training/list-trainings.ts';
import { training } from './training/needs.ts';
import { attendanceSheet, certificate, record } from './training/papers.ts';

const { reps } = procedure;

export const repsTraining = {
  courses: reps.courses.handler(({ input, context }) => courses(input, context)),
  course: reps.course.handler(({ input, context }) => course(input, context)),
  keepCourse: reps.keepCourse.handler(({ input, context }) => keepCourse(input, context)),
  cancelCourse: reps.cancelCourse.handler(({ input, context }) => cancelCourse(input, context)),
  attendanceSheet: reps.attendanceSheet.handler(({ input, context }) => attendanceSheet(input, context)),
  training: reps.training.handler(({ input, context }) => training(input, context)),
  trainings: reps.trainings.handler(({ input, context }) => trainings(input, context)),
  keepTraining: reps.keepTraining.handler(({ input, context }) => keepTraining(input, context)),
  moveTraining: reps.moveTraining.handler(({ input, context }) => moveTraining(input, context)),
  addCertificate: reps.addCertificate.handler(({ input, context }) => addCertificate(input, context)),
  removeCertificate: reps.removeCertificate.handler(({ input, context }) => removeCertificate(input, context)),
  openCertificate: reps.openCertificate.handler(({ input, context }) => openCertificate(input, context)),
  certifications: reps.certifications.handler(({ input, context }) => certifications(input, context)),
  certify: reps.certify.handler(({ input, context }) => certify(input, context)),
  changeCertification: reps.changeCertification.handler(({ input, context }) => changeCertification(input, context)),
  withdrawCertification: reps.withdrawCertification.handler(({ input, context }) =>
    withdrawCertification(input, context),
  ),
  certificate: reps.certificate.handler(({ input, context }) => certificate(input, context)),
  mayAccompany: reps.mayAccompany.handler(({ input, context }) => mayAccompany(input, context)),
  companions: reps.companions.handler(({ input, context }) => companions(input, context)),
  companionsOfCase: reps.companionsOfCase.handler(({ input, context }) => companionsOfCase(input, context)),
  record: reps.record.handler(({ input, context }) => record(input, context)),
};
