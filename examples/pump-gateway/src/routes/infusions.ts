import { Router } from 'express';
import { requireNurse } from './access';
import { deliverBolus, setRate, stopInfusion } from '../links/pump-link';

/** What the bedside tablet asks of the pump. */
export const infusions = Router();

infusions.post('/:bed/rate', requireNurse, async (request, response) => {
  await setRate(request.params.bed, Number(request.body.rate));
  response.sendStatus(202);
});

infusions.post('/:bed/bolus', requireNurse, async (request, response) => {
  const { millilitres } = request.body;
  await deliverBolus(request.params.bed, Number(millilitres));
  response.sendStatus(202);
});

infusions.post('/:bed/stop', async (request, response) => {
  await stopInfusion(request.params.bed);
  response.sendStatus(202);
});
