// Every procedure as an officer of two roles, which add up: nothing that they must not see is in any answer, error or file.

import { matrixOf } from '../support/roles/matrix-of.ts';

matrixOf('repAndMembershipOfficer');
