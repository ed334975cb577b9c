/** Where the gateway of ward 3 finds the other systems of the hospital. */
const site = process.env.SITE ?? 'stmary';

export const endpoints = {
  broker: 'mqtt://broker.icu.stmary.example:1883',
  record: `http://emr.${site}.example/api/v2`,
  waveforms: 'ws://central-monitor.stmary.example/waveforms',
  pharmacy: 'https://pharmacy.stmary.example/orders',
  controller: 'https://controller.ward3.stmary.example/v2',
  tabletNetwork: '10.31.3.1',
  health: 'http://localhost:8087/health',
} as const;

/** Pumps on the CoAP segment, by bed. */
export const pumps: Readonly<Record<string, { host: string }>> = {
  '3-01': { host: 'pump-7.ward3.stmary.example' },
  '3-02': { host: 'pump-9.ward3.stmary.example' },
};

/** Topics of the ward's broker. */
export const topics = {
  inbound: '#',
  orders: (bed: string) => `pumps/${bed}/command`,
  alarms: 'wards/3/alarms',
};
