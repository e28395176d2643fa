// How unions head the columns of their membership lists, folded (no case, no accents, no punctuation).
// The best known spelling of each field comes first.

import type { ImportField } from '../contract/member-import.ts';

const words = (...lines: string[]): readonly string[] => lines.flatMap((line) => line.split('|'));

/** Believed wherever their words stand together in a header. */
export const HEADER_PHRASES: Record<ImportField, readonly string[]> = {
  number: words(
    'membership number|membership no|national membership number|member number|member no|membership id',
    'member id|memberid|membershipno|membershipnumber|membernumber|memberno|mem no|memno|mem num',
    'mship no|union number|union no|union id|membership ref|membership reference|member ref',
    'member reference|card number|card no|record number|imis id|unison number|unite number|gmb number',
    'contact id',
  ),
  firstName: words(
    'first name|name first|firstname|first names|forename|forenames|forename s|given name|given names',
    'christian name|fname',
  ),
  lastName: words('last name|lastname|surname|family name|second name|lname|name last'),
  fullName: words('full name|fullname|member name|members name|display name|contact name|employee name'),
  email: words('email address|e mail address|email|e mail|personal email|home email|work email'),
  phone: words(
    'mobile|mobile number|mobile phone|mobile no|phone number|telephone number|contact number|phone',
    'telephone|cell phone|tel no|home phone|work phone',
  ),
  address: words(
    'full address|home address|postal address|mailing address|address|address line 1|address 1',
    'address1|street address',
  ),
  postcode: words('postcode|post code|home postcode|zip code|zipcode|zip|postal code|pcode'),
  birthDate: words('date of birth|dob|d o b|birth date|birthdate|birthday|date birth'),
  joinedOn: words(
    'date joined|join date|joined date|joindate|datejoined|joining date|date of joining|joined on',
    'date joined union|member since|membership start date|membership start|doj|joined union',
  ),
  leftOn: words(
    'date left|left date|leaving date|leave date|date of leaving|left on|membership end date',
    'membership end|date resigned|resignation date|lapse date|date lapsed|leaver date',
  ),
  standing: words('membership status|member status|membership standing|benefit status|standing|status'),
  knownAs: words('preferred name|known as|likes to be called'),
  band: words('subscription band|subs band|band|subscription rate|subs rate|dues rate|contribution band|salary band'),
  unit: words('bargaining unit|bargaining group|recognition unit'),
  department: words('department name|department|dept|dept name'),
  grade: words('pay grade|job grade|salary grade|pay band|pay scale'),
  shift: words('shift|shift pattern|work shift'),
  hours: words('weekly hours|hours per week|contracted hours|contract hours|hours'),
  category: words(
    'membership category|member category|membership type|member type|membership class',
    'membership grade|subscription category',
  ),
  paymentMethod: words(
    'payment method|method of payment|payment type|pay method|paymentmethod|subs method',
    'subscription method|dues method|collection method|deduction source|paid by|how paid',
  ),
  employer: words('employer name|employer|employing authority|employing body|company name'),
  workplace: words('workplace name|workplace|work place|place of work|work location|work site|worksite|site name'),
  jobTitle: words('job title|jobtitle|job role'),
  payrollNumber: words(
    'payroll number|payroll no|payroll ref|payroll reference|payrollnumber|employee number|employee no|employee id|staff number',
    'staff no|staff id|pay number|pay no|personnel number|works number|clock number|assignment number',
  ),
};

/** Believed only as the whole header: their words stand in many others too. */
export const WHOLE_HEADERS: Partial<Record<ImportField, readonly string[]>> = {
  number: words('member|urn|number|no|id|ref|reference|account number'),
  firstName: words('first|given|name first|names first'),
  lastName: words('last|family|name last|names last|name family'),
  fullName: words('name'),
  joinedOn: words('joined|start date|start'),
  leftOn: words('left|end date|end|resigned|leaver'),
  category: words('category|type|class|grade'),
  paymentMethod: words('payment|method'),
  workplace: words(
    'establishment|depot|site|location|school|base|office|unit|building|station',
    'branch workplace|worksite',
  ),
  jobTitle: words('classification|role|position|job|occupation|post|craft'),
  phone: words('mob|tel|cell'),
  address: words('street'),
  employer: words('council|trust|institution|organization|organisation|company'),
  payrollNumber: words('payroll'),
};
