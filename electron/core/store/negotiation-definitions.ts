// The definitions of the collections of bargaining.

import { collectionSchemas } from '../../../shared/domain/collections.ts';
import { define } from './collection-definition.ts';

/** Each once, so that a record lies once under it. */
const idsIn = (ids: readonly (string | null | undefined)[]): string[] =>
  [...new Set(ids)].filter((id) => typeof id === 'string');

const NEGOTIATION = { collection: 'negotiations' } as const;

export const negotiationDefinitions = {
  negotiations: define<'negotiations'>({
    schema: collectionSchemas.negotiations,
    indexes: {
      employerId: ({ employerIds }) => employerIds,
      unitId: ({ unitId }) => unitId,
      memberId: ({ team }) => idsIn(team.map(({ memberId }) => memberId)),
      electionId: ({ electionIds, mandate }) => idsIn([...electionIds, mandate.electionId]),
      spineId: ({ costing }) => costing.spineId,
      workforceId: ({ costing }) => costing.workforceId,
      agreementId: ({ agreementId }) => agreementId,
      open: ({ closedOn }) => (closedOn === null ? 'open' : null),
    },
    fields: {
      number: ({ number }) => number,
      title: ({ title }) => title,
      openedOn: ({ openedOn }) => openedOn,
    },
    search: {
      text: ({ title, number, year }) => ({
        words: `${title} ${year}`,
        identifiers: [{ kind: 'number', text: number }],
      }),
    },
    label: ({ title }) => title,
  }),
  negotiationItems: define<'negotiationItems'>({
    schema: collectionSchemas.negotiationItems,
    indexes: {
      negotiationId: ({ negotiationId }) => negotiationId,
      benchmarkId: ({ benchmarkIds }) => benchmarkIds,
      agreementId: ({ clause }) => clause?.agreementId ?? null,
      clauseId: ({ clause }) => clause?.clauseId ?? null,
      issueId: ({ issueId, disputeId }) => idsIn([issueId, disputeId]),
    },
    visibleThrough: { field: 'negotiationId', ...NEGOTIATION },
    fields: { place: ({ place }) => place },
    label: ({ title }) => title,
  }),
  negotiationMeetings: define<'negotiationMeetings'>({
    schema: collectionSchemas.negotiationMeetings,
    indexes: { negotiationId: ({ negotiationId }) => negotiationId },
    visibleThrough: { field: 'negotiationId', ...NEGOTIATION },
    fields: { day: ({ day }) => day },
    label: ({ title, day }) => title || day,
  }),
  paySpines: define<'paySpines'>({
    schema: collectionSchemas.paySpines,
    indexes: { employerId: ({ employerId }) => employerId },
    fields: { name: ({ name }) => name },
    label: ({ name }) => name,
  }),
  workforces: define<'workforces'>({
    schema: collectionSchemas.workforces,
    indexes: {
      employerId: ({ employerId }) => employerId,
      unitId: ({ unitId }) => unitId,
      spineId: ({ spineId }) => spineId,
      workplaceId: ({ rows }) => idsIn(rows.map(({ workplaceId }) => workplaceId)),
    },
    fields: { name: ({ name }) => name, asAt: ({ asAt }) => asAt },
    label: ({ name }) => name,
  }),
  benchmarks: define<'benchmarks'>({
    schema: collectionSchemas.benchmarks,
    indexes: {},
    fields: { who: ({ who }) => who, on: ({ on }) => on },
    label: ({ who, what }) => `${who}: ${what}`,
  }),
  priceIndexes: define<'priceIndexes'>({
    schema: collectionSchemas.priceIndexes,
    indexes: {},
    fields: { series: ({ series }) => series },
    label: ({ series }) => series.toUpperCase(),
  }),
};
