// @case: a part of the page that the own server makes, by its parameters, for who looks for all of them
export async function beds(list: HTMLElement, day: HTMLInputElement): Promise<void> {
  const answer = day.value && (await fetch(`/api/beds?day=${encodeURIComponent(day.value)}&ward=${list.dataset.ward}`));
  // expect: dom-xss (low)
  if (answer) list.innerHTML = await answer.text();
}
export class Dialog {
  constructor(private readonly body: HTMLElement) {}
  async load(address: string): Promise<void> {
    const answer = await fetch(address);
    // expect: dom-xss (low)
    this.body.innerHTML = await answer.text();
  }
}
const dialog = new Dialog(document.body);
export const showAlerts = (patient: string) => dialog.load(`/patients/${patient}/alerts`);

// @case: what was typed is sent along, what a link says is asked for, and a record that is no page
export async function found(list: HTMLElement, typed: HTMLInputElement, options: RequestInit): Promise<void> {
  const answer = await fetch('/search', { method: 'POST', body: typed.value });
  // expect: dom-xss (medium)
  list.innerHTML = await answer.text();
  const asked = await fetch('/search' + location.search);
  // expect: dom-xss (medium)
  list.innerHTML = await asked.text();
  const note = await fetch(`/notes/${typed.value}`);
  // expect: dom-xss (medium)
  list.innerHTML = await note.text();
  const other = await fetch(`https://${typed.value}.example/page`);
  // expect: dom-xss (medium)
  list.innerHTML = await other.text();
}

// @case: a field of an answer that was parsed on the way
// @file: api.ts
export const read = (address: string) => fetch(address).then((answer) => answer.json());
// @file: main.ts
import { read } from './api';
export async function bed(list: HTMLElement, ward: string): Promise<void> {
  const { note } = await read(`/api/beds/latest?ward=${ward}`);
  const text = `<p>${note}</p>`;
  // expect: dom-xss (medium)
  list.innerHTML = text.trim();
}

// @case: what the own server says went wrong, and how many there are, for who looks for all of them
const box = document.getElementById('box')!;
export async function save(note: string): Promise<void> {
  const response = await fetch('/notes', { method: 'POST', body: note });
  if (!response.ok) {
    // expect: dom-xss (low)
    box.innerHTML = `Not saved: ${await response.text()}`;
    return;
  }
  const answer = await response.json();
  // expect: dom-xss (low)
  if (answer.error) box.innerHTML = `<b>${answer.error.msg}</b>`;
  // expect: dom-xss (low)
  box.innerHTML = `${answer.total} notes`;
  // expect: dom-xss (medium)
  box.innerHTML = `${answer.total} notes, last ${answer.last.title}`;
  for (const one of answer.messages) {
    // expect: dom-xss (medium)
    box.innerHTML += `<li>${one.message}</li>`;
  }
}
export async function find(ward: string): Promise<[boolean, string]> {
  const response = await fetch('/wards/' + encodeURIComponent(ward));
  if (response.status !== 200) return [false, await response.text()];
  return [true, (await response.json()).name];
}
export async function open(ward: string): Promise<void> {
  const [isOpen, text] = await find(ward);
  // expect: dom-xss
  box.innerHTML = text;
}

// @case: a drawing that the own server makes, for who looks for all of them
const codes = document.getElementById('code')!;
export async function showCode(): Promise<void> {
  const answer = await (await fetch('/two-factor/code')).json();
  // expect: dom-xss (low)
  codes.innerHTML = answer.svg;
  // expect: dom-xss (medium)
  codes.innerHTML = answer.label;
}

// @case: the whole answer of a fixed path of the own, be it parsed: a matter of the audit; a field of one is data
declare const total: HTMLElement;
export async function show(rows: { amount: string }[]): Promise<void> {
  const options = { method: 'POST', body: JSON.stringify(rows) };
  const response = await fetch('/total', options);
  const data = await response.json();
  // expect: dom-xss (low)
  total.innerHTML = data;
}
export function showAgain(): void {
  fetch('/total')
    .then((response) => response.json())
    .then((sum) => {
      // expect: dom-xss (low)
      total.innerHTML = sum;
    });
}
export async function note(): Promise<void> {
  const response = await fetch('/note');
  const data = await response.json();
  // expect: dom-xss (medium)
  total.innerHTML = data.text;
}
