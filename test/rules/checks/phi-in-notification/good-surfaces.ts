// @case: content built in steps that says nothing of the patient
import * as Notifications from 'expo-notifications';
import type { Patient } from 'fhir/r4';
export async function remind(patient: Patient) {
  const content: Notifications.NotificationContentInput = { title: 'Ward' };
  content.body = 'There is a new message';
  await Notifications.scheduleNotificationAsync({ content, trigger: null });
  return patient.id;
}

// @case: neutral push by way of Expo
import { Expo } from 'expo-server-sdk';
const expo = new Expo();
export const remind = (to: string) => expo.sendPushNotificationsAsync([{ to, body: 'There is a new message' }]);

// @case: neutral message by way of SNS
import { SNSClient, PublishCommand } from '@aws-sdk/client-sns';
import type { Patient } from 'fhir/r4';
const client = new SNSClient({});
export async function remind(patient: Patient, phone: string) {
  await client.send(new PublishCommand({ PhoneNumber: phone, Message: 'There is a new message in your portal' }));
  return patient.id;
}
