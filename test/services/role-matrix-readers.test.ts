// Every procedure as those who change nothing: the auditor, the joint secretary, and an officer who was withdrawn. Nothing
// that they must not see is in any answer, error or file.

import { matrixOf } from '../support/roles/matrix-of.ts';

matrixOf('auditor');
matrixOf('jointSecretary');
matrixOf('withdrawn');
