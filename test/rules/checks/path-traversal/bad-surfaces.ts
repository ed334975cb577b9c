// @case: fs-extra
import fse from 'fs-extra';
import express from 'express';
express().get('/a', async (req, res) => {
  // expect: path-traversal
  await fse.remove('/data/' + req.query.f);
  // expect: path-traversal
  await fse.outputFile('/data/' + req.query.f, '');
  res.end();
});
