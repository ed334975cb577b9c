import type * as TsApiUtils from 'ts-api-utils';
import type ts from 'typescript';

/** The word without which a text is not searched for directives. */
export const DIRECTIVE = 'vitalint-ignore';

/** What a reason looks like before anybody wrote one: quick fixes insert it, and it does not count as a reason. */
export const REASON_PLACEHOLDER = '<reason>';

export type DirectiveKind = 'next-line' | 'file' | 'start' | 'end';

export interface Comment {
  /** Offsets of the comment with its delimiters. */
  readonly range: readonly [number, number];
  /** Between the delimiters. */
  readonly text: string;
}

/** A directive as written; nothing in it has been looked up yet. */
export interface Directive {
  readonly comment: Comment;
  readonly kind: DirectiveKind;
  readonly rules: readonly { readonly name: string; readonly range: readonly [number, number] }[];
  readonly reason: string;
  readonly until?: string;
  readonly by?: string;
}

/** Why a directive does not count. `fix` is an edit that mends it. */
export interface Malformed {
  readonly comment: Comment;
  readonly message: string;
  readonly fix?: { readonly title: string; readonly range: readonly [number, number]; readonly text: string };
}

/** All comments of a file that hold the directive's word. The tokens decide what is a comment: not a string, not a template. */
export function directiveComments(sourceFile: ts.SourceFile): readonly Comment[] {
  if (!sourceFile.text.includes(DIRECTIVE)) return [];
  // Loads TypeScript, which is in memory already wherever a source file is; not before.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { forEachComment } = require('ts-api-utils') as typeof TsApiUtils;
  const comments: Comment[] = [];
  forEachComment(sourceFile, (text, { pos, end, kind }) => {
    const body = text.slice(
      pos + 2,
      kind === 3 /* MultiLineCommentTrivia */ && text.endsWith('*/', end) ? end - 2 : end,
    );
    if (body.includes(DIRECTIVE)) comments.push({ range: [pos, end], text: body });
  });
  return comments;
}

const kinds: Readonly<Record<string, DirectiveKind>> = {
  '-next-line': 'next-line',
  '-file': 'file',
  '-start': 'start',
  '-end': 'end',
};

/**
 * Reads one comment. A comment that only speaks of directives, the word not being its first, is none.
 * @returns undefined when it is not a directive
 */
export function readDirective(comment: Comment): Directive | Malformed | undefined {
  const lead = /^[\s*]*/.exec(comment.text)![0].length;
  const body = comment.text.slice(lead);
  if (!body.startsWith(DIRECTIVE)) return undefined;
  const offset = comment.range[0] + 2 + lead;
  const word = /^[\w-]*/.exec(body)![0];
  const suffix = word.slice(DIRECTIVE.length);
  const kind = kinds[suffix];
  if (!kind) return unknownDirective(comment, word, offset);
  // The end of a rule list is the first "--" between spaces: rule ids hold single hyphens.
  const rest = body.slice(word.length);
  const dashes = /(^|\s)--(\s|$)/.exec(rest);
  const list = dashes ? rest.slice(0, dashes.index) : rest;
  const rules = [...list.matchAll(/[^\s,]+/g)].map((match) => {
    const start = offset + word.length + match.index;
    return { name: match[0], range: [start, start + match[0].length] as const };
  });
  const tail = readTail(dashes ? rest.slice(dashes.index + dashes[0].length) : '');
  const directive: Directive = { comment, kind, rules, ...tail };
  return faultOf(directive, offset + word.length + list.trimEnd().length, dashes !== null) ?? directive;
}

function faultOf(directive: Directive, listEnd: number, hasDashes: boolean): Malformed | undefined {
  const { comment, kind, rules, reason, until } = directive;
  const fault = (message: string, fix?: Malformed['fix']): Malformed => ({ comment, message, fix });
  if (rules.some(({ name }) => name === '*' || name === 'all')) {
    return fault(
      'A suppression must name the rules it silences: "*" would also hide what nobody has looked at. List the rule ids.',
    );
  }
  if (kind === 'end') return undefined;
  if (rules.length === 0)
    return fault(
      `No rule is named after ${DIRECTIVE}-${kind}, so nothing is suppressed. Write the rule id, then "-- " and the reason.`,
    );
  if (until !== undefined && !isDate(until))
    return fault(
      `"until ${until}" is no date, so the suppression does not count. Write a day that exists as YYYY-MM-DD.`,
    );
  if (!reason || reason === REASON_PLACEHOLDER) {
    return fault(
      'The suppression gives no reason, so it does not count: a reviewer must be able to see why the risk is accepted. Add "-- " and the reason.',
      hasDashes
        ? undefined
        : { title: 'Add a place for the reason', range: [listEnd, listEnd], text: ` -- ${REASON_PLACEHOLDER}` },
    );
  }
  return undefined;
}

function unknownDirective(comment: Comment, word: string, offset: number): Malformed {
  const known = Object.keys(kinds).map((suffix) => DIRECTIVE + suffix);
  const near =
    word === DIRECTIVE || word.startsWith(`${DIRECTIVE}-next`)
      ? `${DIRECTIVE}-next-line`
      : known.find((name) => name.startsWith(word));
  return {
    comment,
    message: `"${word}" is not a directive, so nothing is suppressed. ${near ? `Did you mean ${near}?` : `Use one of ${known.join(', ')}.`}`,
    fix: near ? { title: `Change to ${near}`, range: [offset, offset + word.length], text: near } : undefined,
  };
}

/** A name that ends a reason after "by": a handle, an address, or capitalised words. "by VPN" is part of the reason. */
const signature = /^(@[\w.-]+|[\w.+-]+@[\w.-]+|\p{Lu}(\.|[\p{L}'’-]*\p{Ll}[\p{L}'’-]*)(\s+\p{Lu}(\.|[\p{L}'’-]*))*)$/u;

/** `reason [until DATE] [by NAME]`; the two may come in either order. */
function readTail(text: string): { reason: string; until?: string; by?: string } {
  // Lines of a block comment may begin with a star.
  let reason = text
    .replace(/\n\s*\*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  let until: string | undefined;
  let by: string | undefined;
  const dated = /^(.*?)(?:^|\s)until (\S*\d\S*)(?: by (.+))?$/.exec(reason);
  if (dated) [reason, until, by] = [dated[1]!.trim(), dated[2], dated[3]?.trim()];
  if (by === undefined) {
    const at = reason.lastIndexOf(' by ');
    if (at > 0 && signature.test(reason.slice(at + 4))) {
      by = reason.slice(at + 4);
      reason = reason.slice(0, at).trim();
    }
  }
  return { reason, ...(until !== undefined && { until }), ...(by !== undefined && { by }) };
}

/** True for `YYYY-MM-DD` of a day that exists. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** True when an acceptance through the day `until` has run out on the day of `now`, in UTC. */
export function isExpired(until: string | undefined, now: Date): boolean {
  return until !== undefined && now.toISOString().slice(0, 10) > until;
}
