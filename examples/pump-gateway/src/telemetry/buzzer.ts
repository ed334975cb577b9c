import { writeFileSync } from 'node:fs';

/** The buzzer of the gateway itself, on a pin of its board. */
export function soundBuzzer(): void {
  writeFileSync('/sys/class/gpio/gpio21/value', '1');
}
