// Every procedure as a secretary whom a conflict keeps from some cases: nothing that they must not see is in any answer, error or file.

import { matrixOf } from '../support/roles/matrix-of.ts';

matrixOf('conflictedSecretary');
