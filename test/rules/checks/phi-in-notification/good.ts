// @case: push message with a reference
import { getMessaging } from 'firebase-admin/messaging';
export async function alarm(token: string, alertId: string): Promise<void> {
  await getMessaging().send({ token, notification: { title: 'New alert', body: 'Open the app to see it' }, data: { alertId } });
}

// @case: local notification
import * as Notifications from 'expo-notifications';
import type { MedicationRequest } from 'fhir/r4';
export async function remind(request: MedicationRequest): Promise<void> {
  await Notifications.scheduleNotificationAsync({
    content: { title: 'Reminder', body: 'Open the app', data: { request: request.id } },
    trigger: null,
  });
}

// @case: text message
import twilio from 'twilio';
const client = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN);
export async function text(to: string): Promise<void> {
  await client.messages.create({ to, from: '+15550100', body: 'A new result is waiting in the portal' });
}

// @case: mail to a patient, of nothing medical
// @file: mail.ts
import nodemailer from 'nodemailer';
const transport = nodemailer.createTransport({ host: 'mail.ward.example', secure: true });
export const mail = (to: string, text: string) => transport.sendMail({ to, subject: 'Ward', text });
// @file: report.ts
import type { DiagnosticReport } from 'fhir/r4';
import { mail } from './mail';
export async function released(to: string, report: DiagnosticReport): Promise<void> {
  await mail(to, `A result is waiting: https://portal.ward.example/r/${report.id}`);
}

// @case: address of a patient as the recipient
import nodemailer from 'nodemailer';
const transport = nodemailer.createTransport({ host: 'mail.ward.example', secure: true });
export const invite = (patient: { email: string }) => transport.sendMail({ to: patient.email, subject: 'Appointment', text: 'Please log in' });

// @case: advertised name
import bleno from 'bleno';
export function advertise(model: string): void {
  bleno.startAdvertising(model, ['180d']);
}
