// @case: search parameter set on a URL
export async function f(patient: { mrn: string; birthDate: string }) {
  const u = new URL('https://api.example/s');
  u.searchParams.set('dob', patient.birthDate);
  // expect: phi-in-url
  await fetch(u);
}

// @case: target of a redirect
import express from 'express';
import type { Patient } from 'fhir/r4';
express().get('/x', async (req, res) => {
  const p = (await (await fetch('https://fhir.example/Patient/1')).json()) as Patient;
  // expect: phi-in-url
  res.redirect('/result?name=' + p.name![0].family);
});
