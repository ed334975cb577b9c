// @case: push message with value and name
import { getMessaging } from 'firebase-admin/messaging';
export async function alarm(token: string, patient: { name: string }, reading: { glucose: number }): Promise<void> {
  // expect: phi-in-notification
  await getMessaging().send({ token, notification: { title: `Glucose ${reading.glucose}`, body: patient.name } });
}

// @case: local notification
import * as Notifications from 'expo-notifications';
import type { MedicationRequest } from 'fhir/r4';
export async function remind(request: MedicationRequest): Promise<void> {
  await Notifications.scheduleNotificationAsync({
    // expect: phi-in-notification
    content: { title: 'Time for your medicine', body: request.medicationCodeableConcept?.text },
    trigger: null,
  });
}

// @case: text message
import twilio from 'twilio';
const client = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN);
export async function text(to: string, patient: { diagnosis: string }): Promise<void> {
  const body = `New result: ${patient.diagnosis}`;
  // expect: phi-in-notification
  await client.messages.create({ to, from: '+15550100', body });
}

// @case: mail behind a wrapper of another file
// @file: mail.ts
import nodemailer from 'nodemailer';
const transport = nodemailer.createTransport({ host: 'mail.ward.example', secure: true });
export const mail = (to: string, text: string) => transport.sendMail({ to, subject: 'Ward', text });
// @file: report.ts
import type { DiagnosticReport } from 'fhir/r4';
import { mail } from './mail';
export async function released(to: string, report: DiagnosticReport): Promise<void> {
  // expect: phi-in-notification
  await mail(to, `Result: ${report.conclusion}`);
}

// @case: namespace of Firebase, wrapper of another file
// @file: send.ts
import admin from 'firebase-admin';
export const pushText = (token: string, body: string | undefined) => admin.messaging().send({ token, notification: { title: 'Result', body } });
// @file: push.ts
import type { Observation } from 'fhir/r4';
import { pushText } from './send';
export async function push(token: string, observation: Observation): Promise<void> {
  // expect: phi-in-notification
  await pushText(token, observation.valueString);
}

// @case: advertised name
import bleno from 'bleno';
export function advertise(patientName: string): void {
  // expect: phi-in-notification
  bleno.startAdvertising(patientName, ['180d']);
}

// @case: Apple push, property by property
import apn from '@parse/node-apn';
import type { Observation } from 'fhir/r4';
const provider = new apn.Provider({ production: true });
export async function alarm(device: string, observation: Observation): Promise<void> {
  const note = new apn.Notification();
  note.topic = 'org.clinic.app';
  // expect: phi-in-notification
  note.alert = `New result: ${observation.valueString}`;
  await provider.send(note, device);
}

// @case: OneSignal
import * as OneSignal from '@onesignal/node-onesignal';
import type { Condition } from 'fhir/r4';
const client = new OneSignal.DefaultApi(OneSignal.createConfiguration({}));
export async function diagnosed(condition: Condition): Promise<void> {
  const notification = new OneSignal.Notification();
  // expect: phi-in-notification
  notification.contents = { en: `You were diagnosed: ${condition.code?.text}` };
  await client.createNotification(notification);
}

// @case: Notifee
import notifee from '@notifee/react-native';
import type { MedicationRequest } from 'fhir/r4';
export async function remind(request: MedicationRequest): Promise<void> {
  // expect: phi-in-notification
  await notifee.displayNotification({ title: 'Time for your medicine', body: request.medicationCodeableConcept?.text });
}

// @case: content made by a function of another file
// @file: content.ts
import type { Patient } from 'fhir/r4';
export const messageOf = (patient: Patient) => ({ title: 'Result', body: `For ${patient.name?.[0]?.text}` });
// @file: tell.ts
import * as Notifications from 'expo-notifications';
import type { Patient } from 'fhir/r4';
import { messageOf } from './content';
export async function tell(patient: Patient): Promise<void> {
  // expect: phi-in-notification
  await Notifications.scheduleNotificationAsync({ content: messageOf(patient), trigger: null });
}

// @case: greeting beside a drug, a value, a diagnosis
import * as Notifications from 'expo-notifications';
interface Patient { firstName: string; diagnosis: string; glucose: number }
export async function remind(patient: Patient): Promise<void> {
  await Notifications.scheduleNotificationAsync({
    // expect: phi-in-notification
    content: { title: `Hi ${patient.firstName}`, body: 'Time for your insulin' },
    trigger: null,
  });
  await Notifications.scheduleNotificationAsync({
    // expect: phi-in-notification
    content: { title: `Hi ${patient.firstName}`, body: `You are at ${patient.glucose}` },
    trigger: null,
  });
  await Notifications.scheduleNotificationAsync({
    // expect: phi-in-notification
    content: { title: 'News', body: `Hello ${patient.firstName}, about your ${patient.diagnosis}` },
    trigger: null,
  });
}

// @case: the name goes to somebody else
import { getMessaging } from 'firebase-admin/messaging';
interface Patient { firstName: string; lastName: string }
export async function call(patient: Patient, nurse: { pushToken: string }): Promise<void> {
  await getMessaging().send({
    token: nurse.pushToken,
    // expect: phi-in-notification
    notification: { title: 'Check-in', body: `${patient.firstName}, bed 4` },
  });
  await getMessaging().send({
    topic: 'ward-4',
    // expect: phi-in-notification
    notification: { title: 'Check-in', body: `Hello ${patient.firstName}` },
  });
  await getMessaging().send({
    token: 'ward-tablet',
    // expect: phi-in-notification
    notification: { title: 'Check-in', body: `Call ${patient.lastName} at once` },
  });
}

// @case: text put together in a function, handed to another that sends it, called with the whole appointment
// @file: push.ts
import webpush from 'web-push';
export const push = ({ subscription, title, body }: { subscription: webpush.PushSubscription; title: string; body: string }) =>
  webpush.sendNotification(subscription, JSON.stringify({ title, body }));
// @file: appointments.ts
import type { PushSubscription } from 'web-push';
import { push } from './push';
const cancelled = async ({ patientName, slotTime }: { patientName: string; slotTime: string }, subscription: PushSubscription, locale: string) => {
  const english = `Appointment for ${patientName} (${slotTime}) has been cancelled.`;
  const german = `Termin von ${patientName} (${slotTime}) abgesagt.`;
  const title = locale === 'de' ? german : english;
  // expect: phi-in-notification
  await push({ subscription, title, body: '' });
};
export const cancel = (appointment: { patientName: string; slotTime: string }, subscription: PushSubscription) =>
  cancelled(appointment, subscription, 'de');

// @case: several mails of one file by a function of another, each with its own text
// @file: mail.ts
import nodemailer from 'nodemailer';
const transporter = nodemailer.createTransport({ host: 'smtp.ward.example' });
export async function enqueue(to: string, subject: string, text: string): Promise<void> {
  await transporter.sendMail({ to, subject, text });
}
// @file: main.ts
import { enqueue } from './mail';
export function referred(to: string, referral: { patientName: string; reason: string }): void {
  // expect: phi-in-notification
  enqueue(to, 'New referral', `A referral of ${referral.patientName}: ${referral.reason}`);
}
export function answered(to: string, patientName: string, message: { body: string }): void {
  const text = `Hi ${patientName},\n\n${message.body}`;
  // expect: phi-in-notification
  enqueue(to, 'An answer of your care team', text);
}
export function discharged(to: string, patientName: string): void {
  // expect: phi-in-notification
  enqueue(to, 'Your diagnosis is ready', `Dear ${patientName}, please sign in.`);
}
