/** Written to the phone's log, which support asks for. */
export function trace(step: string, details: unknown): void {
  console.log(`[sync] ${step}`, JSON.stringify(details));
}
