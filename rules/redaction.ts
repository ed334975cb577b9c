/** Shortest piece of a secret that counts as a leak; shorter secrets leak as a whole. */
export const LEAK = 6;
const BULLET = '•';

/**
 * Hides a secret but for what lets its owner recognise it: at most the first two characters, and never more than a
 * quarter of them.
 * @param length of the masked text; as long as the secret when absent, which keeps the columns of code frames
 */
export function mask(secret: string, length = secret.length): string {
  const kept = secret.slice(0, Math.min(2, Math.floor(secret.length / 4)));
  return kept + BULLET.repeat(Math.max(length - kept.length, secret.length > 0 ? 1 : 0));
}

/**
 * Masks every piece of the secrets that a text repeats, down to six characters; line breaks stay, so that code frames
 * keep their lines.
 * @param names what the code calls its variables and properties: `password` is no piece to hide of the secret `password1`
 */
export function maskSecrets(text: string, secrets: Iterable<string>, names: readonly string[] = []): string {
  return maskLeaks(text, leaksOf(secrets, names));
}

/** The pieces by which a secret would leak, all of one length; none where it is too short to be told from other text. */
export interface Leaks {
  readonly secret: string;
  readonly size: number;
  readonly pieces: ReadonlySet<string>;
}

/** What `maskLeaks` hides: worked out once where many texts are masked for the same secrets. */
export function leaksOf(secrets: Iterable<string>, names: readonly string[] = []): readonly Leaks[] {
  return [...secrets].map((secret) => {
    const size = Math.min(LEAK, secret.length);
    const others = names.filter((name) => !name.includes(secret));
    const pieces = new Set<string>();
    for (let at = 0; size >= 3 && at + size <= secret.length; at++) {
      const piece = secret.slice(at, at + size);
      if (piece === secret || !others.some((name) => name.includes(piece))) pieces.add(piece);
    }
    return { secret, size, pieces };
  });
}

/** `maskSecrets` for secrets whose pieces are known. */
export function maskLeaks(text: string, leaks: readonly Leaks[]): string {
  let covered: Uint8Array | undefined;
  for (const { secret, size, pieces } of leaks) {
    for (let at = 0; at + size <= text.length; at++) {
      if (!pieces.has(text.slice(at, at + size))) continue;
      covered ??= new Uint8Array(text.length);
      covered.fill(secret.startsWith(text.slice(at, at + size)) ? 1 : 2, at, at + 1);
      for (let i = at + 1; i < at + size; i++) covered[i] ||= 2;
    }
  }
  return covered ? maskCovered(text, covered) : text;
}

/** Protocols, as URLs name them: a password `postgres` is not told by them. */
const PROTOCOLS = new Set(
  'http https ws wss mqtt mqtts amqp amqps coap coaps redis rediss postgres postgresql mysql mariadb mongodb mssql ftp ftps sftp ssh ldap ldaps smtp smtps imap imaps rtsp'.split(
    ' ',
  ),
);

/**
 * `maskLeaks` for a sentence of ours: names of the code and of protocols that stand in it by themselves stay as they are,
 * for they tell nothing of a secret that happens to be called the same.
 * @param names of variables and properties
 */
export function maskWords(text: string, leaks: readonly Leaks[], names?: ReadonlySet<string>): string {
  const masked = maskLeaks(text, leaks);
  if (masked === text) return text;
  const isMasked = (at: number): boolean => masked[at] !== text[at];
  let result = masked;
  for (const { 0: word, index } of text.matchAll(/[\w$]+/g)) {
    const end = index + word.length;
    if (!(PROTOCOLS.has(word) || names?.has(word)) || isMasked(index - 1) || isMasked(end)) continue;
    result = result.slice(0, index) + word + result.slice(end);
  }
  return result;
}

/** Masks ranges of a text that begins at `offset` of the whole; line breaks stay. */
export function maskRanges(text: string, offset: number, ranges: Iterable<readonly [number, number]>): string {
  const covered = new Uint8Array(text.length);
  for (const [start, end] of ranges) {
    const from = Math.max(0, start - offset);
    const to = Math.min(text.length, end - offset);
    if (from >= to) continue;
    covered.fill(2, from, to);
    if (start >= offset) covered[from] = 1;
  }
  return maskCovered(text, covered);
}

/** 1 marks the beginning of a secret, of which a little may be shown; 2 the rest. */
function maskCovered(text: string, covered: Uint8Array): string {
  let result = '';
  for (let at = 0; at < text.length;) {
    if (!covered[at]) {
      result += text[at++];
      continue;
    }
    let end = at + 1;
    while (end < text.length && covered[end] === 2) end++;
    const run = text.slice(at, end);
    const masked = covered[at] === 1 ? mask(run) : BULLET.repeat(run.length);
    for (let i = 0; i < run.length; i++) result += run[i] === '\n' || run[i] === '\r' ? run[i] : masked[i];
    at = end;
  }
  return result;
}
