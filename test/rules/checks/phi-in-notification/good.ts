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

// @case: Apple push without content
import apn from '@parse/node-apn';
import type { Observation } from 'fhir/r4';
const provider = new apn.Provider({ production: true });
export async function alarm(device: string, observation: Observation): Promise<void> {
  const note = new apn.Notification();
  note.alert = 'A new result is in the app';
  await provider.send(note, device);
}

// @case: OneSignal without content
import * as OneSignal from '@onesignal/node-onesignal';
import type { Condition } from 'fhir/r4';
const client = new OneSignal.DefaultApi(OneSignal.createConfiguration({}));
export async function diagnosed(condition: Condition): Promise<void> {
  const notification = new OneSignal.Notification();
  notification.contents = { en: 'There is news in your record' };
  await client.createNotification(notification);
}

// @case: Notifee without content
import notifee from '@notifee/react-native';
import type { MedicationRequest } from 'fhir/r4';
export async function remind(request: MedicationRequest): Promise<void> {
  await notifee.displayNotification({ title: 'Reminder', body: 'Open the app' });
}

// @case: content made by a function of another file, without the patient
// @file: content.ts
import type { Patient } from 'fhir/r4';
export const messageOf = (patient: Patient) => ({ title: 'Result', body: 'A result is ready', id: patient.id });
// @file: tell.ts
import * as Notifications from 'expo-notifications';
import type { Patient } from 'fhir/r4';
import { messageOf } from './content';
export async function tell(patient: Patient): Promise<void> {
  const { title, body } = messageOf(patient);
  await Notifications.scheduleNotificationAsync({ content: { title, body }, trigger: null });
}

// @case: the patient is spoken to by name, of nothing medical
import { getMessaging } from 'firebase-admin/messaging';
interface Patient { firstName: string; lastName: string; pushToken: string }
export async function remind(patient: Patient): Promise<void> {
  await getMessaging().send({
    token: patient.pushToken,
    notification: { title: `Hi ${patient.firstName}`, body: 'Time for your check-in' },
  });
}

// @case: greeting in a mail and on the phone itself
// @file: mail.ts
import nodemailer from 'nodemailer';
const transport = nodemailer.createTransport({ host: 'mail.ward.example', secure: true });
export const mail = (to: string, text: string) => transport.sendMail({ to, subject: 'Appointment', text });
// @file: tell.ts
import * as Notifications from 'expo-notifications';
import type { Patient } from 'fhir/r4';
import { mail } from './mail';
export async function tell(patient: { name: string; email: string }, fhir: Patient): Promise<void> {
  await mail(patient.email, 'Dear ' + patient.name + ', please log in to see your appointment.');
  const body = `${fhir.name?.[0]?.given?.[0]}, we have not heard from you this week`;
  await Notifications.scheduleNotificationAsync({ content: { title: 'Check-in', body }, trigger: null });
}

// @case: a handler of another file is registered; what it mails is told there
// @file: admin.js
const mailer = require('nodemailer').createTransport('smtps://mail.ward.example');
exports.createPatient = async (req, res) => {
  await mailer.sendMail({ to: req.body.email, subject: 'News', text: 'There is news: https://portal.ward.example' });
  res.sendStatus(201);
};
// @file: routes.js
const express = require('express');
const admin = require('./admin');
module.exports = express.Router().post('/patients', admin.createPatient);

// @case: a name that a mail only speaks to, in HTML and behind a function of the workspace
// @file: mail.ts
import nodemailer from 'nodemailer';
const transporter = nodemailer.createTransport({ host: 'smtp.ward.example' });
export async function enqueue(to: string, subject: string, text: string, html?: string): Promise<void> {
  await transporter.sendMail({ to, subject, text, html });
}
// @file: main.ts
import { enqueue } from './mail';
export function secondFactor(to: string, patientName: string, language: string): void {
  const isFrench = language === 'fr';
  const subject = isFrench ? 'Authentification activée' : 'Two-factor authentication enabled';
  const text = 'Two-factor authentication has been enabled on your account.';
  const html = isFrench
    ? `<h3>Authentification activée</h3><p style="font-weight:bold">Bonjour <strong>${patientName}</strong>,</p>`
    : `<h3>Enabled</h3><p style="font-weight:bold">Hello <strong>${patientName}</strong>,</p><p>Sign in with it.</p>`;
  enqueue(to, subject, text, html);
}
