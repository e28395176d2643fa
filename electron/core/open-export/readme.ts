// The text that goes with an open export, for whoever opens the zip in ten years without Branchdesk.

import { OPEN_EXPORT_VERSION } from '../../../shared/contract/open-export.ts';

export const README = `An open export of a branch's records (version ${OPEN_EXPORT_VERSION} of the format).

THIS IS NOT ENCRYPTED. It holds personal and sensitive data of members: keep it as you would keep the case files, and delete
it when you are done with it.

export.json             When it was made, and how many records each file holds.
schema.json             A JSON Schema (draft 2020-12): for each file below, what stands in it and what it may hold.
collections/*.json      One file for each kind of record: members, cases, timeline, ... Each is a JSON array in UTF-8, one record
                        to a line, ordered by id. Records refer to each other by id: "caseId" names a record of cases.json.
                        Days are YYYY-MM-DD, instants ISO 8601 in UTC, money is in the smallest unit of its currency.
attachments/            The documents, in folders by the number of their case (papers of partnership and of training in their
                        own), under the names that they had.
attachments/index.json  Which file is which: its SHA-256 ("hash" in documents.json and templates.json, "file" in entries.json,
                        "certificates" in trainings.json, "papers" in certifications.json) and the records that name it.

What is not in it: history (who changed what and when), passphrases and keys, equality answers (which are only ever counted),
cases that are sealed to others, and anything else that whoever exported may not see. A move file holds all of it.

Branchdesk reads it again: choose it on an empty desk. The records come back under the same ids; their history begins anew.
`;
