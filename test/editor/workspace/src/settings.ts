export const BROKER = 'mqtt://broker.ward.example:1883';
