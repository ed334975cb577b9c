// @case: page number set on a URL
export async function load(patient: { mrn: string; birthDate: string }, page: number) {
  const url = new URL('https://api.ward.example/search');
  url.searchParams.set('page', String(page));
  await fetch(url, { method: 'POST', body: JSON.stringify({ birthDate: patient.birthDate }) });
}

// @case: target of a redirect by the id of the record
import express from 'express';
import type { Patient } from 'fhir/r4';
express().get('/x', async (req, res) => {
  const patient = (await (await fetch('https://fhir.ward.example/Patient/1')).json()) as Patient;
  res.redirect('/result/' + patient.id);
});
