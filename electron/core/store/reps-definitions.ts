// The definitions of the collections of posts, training, facility time and elections.

import { collectionSchemas } from '../../../shared/domain/collections.ts';
import { define } from './collection-definition.ts';

/** Each once, so that a record lies once under it. */
const idsIn = (ids: readonly (string | null | undefined)[]): string[] =>
  [...new Set(ids)].filter((id) => typeof id === 'string');

export const repsDefinitions = {
  posts: define<'posts'>({
    schema: collectionSchemas.posts,
    indexes: { workplaceId: (post) => post.workplaceIds },
    fields: { kind: (post) => post.kind, title: (post) => post.title },
    label: (post) => post.title || post.kind,
  }),
  ruleBooks: define<'ruleBooks'>({
    schema: collectionSchemas.ruleBooks,
    indexes: {},
    fields: {},
    label: () => 'The rule book',
  }),
  interests: define<'interests'>({
    schema: collectionSchemas.interests,
    indexes: {
      memberId: (interest) => interest.memberId,
      postId: (interest) => interest.postId,
      workplaceId: (interest) => interest.workplaceIds,
    },
    fields: { saidOn: (interest) => interest.saidOn },
    label: (interest) => interest.name || 'Somebody who may stand',
  }),
  courses: define<'courses'>({
    schema: collectionSchemas.courses,
    indexes: {},
    fields: { name: (course) => course.name, from: (course) => course.from, topic: (course) => course.topic },
    search: { text: (course) => ({ words: `${course.name} ${course.topic} ${course.provider}` }) },
    label: (course) => course.name,
  }),
  trainings: define<'trainings'>({
    schema: collectionSchemas.trainings,
    indexes: { memberId: (training) => training.memberId, courseId: (training) => training.courseId },
    fields: { name: (training) => training.name, from: (training) => training.from },
    label: (training) => training.name,
  }),
  certifications: define<'certifications'>({
    schema: collectionSchemas.certifications,
    indexes: { memberId: (certification) => certification.memberId },
    fields: { certifiedOn: (certification) => certification.certifiedOn },
    label: (certification) => `Certified by ${certification.by}`,
  }),
  facilityTime: define<'facilityTime'>({
    schema: collectionSchemas.facilityTime,
    indexes: {
      memberId: (time) => time.memberId,
      employerId: (time) => time.employerId,
      month: (time) => time.on.slice(0, 7),
    },
    fields: { on: (time) => time.on, kind: (time) => time.kind },
    label: (time) => time.on,
  }),
  elections: define<'elections'>({
    schema: collectionSchemas.elections,
    indexes: {
      postId: (election) => election.postId,
      workplaceId: (election) => election.workplaceIds,
      memberId: (election) =>
        idsIn([
          ...election.nominations.flatMap(({ memberId, proposerId, seconderId }) => [memberId, proposerId, seconderId]),
          ...election.barred.map(({ memberId }) => memberId),
          election.returningOfficer?.memberId,
          ...election.scrutineers.map(({ memberId }) => memberId),
        ]),
      open: (election) => (election.declaration === null && election.cancelled === null ? 'open' : null),
    },
    fields: {
      number: (election) => election.number,
      title: (election) => election.title,
      kind: (election) => election.kind,
      ballotClosesOn: (election) => election.timetable.ballotClosesOn,
    },
    search: {
      text: ({ title, number }) => ({ words: title, identifiers: [{ kind: 'number', text: number }] }),
    },
    label: (election) => election.title,
  }),
  rolls: define<'rolls'>({
    schema: collectionSchemas.rolls,
    indexes: { electionId: (roll) => roll.electionId },
    fields: { asAt: (roll) => roll.asAt },
    label: (roll) => `The roll as at ${roll.asAt}`,
  }),
  ballotBatches: define<'ballotBatches'>({
    schema: collectionSchemas.ballotBatches,
    indexes: { electionId: (batch) => batch.electionId },
    fields: { name: (batch) => batch.name },
    label: (batch) => batch.name,
  }),
};
