// Every procedure as the membership officer: nothing that they must not see is in any answer, error or file.

import { matrixOf } from '../support/roles/matrix-of.ts';

matrixOf('membershipOfficer');
