/**
 * Texts of a finding come from the code that was analysed: control characters in them could move a terminal's cursor or
 * forge lines of a log. They are shown as `\u{1b}`; line breaks and tabs stay where `multiline` says so.
 */
export function printable(text: string, multiline = false): string {
  /* eslint-disable no-control-regex -- control characters are what this is about */
  const pattern = multiline
    ? /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/gu
    : /[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
  /* eslint-enable no-control-regex */
  return text
    .replaceAll('\r\n', '\n')
    .replace(pattern, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}
