// @case: the answer of an operation, once it is known to be no outcome
import type { OperationOutcome, QuestionnaireResponse } from 'fhir/r4';
declare function submit(form: QuestionnaireResponse): Promise<QuestionnaireResponse | OperationOutcome>;
export async function save(form: QuestionnaireResponse): Promise<void> {
  const answer = await submit(form);
  if (answer.resourceType === 'OperationOutcome') {
    console.error('not saved', answer.issue);
    return;
  }
  // expect: phi-in-log
  console.info('saved', answer);
}

// @case: a bundle is about whoever is in it
import type { Bundle, Patient } from 'fhir/r4';
export function imported(record: Patient | Bundle<Patient>): void {
  // expect: phi-in-log
  if (record.resourceType === 'Bundle') console.log(record.entry);
}

// @case: the resource among the parameters of an answer
import type { QuestionnaireResponse } from 'fhir/r4';
function answerOf(form: QuestionnaireResponse, issues: string[]) {
  return {
    resourceType: 'Parameters',
    parameter: [
      { name: 'response', resource: form },
      { name: 'issues', resource: { resourceType: 'OperationOutcome', issue: issues } },
    ],
  };
}
export function show(form: QuestionnaireResponse): void {
  const { parameter } = answerOf(form, []);
  const response = parameter.find((one) => one.name === 'response');
  // expect: phi-in-log
  console.log(response?.resource);
}

// @case: what a request gave, among others that may have failed
import { client } from 'fhirclient';
const server = client('https://fhir.ward.example/r4');
export async function load(ids: string[]): Promise<void> {
  const all = await Promise.allSettled(ids.map((id) => server.request(`Observation/${id}`)));
  for (const one of all) {
    // expect: phi-in-log
    if (one.status === 'fulfilled') console.log('loaded', one.value);
  }
}

// @case: a form filled in for a patient, and one with the answers that came in
import FHIR from 'fhirclient';
export async function prefill(id: string): Promise<void> {
  const server = FHIR.client('https://fhir.ward.example/r4');
  const filled = await server.request({ url: `Questionnaire/${id}/$populate`, method: 'POST' });
  // expect: phi-in-log
  console.log('filled', filled);
  const answered = await server.request(`Questionnaire?url=intake&_revinclude=QuestionnaireResponse:questionnaire`);
  // expect: phi-in-log
  console.log('answered', answered);
}

// @case: data of a result beside its error
import { getFHIRResource } from '@ward/fhir-services';
import type { Patient } from 'fhir/r4';
export async function open(id: string): Promise<void> {
  const result = await getFHIRResource<Patient>(id);
  // expect: phi-in-log
  console.log('opened', result.data);
}

// @case: the part of its options that a wrapper logs, set before
// @file: form.ts
interface Options { form: unknown; variables: string[] }
export function evaluate({ form, variables }: Options): number {
  console.debug('evaluating', form);
  return variables.length;
}
// @file: main.ts
import { evaluate } from './form';
export function start(answers: string[]): number {
  const options = {
    form: { resourceType: 'QuestionnaireResponse' as const, status: 'completed' as const, item: answers },
    variables: ['weight'],
  };
  // expect: phi-in-log
  return evaluate(options);
}
