// @case: commands of any window
// expect: post-message-origin
window.addEventListener('message', (event) => {
  pump.start(event.data.rate);
});

// @case: function of its own
function onMessage(message: MessageEvent) {
  show(message.data);
}
// expect: post-message-origin
addEventListener('message', onMessage);

// @case: handler of another file
// @file: handler.ts
export const receive = ({ data }: MessageEvent) => {
  localStorage.setItem('patient', data.patient);
};
// @file: main.ts
import { receive } from './handler';
// expect: post-message-origin
window.addEventListener('message', receive, false);

// @case: property
// expect: post-message-origin
window.onmessage = (event) => {
  render(event.data);
};

// @case: reading to any parent
export function report(glucose: number) {
  // expect: post-message-origin
  window.parent.postMessage({ type: 'reading', glucose }, '*');
}

// @case: target of another file
// @file: target.ts
export const TARGET = '*';
// @file: main.ts
import { TARGET } from './target';
export const answer = (token: string) => {
  // expect: post-message-origin
  opener.postMessage({ token }, TARGET);
};

// @case: a title to any parent, for who looks for all of them
export function rename(title: string): void {
  // expect: post-message-origin (low)
  window.parent.postMessage({ setTitle: title }, '*');
}

// @case: the record of a patient to any parent
export function open(patient: { mrn: string }): void {
  // expect: post-message-origin (medium)
  window.parent.postMessage({ open: patient }, '*');
}

// @case: how high a frame is, and what it holds
// expect: post-message-origin
window.addEventListener('message', (event: MessageEvent<{ type: string; payload: { height: number; dose: string } }>) => {
  if (event.data.type !== 'resize') return;
  const { height, dose } = event.data.payload;
  document.querySelector('iframe')!.style.height = `${height}px`;
  document.querySelector('#dose')!.textContent = dose;
});

// @case: the message says of itself where it is from, and a function of the module reads it
// @file: parse.ts
export const credentials = (event: MessageEvent) => Object.fromEntries(new URLSearchParams(event.data.payload.search));
// @file: link.ts
import { credentials } from './parse';
export const linked = () =>
  new Promise((resolve) => {
    const hear = async (event: MessageEvent) => {
      if (event.data.source !== 'ward-link') return;
      window.removeEventListener('message', hear);
      resolve(credentials(event));
    };
    // expect: post-message-origin (medium)
    window.addEventListener('message', hear, false);
  });

