import { Presets, SingleBar } from 'cli-progress';
import type { Output } from './io';

/** A progress bar for people at a terminal; in a pipe or a log it writes nothing. */
export class Progress {
  private readonly bar: SingleBar | undefined;
  private started = false;

  constructor(output: Output) {
    if (output.isTTY !== true) return;
    this.bar = new SingleBar(
      {
        stream: output as NodeJS.WriteStream,
        format: 'Scanning {bar} {value}/{total} files',
        clearOnComplete: true,
        hideCursor: true,
        fps: 10,
      },
      Presets.shades_classic,
    );
  }

  show(done: number, total: number): void {
    if (!this.started) this.bar?.start(total, done);
    else this.bar?.update(done);
    this.started = true;
  }

  stop(): void {
    if (this.started) this.bar?.stop();
  }
}
