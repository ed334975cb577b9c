let counter = 0;
let sessionKey: CryptoKey | undefined;

export function open(key: CryptoKey): void {
  sessionKey = key;
  counter = 0;
}

/** A command for the pump, sealed with the key of this session and counted, as base64. */
export async function sealCommand(command: { command: string; units: number }): Promise<string> {
  if (!sessionKey) throw new Error('No session with the pump');
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify({ ...command, counter: ++counter }));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, sessionKey, text));
  return btoa(String.fromCharCode(...iv, ...sealed));
}
