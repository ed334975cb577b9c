import { readFileSync } from 'node:fs';
import tls from 'node:tls';
import { raiseAlarm } from '../telemetry/alarms';

const END = '\x03';
const LONGEST_FRAME = 4096;

const credentials = () => ({
  key: readFileSync('/run/secrets/gateway.key'),
  cert: readFileSync('/run/secrets/gateway.crt'),
  ca: readFileSync('/etc/gateway/pump-ca.crt'),
  requestCert: true,
  rejectUnauthorized: true,
});

/** Pumps send their alarms as frames that end with ETX. */
export function listenForAlarms(host: string): tls.Server {
  const server = tls.createServer(credentials(), (socket) => {
    let frame = '';
    socket.on('data', (chunk) => {
      frame += chunk.toString('latin1');
      if (!frame.endsWith(END)) return;
      raiseAlarm(frame.slice(0, -1)).catch(() => undefined);
      frame = '';
    });
  });
  return server.listen(7443, host);
}

/** The nurse call system speaks the same protocol. */
export function listenForCalls(host: string, onCall: (frame: string) => void): tls.Server {
  const server = tls.createServer(credentials(), (socket) => {
    let frame = '';
    socket.on('data', (chunk) => {
      frame += chunk.toString('latin1');
      if (frame.length > LONGEST_FRAME) {
        socket.destroy();
        return;
      }
      if (!frame.endsWith(END)) return;
      onCall(frame.slice(0, -1));
      frame = '';
    });
  });
  return server.listen(7444, host);
}
