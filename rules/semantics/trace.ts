/** A place in a source file. Lines and columns are 0-based; `range` holds UTF-16 offsets `[start, end)`. */
export interface Place {
  /** Absolute path, with `/`. */
  readonly file: string;
  readonly range: readonly [number, number];
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** One hop of a value on its way from a source to a sink. */
export interface TraceStep {
  readonly place: Place;
  /** One short sentence without a full stop: "BROKER is 'mqtt://…'". Redacted by whoever makes it. */
  readonly message: string;
}
