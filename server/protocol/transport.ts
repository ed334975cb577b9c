import { Console } from 'node:console';
import {
  createConnection,
  ProposedFeatures,
  type Connection,
  type Logger,
  type ProtocolConnection,
  type WatchDog,
} from 'vscode-languageserver';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver-protocol/node';

export type Transport = 'stdio' | 'node-ipc';

/**
 * The connection to the client. The library's own Node entry polls every three seconds whether the client's process still
 * lives; the end of the pipe tells the same at once and costs nothing while nothing happens.
 */
export function openConnection(transport: Transport): Connection {
  let shutdownReceived = false;
  const exit = (): never => process.exit(shutdownReceived ? 0 : 1);
  const [reader, writer] = transport === 'stdio' ? stdio(exit) : ipc(exit);
  const watchDog: WatchDog = {
    get shutdownReceived() {
      return shutdownReceived;
    },
    set shutdownReceived(value) {
      shutdownReceived = value;
    },
    initialize: () => undefined,
    exit: (code) => process.exit(code),
  };
  return connect(reader, writer, watchDog);
}

/** A connection over any reader and writer, for `openConnection` and for tests in one process. */
export function connect(reader: MessageReader, writer: MessageWriter, watchDog: WatchDog): Connection {
  const factory = (logger: Logger): ProtocolConnection => createProtocolConnection(reader, writer, logger);
  return createConnection(factory, watchDog, ProposedFeatures.all) as Connection;
}

function stdio(exit: () => never): [MessageReader, MessageWriter] {
  // A stray line on stdout would break the protocol.
  globalThis.console = new Console(process.stderr, process.stderr);
  process.stdin.on('end', exit).on('close', exit);
  process.stdout.on('error', exit);
  return [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
}

function ipc(exit: () => never): [MessageReader, MessageWriter] {
  process.on('disconnect', exit);
  return [new IPCMessageReader(process), new IPCMessageWriter(process)];
}
