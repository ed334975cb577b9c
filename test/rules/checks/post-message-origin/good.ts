// @case: commands of any window
window.addEventListener('message', (event) => {
  if (event.origin !== 'https://portal.clinic.example') return;
  pump.start(event.data.rate);
});

// @case: function of its own
function onMessage(message: MessageEvent) {
  if (!origins.has(message.origin)) return;
  show(message.data);
}
addEventListener('message', onMessage);

// @case: handler of another file
// @file: handler.ts
export const receive = ({ data, origin }: MessageEvent) => {
  if (origin !== location.origin) return;
  localStorage.setItem('patient', data.patient);
};
// @file: main.ts
import { receive } from './handler';
window.addEventListener('message', receive, false);

// @case: property
window.onmessage = (event) => {
  event.origin === location.origin && render(event.data);
};

// @case: reading to any parent
export function report(glucose: number) {
  window.parent.postMessage({ type: 'reading', glucose }, 'https://portal.clinic.example');
}

// @case: target of another file
// @file: target.ts
export const TARGET = 'https://portal.clinic.example';
// @file: main.ts
import { TARGET } from './target';
export const answer = (token: string) => {
  opener.postMessage({ token }, TARGET);
};

// @case: a worker hears its own page only
import { scan } from './scan';
globalThis.addEventListener('message', (event) => {
  for (const found of scan(event.data.folder)) globalThis.postMessage({ found });
});

// @case: the page that shows this one gets the token that it wrote into the address of the frame
export const completed = (token: string, documentId: number): void => {
  // expect: post-message-origin (low)
  window.parent.postMessage({ action: 'document-completed', data: { token, documentId } }, '*');
};

// @case: how high a frame is
// expect: post-message-origin (low)
window.addEventListener('message', (event: MessageEvent<{ type: string; payload?: { height: number } }>) => {
  if (event.data.type !== 'resize') return;
  const { height } = event.data.payload ?? { height: 0 };
  document.querySelector('iframe')!.style.height = `${height}px`;
});

// @case: a function of another file asks for the sender
// @file: sender.ts
const OWN = ['https://ward.example'];
export const isOurs = (event: MessageEvent): boolean => OWN.includes(event.origin);
// @file: link.ts
import { isOurs } from './sender';
window.addEventListener('message', (event) => {
  if (isOurs(event)) show(event.data);
});

// @case: code that is not known is given the whole event
import { receive } from '@clinic/frames';
window.addEventListener('message', (event) => {
  if (event.data.source === 'ward-link') receive(event);
});

// @case: a function below the one that is given the event asks for the sender
const own = (message: MessageEvent): boolean => message.origin === location.origin;
const work = (message: MessageEvent): void => {
  if (own(message)) show(message.data);
};
window.addEventListener('message', (event) => {
  if (event.data.kind === 'note') work(event);
});

