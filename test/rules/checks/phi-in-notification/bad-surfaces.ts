// @case: content built in steps
import * as Notifications from 'expo-notifications';
import type { Patient } from 'fhir/r4';
export async function f(p: Patient) {
  const content: Notifications.NotificationContentInput = { title: 'Alarm' };
  content.body = `Glucose of ${p.name?.[0].family}`;
  // expect: phi-in-notification
  await Notifications.scheduleNotificationAsync({ content, trigger: null });
}

// @case: push by way of Expo
import { Expo } from 'expo-server-sdk';
import type { Patient } from 'fhir/r4';
const expo = new Expo();
export async function f(p: Patient, to: string) {
  // expect: phi-in-notification
  await expo.sendPushNotificationsAsync([{ to, body: `Call ${p.name?.[0].family}` }]);
}

// @case: notification of Capacitor
import { LocalNotifications } from '@capacitor/local-notifications';
import type { Patient } from 'fhir/r4';
export async function f(p: Patient) {
  // expect: phi-in-notification
  await LocalNotifications.schedule({ notifications: [{ id: 1, title: 'x', body: p.name![0].family! }] });
}

// @case: notification of a page
import type { Patient } from 'fhir/r4';
export async function f(p: Patient) {
  // expect: phi-in-notification
  new Notification('Alarm', { body: p.name![0].family });
}

// @case: mail built in steps
import nodemailer from 'nodemailer';
import type { Observation } from 'fhir/r4';
const t = nodemailer.createTransport({ host: 'm', secure: true });
export async function f(o: Observation, to: string) {
  const mail: any = { to };
  mail.subject = 'Result';
  mail.text = `Value ${o.valueQuantity?.value}`;
  // expect: phi-in-notification
  await t.sendMail(mail);
}

// @case: message by way of SNS
import { SNSClient, PublishCommand } from '@aws-sdk/client-sns';
import type { Patient } from 'fhir/r4';
const c = new SNSClient({});
export async function f(p: Patient) {
  // expect: phi-in-notification
  await c.send(new PublishCommand({ PhoneNumber: '+1', Message: `Call ${p.name?.[0].family}` }));
}

// @case: mail by way of SendGrid
import sg from '@sendgrid/mail';
import type { Patient } from 'fhir/r4';
export async function f(p: Patient) {
  // expect: phi-in-notification
  await sg.send({ to: 'x', from: 'y', subject: 's', text: `Result of ${p.name?.[0].family}` });
}
