// Requests about people's data, legal holds and destruction certificates: each procedure and the one function that answers it.

import { procedure } from './implementer.ts';
import { certificate, listCertificates } from './requests/certificates.ts';
import { liftHold, listHolds, placeHold } from './requests/holds.ts';
import { changeRequest, closeRequest, getRequest, listRequests, logRequest } from './requests/keep-requests.ts';

export const requests = {
  list: procedure.requests.list.handler(({ input, context }) => listRequests(input, context)),
  get: procedure.requests.get.handler(({ input, context }) => getRequest(input, context)),
  log: procedure.requests.log.handler(({ input, context }) => logRequest(input, context)),
  change: procedure.requests.change.handler(({ input, context }) => changeRequest(input, context)),
  close: procedure.requests.close.handler(({ input, context }) => closeRequest(input, context)),
  holds: procedure.requests.holds.handler(({ input, context }) => listHolds(input, context)),
  hold: procedure.requests.hold.handler(({ input, context }) => placeHold(input, context)),
  lift: procedure.requests.lift.handler(({ input, context }) => liftHold(input, context)),
  certificates: procedure.requests.certificates.handler(({ input, context }) => listCertificates(input, context)),
  certificate: procedure.requests.certificate.handler(({ input, context }) => certificate(input, context)),
};
