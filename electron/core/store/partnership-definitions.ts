// The definitions of partnership's collections: indexes, what lists filter and sort by, what search reads.

import { collectionSchemas } from '../../../shared/domain/collections.ts';
import { CLOSING_STATES } from '../../../shared/domain/partnership/issues.ts';
import { define } from './collection-definition.ts';

const FORUM = { collection: 'forums' } as const;

export const partnershipDefinitions = {
  forums: define<'forums'>({
    schema: collectionSchemas.forums,
    indexes: {
      parentId: (forum) => forum.parentId,
      employerId: (forum) => forum.employerId,
      memberId: ({ seats }) => [
        ...new Set(
          seats
            .flatMap(({ holder, deputy, past }) => [
              holder?.memberId,
              deputy?.memberId,
              ...past.map((one) => one.memberId),
            ])
            .filter((id) => typeof id === 'string'),
        ),
      ],
    },
    fields: { name: (forum) => forum.name, state: (forum) => forum.state, type: (forum) => forum.type },
    search: { text: (forum) => ({ words: forum.name }) },
    label: (forum) => forum.name,
  }),
  meetings: define<'meetings'>({
    schema: collectionSchemas.meetings,
    indexes: { forumId: (meeting) => meeting.forumId, beforeId: (meeting) => meeting.beforeId },
    visibleThrough: { field: 'forumId', ...FORUM },
    fields: {
      plannedOn: (meeting) => meeting.plannedOn,
      heldOn: (meeting) => meeting.heldOn,
      kind: (meeting) => meeting.kind,
    },
    label: (meeting) => meeting.heldOn ?? meeting.movedTo ?? meeting.plannedOn,
  }),
  issues: define<'issues'>({
    schema: collectionSchemas.issues,
    indexes: {
      forumId: (issue) => issue.forumId,
      number: (issue) => issue.number,
      workplaceId: (issue) => issue.workplaceId,
      open: (issue) => (CLOSING_STATES.includes(issue.state) ? null : 'open'),
    },
    fields: {
      number: (issue) => issue.number,
      title: (issue) => issue.title,
      kind: (issue) => issue.kind,
      state: (issue) => issue.state,
      department: (issue) => issue.department,
      raisedOn: (issue) => issue.raisedOn,
      closedOn: (issue) => issue.closedOn,
    },
    search: {
      text: (issue) => ({
        words: `${issue.title} ${issue.themes.join(' ')} ${issue.department}`,
        identifiers: [{ kind: 'number', text: issue.number }],
      }),
    },
    label: (issue) => issue.number,
  }),
  consultations: define<'consultations'>({
    schema: collectionSchemas.consultations,
    indexes: { forumId: (consultation) => consultation.forumId, issueId: (consultation) => consultation.issueId },
    fields: {
      number: (consultation) => consultation.number,
      topic: (consultation) => consultation.topic,
      level: (consultation) => consultation.level,
      firstInvolvedOn: (consultation) => consultation.firstInvolvedOn,
      windowTo: (consultation) => consultation.windowTo,
    },
    search: {
      text: (consultation) => ({
        words: consultation.topic,
        identifiers: [{ kind: 'number', text: consultation.number }],
      }),
    },
    label: (consultation) => consultation.number,
  }),
  decisions: define<'decisions'>({
    schema: collectionSchemas.decisions,
    indexes: {
      forumId: (decision) => decision.forumId,
      meetingId: (decision) => decision.meetingId,
      consultationId: (decision) => decision.consultationId,
      issueId: (decision) => decision.issueId,
    },
    fields: {
      number: (decision) => decision.number,
      title: (decision) => decision.title,
      on: (decision) => decision.on,
      influence: (decision) => decision.influence,
    },
    search: {
      text: (decision) => ({ words: decision.title, identifiers: [{ kind: 'number', text: decision.number }] }),
    },
    label: (decision) => decision.number,
  }),
  actions: define<'actions'>({
    schema: collectionSchemas.actions,
    indexes: {
      forumId: (action) => action.forumId,
      source: (action) => action.source?.id ?? null,
      open: (action) => (action.doneOn === null ? 'open' : null),
    },
    fields: {
      kind: (action) => action.kind,
      dueOn: (action) => action.dueOn,
      doneOn: (action) => action.doneOn,
      ownerSide: (action) => action.ownerSide,
      team: (action) => action.team,
    },
    label: (action) => action.text,
  }),
  initiatives: define<'initiatives'>({
    schema: collectionSchemas.initiatives,
    indexes: { forumId: (initiative) => initiative.forumId, measureId: (initiative) => initiative.measureId },
    fields: {
      number: (initiative) => initiative.number,
      title: (initiative) => initiative.title,
      kind: (initiative) => initiative.kind,
      state: (initiative) => initiative.state,
      raisedOn: (initiative) => initiative.raisedOn,
    },
    search: {
      text: (initiative) => ({
        words: `${initiative.title} ${initiative.team}`,
        identifiers: [{ kind: 'number', text: initiative.number }],
      }),
    },
    label: (initiative) => initiative.number,
  }),
  measures: define<'measures'>({
    schema: collectionSchemas.measures,
    indexes: { forumId: (measure) => measure.forumId },
    fields: { name: (measure) => measure.name, kind: (measure) => measure.kind, team: (measure) => measure.team },
    label: (measure) => measure.name,
  }),
  healthWaves: define<'healthWaves'>({
    schema: collectionSchemas.healthWaves,
    indexes: { forumId: (wave) => wave.forumId },
    visibleThrough: { field: 'forumId', ...FORUM },
    fields: { openedOn: (wave) => wave.openedOn },
    label: (wave) => wave.title || wave.openedOn,
  }),
  healthAnswers: define<'healthAnswers'>({
    schema: collectionSchemas.healthAnswers,
    indexes: { waveId: (answers) => answers.waveId },
    fields: {},
    label: () => 'Answers of a health check',
  }),
  unionProfiles: define<'unionProfiles'>({
    schema: collectionSchemas.unionProfiles,
    indexes: { name: (union) => union.name },
    fields: { name: (union) => union.name },
    label: (union) => union.name,
  }),
  agreements: define<'agreements'>({
    schema: collectionSchemas.agreements,
    indexes: {
      forumId: (agreement) => agreement.forumId,
      employerId: (agreement) => agreement.employerId,
      supersedesId: (agreement) => agreement.supersedesId,
      mainId: (agreement) => agreement.mainId,
    },
    fields: {
      title: (agreement) => agreement.title,
      type: (agreement) => agreement.type,
      reviewDue: (agreement) => agreement.reviewDue,
      signedOn: (agreement) => agreement.signedOn,
      expiresOn: (agreement) => agreement.expiresOn,
    },
    search: { text: (agreement) => ({ words: agreement.title }) },
    label: (agreement) => agreement.title,
  }),
  entries: define<'entries'>({
    schema: collectionSchemas.entries,
    indexes: {
      on: (entry) => entry.on.id,
      hash: (entry) => entry.file?.hash ?? null,
      commitment: (entry) => entry.commitment ?? null,
    },
    fields: { day: (entry) => entry.day, kind: (entry) => entry.kind },
    label: (entry) => entry.title || entry.day,
  }),
};
