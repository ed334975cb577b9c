import { Router } from 'express';
import { requireStaff } from '../auth/guards';
import { handover, listWard } from '../db/patients';

export const wards = Router();
wards.use(requireStaff);

wards.get('/:ward/board', async (request, response) => {
  response.json(await listWard(request.params.ward, String(request.query.sort ?? 'bed')));
});

wards.get('/:ward/handover', async (request, response) => {
  response.json(await handover(request.params.ward, String(request.query.sort ?? 'bed')));
});
