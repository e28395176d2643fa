// How employers head the columns of lists of their staff. Columns of names tell that a row is one employee; nothing in them is
// read.

import type { WorkforceField } from '../../../contract/negotiations/pay-workforces.ts';
import type { HeaderWords, NameField } from '../../header-matching.ts';
import { HEADER_PHRASES, WHOLE_HEADERS } from '../../import-header-words.ts';

const words = (...lines: string[]): readonly string[] => lines.flatMap((line) => line.split('|'));

const phrases: Record<WorkforceField | NameField, readonly string[]> = {
  firstName: HEADER_PHRASES.firstName,
  lastName: HEADER_PHRASES.lastName,
  fullName: HEADER_PHRASES.fullName,
  grade: words('pay grade|salary grade|grade name|grade|pay band|salary band|band'),
  point: words(
    'spinal column point|spine column point|spinal point|spine point|pay spine point|salary point|pay point|scale point',
    'current scp|scp|current point|increment point',
  ),
  annual: words(
    'full time equivalent salary|fte salary|full time salary|fte annual salary|fte pay|full time pay|annual salary',
    'basic salary|base salary|basic pay|annual pay|hourly rate|rate of pay|pay rate|salary|basic',
  ),
  headcount: words(
    'number of employees|no of employees|number of staff|no of staff|number of people|no of people|head count|headcount',
    'number in post|employees in post|staff in post|posts filled|number of posts|employee count|heads',
  ),
  hours: words(
    'contracted hours|contract hours|contractual hours|weekly hours|hours per week|hours a week|hours week|hrs per week',
    'working hours|hours|hrs',
  ),
  share: words('full time equivalent|whole time equivalent|fte|wte|percent of full time|part time percentage'),
  weeksPaid: words('paid weeks|weeks paid|weeks per year|weeks a year|working weeks|weeks worked|weeks'),
  topPoint: words(
    'top of grade|grade maximum|grade max|top point|maximum scp|max scp|top scp|maximum point|max point|bar point',
  ),
  workplace: words('workplace|work place|work location|location|site|establishment|building|base'),
  note: words('job title|post title|job role|role title|occupation|job|role|service|directorate|department|notes'),
};

const wholes: Partial<Record<WorkforceField | NameField, readonly string[]>> = {
  firstName: WHOLE_HEADERS.firstName ?? [],
  lastName: WHOLE_HEADERS.lastName ?? [],
  fullName: words('name|employee|member of staff|post holder|postholder'),
  grade: words('level|scale|gr'),
  point: words('point|pt|sp|spine'),
  annual: words('pay|rate|amount'),
  headcount: words('number|no|count|total|people|staff|employees|n'),
  topPoint: words('max|maximum|top'),
  note: words('note|post|position|team'),
};

/** Pay that is of their part of the week, of another year, or the cost to the employer. */
const OTHER_PAY =
  /\b(?:actual|pro rata|prorata|gross|net|cost|on costs|oncosts|new|proposed|total|last year|overtime)\b/;
const OF_A_PERSON = /\b(?:payroll|employee|staff|person|ni|national insurance)\b.*\b(?:number|no|id|ref)\b/;

export const workforceHeaders: HeaderWords<WorkforceField | NameField> = {
  phrases,
  wholes,
  isElse: (field, header) => {
    if (field === 'annual') return OTHER_PAY.test(header) || /\b(?:point|scp|band)\b/.test(header);
    if (field === 'headcount') return OF_A_PERSON.test(header);
    if (field === 'hours') return /\b(?:full time|standard|overtime|rate|pay|year|annual)\b/.test(header);
    if (field === 'share') return /\b(?:salary|pay|hours|cost)\b/.test(header);
    if (field === 'grade') return /\b(?:max|maximum|min|minimum|top|bottom|date|start|end|point)\b/.test(header);
    if (field === 'point') return /\b(?:max|maximum|min|minimum|top|bottom|next|previous|old|new|date)\b/.test(header);
    if (field === 'workplace') return /\b(?:code|id|postcode|address)\b/.test(header);
    return false;
  },
};

/** Columns that are never offered to be kept: the program has no place for whose row it is. */
export const NAME_FIELDS: readonly NameField[] = ['firstName', 'lastName', 'fullName'];
