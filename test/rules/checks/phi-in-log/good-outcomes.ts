// @case: the outcome of an operation, told by a predicate of the workspace
// @file: outcome.ts
import type { OperationOutcome, QuestionnaireResponse } from 'fhir/r4';
export function isOutcome(answer: QuestionnaireResponse | OperationOutcome): answer is OperationOutcome {
  return answer.resourceType === 'OperationOutcome';
}
// @file: main.ts
import type { OperationOutcome, QuestionnaireResponse } from 'fhir/r4';
import { isOutcome } from './outcome';
declare function submit(form: QuestionnaireResponse): Promise<QuestionnaireResponse | OperationOutcome>;
export async function save(form: QuestionnaireResponse): Promise<void> {
  const answer = await submit(form);
  if (isOutcome(answer)) console.error('not saved', answer);
}

// @case: a function that logs what is no form
// @file: launch.ts
import type { Observation, OperationOutcome } from 'fhir/r4';
export function readingOf(answer: Observation | OperationOutcome): number | undefined {
  if (answer.resourceType === 'OperationOutcome') {
    console.error(answer);
    return undefined;
  }
  return answer.valueQuantity?.value;
}
// @file: main.ts
import { client } from 'fhirclient';
import { readingOf } from './launch';
export async function last(id: string): Promise<number | undefined> {
  const answer = await client('https://fhir.ward.example/r4').request(`Observation/${id}`);
  return readingOf(answer);
}

// @case: the issues among the parameters of an answer
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
  const issues = parameter.find((one) => one.name === 'issues');
  console.log(issues?.resource);
}

// @case: why requests failed
import { client } from 'fhirclient';
const server = client('https://fhir.ward.example/r4');
export async function load(ids: string[]): Promise<void> {
  const all = await Promise.allSettled(ids.map((id) => server.request(`Observation/${id}`)));
  for (const one of all) if (one.status === 'rejected') console.warn('not loaded: ' + one.reason);
}

// @case: a form and the codes of its answers
import FHIR from 'fhirclient';
export async function form(id: string): Promise<void> {
  const server = FHIR.client('https://fhir.ward.example/r4');
  console.log('form', await server.request({ url: 'Questionnaire/$assemble', method: 'POST' }));
  console.log('form', await server.request('Questionnaire/' + id));
  console.log('codes', await server.request(`ValueSet/$expand?url=${id}`));
}

// @case: error of a result beside its data
import { getFHIRResource } from '@ward/fhir-services';
import type { Patient } from 'fhir/r4';
export async function open(id: string): Promise<void> {
  const result = await getFHIRResource<Patient>(id);
  console.error('not opened', result.error);
}

// @case: a wrapper that logs another part of its options
// @file: form.ts
interface Options { form: { item?: unknown[] }; variables: string[] }
export function evaluate({ form, variables }: Options): number {
  for (const variable of variables) console.debug(`evaluating ${variable}`);
  return form.item?.length ?? 0;
}
// @file: main.ts
import { evaluate } from './form';
export function start(answers: string[]): number {
  const options = {
    form: { resourceType: 'QuestionnaireResponse' as const, status: 'completed' as const, item: answers },
    variables: ['weight'],
  };
  return evaluate(options);
}

// @case: kinds of what a bundle holds
// @file: check.ts
import type { Bundle } from 'fhir/r4';
export async function check(bundle: Bundle, send: (url: string) => Promise<boolean>): Promise<void> {
  await Promise.all(
    (bundle.entry ?? []).map(async ({ resource }, i) => {
      if (resource && !(await send(`${resource.resourceType}/$validate`)))
        console.warn(`${resource.resourceType} at ${i} is not valid`);
    }),
  );
}
// @file: main.ts
import type { Bundle, Observation } from 'fhir/r4';
import { check } from './check';
declare function collected(): Bundle<Observation>;
export const run = (send: (url: string) => Promise<boolean>): Promise<void> => check(collected(), send);
