import { Router } from 'express';
import { requireStaff } from '../auth/guards';
import { printReport, printWristband } from '../services/printer';

export const printing = Router();
printing.use(requireStaff);

printing.post('/wristband', async (request, response) => {
  await printWristband(request.body.printer, '/run/portal/wristband.pdf');
  response.sendStatus(202);
});

printing.post('/report', async (request, response) => {
  await printReport(request.body.printer, '/run/portal/report.pdf');
  response.sendStatus(202);
});
