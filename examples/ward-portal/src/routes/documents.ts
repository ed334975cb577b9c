import path from 'node:path';
import { Router } from 'express';
import multer from 'multer';
import { requireStaff } from '../auth/guards';
import { documentStore, portraitSettings, uploadSettings } from '../config/settings';
import { readDocument } from '../services/store';

export const documents = Router();
documents.use(requireStaff);

const upload = multer(uploadSettings);
const portrait = multer(portraitSettings);

documents.post('/', upload.single('document'), (request, response) => {
  response.status(201).json({ name: request.file?.filename });
});

documents.post('/portrait', portrait.single('portrait'), (_request, response) => {
  response.sendStatus(201);
});

documents.get('/:name', async (request, response) => {
  response.type('pdf').send(await readDocument(request.params.name));
});

documents.get('/:name/thumbnail', (request, response) => {
  response.sendFile(path.basename(`${request.params.name}.png`), { root: documentStore });
});
